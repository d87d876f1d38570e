package org.candor.catalog.efficient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.BanditValues;

/**
 * The transfers of both bandit mechanisms at single joint types of bandits of any size over an infinite horizon: from
 * values that need no product space.
 */
public final class BanditPayments {
  private final BanditValues values;
  private final Optimum optimum;
  private final Rational discount;

  /** Optimal values of the bandit without some arms. */
  public interface Optimum {
    /** As {@link BanditValues#value}. */
    Rational without(int[] states, int... absent);

    /** As {@link BanditValues#eachWithout}. */
    List<Rational> eachWithout(int[] states, int absent);
  }

  /** The payments on a bandit of at least one arm. */
  public BanditPayments(BanditValues values) {
    this(
        values,
        new Optimum() {
          @Override
          public Rational without(int[] states, int... absent) {
            return values.value(states, absent);
          }

          @Override
          public List<Rational> eachWithout(int[] states, int absent) {
            return values.eachWithout(states, absent);
          }
        });
  }

  /** The same payments from values that are computed, or remembered, elsewhere. */
  public BanditPayments(BanditValues values, Optimum optimum) {
    this.values = values;
    this.optimum = optimum;
    this.discount = values.curve(0).arm().discount();
  }

  /** Dynamic-VCG: the activated agent pays {@code (1−γ) V_-i(θ_-i)}, nobody else pays (Cavallo 2008, Definition 6). */
  public List<Rational> pivot(int[] states) {
    List<Rational> transfers = new ArrayList<>(Collections.nCopies(values.arms(), Rational.ZERO));
    int active = values.active(states);
    transfers.set(active, pivot(states, active));
    return transfers;
  }

  /** What dynamic-VCG pays to the agent who is activated. */
  public Rational pivot(int[] states, int active) {
    return Transfers.banditPivot(discount, optimum.without(states, active));
  }

  /**
   * Dynamic-RM: the activated agent pays {@code (1−γ)(V_-i − W(θ_-i)/n)}, every other receives {@code w(θ_-i)/n} (Cavallo 2008, Definition
   * 7).
   *
   * <p>The revenue without her is {@code W(θ_-i) = Σ_{j≠i} V_-i,j − (n−2) V_-i}: what the others attain less what each of them keeps (Corollary
   * 4).
   */
  public List<Rational> redistribution(int[] states) {
    int n = values.arms();
    int active = values.active(states);
    List<Rational> transfers = new ArrayList<>();
    List<Rational> others = optimum.eachWithout(states, active);
    for (int i = 0; i < n; i++) {
      // The largest index is still the largest without somebody else.
      transfers.add(
          i == active
              ? activated(others, i)
              : Transfers.banditPivot(discount, others.get(i)).negate().over(Rational.of(n)));
    }
    return transfers;
  }

  /** What dynamic-RM pays to one agent. */
  public Rational redistribution(int[] states, int agent, int active) {
    if (agent != active) {
      return revenueWithout(states, agent).over(Rational.of(values.arms()));
    }
    return activated(optimum.eachWithout(states, agent), agent);
  }

  /** From the others' optimal values without one more agent, and with all of them in her own place. */
  private Rational activated(List<Rational> others, int agent) {
    Rational share = futureRevenue(others, agent).over(values.arms());
    return Transfers.banditPivot(discount, others.get(agent).minus(share));
  }

  /** {@code W(θ_-i)}: the expected total revenue of dynamic-VCG without the agent, from this period on. */
  public Rational futureRevenueWithout(int[] states, int i) {
    return futureRevenue(optimum.eachWithout(states, i), i);
  }

  private static Rational futureRevenue(List<Rational> others, int i) {
    int n = others.size();
    if (n == 1) {
      return Rational.ZERO;
    }
    Rational revenue = others.get(i).times(2L - n);
    for (int j = 0; j < n; j++) {
      revenue = j == i ? revenue : revenue.plus(others.get(j));
    }
    return revenue;
  }

  /** {@code w(θ_-i)}: what dynamic-VCG would raise in this period without the agent. */
  private Rational revenueWithout(int[] states, int i) {
    int active = values.active(states, i);
    return Transfers.banditPivot(discount, optimum.without(states, i, active)).negate();
  }
}
