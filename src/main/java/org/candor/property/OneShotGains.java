package org.candor.property;

import java.util.Optional;
import org.candor.exact.Rational;

/** The gains of single misreports followed by honesty. */
public final class OneShotGains {
  private OneShotGains() {}

  /** The largest gain (least loss) of a misreport over all joint types, memories and agents; empty if nobody has a choice. */
  public static Optional<Rational> largest(GameAnalysis analysis) {
    return Optional.ofNullable(ExPostIncentiveCompatibility.largestGain(analysis).amount());
  }
}
