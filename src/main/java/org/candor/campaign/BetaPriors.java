package org.candor.campaign;

/** Seeded draws of beta priors as in Cavallo 2008, Section 5.1: α+β uniform on 2..20, then α uniform on 1..α+β-1. */
public final class BetaPriors {
  /** The largest number of prior observations. */
  public static final int MOST_OBSERVATIONS = 20;

  private static final int LEAST_OBSERVATIONS = 2;
  private final Draw draw;

  /** Draws for populations of one size: their number does not depend on what other sizes are drawn. */
  public BetaPriors(long seed, int agents) {
    this.draw = new Draw(seed * 1_000_003L + agents);
  }

  /** A prior. */
  public record Prior(int alpha, int beta) {}

  /** The next prior. */
  public Prior next() {
    int observations = draw.between(LEAST_OBSERVATIONS, MOST_OBSERVATIONS);
    int alpha = draw.between(1, observations - 1);
    return new Prior(alpha, observations - alpha);
  }
}
