package org.candor.catalog.efficient;

import java.math.BigInteger;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ReferenceTransfers;
import org.candor.process.Distribution;

/**
 * The literature's transfers as rationals, each computed by the proved kernel over a common denominator: values over H,
 * weights over D, discount g/G; the kernel's integer is the transfer times G·D·H.
 */
public final class Transfers {
  private Transfers() {}

  /** Dynamic team: {@code r_-i(θ_-i, a)} (Athey and Segal 2013; Cavallo 2008). */
  public static Rational team(SocialWelfare welfare, int agent, int reported, int action) {
    Rational others = welfare.othersValue(agent, reported, action);
    return Rational.of(
        ReferenceTransfers.team(BigInteger.ONE, others.numerator()), others.denominator());
  }

  /**
   * Dynamic pivot: {@code r_-i(θ_-i,a) + γ E[V_-i(θ_-i')] − V_-i(θ_-i)} (Bergemann and Välimäki 2010; Cavallo 2008, Def. 5).
   */
  public static Rational pivot(
      SocialWelfare welfare, int period, int agent, int reported, int action) {
    return pivot(
        welfare.othersValue(agent, reported, action),
        welfare.environment().discount(),
        welfare.othersLaw(agent, reported, action),
        welfare.othersOptimal(
            period + (welfare.environment().horizon().isPresent() ? 1 : 0), agent),
        welfare.othersOptimal(period, agent, reported));
  }

  /**
   * A pivot transfer from its parts.
   *
   * @param next the others' optimal values one period on, or null where they are all 0
   */
  public static Rational pivot(
      Rational othersValue, Rational discount, Distribution law, ScaledVector next, Rational now) {
    BigInteger h = lcm(othersValue.denominator(), now.denominator());
    BigInteger[] values;
    BigInteger[] weights;
    BigInteger total;
    if (next == null) {
      values = new BigInteger[0];
      weights = new BigInteger[0];
      total = BigInteger.ONE;
    } else {
      h = lcm(h, next.denominator());
      values = next.gather(law.support());
      BigInteger factor = h.divide(next.denominator());
      for (int k = 0; k < values.length; k++) {
        values[k] = values[k].multiply(factor);
      }
      weights = law.weights();
      total = law.total();
    }
    BigInteger scale = discount.denominator().multiply(total);
    BigInteger scaled =
        ReferenceTransfers.pivot(
            scale, scaled(othersValue, h), discount.numerator(), weights, values, scaled(now, h));
    return Rational.of(scaled, scale.multiply(h));
  }

  /** Ex ante charge: {@code r_-i(θ_-i, a) − factor · V_-i(θ_-i^0)}. */
  public static Rational exAnteCharge(
      Rational othersValue, Rational factor, Rational othersOptimalInitial) {
    BigInteger h = lcm(othersValue.denominator(), othersOptimalInitial.denominator());
    BigInteger scaled =
        ReferenceTransfers.exAnteCharge(
            factor.denominator(),
            scaled(othersValue, h),
            factor.numerator(),
            scaled(othersOptimalInitial, h));
    return Rational.of(scaled, factor.denominator().multiply(h));
  }

  /** The activated arm's payment in the bandit form: {@code −(1−γ) V_-i(θ_-i)} (Cavallo 2008, Def. 6). */
  public static Rational banditPivot(Rational discount, Rational othersOptimal) {
    BigInteger gap = discount.denominator().subtract(discount.numerator());
    BigInteger scaled = ReferenceTransfers.banditPivot(gap, othersOptimal.numerator());
    return Rational.of(scaled, discount.denominator().multiply(othersOptimal.denominator()));
  }

  private static BigInteger scaled(Rational value, BigInteger common) {
    return value.numerator().multiply(common.divide(value.denominator()));
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
  }
}
