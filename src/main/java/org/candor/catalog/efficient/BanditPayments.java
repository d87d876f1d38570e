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
  private final Rational discount;

  /** The payments on a bandit of at least one arm. */
  public BanditPayments(BanditValues values) {
    this.values = values;
    this.discount = values.curve(0).arm().discount();
  }

  /** Dynamic-VCG: the activated agent pays {@code (1−γ) V_-i(θ_-i)}, nobody else pays (Cavallo 2008, Definition 6). */
  public List<Rational> pivot(int[] states) {
    List<Rational> transfers = new ArrayList<>(Collections.nCopies(values.arms(), Rational.ZERO));
    int active = values.active(states);
    transfers.set(active, Transfers.banditPivot(discount, values.value(states, active)));
    return transfers;
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
    for (int i = 0; i < n; i++) {
      transfers.add(
          i == active ? activated(states, i) : revenueWithout(states, i).over(Rational.of(n)));
    }
    return transfers;
  }

  private Rational activated(int[] states, int i) {
    int n = values.arms();
    Rational others = values.value(states, i);
    Rational revenue = n == 1 ? Rational.ZERO : others.times(2L - n);
    for (int j = 0; j < n; j++) {
      if (j != i) {
        revenue = revenue.plus(values.value(states, i, j));
      }
    }
    return Transfers.banditPivot(discount, others.minus(revenue.over(n)));
  }

  /** {@code w(θ_-i)}: what dynamic-VCG would raise in this period without the agent. */
  private Rational revenueWithout(int[] states, int i) {
    int active = values.active(states, i);
    return Transfers.banditPivot(discount, values.value(states, i, active)).negate();
  }
}
