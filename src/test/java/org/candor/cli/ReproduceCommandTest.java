package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.candor.reproduction.Comparison;
import org.junit.jupiter.api.Test;

/** The command shows print and finding side by side, and its status says whether something new was found. */
class ReproduceCommandTest {
  @Test
  void oneSectionIsShown() {
    Run run = Run.of("reproduce", "tutorial");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("(-8.1, -5.9)"), run.out());
    assertTrue(run.out().contains("(-81/10, -59/10)"), run.out());
    assertTrue(run.out().endsWith("all of them in the way that is on record.\n"), run.out());
  }

  @Test
  void jsonGivesPrintFindingAndVerdict() {
    JsonNode rows = Run.of("reproduce", "option-value", "--json").json().get("rows");
    JsonNode swapped = null;
    for (JsonNode row : rows) {
      swapped = row.get("id").asText().equals("option-value.later.one") ? row : swapped;
      assertTrue(row.get("asKnown").asBoolean(), row.toString());
    }
    assertEquals("(1/2, 0)", swapped.get("printed").asText());
    assertEquals("(0, 1/2)", swapped.get("found").asText());
    assertEquals("refuted", swapped.get("verdict").asText());
  }

  @Test
  void statusIsOneWhereSomethingElseIsFound() {
    Comparison wrong =
        new Comparison("s.x", "s", "work", "q", "1", "2", false, null, false, "unknown");
    Comparison right = new Comparison("s.y", "s", "work", "q", "1", "1", true, null, false, null);
    assertEquals(ExitStatus.HOLDS, ReproduceCommand.status(List.of(right)));
    assertEquals(ExitStatus.REFUTED, ReproduceCommand.status(List.of(right, wrong)));
  }

  @Test
  void anUnknownSectionIsBadInput() {
    Run run = Run.of("reproduce", "tutorials");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("did you mean tutorial?"), run.err());
    assertEquals(1, run.err().lines().count());
  }
}
