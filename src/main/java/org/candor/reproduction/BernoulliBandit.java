package org.candor.reproduction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.candor.campaign.BetaPriors.Prior;

/**
 * Values of bandits of Bernoulli arms with beta priors, without the product space (Whittle 1980): {@code V = C - ∫_0^C Π_i ∂φ_i/∂m dm} with
 * {@code C = 1/(1-γ)}, and the same for every sub-population.
 *
 * <p>An arm is frozen at its posterior mean once so many observations were made, prior ones included. A policy may ignore what it
 * could still learn, and no reward that comes so late counts for more than its discount: the value is at most
 * {@code γ^d/(1-γ)} too small, with d the activations until the freeze. Floating point is not in that bound: sums have
 * terms of one sign only, a threshold is off by some thousand units in the last place at most, and a share of up to fifty agents by less
 * than 10⁻⁸, far less than is shown of it.
 */
final class BernoulliBandit {
  private final double discount;
  private final double truncation;
  private final Map<Prior, double[]> slopes = new HashMap<>();
  private final double[] width;

  /**
   * Prepares all priors of so many observations.
   *
   * @param discount γ in [0, 1)
   * @param observations the most that a prior has
   * @param frozen the number of observations at which arms are frozen, greater than that
   */
  BernoulliBandit(double discount, int observations, int frozen) {
    if (frozen <= observations || observations < 2) {
      throw new IllegalArgumentException("arms are frozen before they can be activated");
    }
    this.discount = discount;
    double bound = 1 / (1 - discount);
    for (int d = observations; d < frozen; d++) {
      bound *= discount;
    }
    this.truncation = bound;
    Map<Prior, RetirementSlope> arms = arms(observations, frozen);
    TreeSet<Double> steps = new TreeSet<>();
    arms.values().forEach(arm -> arm.places().forEach(steps::add));
    double[] from = steps.stream().mapToDouble(Double::doubleValue).toArray();
    this.width = new double[from.length];
    for (int k = 0; k < from.length; k++) {
      // Beyond the last step every arm is retired, and beyond C nothing counts.
      width[k] = (k + 1 < from.length ? from[k + 1] : 1 / (1 - discount)) - from[k];
    }
    arms.forEach((prior, arm) -> slopes.put(prior, arm.on(from)));
  }

  private Map<Prior, RetirementSlope> arms(int observations, int frozen) {
    Map<Prior, RetirementSlope> kept = new HashMap<>();
    RetirementSlope[] later = new RetirementSlope[frozen];
    for (int total = frozen; total >= 2; total--) {
      RetirementSlope[] now = new RetirementSlope[total];
      for (int alpha = 1; alpha < total; alpha++) {
        double mean = (double) alpha / total;
        double forEver = mean / (1 - discount);
        now[alpha] =
            total == frozen
                ? RetirementSlope.constant(forEver)
                : RetirementSlope.before(
                    forEver,
                    discount * mean,
                    later[alpha + 1],
                    discount * (total - alpha) / total,
                    later[alpha]);
        if (total <= observations) {
          kept.put(new Prior(alpha, total - alpha), now[alpha]);
        }
      }
      later = now;
    }
    return kept;
  }

  /** By how much any value is too small at most. */
  double truncation() {
    return truncation;
  }

  /**
   * What a population can attain.
   *
   * @param all {@code V}
   * @param withoutOne {@code Σ_i V_-i}
   * @param withoutTwo {@code Σ_i Σ_{j≠i} V_-i,-j}
   */
  record Values(int agents, double all, double withoutOne, double withoutTwo) {
    /** The share of V that dynamic-VCG leaves to the agents: {@code (n V - Σ_i V_-i) / V} (Cavallo 2008, Corollary 4). */
    double keptUnderVcg() {
      return (agents * all - withoutOne) / all;
    }

    /** The same of dynamic-RM (Cavallo 2008, Corollary 6, with the sign in the bracket corrected). */
    double keptUnderRm() {
      return (agents * all - ((2.0 * agents - 2) * withoutOne - withoutTwo) / agents) / all;
    }
  }

  /** The values of a population of at least two. */
  Values values(List<Prior> population) {
    int steps = width.length;
    // Sums over the agents left out of the products of the others' slopes: none, one and each pair
    // left out.
    double[] none = new double[steps];
    double[] one = new double[steps];
    double[] pair = new double[steps];
    Arrays.fill(none, 1);
    for (Prior prior : population) {
      double[] slope = slopes.get(prior);
      for (int k = 0; k < steps; k++) {
        pair[k] = pair[k] * slope[k] + one[k];
        one[k] = one[k] * slope[k] + none[k];
        none[k] *= slope[k];
      }
    }
    double n = population.size();
    double most = 1 / (1 - discount);
    return new Values(
        population.size(),
        most - integral(none),
        n * most - integral(one),
        n * (n - 1) * most - 2 * integral(pair));
  }

  private double integral(double[] height) {
    double area = 0;
    for (int k = 0; k < height.length; k++) {
      area += height[k] * width[k];
    }
    return area;
  }
}
