package org.candor.catalog.efficient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.exact.Ball;
import org.candor.exact.Rational;
import org.candor.process.ApproximateBandit;

/**
 * The transfers of both bandit mechanisms in doubles, each with a proved bound on its error, in time linear in the number of agents but for a logarithm ({@link BanditPayments} computes
 * them exactly). Who is activated is decided exactly.
 */
public final class ApproximatePayments {
  private final ApproximateBandit values;
  private final Ball gap;

  public ApproximatePayments(ApproximateBandit values) {
    this.values = values;
    this.gap = new Ball(1, 0).minus(values.discount());
  }

  /** Dynamic-VCG: the activated agent pays {@code (1−γ) V_-i(θ_-i)}, nobody else pays (Cavallo 2008, Definition 6). */
  public List<Ball> pivot(int[] states) {
    List<Ball> transfers = new ArrayList<>(Collections.nCopies(values.arms(), new Ball(0, 0)));
    int active = values.active(states);
    transfers.set(active, gap.times(values.at(states, active).value()).negate());
    return transfers;
  }

  /** Dynamic-RM: the activated agent pays {@code (1−γ)(V_-i − W(θ_-i)/n)}, every other receives {@code w(θ_-i)/n} (Cavallo 2008, Definition 7). */
  public List<Ball> redistribution(int[] states) {
    int n = values.arms();
    int active = values.active(states);
    ApproximateBandit.At others = values.at(states, active);
    Ball share = Ball.of(Rational.of(1, n));
    Ball revenue = others.value().times(new Ball(Math.min(0, 2 - n), 0));
    List<Ball> transfers = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      Ball withoutBoth = j == active ? new Ball(0, 0) : others.without(j);
      revenue = revenue.plus(withoutBoth);
      // The largest index is still the largest without j.
      transfers.add(gap.times(withoutBoth).times(share));
    }
    transfers.set(active, gap.times(others.value().minus(revenue.times(share))).negate());
    return transfers;
  }
}
