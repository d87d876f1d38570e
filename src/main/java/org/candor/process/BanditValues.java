package org.candor.process;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.candor.exact.Rational;

/**
 * Exact optimal values of a bandit of independent arms and of all its sub-populations, without the product space (Whittle 1980): {@code V(θ) = C − ∫ Π_i
 * ∂φ_i(θ_i, m)/∂m dm} over all m up to any C above the levels of all arms. Rewards of either sign are welcome: below the lowest level some arm
 * is never left, and the product is 0.
 *
 * <p>With the product as a distribution function of m this is the mean of a law on the levels. The cost is one elimination per arm and, for
 * each value, a number of steps linear in the number of arms. One arm is activated in every period of an infinite horizon; without any arm
 * the value is 0.
 */
public final class BanditValues {
  private final List<RetirementCurve> curves;

  /** Every level of every arm, the highest first. */
  private final List<BanditSweep.Step> steps;

  /**
   * Prepares the arms.
   *
   * @param arms with the same discount
   */
  public BanditValues(List<Arm> arms) {
    IdentityHashMap<Arm, RetirementCurve> known = new IdentityHashMap<>();
    List<RetirementCurve> all = new ArrayList<>();
    List<BanditSweep.Step> places = new ArrayList<>();
    for (Arm arm : arms) {
      if (!arm.discount().equals(arms.get(0).discount())) {
        throw new IllegalArgumentException("the arms of a bandit share one discount");
      }
      RetirementCurve curve = known.computeIfAbsent(arm, RetirementCurve::of);
      for (int k = 0; k < curve.levels(); k++) {
        places.add(new BanditSweep.Step(all.size(), k, curve.level(k)));
      }
      all.add(curve);
    }
    places.sort((one, other) -> other.level().compareTo(one.level()));
    this.curves = List.copyOf(all);
    this.steps = List.copyOf(places);
  }

  public int arms() {
    return curves.size();
  }

  public RetirementCurve curve(int arm) {
    return curves.get(arm);
  }

  private boolean[] present(int... absent) {
    boolean[] present = new boolean[curves.size()];
    java.util.Arrays.fill(present, true);
    for (int i : absent) {
      present[i] = false;
    }
    return present;
  }

  /**
   * The optimal value when some arms are removed: {@code V(θ)}, {@code V_-i(θ_-i)}, {@code V_-i,j} and so on.
   *
   * @param states the state of every arm; those of absent arms are not looked at
   * @param absent the arms that are removed, in any order
   */
  public Rational value(int[] states, int... absent) {
    return sweep(states, present(absent)).value();
  }

  /**
   * The optimal values when one more arm is removed, by that arm: {@code V_-i(θ_-i)} of every i, or {@code V_-i,j} of every j.
   *
   * <p>They all come from the sweep that gives the value with her, except that of the arm by which it ends, which needs a second one.
   *
   * @param absent the arms that are removed anyhow; the entries of these are the value itself
   */
  public List<Rational> eachWithout(int[] states, int... absent) {
    boolean[] present = present(absent);
    BanditSweep sweep = sweep(states, present);
    Rational whole = sweep.value();
    List<Rational> each = new ArrayList<>();
    for (int i = 0; i < present.length; i++) {
      if (sweep.isUntouchedBy(i)) {
        each.add(whole);
      } else if (sweep.needsOwnSweep(i)) {
        boolean[] others = present.clone();
        others[i] = false;
        each.add(sweep(states, others).value());
      } else {
        each.add(sweep.without(i));
      }
    }
    return each;
  }

  private BanditSweep sweep(int[] states, boolean[] present) {
    return new BanditSweep(curves, steps, states, present);
  }

  /**
   * The arm that the optimal policy activates: the largest index, the first among equals.
   *
   * @return the arm, or -1 where none is left
   */
  public int active(int[] states, int... absent) {
    boolean[] present = present(absent);
    int best = -1;
    for (int i = 0; i < present.length; i++) {
      if (present[i] && (best < 0 || levelOf(i, states).compareTo(levelOf(best, states)) > 0)) {
        best = i;
      }
    }
    return best;
  }

  private Rational levelOf(int arm, int[] states) {
    return curves.get(arm).levelOf(states[arm]);
  }
}
