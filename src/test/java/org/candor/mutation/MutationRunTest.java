package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candor.proofs.ProofInputs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run on a small class with a hypothesis too many. */
class MutationRunTest {
  private static final String SPECIMEN =
      """
      package specimen;

      /*@ code_bigint_math spec_bigint_math @*/
      public final class Specimen {
        private Specimen() {}

        /** Needs nothing of b. */
        /*@ public normal_behavior
          @ requires a >= 0;
          @ requires b >= 0;
          @ ensures \\result > 0;
          @ assignable \\strictly_nothing;
          @*/
        public static int next(int a, int b) {
          return a + 1;
        }

        /** There is one such number. */
        /*@ public normal_behavior
          @ requires a >= 0 && a <= 0;
          @ ensures \\result == 0;
          @ assignable \\strictly_nothing;
          @*/
        public static int zero(int a) {
          return a;
        }
      }
      """;

  @TempDir static Path directory;
  private static List<Outcome> outcomes;
  private static String progress;

  @BeforeAll
  static void tryTheSpecimen() throws IOException, InterruptedException {
    outcomes = run();
  }

  private static List<Outcome> run() throws IOException, InterruptedException {
    Path kernel = Files.createDirectories(directory.resolve("java/specimen"));
    Files.writeString(kernel.resolve("Specimen.java"), SPECIMEN);
    String defaults =
        Files.readString(ProofInputs.ofProject().settings())
            .lines()
            .filter(l -> l.startsWith("default."))
            .collect(Collectors.joining("\n"));
    Path settings =
        Files.writeString(
            directory.resolve("settings.properties"),
            defaults
                + "\nsemantics = integers\nsemantics.integers.integerRules = arithmeticSemanticsIgnoringOF\n"
                + "semantics.integers.classes = specimen.Specimen\n");
    Path open = Files.createDirectories(directory.resolve("open"));
    ProofInputs inputs =
        new ProofInputs(kernel, open, ProofInputs.ofProject().stubs(), settings, settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Outcome> found =
        new MutationRun(
                inputs,
                new Selection(List.of(), BigDecimal.valueOf(100), 1, false),
                60,
                directory.resolve("work"),
                new PrintStream(out, true, StandardCharsets.UTF_8))
            .run();
    progress = out.toString(StandardCharsets.UTF_8);
    return found;
  }

  private static Outcome outcome(String member, String change) {
    List<Outcome> found =
        outcomes.stream()
            .filter(o -> o.mutant().member().equals(member))
            .filter(o -> o.mutant().change().startsWith(change))
            .toList();
    assertEquals(1, found.size(), change + " among " + outcomes);
    return found.get(0);
  }

  @Test
  void theHypothesisTooManySurvivesAndIsNamed() {
    Outcome planted = outcome("next", "\"b >= 0\" dropped");
    assertTrue(planted.survived(), planted.toString());
    assertEquals(Survival.REDUNDANT_HYPOTHESIS, Survival.of(planted));
    Outcome needed = outcome("next", "\"a >= 0\" dropped");
    assertTrue(needed.killed(), needed.toString());
    assertEquals("Specimen.next", needed.finding().by());
  }

  @Test
  void wrongCodeIsKilled() {
    Outcome wrong = outcome("next", "\"+\" becomes \"-\"");
    assertTrue(wrong.killed(), wrong.toString());
    assertEquals(Mutant.Place.CODE, wrong.mutant().place());
    assertTrue(wrong.finding().reason().startsWith("open goal"), wrong.finding().reason());
  }

  @Test
  void contradictingPreconditionsAreKilledByTheirCanary() {
    Outcome vacuous = outcome("zero", "\"<=\" becomes \"<\"");
    assertTrue(vacuous.killed(), vacuous.toString());
    assertTrue(vacuous.finding().reason().contains("canary"), vacuous.finding().reason());
  }

  @Test
  void whatOnlyTheRecordCanNoticeIsCountedByItself() {
    assertEquals(
        Survival.WEAKENED_HEADLINE, Survival.of(outcome("zero", "\"\\result == 0\" dropped")));
    Map<String, Long> kinds =
        outcomes.stream()
            .filter(Outcome::survived)
            .collect(
                Collectors.groupingBy(
                    o -> Survival.of(o).name(), TreeMap::new, Collectors.counting()));
    assertEquals(Map.of("REDUNDANT_HYPOTHESIS", 1L, "WEAKENED_HEADLINE", 7L), kinds);
    assertEquals(0, Figures.of(outcomes).refused());
  }

  @Test
  void aSecondRunTriesNothingAndFindsTheSame() throws IOException, InterruptedException {
    assertTrue(progress.contains("mutants to try"), progress);
    List<Outcome> again = run();
    assertFalse(progress.contains("to try"), progress);
    assertEquals(
        outcomes.stream().map(Outcome::finding).toList(),
        again.stream().map(Outcome::finding).toList());
  }
}
