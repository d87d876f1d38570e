package org.candor.counterexample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.candor.environment.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counterexample files that are not what they have to be get one clear message. */
class CounterexampleReaderTest {
  private static final Path FILE = Path.of("counterexamples/pay-your-bid-ic.ex-post.json");

  @Test
  void readsWhatIsWritten() throws IOException {
    String text = Files.readString(FILE);
    Counterexample read = CounterexampleReader.read(text, "file.json");
    assertEquals(text, CounterexampleWriter.write(read));
    assertEquals("pay-your-bid", read.mechanism());
    assertEquals("1", read.witness().amount().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "candor/counterexample/1 | candor/counterexample/2 | $.format",
        "\"verdict\": \"refuted\" | \"verdict\": \"holds\" | $.verdict",
        "\"mechanism\": \"pay-your-bid\" | \"mechanism\": 7 | $.mechanism",
        "\"property\" | \"properties\" | $.properties",
        "\"amount\": \"1\" | \"amount\": \"one\" | $.witness.amount",
        "\"amount\": \"1\" | \"sum\": \"1\" | $.witness.sum",
        "\"jointType\": [\"B\"] | \"jointType\": \"B\" | $.witness.jointType",
        "\"period\": 0 | \"period\": \"1/2\" | $.witness.period",
        "\"run\": \"1\" | \"run\": \"99999999999999999999\" | $.found.run",
        "\"class\" | \"kind\" | $.found.kind",
        "\"discount\": 1 | \"discount\": 2 | $.environment.discount"
      })
  void namesThePlaceOfAFault(String from, String to, String path) throws IOException {
    String text = Files.readString(FILE);
    assertTrue(text.contains(from), from);
    String wrong = text.replace(from, to);
    InputException refusal =
        assertThrows(InputException.class, () -> CounterexampleReader.read(wrong, "wrong.json"));
    assertEquals(path, refusal.path(), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("wrong.json: "), refusal.getMessage());
  }
}
