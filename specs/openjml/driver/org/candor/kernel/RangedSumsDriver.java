package org.candor.kernel;

/**
 * Calls {@link RangedSums}, compiled with its contracts as run-time checks, within its contracts and once outside. Ends with exit
 * code 0 when the first calls pass and the last one is refused; without the checks nothing refuses it, and the exit code is 1.
 */
public final class RangedSumsDriver {
  private static final String CHECKS = "org.jmlspecs";

  private RangedSumsDriver() {}

  /** Runs the calls. */
  public static void main(String[] arguments) {
    for (int length = 1; length <= 64; length++) {
      long[] weights = new long[length];
      long[] values = new long[length];
      long expected = 0;
      for (int i = 0; i < length; i++) {
        weights[i] = i * i % 7 * (RangedSums.MAX_WEIGHT / 7);
        values[i] = (i % 3 - 1) * RangedSums.MAX_VALUE;
        expected += weights[i] * values[i];
      }
      require(RangedSums.inRange(weights, values), "inRange");
      require(RangedSums.dot(weights, values) == expected, "dot");
      require(RangedSums.argmax(values) == Math.min(length - 1, 2), "argmax");
      weights[length - 1] = RangedSums.MAX_WEIGHT + 1;
      require(!RangedSums.inRange(weights, values), "inRange beyond the greatest weight");
    }
    System.out.println("contracts kept; a call outside its contract was " + outcomeOutside());
    System.exit(outcomeOutside().equals("refused") ? 0 : 1);
  }

  /** What happens to a call whose precondition is false: no vector is empty that has a maximum. */
  private static String outcomeOutside() {
    try {
      RangedSums.argmax(new long[0]);
      return "not refused: the contracts are not compiled in";
    } catch (RuntimeException | Error e) {
      boolean byTheChecks = e.getClass().getName().startsWith(CHECKS);
      return byTheChecks ? "refused" : "stopped by " + e + ", not by a check";
    }
  }

  private static void require(boolean kept, String what) {
    if (!kept) {
      throw new IllegalStateException(what + " gave a wrong result");
    }
  }
}
