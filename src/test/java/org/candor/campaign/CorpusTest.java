package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.counterexample.Corpus;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleReader;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.counterexample.Explanation;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Replay;
import org.candor.environment.InputException;
import org.candor.property.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept counterexamples are whole, are all wanted, and still say the truth. */
class CorpusTest {
  private static final Path FOLDER = Path.of("counterexamples");

  static List<Counterexample> corpus() {
    return Corpus.read(FOLDER);
  }

  @Test
  void everyKnownFailureHasItsFileAndNoFileIsAnOrphan() throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    for (Refutation refutation : KnownFailures.all()) {
      wanted.add(Counterexample.fileName(refutation.mechanism().id(), refutation.property().id()));
    }
    for (Refutation refutation : KnownFailures.interdependent()) {
      wanted.add(Counterexample.fileName(refutation.mechanism().id(), refutation.property().id()));
    }
    TreeSet<String> kept = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> kept.add(file.getFileName().toString()));
    }
    assertEquals(wanted, kept);
    assertTrue(kept.size() >= 8 + 5);
  }

  /** A property that nothing violates would be a check that cannot fail. */
  @Test
  void everyPropertyIsViolatedBySomeMechanism() {
    TreeSet<String> violated = new TreeSet<>();
    corpus().forEach(kept -> violated.add(kept.property()));
    TreeSet<String> properties = new TreeSet<>();
    Properties.all().forEach(property -> properties.add(property.id()));
    assertEquals(properties, violated);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void anAuditFindsTheSameAgain(Counterexample kept) {
    assertEquals(Optional.empty(), Replay.of(kept, Catalog::find).difference());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theFileIsWrittenAsItIsRead(Counterexample kept) throws IOException {
    String text = Files.readString(FOLDER.resolve(kept.fileName()));
    assertEquals(text, CounterexampleWriter.write(kept));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theExplanationNamesPlaceAndAmount(Counterexample kept) {
    String text = Explanation.of(kept, Catalog::find);
    assertTrue(text.contains(kept.mechanism()), text);
    assertTrue(text.contains("(" + kept.property() + ")"), text);
    assertTrue(text.contains(kept.witness().amount().abs().toString()), text);
    if (kept.witness().agent() != null) {
      assertTrue(text.contains("gent " + kept.witness().agent()), text);
    }
    if (kept.witness().report() != null) {
      assertTrue(text.contains("reports " + kept.witness().report()), text);
    }
    assertFalse(text.contains("null"), text);
  }

  @Test
  void aBrokenMechanismViolatesWithinTheHypothesesOfItsClaim() {
    List<BrokenMechanism> all = new ArrayList<>(Catalog.broken());
    all.addAll(Catalog.brokenInterdependent());
    for (BrokenMechanism broken : all) {
      Path file = FOLDER.resolve(Counterexample.fileName(broken.id(), broken.violates()));
      assertEquals(null, CounterexampleReader.read(file).failingHypothesis(), broken.id());
    }
  }

  @Test
  void aChangedAmountIsNoticed() throws IOException {
    Path file = FOLDER.resolve("pay-your-bid-ic.ex-post.json");
    String text = Files.readString(file).replace("\"amount\": \"1\"", "\"amount\": \"2\"");
    Counterexample changed = CounterexampleReader.read(text, "changed.json");
    assertEquals(
        Optional.of("amount: kept 2, now 1"), Replay.of(changed, Catalog::find).difference());
    assertThrows(InputException.class, () -> Explanation.of(changed, Catalog::find));
  }

  @Test
  void aMechanismThatDoesNotViolateIsNoticed() throws IOException {
    Path file = FOLDER.resolve("pay-your-bid-ic.ex-post.json");
    String text = Files.readString(file).replace("\"pay-your-bid\"", "\"dynamic-vcg\"");
    Counterexample changed = CounterexampleReader.read(text, "changed.json");
    assertEquals(
        Optional.of("ic.ex-post was refuted and now is holds"),
        Replay.of(changed, Catalog::find).difference());
  }

  @Test
  void aFileUnderAnotherNameIsRefused(@TempDir Path folder) throws IOException {
    Path file = FOLDER.resolve("pay-your-bid-ic.ex-post.json");
    Files.copy(file, folder.resolve("other.json"));
    InputException refusal = assertThrows(InputException.class, () -> Corpus.read(folder));
    assertTrue(refusal.getMessage().contains("name it pay-your-bid-ic.ex-post.json"));
  }

  @Test
  void whatIsFoundAnewIsWhatIsKept(@TempDir Path folder) {
    Refutation refutation =
        KnownFailures.all().stream()
            .filter(r -> r.mechanism().id().equals("flipped-pivot"))
            .findFirst()
            .orElseThrow();
    Path written = CounterexampleWriter.write(CorpusUpdate.find(refutation, 2), folder);
    Counterexample again = CounterexampleReader.read(written);
    Counterexample kept = CounterexampleReader.read(FOLDER.resolve(again.fileName()));
    assertEquals(kept.witness(), again.witness());
    assertEquals(1, Corpus.replay(folder, Catalog::find).size());
  }
}
