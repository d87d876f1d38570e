package org.candor.mutation;

import java.io.PrintStream;
import java.util.Locale;

/** Says on plain lines how far a run has come, and how long it still takes. */
final class Progress {
  private static final double SECONDS_BETWEEN_LINES = 15;

  private final PrintStream out;
  private final int total;
  private long start = System.nanoTime();
  private int fresh;
  private int killed;
  private int survived;
  private int invalid;
  private double lastLine;

  Progress(PrintStream out, int total) {
    this.out = out;
    this.total = total;
  }

  /** The time that is left is judged by what happens from now on: proofs of unchanged copies say nothing of it. */
  void startClock() {
    start = System.nanoTime();
    lastLine = 0;
    fresh = 0;
  }

  void known(Finding finding) {
    count(finding);
  }

  void found(Mutant mutant, Finding finding) {
    count(finding);
    fresh++;
    if (finding.status() == Finding.Status.SURVIVED) {
      say(
          "survived: %s, line %d: %s, %s",
          mutant.id(), mutant.line(), mutant.place().word(), mutant.change());
    }
    if (seconds() - lastLine > SECONDS_BETWEEN_LINES || done() == total) {
      line();
    }
  }

  private void count(Finding finding) {
    switch (finding.status()) {
      case KILLED -> killed++;
      case SURVIVED -> survived++;
      case INVALID -> invalid++;
    }
  }

  private int done() {
    return killed + survived + invalid;
  }

  void line() {
    lastLine = seconds();
    double each = fresh == 0 ? 0 : lastLine / fresh;
    say(
        "%d of %d: %d killed, %d survived, %d invalid; %.1f s each, about %.0f min left",
        done(), total, killed, survived, invalid, each, each * (total - done()) / 60);
  }

  void say(String format, Object... values) {
    out.println("mutants: " + String.format(Locale.ROOT, format, values));
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
