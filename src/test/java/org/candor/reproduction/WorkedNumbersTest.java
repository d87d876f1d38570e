package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.candor.exact.LimitExceededException;
import org.junit.jupiter.api.Test;

/** The numbers on record are found, and whatever is broken in them is noticed. */
class WorkedNumbersTest {
  private static final Path REGISTRY = Path.of("specs/reproduction/worked-numbers.json");

  private static WorkedNumbers registry(String text) {
    return WorkedNumbers.of(JsonText.parse(text, "registry"));
  }

  private static String text() throws IOException {
    return Files.readString(REGISTRY);
  }

  private static String replaced(String old, String by) throws IOException {
    String text = text();
    assertTrue(text.contains(old), old);
    return text.replace(old, by);
  }

  /** A registry of one number, worked out on the tutorial's example. */
  private static WorkedNumbers one(String printed, String compute) {
    return registry(
        """
        {"format": "candor/worked-numbers/1", "sections": [
          {"section": "s", "source": "work", "numbers": [
            {"id": "x", "source": "page 1", "quantity": "q", %s,
             "compute": {"environment": "examples/tutorial-two-agents.json", %s}}]}]}
        """
            .formatted(printed, compute));
  }

  private static Comparison only(WorkedNumbers numbers) {
    return numbers.compare(null, () -> {}).get(0);
  }

  @Test
  void everyNumberIsAsPrintedOrAsCorrected() throws IOException {
    List<Comparison> all = registry(text()).compare(null, () -> {});
    assertEquals(
        List.of(), all.stream().filter(c -> !c.isAsKnown()).map(Comparison::toString).toList());
    assertTrue(all.stream().anyMatch(c -> !c.agrees()), "no misprint is found");
    assertTrue(all.stream().filter(Comparison::agrees).count() > all.size() / 2);
    assertTrue(
        all.stream().allMatch(c -> c.agrees() == (c.reason() == null)), "a reason is missing");
  }

  @Test
  void anotherPrintIsRefuted() throws IOException {
    List<Comparison> all =
        registry(replaced("\"printed\": \"83.7\"", "\"printed\": \"83.8\""))
            .compare("tutorial", () -> {});
    List<String> wrong =
        all.stream().filter(c -> !c.isAsKnown()).map(c -> c.id() + " " + c.found()).toList();
    assertEquals(List.of("tutorial.value 837/10"), wrong);
  }

  @Test
  void anotherMechanismIsRefuted() throws IOException {
    List<Comparison> all =
        registry(replaced("\"mechanism\": \"dynamic-vcg\"", "\"mechanism\": \"myopic-pivot\""))
            .compare("tutorial", () -> {});
    assertFalse(all.stream().allMatch(Comparison::isAsKnown));
    Comparison transfers =
        all.stream().filter(c -> c.id().equals("tutorial.dynamic-vcg.start")).findAny().get();
    assertEquals("refuted", transfers.verdict());
    assertTrue(transfers.reason().contains("no misprint is known"), transfers.reason());
  }

  @Test
  void wrongCorrectionsAndNeedlessOnesAreNoticed() {
    String value = "\"what\": \"value\", \"jointType\": [\"*\", \"*\"]";
    Comparison wrong = only(one("\"printed\": 1, \"corrected\": 2, \"reason\": \"r\"", value));
    assertFalse(wrong.isAsKnown());
    assertTrue(wrong.reason().startsWith("neither"), wrong.reason());
    Comparison needless =
        only(one("\"printed\": \"83.7\", \"corrected\": 2, \"reason\": \"r\"", value));
    assertTrue(needless.agrees());
    assertFalse(needless.isAsKnown());
    Comparison right =
        only(one("\"printed\": 1, \"corrected\": \"837/10\", \"reason\": \"r\"", value));
    assertTrue(right.isAsKnown());
    assertFalse(right.agrees());
  }

  @Test
  void thresholdsAndSetsThatAreOffAreRefuted() {
    String regions =
        "\"what\": \"option-regions\", \"discount\": \"9/10\", \"steps\": 10, \"rule\": ";
    assertFalse(only(one("\"printed\": \"121 of 121\"", regions + "\"threshold\"")).agrees());
    assertTrue(
        only(one("\"printed\": \"121 of 121\"", regions + "\"threshold-and-larger\"")).agrees());
    String set = "\"what\": \"correlated-sale\", \"steps\": 6, \"of\": \"efficient-set\"";
    assertTrue(only(one("\"printed\": [\"1/3\", \"2/3\", \"5/6\", 1]", set)).agrees());
    assertFalse(only(one("\"printed\": [\"1/3\", \"1/2\", \"2/3\", \"5/6\", 1]", set)).agrees());
    String index =
        "\"what\": \"bernoulli-index\", \"alpha\": 1, \"beta\": 1, \"discount\": \"9/10\", \"depth\": ";
    assertTrue(only(one("\"printed\": \"0.7029\"", index + 120)).agrees());
    assertFalse(only(one("\"printed\": \"0.7028\"", index + 120)).agrees());
    assertThrows(
        LimitExceededException.class, () -> only(one("\"printed\": \"0.7029\"", index + 3)));
  }

  @Test
  void theOrderOfAVectorCounts() {
    String others = "\"what\": \"others-optimal\", \"jointType\": [\"*\", \"*\"]";
    assertTrue(only(one("\"printed\": [\"81\", \"59\"]", others)).agrees());
    assertFalse(only(one("\"printed\": [\"59\", \"81\"]", others)).agrees());
    assertFalse(only(one("\"printed\": \"81\"", others)).agrees());
  }

  @Test
  void faultyRecipesAreRefusedWithTheirPlace() {
    for (String compute :
        List.of(
            "\"what\": \"wealth\"",
            "\"what\": \"correlated-sale\", \"steps\": 2, \"of\": \"x\"",
            "\"what\": \"option-regions\", \"discount\": 0, \"steps\": 2, \"rule\": \"x\"",
            "\"what\": \"value\", \"jointType\": [\"*\", \"Z\"]",
            "\"what\": \"gain\", \"mechanism\": \"nobody\", \"property\": \"ic.ex-post\"",
            "\"what\": \"gain\", \"mechanism\": \"team\", \"property\": \"nothing\"",
            "\"what\": \"transfers\", \"mechanism\": \"team\", \"reports\": []")) {
      InputException e =
          assertThrows(InputException.class, () -> only(one("\"printed\": 1", compute)), compute);
      assertTrue(e.getMessage().contains("registry"), e.getMessage());
    }
    assertThrows(
        InputException.class, () -> one("\"printed\": 1, \"corrected\": 2", "\"what\": \"value\""));
  }
}
