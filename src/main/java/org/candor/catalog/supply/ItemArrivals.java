package org.candor.catalog.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/**
 * What the arrival of items, which nothing that is done changes, is worth in advance: {@code X_q = E γ^t}, with t the period in which the
 * item with q items before it comes, 0 where it does not come.
 */
final class ItemArrivals {
  private final PrivateEnvironment environment;
  private final OnlineSupply form;

  ItemArrivals(PrivateEnvironment environment) {
    this.environment = environment;
    this.form = new OnlineSupply(environment);
  }

  /** {@code X_0 .. X_{count-1}} from the first period on, by public state. */
  List<Rational[]> worth(int count) {
    List<Rational[]> all = new ArrayList<>();
    if (environment.horizon().isEmpty()) {
      Rational[] before = null;
      for (int q = 0; q < count; q++) {
        before = stationary(before);
        all.add(before);
      }
      return all;
    }
    int states = environment.types().publicStates();
    for (int q = 0; q < count; q++) {
      Rational[] none = new Rational[states];
      Arrays.fill(none, Rational.ZERO);
      all.add(none);
    }
    for (int t = environment.horizon().getAsInt() - 1; t >= 0; t--) {
      List<Rational[]> next = List.copyOf(all);
      for (int q = 0; q < count; q++) {
        Rational[] now = new Rational[states];
        for (int p = 0; p < states; p++) {
          now[p] =
              !form.hasItem(p)
                  ? later(p, next.get(q))
                  : q == 0 ? Rational.ONE : later(p, next.get(q - 1));
        }
        all.set(q, now);
      }
    }
    return all;
  }

  private Distribution law(int publicState) {
    return environment.publicProcess().law(publicState, OnlineSupply.NOBODY);
  }

  private Rational later(int publicState, Rational[] next) {
    Rational expected = law(publicState).expectation(ScaledVector.of(Arrays.asList(next)));
    return environment.discount().times(expected);
  }

  /**
   * One more item over an infinite horizon.
   *
   * @param before the same for one item less, or null if this is the first item
   */
  private Rational[] stationary(Rational[] before) {
    int states = environment.types().publicStates();
    Distribution[] rows = new Distribution[states + 1];
    Rational[] flow = new Rational[states + 1];
    // The last position is where everything has been counted.
    rows[states] = Distribution.point(states);
    flow[states] = Rational.ZERO;
    for (int p = 0; p < states; p++) {
      boolean item = form.hasItem(p);
      rows[p] = item ? Distribution.point(states) : law(p);
      flow[p] = !item ? Rational.ZERO : before == null ? Rational.ONE : later(p, before);
    }
    ScaledVector solved =
        DiscountedValues.solve(rows, environment.discount(), List.<Rational[]>of(flow)).get(0);
    Rational[] worth = new Rational[states];
    Arrays.setAll(worth, solved::get);
    return worth;
  }
}
