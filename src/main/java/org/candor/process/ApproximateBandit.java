package org.candor.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candor.exact.Ball;
import org.candor.exact.Rational;

/**
 * Optimal values of a bandit of independent arms and of its sub-populations in doubles, with a proved bound on the error of each ({@link BanditValues} computes them
 * exactly). One elimination per arm; then {@code V} and every {@code V_-i} take a number of steps linear in the number of arms, but for a logarithm.
 *
 * <p>Whittle's identity (1980) says that {@code V} is the mean of the largest of independent levels, one per arm, each drawn from the arm's measure at its state ({@link
 * ApproximateCurve}). As {@code E max(X_i, Y) = E φ_i(Y)}, a relative error in every {@code φ_i(M)} is at most that in V, and errors of several arms add up.
 * All terms of the sums below are positive, so their roundings add up, too.
 */
public final class ApproximateBandit {
  private final List<Arm> arms;
  private final ApproximateCurve[] curves;
  private final boolean bounded;
  private final double scale;
  private final Ball floor;
  private final Ball discount;

  /** Every level of every arm, the highest first: arm and position. */
  private final int[] stepArm;

  private final int[] stepPosition;

  /**
   * Prepares the arms.
   *
   * @param arms at least one, with the same discount
   */
  public ApproximateBandit(List<Arm> arms) {
    this.arms = List.copyOf(arms);
    Rational least = ArmRates.leastReward(arms.get(0));
    for (Arm arm : arms) {
      if (!arm.discount().equals(arms.get(0).discount())) {
        throw new IllegalArgumentException("the arms of a bandit share one discount");
      }
      least = least.min(ArmRates.leastReward(arm));
    }
    double unit = 0;
    for (Arm arm : arms) {
      unit = Math.max(unit, ArmRates.scale(arm, least));
    }
    scale = unit;
    curves = new ApproximateCurve[arms.size()];
    boolean all = arms.size() <= 1 << 16;
    IdentityHashMap<Arm, ApproximateCurve> known = new IdentityHashMap<>();
    for (int i = 0; i < curves.length; i++) {
      ArmRates rates = ArmRates.of(arms.get(i), least, scale);
      all &= rates.isBounded();
      curves[i] = known.computeIfAbsent(arms.get(i), arm -> ApproximateCurve.of(rates));
    }
    bounded = all;
    Rational gap = Rational.ONE.minus(arms.get(0).discount());
    floor = Ball.of(least.over(gap));
    discount = Ball.of(arms.get(0).discount());
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < curves.length; i++) {
      for (int k = 0; k < curves[i].level.length; k++) {
        steps.add(new int[] {i, k});
      }
    }
    // Stable: the first arm first among equal levels, and each arm's levels in their order.
    steps.sort((a, b) -> Double.compare(levelAt(b), levelAt(a)));
    stepArm = steps.stream().mapToInt(step -> step[0]).toArray();
    stepPosition = steps.stream().mapToInt(step -> step[1]).toArray();
  }

  private double levelAt(int[] step) {
    return curves[step[0]].level[step[1]];
  }

  public int arms() {
    return curves.length;
  }

  /** {@code γ}. */
  public Ball discount() {
    return discount;
  }

  /**
   * The bandit at one joint type, without some arms.
   *
   * @param states the state of every arm; those of absent arms are not looked at
   * @param absent the arms that are removed
   */
  public At at(int[] states, int... absent) {
    return new At(states.clone(), absent.clone());
  }

  /**
   * The arm that the optimal policy activates: the largest index, the first among equals. Doubles propose; arms whose bounds leave the order open are compared exactly.
   *
   * @return the arm, or -1 where none is left
   */
  public int active(int[] states, int... absent) {
    double least = Double.NEGATIVE_INFINITY;
    boolean[] present = present(absent);
    for (int i = 0; i < present.length; i++) {
      least = present[i] ? Math.max(least, level(i, states[i]).low()) : least;
    }
    int[] candidates = IntStream.range(0, present.length).filter(i -> present[i]).toArray();
    double bar = least;
    int[] open =
        IntStream.of(candidates).filter(i -> !(level(i, states[i]).high() < bar)).toArray();
    return open.length <= 1 ? (open.length == 0 ? -1 : open[0]) : largest(open, states);
  }

  private int largest(int[] open, int[] states) {
    int best = -1;
    Rational most = null;
    IdentityHashMap<Arm, Map<Integer, Rational>> known = new IdentityHashMap<>();
    for (int i : open) {
      int s = states[i];
      int arm = i;
      Rational index =
          known
              .computeIfAbsent(arms.get(i), each -> new HashMap<>())
              .computeIfAbsent(s, each -> GittinsIndex.of(arms.get(arm), s, before(arm, s)));
      if (best < 0 || index.compareTo(most) > 0) {
        best = i;
        most = index;
      }
    }
    return best;
  }

  private boolean[] before(int arm, int state) {
    int[] rank = curves[arm].rank;
    boolean[] before = new boolean[rank.length];
    for (int s = 0; s < rank.length; s++) {
      before[s] = rank[s] < rank[state];
    }
    return before;
  }

  /** The level of an arm's state, {@code ν/(1−γ)}, in units of the scale and above the floor. */
  private Ball level(int arm, int state) {
    ApproximateCurve curve = curves[arm];
    return bounded
        ? Ball.ofRelative(
            curve.level[curve.rank[state]], ArmRates.relative(curve.roundings), ArmRates.NEGLIGIBLE)
        : Ball.UNKNOWN;
  }

  private boolean[] present(int[] absent) {
    boolean[] present = new boolean[curves.length];
    java.util.Arrays.fill(present, true);
    for (int i : absent) {
      present[i] = false;
    }
    return present;
  }

  /** Values at one joint type and without some arms; immutable. */
  public final class At {
    private final int[] states;
    private final int[] absent;
    private final ApproximateSweep sweep;

    private At(int[] states, int[] absent) {
      this.states = states;
      this.absent = absent;
      this.sweep = new ApproximateSweep(curves, stepArm, stepPosition, states, present(absent));
    }

    /** The optimal value of the arms that are there: 0 if there is none. */
    public Ball value() {
      return ball(sweep.value(), sweep.roundings(), sweep.arms());
    }

    /** The optimal value without one more arm. */
    public Ball without(int arm) {
      if (sweep.arms() == 1) {
        return new Ball(0, 0);
      }
      if (sweep.needsOwnSweep(arm)) {
        int[] all = java.util.Arrays.copyOf(absent, absent.length + 1);
        all[absent.length] = arm;
        return at(states, all).value();
      }
      return ball(sweep.without(arm), sweep.roundings(), sweep.arms() - 1);
    }

    private Ball ball(double value, long roundings, int left) {
      if (left == 0) {
        return new Ball(0, 0);
      }
      if (!bounded) {
        return Ball.UNKNOWN;
      }
      Ball above = Ball.ofRelative(value, ArmRates.relative(roundings), ArmRates.NEGLIGIBLE);
      return above.times(new Ball(scale, 0)).plus(floor);
    }
  }
}
