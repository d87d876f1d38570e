package org.candor.property;

import java.math.BigInteger;
import org.candor.environment.Environment;
import org.candor.environment.ExactLimits;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.GameForm;

/** What no audit of any mechanism reaches, told from the sizes of an environment before anything is solved or tabulated. */
final class AuditLimits {
  /** The most single misreports that are weighed at all joint types and periods. */
  static final long MAX_MISREPORTS = 10_000_000L;

  /** Exact comparisons a minute, at best: those of small numbers. */
  private static final long A_MINUTE = 12_000_000;

  private AuditLimits() {}

  /**
   * Refuses an environment that is too large for an audit.
   *
   * @throws LimitExceededException with an estimate, and what to do instead
   */
  static void check(Environment environment) {
    ExactLimits.check(environment);
    GameForm.limit(environment);
    JointSpace types = environment.types();
    long perType = 0;
    for (int i = 0; i < types.agents(); i++) {
      perType += environment.reports().size(i) - 1L;
    }
    BigInteger misreports =
        BigInteger.valueOf(perType)
            .multiply(BigInteger.valueOf(types.size()))
            .multiply(BigInteger.valueOf(environment.horizon().orElse(1)));
    if (misreports.compareTo(BigInteger.valueOf(MAX_MISREPORTS)) > 0) {
      throw new LimitExceededException(
          "an audit of environment '"
              + environment.name()
              + "' weighs "
              + misreports.divide(BigInteger.valueOf(1_000_000))
              + " million single misreports at "
              + types.size()
              + " joint types (x periods), each for several properties: at least "
              + misreports
                  .add(BigInteger.valueOf(A_MINUTE - 1))
                  .divide(BigInteger.valueOf(A_MINUTE))
              + " minutes, and the limit is "
              + MAX_MISREPORTS / 1_000_000
              + " million; drop agents or local states, shorten the horizon, or audit small random environments"
              + " ('candor campaign')");
    }
  }
}
