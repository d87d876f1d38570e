package org.candor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.mechanism.ClaimedProperty;
import org.candor.symbolic.Coverage.Cell;
import org.candor.symbolic.Coverage.Standing;
import org.junit.jupiter.api.Test;

/** Every mechanism and property is asked of the solver, follows from what is, or is left out for a stated reason. */
class SymbolicCoverageTest {
  private static final Path RECORD = Path.of("specs", "symbolic", "coverage.md");
  private static final Path FOUND = Path.of("target", "symbolic-coverage.md");

  private static Coverage coverage(Omissions omissions) {
    return new Coverage(Queries.all(), omissions);
  }

  @Test
  void everyMechanismAndPropertyIsAskedOrLeftOutForAReason() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Cell cell : coverage(Omissions.read(Omissions.FILE)).cells()) {
      if (cell.standing() == Standing.MISSING) {
        missing.add(cell.mechanism() + " | " + cell.property());
      }
    }
    assertEquals(Set.of(), missing, "no query, and no reason in " + Omissions.FILE);
  }

  @Test
  void everyHypothesisOfAClaimIsDroppedOrSaidToStay() throws IOException {
    assertEquals(
        Set.of(),
        coverage(Omissions.read(Omissions.FILE)).hypothesesNeverDropped(),
        "no query drops the hypothesis, and no reason in " + Omissions.FILE);
  }

  @Test
  void noReasonIsStale() throws IOException {
    Omissions omissions = Omissions.read(Omissions.FILE);
    Coverage coverage = coverage(omissions);
    coverage.cells();
    coverage.hypothesesNeverDropped();
    broken().forEach(variant -> coverage.cell(variant.id(), variant.violates()));
    assertEquals(List.of(), omissions.unused(), "reasons for what is asked, or for nothing");
  }

  @Test
  void nothingThatIsClaimedFails() throws IOException {
    Coverage coverage = coverage(Omissions.read(Omissions.FILE));
    Set<String> refuted = new TreeSet<>();
    for (String id : Coverage.mechanisms()) {
      for (ClaimedProperty claim : Catalog.find(id).orElseThrow().claims()) {
        if (coverage.cell(id, claim.property()).standing() == Standing.FAILS) {
          refuted.add(id + " | " + claim.property());
        }
      }
    }
    assertEquals(Set.of(), refuted);
  }

  /** A query that cannot fail says nothing: each broken variant must be found out by one, or be named among what is not asked. */
  @Test
  void everyBrokenVariantIsFoundOut() throws IOException {
    Omissions omissions = Omissions.read(Omissions.FILE);
    Set<String> unnoticed = new TreeSet<>();
    for (BrokenMechanism variant : broken()) {
      Cell cell = coverage(new Omissions(List.of())).cell(variant.id(), variant.violates());
      if (cell.standing() != Standing.FAILS && reason(omissions, variant).isEmpty()) {
        unnoticed.add(variant.id() + " | " + variant.violates());
      }
    }
    assertEquals(Set.of(), unnoticed, "no query finds a model, and no reason in " + Omissions.FILE);
  }

  private static List<BrokenMechanism> broken() {
    List<BrokenMechanism> broken = new ArrayList<>(Catalog.broken());
    broken.addAll(Catalog.brokenInterdependent());
    return broken;
  }

  /** A line for every mechanism does not name the variant. */
  private static Optional<Omissions.Entry> reason(Omissions omissions, BrokenMechanism variant) {
    return omissions
        .find(variant.id(), variant.violates(), "")
        .filter(entry -> entry.mechanism().equals(variant.id()));
  }

  @Test
  void theTableOnRecordIsTheDerivedOne() throws IOException {
    String found = coverage(Omissions.read(Omissions.FILE)).markdown();
    Files.createDirectories(FOUND.getParent());
    Files.writeString(FOUND, found);
    assertEquals(
        Files.readString(RECORD),
        found,
        RECORD + " is out of date: copy " + FOUND + " over it and read the difference");
  }

  @Test
  void anUnknownMechanismIsMissing() {
    Cell cell = coverage(new Omissions(List.of())).cell("a mechanism of tomorrow", "ic.ex-post");
    assertEquals(Standing.MISSING, cell.standing());
    assertTrue(
        coverage(new Omissions(List.of())).hypothesesNeverDropped().stream()
            .anyMatch(each -> each.startsWith("agv | ic.interim")));
  }

  @Test
  void aMechanismThatBothHasAndLacksAPropertyIsAContradiction() {
    Query holds =
        Queries.all().stream()
            .filter(q -> q.id().startsWith("team.ic.ex-post"))
            .findFirst()
            .orElseThrow();
    Query fails =
        new Query(
            "x",
            "x",
            "team",
            "ic.ex-post",
            "x",
            "none",
            Query.Answer.SAT,
            "X.",
            holds.question(),
            holds.replay());
    Coverage coverage = new Coverage(List.of(holds, fails), new Omissions(List.of()));
    assertThrows(IllegalStateException.class, () -> coverage.cell("team", "ic.ex-post"));
  }
}
