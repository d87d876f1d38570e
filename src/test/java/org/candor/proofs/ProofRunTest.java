package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner itself: what is wrong must be reported as wrong, in words that help. */
class ProofRunTest {
  private static final String SPECIMEN =
      """
      package specimen;

      public final class Specimen {
        /** True: the result is the sum. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures \\result == a + b;
          @ assignable \\strictly_nothing;
          @*/
        public static int right(int a, int b) {
          return a + b;
        }

        /** Wrong: the result is the sum, when it is the difference. */
        /*@ public normal_behavior
          @ requires a >= 0;
          @ ensures \\result == a + b;
          @ assignable \\strictly_nothing;
          @*/
        public static int wrong(int a, int b) {
          if (a > 7) {
            return a - b;
          }
          return a + b;
        }

        /** Right only if the wrong one is. */
        /*@ public normal_behavior
          @ requires a >= 0;
          @ ensures \\result == a + b + 1;
          @ assignable \\strictly_nothing;
          @*/
        public static int restingOnWrong(int a, int b) {
          return wrong(a, b) + 1;
        }

        /** Rests on the other one, which rests on it. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures \\result == a + 1;
          @ assignable \\strictly_nothing;
          @*/
        public static int leaningLeft(int a) {
          return leaningRight(a);
        }

        /** Rests on the other one, which rests on it. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures \\result == a + 1;
          @ assignable \\strictly_nothing;
          @*/
        public static int leaningRight(int a) {
          return leaningLeft(a);
        }

        /** Vacuous: no number is above and below 0. */
        /*@ public normal_behavior
          @ requires a > 0;
          @ requires a < 0;
          @ ensures \\result == a * 1000;
          @ assignable \\strictly_nothing;
          @*/
        public static int vacuous(int a) {
          return a;
        }

        /*@ public normal_behavior
          @ requires true;
          @ ensures \\result == 1;
          @ assignable \\strictly_nothing;
          @*/
        public static int wordless() {
          return 1;
        }
      }
      """;

  @TempDir static Path directory;
  private static ProofRun run;
  private static ProofReport report;
  private static String failures;
  private static String progress;

  @BeforeAll
  static void proveTheSpecimen() throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run =
        new ProofRun(
            inputs(SPECIMEN, "specimen.Specimen, specimen.Missing"),
            directory.resolve("work"),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    report = run.run(false);
    failures = String.join("\n", run.failures(report));
    progress = out.toString(StandardCharsets.UTF_8);
  }

  private static ProofInputs inputs(String source, String classes) throws IOException {
    Path kernel = directory.resolve("java/specimen");
    write(kernel.resolve("Specimen.java"), source);
    write(
        kernel.resolve("Forgotten.java"), "package specimen;\n\npublic final class Forgotten {}\n");
    Path open = Files.createDirectories(directory.resolve("open"));
    Path settings =
        write(
            directory.resolve("settings.properties"),
            Files.readString(ProofInputs.ofProject().settings())
                    .lines()
                    .filter(l -> l.startsWith("default."))
                    .reduce("", (a, b) -> a + b + "\n")
                + "semantics = integers\nsemantics.integers.integerRules = arithmeticSemanticsIgnoringOF\nsemantics.integers.classes = "
                + classes
                + "\n");
    return new ProofInputs(kernel, open, ProofInputs.ofProject().stubs(), settings, settings);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String status(String name) {
    List<String> found =
        report.contracts().stream()
            .filter(c -> c.name().startsWith("specimen." + name + "("))
            .map(ContractResult::status)
            .toList();
    assertEquals(1, found.size(), name + " among " + report.contracts());
    return found.get(0);
  }

  @Test
  void aRightContractIsClosed() {
    assertEquals("CLOSED", status("Specimen.right"));
    assertEquals("OPEN", status("MustStayOpenSpecimen.right"));
    assertFalse(failures.contains("Specimen.right(int,int)#0 is"), failures);
  }

  @Test
  void aWrongContractIsOpenAndItsGoalIsReadable() {
    assertEquals("OPEN", status("Specimen.wrong"));
    assertTrue(
        failures.contains("specimen.Specimen.wrong(int,int)#0 is OPEN, expected CLOSED."),
        failures);
    assertTrue(
        failures.contains("It states: Wrong: the result is the sum, when it is the difference."),
        failures);
    assertTrue(failures.contains("Open goal, branch: "), failures);
    assertTrue(failures.contains("==>"), failures);
  }

  @Test
  void aContractThatRestsOnAWrongOneDoesNotCount() {
    assertEquals("CLOSED_BUT_LEMMAS_LEFT", status("Specimen.restingOnWrong"));
    assertTrue(failures.contains("restingOnWrong(int,int)#0 is CLOSED_BUT_LEMMAS_LEFT"), failures);
    assertTrue(failures.contains("[specimen.Specimen.wrong(int,int)#0]"), failures);
  }

  @Test
  void contractsThatRestOnEachOtherDoNotCount() {
    assertEquals("CLOSED_BUT_LEMMAS_LEFT", status("Specimen.leaningLeft"));
    assertEquals("CLOSED_BUT_LEMMAS_LEFT", status("Specimen.leaningRight"));
  }

  @Test
  void aVacuousContractIsCaughtByItsCanary() {
    assertEquals("CLOSED", status("Specimen.vacuous"));
    assertEquals("CLOSED", status("MustStayOpenSpecimen.vacuous"));
    assertTrue(
        failures.contains("MustStayOpenSpecimen.vacuous(int)#0 is CLOSED, expected OPEN."),
        failures);
    assertTrue(failures.contains("the preconditions contradict each other"), failures);
  }

  @Test
  void aContractWithoutWordsAndAClassWithoutSemanticsAreCaught() {
    assertTrue(failures.contains("Specimen.wordless()#0 has no statement in words"), failures);
    assertTrue(failures.contains("specimen.Forgotten is proved under no semantics"), failures);
    assertTrue(failures.contains("specimen.Missing is listed in"), failures);
  }

  @Test
  void progressIsShown() {
    assertTrue(progress.contains("proof: integers: loaded 7 contracts"), progress);
    assertTrue(progress.contains("OPEN   specimen.Specimen.wrong(int,int)#0"), progress);
  }

  @Test
  void aFailedOutcomeIsNeverKept() throws IOException {
    try (var files = Files.list(directory.resolve("work"))) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".json")));
    }
  }

  @Test
  void noContractIsAFailure() throws IOException {
    ProofReport empty =
        new ProofReport(report.prover(), report.fingerprint(), false, 0, List.of(), List.of());
    assertTrue(
        run.failures(empty).stream()
            .anyMatch(f -> f.startsWith("no contract was found under the semantics \"integers\"")));
  }

  @Test
  void anUnchangedOutcomeIsReusedOnlyWhenAllowedAndSaysSo()
      throws IOException, InterruptedException {
    Path work = directory.resolve("kept");
    ProofInputs inputs = ProofInputs.ofProject();
    ProofReport kept = new ProofReport("KeY", inputs.fingerprint(), false, 1, List.of(), List.of());
    kept.write(work.resolve(inputs.fingerprint() + ".json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProofReport reused =
        new ProofRun(inputs, work, new PrintStream(out, true, StandardCharsets.UTF_8)).run(true);
    assertTrue(reused.reused());
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("reused"));
  }
}
