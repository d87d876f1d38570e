package org.candor.catalog.efficient;

import java.math.BigInteger;
import org.candor.environment.SocialWelfare;
import org.candor.exact.CommonDivisor;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ReferenceTransfers;
import org.candor.mechanism.TransferFormula;
import org.candor.process.Distribution;

/**
 * The literature's transfers as rationals, each computed by the proved kernel over a common denominator: values over H,
 * weights over D, discount g/G; the kernel's integer is the transfer times G·D·H.
 */
public final class Transfers {
  private Transfers() {}

  /** Dynamic team: {@code r_-i(θ_-i, a)} (Athey and Segal 2013; Cavallo 2008). */
  public static final TransferFormula TEAM =
      new TransferFormula(
          0, 1, 0, 0, 0, 0, parts -> ReferenceTransfers.team(parts.scale(), parts.others()));

  /**
   * Dynamic pivot: {@code r_-i(θ_-i,a) + γ E[V_-i(θ_-i')] − V_-i(θ_-i)} (Bergemann and Välimäki 2010; Cavallo 2008, Def. 5).
   */
  public static final TransferFormula PIVOT =
      new TransferFormula(
          0,
          1,
          1,
          0,
          -1,
          0,
          parts ->
              ReferenceTransfers.pivot(
                  parts.scale(),
                  parts.others(),
                  parts.discount(),
                  parts.weights(),
                  parts.next(),
                  parts.optimal()));

  /** The transfer of a formula at a reported joint type and its efficient action, exactly. */
  public static Rational of(
      TransferFormula formula,
      SocialWelfare welfare,
      int period,
      int agent,
      int reported,
      int action) {
    int later = period + (welfare.environment().horizon().isPresent() ? 1 : 0);
    return of(
        formula,
        formula.own() == 0 ? Rational.ZERO : welfare.environment().value(agent, reported, action),
        welfare.othersValue(agent, reported, action),
        welfare.environment().discount(),
        welfare.othersLaw(agent, reported, action),
        formula.discounted() == 0 && formula.undiscounted() == 0
            ? null
            : welfare.othersOptimal(later, agent),
        formula.optimal() == 0 ? Rational.ZERO : welfare.othersOptimal(period, agent, reported),
        formula.whole() == 0 ? Rational.ZERO : welfare.value(period, reported));
  }

  /** The dynamic pivot transfer. */
  public static Rational pivot(
      SocialWelfare welfare, int period, int agent, int reported, int action) {
    return of(PIVOT, welfare, period, agent, reported, action);
  }

  /**
   * A pivot transfer from its parts.
   *
   * @param next the others' optimal values one period on, or null where they are all 0
   */
  public static Rational pivot(
      Rational othersValue, Rational discount, Distribution law, ScaledVector next, Rational now) {
    return of(PIVOT, Rational.ZERO, othersValue, discount, law, next, now, Rational.ZERO);
  }

  private static Rational of(
      TransferFormula formula,
      Rational own,
      Rational others,
      Rational discount,
      Distribution law,
      ScaledVector next,
      Rational optimal,
      Rational whole) {
    BigInteger h = CommonDivisor.multiple(others.denominator(), optimal.denominator());
    h = CommonDivisor.multiple(CommonDivisor.multiple(h, own.denominator()), whole.denominator());
    BigInteger[] values = new BigInteger[0];
    BigInteger[] weights = new BigInteger[0];
    BigInteger total = BigInteger.ONE;
    if (next != null) {
      h = CommonDivisor.multiple(h, next.denominator());
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
        formula
            .code()
            .transfer(
                new TransferFormula.Numerators(
                    scale,
                    discount.numerator(),
                    discount.denominator(),
                    scaled(own, h),
                    scaled(others, h),
                    weights,
                    values,
                    scaled(optimal, h),
                    scaled(whole, h)));
    return Rational.of(scaled, scale.multiply(h));
  }

  /** Ex ante charge: {@code r_-i(θ_-i, a) − factor · V_-i(θ_-i^0)}. */
  public static Rational exAnteCharge(
      Rational othersValue, Rational factor, Rational othersOptimalInitial) {
    BigInteger h =
        CommonDivisor.multiple(othersValue.denominator(), othersOptimalInitial.denominator());
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
}
