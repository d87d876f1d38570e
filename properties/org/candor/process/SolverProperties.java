package org.candor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/** The solver against the definition of an optimum: no policy does better anywhere, and ties go to the earlier action. */
class SolverProperties {
  private static final int STATES = 3;
  private static final int ACTIONS = 2;

  /** A small process whose numbers are digits of a seed; ties are frequent. */
  private record Small(int seed, Rational discount, OptionalInt horizon)
      implements DecisionProcess {
    private int digit(int position, int bound) {
      return Math.floorMod(((seed ^ (position * 0x9E3779B9)) * 0x85EBCA6B) >>> 13, bound);
    }

    @Override
    public int states() {
      return STATES;
    }

    @Override
    public int actions() {
      return ACTIONS;
    }

    @Override
    public Rational reward(int state, int action) {
      return Rational.of(digit(10 * state + action, 4) - 1);
    }

    @Override
    public Distribution law(int state, int action) {
      TreeMap<Integer, Rational> law = new TreeMap<>();
      for (int k = 0; k < 2; k++) {
        law.merge(
            digit(100 + 10 * state + action + 1000 * k, STATES), Rational.of(1, 2), Rational::plus);
      }
      return Distribution.of(law);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return List.of(
          new FeasibleSet(Rational.of(1, 3), new int[] {digit(7 + state, ACTIONS)}),
          new FeasibleSet(Rational.of(2, 3), new int[] {0, 1}));
    }

    @Override
    public Rational terminal(int state) {
      return Rational.of(digit(500 + state, 3));
    }
  }

  @Property(tries = 300)
  void noStationaryPolicyDoesBetter(
      @ForAll int seed, @ForAll @IntRange(min = 0, max = 9) int tenths) {
    Small process = new Small(seed, Rational.of(tenths, 10), OptionalInt.empty());
    Solution solution = Solver.solve(process);
    for (int code = 0; code < 1 << STATES; code++) {
      int choices = code;
      ScaledVector values = value(process, state -> (choices >> state) & 1);
      for (int s = 0; s < STATES; s++) {
        assertThat(values.get(s)).isLessThanOrEqualTo(solution.value(0, s));
      }
    }
    ScaledVector own = value(process, state -> solution.action(0, state, 1));
    for (int s = 0; s < STATES; s++) {
      assertThat(own.get(s)).isEqualTo(solution.value(0, s));
      assertThat(solution.action(0, s, 0)).isEqualTo(process.feasible(s).get(0).action(0));
      assertThat(solution.action(0, s, 1)).isEqualTo(firstBest(process, s, solution.values(0)));
    }
  }

  @Property(tries = 200)
  void backwardInductionMeetsTheBellmanEquations(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int horizon) {
    Small process = new Small(seed, Rational.of(1, 2), OptionalInt.of(horizon));
    Solution solution = Solver.solve(process);
    for (int s = 0; s < STATES; s++) {
      assertThat(solution.value(horizon, s)).isEqualTo(process.terminal(s));
      for (int t = 0; t < horizon; t++) {
        int best = firstBest(process, s, solution.values(t + 1));
        assertThat(solution.action(t, s, 1)).isEqualTo(best);
        Rational forced =
            actionValue(process, s, process.feasible(s).get(0).action(0), solution.values(t + 1));
        Rational free = actionValue(process, s, best, solution.values(t + 1));
        assertThat(solution.value(t, s))
            .isEqualTo(forced.times(Rational.of(1, 3)).plus(free.times(Rational.of(2, 3))));
      }
    }
  }

  private static Rational actionValue(Small process, int state, int action, ScaledVector next) {
    Rational future = Rational.ZERO;
    Distribution law = process.law(state, action);
    for (int k = 0; k < law.size(); k++) {
      future = future.plus(law.probability(k).times(next.get(law.outcome(k))));
    }
    return process.reward(state, action).plus(process.discount().times(future));
  }

  private static int firstBest(Small process, int state, ScaledVector next) {
    return actionValue(process, state, 1, next).compareTo(actionValue(process, state, 0, next)) > 0
        ? 1
        : 0;
  }

  private static ScaledVector value(Small process, java.util.function.IntUnaryOperator choice) {
    Distribution[] rows = new Distribution[STATES];
    Rational[] flow = new Rational[STATES];
    for (int s = 0; s < STATES; s++) {
      int forced = process.feasible(s).get(0).action(0);
      int free = choice.applyAsInt(s);
      flow[s] =
          process
              .reward(s, forced)
              .times(Rational.of(1, 3))
              .plus(process.reward(s, free).times(Rational.of(2, 3)));
      TreeMap<Integer, Rational> mixed = new TreeMap<>();
      for (int next = 0; next < STATES; next++) {
        mixed.put(
            next,
            process
                .law(s, forced)
                .probabilityOf(next)
                .times(Rational.of(1, 3))
                .plus(process.law(s, free).probabilityOf(next).times(Rational.of(2, 3))));
      }
      rows[s] = Distribution.of(mixed);
    }
    List<Rational[]> flows = new ArrayList<>();
    flows.add(flow);
    return DiscountedValues.solve(rows, process.discount(), flows).get(0);
  }
}
