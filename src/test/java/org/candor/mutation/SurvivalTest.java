package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.proofs.KernelClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why mutants survive, what is counted, and what a person has to explain. */
class SurvivalTest {
  private static final Kernel KERNEL = Samples.kernel();

  @TempDir Path directory;

  private static Outcome outcome(Mutant m, Finding finding) {
    return new Outcome(
        new Candidate(m, Slice.of(KERNEL, m), Meaning.isGuard(KERNEL, m), m.id()), finding);
  }

  private static Survival of(String member, Mutant.Place place, String change) {
    return Survival.of(survivor(Samples.mutant(member, place, change)));
  }

  private static Outcome survivor(Mutant m) {
    return outcome(m, Finding.survived(allProved(m)));
  }

  private static List<Task.Checked> allProved(Mutant m) {
    return Slice.of(KERNEL, m).checked().stream()
        .map(s -> new Task.Checked(Task.Kind.PROOF, Candidate.name(s), true, 9, 0.1, ""))
        .toList();
  }

  @Test
  void survivorsAreOfTheKindThatTheirPlaceAndTheirUsersSay() {
    assertEquals(
        Survival.REDUNDANT_HYPOTHESIS, of("grows", Mutant.Place.REQUIRES, "\"b != 1\" dropped"));
    assertEquals(Survival.STRONGER_HYPOTHESIS, of("grows", Mutant.Place.REQUIRES, "\">=\""));
    assertEquals(Survival.UNUSED_STRENGTH, of("grows", Mutant.Place.ENSURES, "\">=\""));
    assertEquals(Survival.WEAKENED_HEADLINE, of("empty", Mutant.Place.ENSURES, "\"<==>\""));
    assertEquals(Survival.REDUNDANT_STEP, of("empty", Mutant.Place.LOOP_INVARIANT, "\"0 <= n\""));
    assertEquals(Survival.OTHER_PROOF, of("empty", Mutant.Place.DECREASES, "\"-\""));
    assertEquals(
        Survival.REDUNDANT_STEP, of("empty", Mutant.Place.CODE, "\"grows ( 1 , 2 )\" dropped"));
    assertEquals(Survival.EQUIVALENT_CODE, of("empty", Mutant.Place.CODE, "\"<\""));
    assertEquals(
        Survival.MEANING_GUARD, of("small", Mutant.Place.PREDICATE, "\"v . length <= 7\""));
    assertEquals(Survival.ASSUMED_DEFINITION, of("small", Mutant.Place.PREDICATE, "\"\\forall\""));
    assertEquals(Survival.OTHER_DEFINITION, of("MAX", Mutant.Place.FIELD, "\"7\""));
  }

  @Test
  void rangesAndShapesGuardTheMeaningOfWhatIsRead() {
    SourceClass reader =
        SourceClass.of(
            new KernelClass(
                "sample",
                "Reader",
                """
                package sample;

                public final class Reader {
                  /*@ public normal_behavior
                    @ requires true;
                    @ ensures true;
                    @ public static pure model boolean fits(int[] v, int n) {
                    @   return n >= 0 && (\\forall int x; 0 <= x && x < n; v != null && v.length == n);
                    @ }
                    @*/

                  /*@ public normal_behavior
                    @ requires true;
                    @ ensures true;
                    @ public static pure model boolean grows(int[] v, int n) {
                    @   return v.length == n && (\\forall int x; 0 <= x && x < n; v[x] >= 0);
                    @ }
                    @*/

                  /*@ public normal_behavior
                    @ requires 0 <= i && i < n && 0 <= n && v[i] >= 0;
                    @ requires fits(v, n);
                    @ requires grows(v, n);
                    @ requires v != null || n == 1;
                    @ ensures v[i] <= v[i];
                    @ assignable \\nothing;
                    @*/
                  public static void reads(int[] v, int i, int n) {}
                }
                """));
    Kernel kernel = new Kernel(List.of(reader));
    Map<String, Survival> kinds = new TreeMap<>();
    for (Mutant m : Mutants.of(reader)) {
      if (m.drops() && m.place() == Mutant.Place.REQUIRES && !m.change().contains("&&")) {
        Slice slice = Slice.of(kernel, m);
        Task.Checked proved = new Task.Checked(Task.Kind.PROOF, "Reader.reads", true, 9, 0.1, "");
        Outcome survivor =
            new Outcome(
                new Candidate(m, slice, Meaning.isGuard(kernel, m), "key"),
                Finding.survived(List.of(proved)));
        kinds.put(m.change(), Survival.of(survivor));
      }
    }
    assertEquals(
        Map.of(
            "\"0 <= i\" dropped", Survival.MEANING_GUARD,
            "\"i < n\" dropped", Survival.MEANING_GUARD,
            "\"0 <= n\" dropped", Survival.REDUNDANT_HYPOTHESIS,
            "\"v [ i ] >= 0\" dropped", Survival.REDUNDANT_HYPOTHESIS,
            "\"fits ( v , n )\" dropped", Survival.MEANING_GUARD,
            "\"grows ( v , n )\" dropped", Survival.REDUNDANT_HYPOTHESIS,
            "\"v != null || n == 1\" dropped", Survival.REDUNDANT_HYPOTHESIS),
        kinds);
  }

  @Test
  void aHypothesisThatFollowsFromTheOriginalOneIsWeaker() {
    Mutant m = Samples.mutant("grows", Mutant.Place.REQUIRES, "\"&&\"");
    Task.Checked shown =
        new Task.Checked(Task.Kind.QUESTION, "Base." + Question.WEAKER, true, 9, 0.1, "");
    List<Task.Checked> checks = new ArrayList<>(allProved(m));
    checks.add(shown);
    assertEquals(Survival.WEAKER_HYPOTHESIS, Survival.of(outcome(m, Finding.survived(checks))));
  }

  @Test
  void nothingIsKnownWhereAnUnchangedCopyIsNotProved() {
    Mutant m = Samples.mutant("grows", Mutant.Place.ENSURES, "\">=\"");
    List<Task.Checked> all = allProved(m);
    assertEquals(
        Survival.NOT_MEASURED,
        Survival.of(outcome(m, Finding.survived(all.subList(1, all.size())))));
  }

  @Test
  void figuresCountEachMutantOnce() {
    List<Mutant> mutants = Mutants.of(Samples.base());
    Task.Checked open = new Task.Checked(Task.Kind.PROOF, "Base.grows", false, 9, 0.1, "open goal");
    Task.Checked canary = new Task.Checked(Task.Kind.CANARY, "Base.grows", false, 9, 0.1, "closed");
    Figures f =
        Figures.of(
            List.of(
                outcome(mutants.get(0), Finding.killed(open, List.of(open))),
                outcome(mutants.get(1), Finding.killed(canary, List.of(open, canary))),
                outcome(mutants.get(2), Finding.notLoaded("a syntax error")),
                outcome(mutants.get(3), Finding.invalid("no program")),
                survivor(Samples.mutant("empty", Mutant.Place.ENSURES, "\"<==>\"")),
                survivor(Samples.mutant("empty", Mutant.Place.CODE, "\"<\""))));
    assertEquals(6, f.mutants());
    assertEquals(3, f.killed());
    assertEquals(1, f.refused());
    assertEquals(1, f.byCanary());
    assertEquals(2, f.survived());
    assertEquals(1, f.onRecordOnly());
    assertEquals(new BigDecimal("60.0"), f.percentKilled());
    assertEquals(new BigDecimal("75.0"), f.percentKilledOfOthers());
  }

  @Test
  void aSurvivorThatNobodyExplainsIsAFailureAndSoIsALowShare() throws IOException {
    Outcome survivor = survivor(Samples.mutant("MAX", Mutant.Place.FIELD, "\"7\""));
    Path file = Files.writeString(directory.resolve("mutants.txt"), "# none\n");
    MutationReport silent =
        MutationReport.of(List.of(survivor), new Explanations(file), draw("100"), "KeY");
    String failures = String.join("\n", silent.failures());
    assertTrue(failures.contains("sample/Base.java, line 9: " + survivor.mutant().id()), failures);
    assertTrue(failures.contains("only 0.0 % of the mutants are noticed"), failures);

    Files.writeString(file, survivor.mutant().id() + "  nothing has seven elements\n");
    Explanations explained = new Explanations(file);
    MutationReport report = MutationReport.of(List.of(survivor), explained, draw("99.5"), "KeY");
    assertEquals(List.of(), report.failures());
    assertEquals("nothing has seven elements", report.survivors().get(0).explanation());
    assertEquals(
        new MutationReport.Sample(new BigDecimal("99.5"), 1, new BigDecimal("0.0")),
        report.sample());
    assertEquals(List.of(), explained.orphans(List.of(survivor), true));
  }

  private static Selection draw(String percent) {
    return new Selection(List.of(), new BigDecimal(percent), 1, false);
  }

  /** Nineteen of twenty binomial samples of size n lie below the bound: p^n = 1/20 where all are killed. */
  @Test
  void aSampleBoundsTheShareOfAll() {
    Task.Checked open = new Task.Checked(Task.Kind.PROOF, "Base.grows", false, 9, 0.1, "open goal");
    Outcome killed =
        outcome(Mutants.of(Samples.base()).get(0), Finding.killed(open, List.of(open)));
    int n = 58;
    Figures f = Figures.of(Collections.nCopies(n, killed));
    double expected = 100 * Math.pow(0.05, 1.0 / n);
    assertEquals(expected, f.percentNoticedAtLeast().doubleValue(), 0.1);
    assertEquals(new BigDecimal("0.0"), Figures.of(List.of()).percentNoticedAtLeast());
  }

  @Test
  void anExplanationOfNothingIsAnError() throws IOException {
    Mutant m = Samples.mutant("empty", Mutant.Place.CODE, "\"<\"");
    Path file =
        Files.writeString(directory.resolve("mutants.txt"), m.id() + " why\nBase.gone/1 why\n");
    Explanations explanations = new Explanations(file);
    List<Outcome> killed = List.of(outcome(m, Finding.notLoaded("")));
    assertEquals(2, explanations.orphans(killed, true).size());
    assertEquals(1, explanations.orphans(killed, false).size());
    Files.writeString(file, m.id() + "\n");
    assertThrows(IllegalStateException.class, () -> new Explanations(file));
    Files.writeString(file, "a b\na c\n");
    assertThrows(IllegalStateException.class, () -> new Explanations(file));
  }
}
