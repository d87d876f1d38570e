package org.candor.openjml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.candor.openjml.OpenJmlOutput.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenJmlOutputTest {
  private static final String VIOLATION =
      """
      src/a/C.java:12: verify: The prover cannot establish an assertion (Postcondition: src/a/C.java:7:) in method f
          return -x;
          ^
      src/a/C.java:7: verify: Associated declaration: src/a/C.java:12:
          @ ensures \\result >= 0;
            ^
      2 verification failures
      """;
  private static final String UNKNOWN =
      "src/a/C.java:12: verify: Validity is unknown - time or memory limit reached: : Aborted proof";
  private static final String NOT_IMPLEMENTED =
      "src/a/C.java:9: warning: NOT IMPLEMENTED: Not yet supported feature in converting to SMTLIB: \\sum";
  private static final String ERROR =
      "src/a/C.java:3: error: unexpected or misspelled JML token: requries\n    ^\n1 error\n";

  static List<Arguments> runs() {
    return List.of(
        Arguments.of(0, "", Outcome.VALID, List.of()),
        Arguments.of(
            0, "Proving methods in a.C\nCompleted proof of a.C.f()\n", Outcome.VALID, List.of()),
        Arguments.of(
            6, VIOLATION, Outcome.NOT_VERIFIED, List.of(VIOLATION.lines().findFirst().orElse(""))),
        // A violation counts whatever the exit code says.
        Arguments.of(
            0, VIOLATION, Outcome.NOT_VERIFIED, List.of(VIOLATION.lines().findFirst().orElse(""))),
        Arguments.of(6, UNKNOWN, Outcome.UNDECIDED, List.of(UNKNOWN)),
        Arguments.of(0, UNKNOWN, Outcome.UNDECIDED, List.of(UNKNOWN)),
        Arguments.of(0, NOT_IMPLEMENTED, Outcome.UNDECIDED, List.of(NOT_IMPLEMENTED)),
        Arguments.of(
            6, "", Outcome.NOT_VERIFIED, List.of("verification failed, and no line says where")),
        Arguments.of(6, ERROR, Outcome.FAILED, List.of(ERROR.lines().findFirst().orElse(""))),
        Arguments.of(1, ERROR, Outcome.REJECTED, List.of(ERROR.lines().findFirst().orElse(""))),
        Arguments.of(
            1, "oops", Outcome.REJECTED, List.of("exit code 1 without an error line: oops")),
        Arguments.of(
            2,
            "error: invalid flag: --esc",
            Outcome.FAILED,
            List.of(
                "OpenJML does not know its command line: is this release 0.21?",
                "error: invalid flag: --esc")),
        Arguments.of(3, "", Outcome.FAILED, List.of("OpenJML failed by itself")),
        Arguments.of(
            137,
            "Killed",
            Outcome.FAILED,
            List.of("OpenJML ended with exit code 137, which is not documented", "Killed")));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void eachExitCodeAndPatternHasItsVerdict(
      int exitCode, String output, Outcome outcome, List<String> findings) {
    assertEquals(new OpenJmlOutput(outcome, findings), OpenJmlOutput.read(exitCode, output));
  }

  @Test
  void aProofThatWasNotCompletedIsNone() {
    OpenJmlOutput silent = OpenJmlOutput.read(0, "");
    String completed =
        "Completed proof of a.b.C.f(int) with prover z3_4_3 - no warnings [0.1 secs]";
    assertEquals(Outcome.VALID, silent.ofProof("a.b.C.f", completed).outcome());
    assertEquals(Outcome.VALID, silent.ofProof("a.b.C.f", completed.replace("a.b.", "")).outcome());
    for (String other :
        new String[] {
          "",
          "Skipping proof of a.b.C.f(int)",
          completed.replace("f(", "ff("),
          completed.replace("C.", "CC.")
        }) {
      assertEquals(Outcome.FAILED, silent.ofProof("a.b.C.f", other).outcome(), other);
    }
    OpenJmlOutput violated = OpenJmlOutput.read(6, VIOLATION);
    assertEquals(violated, violated.ofProof("a.b.C.f", ""));
  }
}
