package org.candor.openjml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of OpenJML said.
 *
 * @param outcome the verdict of the run
 * @param findings its reasons, one a line; empty when all is well
 */
record OpenJmlOutput(Outcome outcome, List<String> findings) {
  /** The verdict of a run. */
  enum Outcome {
    /** Everything that was asked holds. */
    VALID,
    /** A specification is violated, or could not be shown to hold. */
    NOT_VERIFIED,
    /** The prover came to no verdict, or OpenJML left something out. */
    UNDECIDED,
    /** A source does not parse or type-check. */
    REJECTED,
    /** OpenJML did not do its work: a wrong command line, a failure of its own, an exit code that it does not document. */
    FAILED
  }

  private static final Pattern VIOLATION = Pattern.compile("^.+\\.java:\\d+: verify: (.*)");
  private static final Pattern ERROR = Pattern.compile("^.+\\.java:\\d+: error: .*|^error: .*");
  private static final Pattern UNDECIDED =
      Pattern.compile("Validity is unknown|warning: NOT IMPLEMENTED");

  OpenJmlOutput {
    findings = List.copyOf(findings);
  }

  /** Reads the exit code and the output, standard output and error together. */
  static OpenJmlOutput read(int exitCode, String output) {
    List<String> violations = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher violation = VIOLATION.matcher(line);
      if (UNDECIDED.matcher(line).find()) {
        undecided.add(line);
      } else if (violation.matches()) {
        // The second line of a violation: where the clause stands that the first one is about.
        if (!violation.group(1).startsWith("Associated declaration")) {
          violations.add(line);
        }
      } else if (ERROR.matcher(line).matches()) {
        errors.add(line);
      }
    }
    return switch (exitCode) {
      case 0, 6 ->
          errors.isEmpty()
              ? judged(exitCode, violations, undecided)
              : new OpenJmlOutput(Outcome.FAILED, errors);
      case 1 -> new OpenJmlOutput(Outcome.REJECTED, orLast(errors, output, exitCode));
      case 2 -> failed("OpenJML does not know its command line: is this release 0.21?", output);
      case 3 -> failed("OpenJML failed by itself", output);
      default ->
          failed("OpenJML ended with exit code " + exitCode + ", which is not documented", output);
    };
  }

  /** The same verdict when the output of a proof says that it was completed: a method that was not found is proved by nothing. */
  OpenJmlOutput ofProof(String method, String output) {
    String simpleName = method.replaceFirst("^(?:.*\\.)?(\\w+\\.\\w+)$", "$1");
    Pattern completed =
        Pattern.compile("Completed proof of (?:[\\w.]+\\.)?" + Pattern.quote(simpleName) + "\\(");
    return outcome != Outcome.VALID || completed.matcher(output).find()
        ? this
        : new OpenJmlOutput(
            Outcome.FAILED, List.of("no line says that the proof of " + method + " was completed"));
  }

  private static OpenJmlOutput judged(
      int exitCode, List<String> violations, List<String> undecided) {
    if (!violations.isEmpty()) {
      return new OpenJmlOutput(Outcome.NOT_VERIFIED, violations);
    }
    if (!undecided.isEmpty()) {
      return new OpenJmlOutput(Outcome.UNDECIDED, undecided);
    }
    return exitCode == 0
        ? new OpenJmlOutput(Outcome.VALID, List.of())
        : new OpenJmlOutput(
            Outcome.NOT_VERIFIED, List.of("verification failed, and no line says where"));
  }

  private static OpenJmlOutput failed(String what, String output) {
    List<String> findings = new ArrayList<>(List.of(what));
    output.lines().filter(line -> !line.isBlank()).limit(5).forEach(findings::add);
    return new OpenJmlOutput(Outcome.FAILED, findings);
  }

  private static List<String> orLast(List<String> errors, String output, int exitCode) {
    return errors.isEmpty()
        ? List.of("exit code " + exitCode + " without an error line: " + output.strip())
        : errors;
  }
}
