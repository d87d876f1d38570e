package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.reproduction.Comparison;
import org.candor.reproduction.FigurePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command shows print and finding side by side, and its status says whether something new was found. */
class ReproduceCommandTest {
  @Test
  void oneSectionIsShown() {
    Run run = Run.of("reproduce", "tutorial");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("(-8.1, -5.9)"), run.out());
    assertTrue(run.out().contains("(-81/10, -59/10)"), run.out());
    assertTrue(
        run.out().endsWith("13 of 13 printed numbers agree with exact computation.\n"), run.out());
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
        new Comparison("s.x", "s", "work", "page 1", "q", "1", "2", false, null, false, "unknown");
    Comparison right =
        new Comparison("s.y", "s", "work", "page 1", "q", "1", "1", true, null, false, null);
    assertEquals(ExitStatus.HOLDS, ReproduceCommand.status(List.of(right), List.of()));
    assertEquals(ExitStatus.REFUTED, ReproduceCommand.status(List.of(right, wrong), List.of()));
    assertEquals(ExitStatus.HOLDS, ReproduceCommand.status(List.of(), List.of(point(true))));
    assertEquals(
        ExitStatus.REFUTED,
        ReproduceCommand.status(List.of(right), List.of(point(true), point(false))));
  }

  private static FigurePoint point(boolean agrees) {
    BigDecimal one = BigDecimal.ONE;
    return new FigurePoint(2, one, one, one, one, one, one, one, agrees);
  }

  @Test
  void theFigureIsTheSameForTheSameSeedAndIsDrawn(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("figure.svg");
    String[] call = {
      "reproduce", "figure-1", "--samples", "100", "--json", "--svg", svg.toString()
    };
    Run run = Run.of(call);
    assertEquals(0, run.status(), run.out() + run.err());
    JsonNode rows = run.json().get("rows");
    List<String> keys = new ArrayList<>();
    rows.get(0).fieldNames().forEachRemaining(keys::add);
    assertEquals(List.of("n", "vcg", "rm", "vcgStandardError", "rmStandardError"), keys);
    assertEquals(2, rows.get(0).get("n").asInt());
    assertEquals(50, rows.get(rows.size() - 1).get("n").asInt());
    String drawn = Files.readString(svg);
    assertEquals(18, drawn.split("<circle", -1).length - 1, drawn);
    assertEquals(run.out(), Run.of(call).out());
    assertEquals(drawn, Files.readString(svg));
    call[3] = "101";
    assertNotEquals(run.out(), Run.of(call).out());
  }

  @Test
  void theRevenueGapIsShownAndDrawn(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("gap.svg");
    Run run = Run.of("reproduce", "revenue-gap", "--json", "--svg", svg.toString());
    assertEquals(0, run.status(), run.err());
    JsonNode rows = run.json().get("rows");
    // Two types: both bidders have 1 with probability 1/4, and bidder 2 alone with probability 1/4.
    assertEquals("1/4", rows.get(0).get("vcg").asText());
    assertEquals("1/2", rows.get(0).get("most").asText());
    assertEquals("1/4", rows.get(0).get("gap").asText());
    assertEquals(2 * rows.size(), Files.readString(svg).split("<circle", -1).length - 1);
    assertTrue(Run.of("reproduce", "revenue-gap").out().contains("17/54"), "nine types");
  }

  @Test
  void normalPriorsKeepMoreTheNarrowerTheyAre() {
    Run all = Run.of("reproduce", "normal-prior", "--samples", "200", "--json");
    assertEquals(0, all.status(), all.err());
    JsonNode rows = all.json().get("rows");
    assertEquals(7, rows.size());
    for (JsonNode row : rows) {
      assertEquals(4, row.get("n").asInt());
    }
    // Alike agents leave the redistribution more to give back: the remark's reason.
    assertTrue(rows.get(0).get("rm").asDouble() > 94, rows.toString());
    assertTrue(rows.get(0).get("rm").asDouble() > rows.get(6).get("rm").asDouble());
    Run one = Run.of("reproduce", "normal-prior", "--samples", "100", "--spread", "15", "--json");
    assertEquals(9, one.json().get("rows").size());
    assertEquals(15, one.json().get("rows").get(0).get("spread").asInt());
  }

  @Test
  void theGridIsExactAndIsDrawn(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("grid.svg");
    Run run = Run.of("reproduce", "interdependent-grid", "--json", "--svg", svg.toString());
    assertEquals(0, run.status(), run.out() + run.err());
    JsonNode rows = run.json().get("rows");
    assertEquals(6, rows.size());
    assertEquals(2, rows.get(1).get("cells").asInt());
    assertEquals("1/3", rows.get(1).get("epsilon").asText());
    assertEquals(12, Files.readString(svg).split("<circle", -1).length - 1);
    String text = Run.of("reproduce", "interdependent-grid").out();
    assertTrue(text.contains("51/577"), text);
    assertTrue(text.contains("ε falls with every refinement"), text);
  }

  @Test
  void theAuctionFailsBelowOneAndTheReasonStandsBesideIt() {
    Run run = Run.of("reproduce", "interdependent-auction");
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("half.equilibrium: printed holds, found refuted"), run.out());
    assertTrue(run.out().contains("17 of 19 printed numbers agree"), run.out());
  }

  @Test
  void optionsOutOfPlaceAreBadInput() {
    for (List<String> call :
        List.of(
            List.of("reproduce", "figure-1", "--samples", "99"),
            List.of("reproduce", "figure-1", "--spread", "15"),
            List.of("reproduce", "normal-prior", "--spread", "0"),
            List.of("reproduce", "tutorial", "--svg", "figure.svg"))) {
      Run run = Run.of(call.toArray(new String[0]));
      assertEquals(2, run.status(), call.toString());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void anUnknownSectionIsBadInput() {
    Run run = Run.of("reproduce", "tutorials");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("did you mean tutorial?"), run.err());
    assertEquals(1, run.err().lines().count());
  }
}
