package org.candor.campaign;

import java.util.function.Supplier;
import org.candor.campaign.BetaPriors.Prior;

/**
 * Seeded draws of beta priors whose means are normal about 1/2: α+β uniform on 2..20, then a mean from the normal law cut to (0, 1),
 * then the α in 1..α+β-1 whose mean is nearest to it.
 */
public final class NormalPriors implements Supplier<Prior> {
  private static final int LEAST_OBSERVATIONS = 2;
  private static final int STEPS = 1 << 30;

  private final Draw draw;
  private final double deviation;

  /**
   * Draws for populations of one size.
   *
   * @param percent the standard deviation of the normal law, in hundredths; positive
   */
  public NormalPriors(long seed, int agents, int percent) {
    if (percent < 1) {
      throw new IllegalArgumentException("a standard deviation of " + percent + "/100");
    }
    this.draw = new Draw((seed * 1_000_003L + agents) * 1_000_003L + percent);
    this.deviation = percent / 100.0;
  }

  /** The next prior. */
  @Override
  public Prior get() {
    int observations = draw.between(LEAST_OBSERVATIONS, BetaPriors.MOST_OBSERVATIONS);
    double mean = 0;
    while (mean <= 0 || mean >= 1) {
      mean = 0.5 + deviation * standardNormal();
    }
    long nearest = Math.round(mean * observations);
    int alpha = (int) Math.max(1, Math.min(observations - 1L, nearest));
    return new Prior(alpha, observations - alpha);
  }

  /** By the polar form of two uniform numbers; the strict functions give the same bits everywhere. */
  private double standardNormal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  private double uniform() {
    return draw.between(1, STEPS) / (double) STEPS;
  }
}
