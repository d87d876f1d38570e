package org.candor.property;

import org.candor.environment.Environment;
import org.candor.environment.ExactLimits;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.GameForm;

/** What no audit of any mechanism reaches, told from the sizes of an environment before anything is solved or tabulated. */
final class AuditLimits {
  /** The most single misreports that are weighed at all joint types and periods. */
  static final long MAX_MISREPORTS = 10_000_000L;

  /** Exact comparisons a second, at best: those of small numbers. */
  private static final double A_SECOND = 200_000;

  private AuditLimits() {}

  /**
   * Refuses an environment that is too large for an audit.
   *
   * @throws LimitExceededException with an estimate, and what to do instead
   */
  static void check(Environment environment) {
    ExactLimits.check(environment);
    GameForm.limit(environment);
    double misreports = 0;
    JointSpace types = environment.types();
    for (int i = 0; i < types.agents(); i++) {
      misreports += environment.reports().size(i) - 1.0;
    }
    misreports *= (double) types.size() * environment.horizon().orElse(1);
    if (misreports > MAX_MISREPORTS) {
      throw new LimitExceededException(
          "an audit of environment '"
              + environment.name()
              + "' weighs "
              + Math.round(misreports / 1e6)
              + " million single misreports at "
              + types.size()
              + " joint types (x periods), each for several properties: at least "
              + Math.round(Math.ceil(misreports / A_SECOND / 60))
              + " minutes, and the limit is "
              + MAX_MISREPORTS / 1_000_000
              + " million; drop agents or local states, shorten the horizon, or audit small random environments"
              + " ('candor campaign')");
    }
  }
}
