package org.candor.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;

/**
 * A seller before buyers whose types move once: {@code θ_0} with the law {@code F_0}, a decision, {@code θ_1} with the law
 * {@code F(θ_1 | θ_0, x_0)}, a decision (Bergemann and Välimäki 2017, Section 3, on finitely many types). Types are ordered by what
 * they are worth; immutable. An environment of one period has one type in the second that nothing is worth anything to.
 */
final class SellerModel {
  private final PrivateEnvironment environment;
  private final int[] firstActions;
  private final int[] lastActions;
  private final int[][] first;
  private final int[][][] later;

  private SellerModel(PrivateEnvironment environment, int[] firstActions, int[] lastActions) {
    this.environment = environment;
    this.firstActions = firstActions;
    this.lastActions = lastActions;
    int agents = environment.agents().size();
    this.first = new int[agents][];
    this.later = new int[agents][firstActions.length][];
    for (int i = 0; i < agents; i++) {
      first[i] = ordered(i, environment.agents().get(i).initial().support());
      for (int a = 0; a < firstActions.length; a++) {
        NavigableSet<Integer> next = new TreeSet<>();
        for (int j = 0; j < first[i].length; j++) {
          Arrays.stream(law(i, a, j).support()).forEach(next::add);
        }
        later[i][a] = ordered(i, next.stream().mapToInt(s -> s).toArray());
      }
    }
  }

  /** Why the environment is no such model, or empty. */
  static Optional<String> undefined(Setting setting) {
    Optional<PrivateEnvironment> found = setting.privateEnvironment();
    if (found.isEmpty() || found.get().horizon().orElse(0) > 2) {
      return Optional.of("stated for private values over one period or two");
    }
    PrivateEnvironment environment = found.get();
    boolean plain =
        environment.horizon().isPresent()
            && environment.alwaysAccessible()
            && !environment.publicProcess().isDeclared()
            && environment.feasible(0).size() == 1
            && environment.feasible(0).get(0).actions().length == environment.actions().size();
    return plain
        ? Optional.empty()
        : Optional.of("read without a public state, a feasible set or inaccessible agents");
  }

  static SellerModel of(Setting setting) {
    PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
    int[] all = IntStream.range(0, environment.actions().size()).toArray();
    boolean two = environment.horizon().orElseThrow() == 2;
    return new SellerModel(
        environment,
        distinct(environment, all, true),
        two ? distinct(environment, all, false) : new int[1]);
  }

  /** Without actions that are to every type, in the first period or in the last, what an earlier one is. */
  private static int[] distinct(PrivateEnvironment environment, int[] actions, boolean begins) {
    List<Integer> kept = new ArrayList<>();
    for (int action : actions) {
      if (kept.stream().noneMatch(k -> same(environment, k, action, begins))) {
        kept.add(action);
      }
    }
    return kept.stream().mapToInt(a -> a).toArray();
  }

  private static boolean same(PrivateEnvironment environment, int one, int other, boolean begins) {
    for (Agent agent : environment.agents()) {
      int[] states =
          begins ? agent.initial().support() : IntStream.range(0, agent.states().size()).toArray();
      for (int s : states) {
        if (!agent.value(0, s, one).equals(agent.value(0, s, other))
            || (begins && !agent.law(0, s, one).equals(agent.law(0, s, other)))) {
          return false;
        }
      }
    }
    return true;
  }

  private int[] ordered(int agent, int[] states) {
    return Arrays.stream(states)
        .boxed()
        .sorted(Comparator.comparing(s -> total(agent, s)))
        .mapToInt(s -> s)
        .toArray();
  }

  /** What a {@code θ_0} is worth in all decisions together. */
  Rational worth(int agent, int type) {
    return total(agent, first[agent][type]);
  }

  /** What a {@code θ_1} is worth in all decisions together. */
  Rational worth(int agent, int action, int next) {
    return total(agent, later[agent][action][next]);
  }

  private Rational total(int agent, int state) {
    Rational sum = Rational.ZERO;
    for (int a = 0; a < environment.actions().size(); a++) {
      sum = sum.plus(environment.agents().get(agent).value(0, state, a));
    }
    return sum;
  }

  private boolean twoPeriods() {
    return environment.horizon().orElseThrow() == 2;
  }

  int agents() {
    return first.length;
  }

  Rational discount() {
    return twoPeriods() ? environment.discount() : Rational.ONE;
  }

  /** How many decisions there are in the first period. */
  int firstActions() {
    return firstActions.length;
  }

  /** How many decisions there are in the second. */
  int lastActions() {
    return lastActions.length;
  }

  /** How many types {@code θ_0} a buyer may have. */
  int types(int agent) {
    return first[agent].length;
  }

  /** How many types {@code θ_1} she may have after a decision. */
  int types(int agent, int action) {
    return twoPeriods() ? later[agent][action].length : 1;
  }

  /** {@code f_0(θ_0)}. */
  Rational prior(int agent, int type) {
    return environment.agents().get(agent).initial().probabilityOf(first[agent][type]);
  }

  /** {@code f(θ_1 | θ_0, x_0)}. */
  Rational law(int agent, int action, int type, int next) {
    return twoPeriods()
        ? law(agent, action, type).probabilityOf(later[agent][action][next])
        : Rational.ONE;
  }

  private Distribution law(int agent, int action, int type) {
    return environment.agents().get(agent).law(0, first[agent][type], firstActions[action]);
  }

  /** {@code F(θ_1 | θ_0, x_0)}. */
  Rational cumulative(int agent, int action, int type, int next) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k <= next; k++) {
      sum = sum.plus(law(agent, action, type, k));
    }
    return sum;
  }

  /** {@code v_0(x_0, θ_0)}. */
  Rational value(int agent, int action, int type) {
    return environment.agents().get(agent).value(0, first[agent][type], firstActions[action]);
  }

  /** {@code v_1(x_1, θ_1)}. */
  Rational value(int agent, int action, int next, int lastAction) {
    return twoPeriods()
        ? environment
            .agents()
            .get(agent)
            .value(0, later[agent][action][next], lastActions[lastAction])
        : Rational.ZERO;
  }

  /** Whether one buyer is to have one object or not, in the second period: sequential screening (Courty and Li 2000). */
  boolean isScreening() {
    if (!twoPeriods() || agents() != 1 || firstActions() != 1 || lastActions() != 2) {
      return false;
    }
    return IntStream.range(0, types(0)).allMatch(j -> value(0, 0, j).isZero())
        && IntStream.range(0, types(0, 0)).allMatch(k -> value(0, 0, k, 0).isZero());
  }

  /** The joint type in which a buyer has this {@code θ_0} and the others their least. */
  int place(int agent, int type) {
    int joint = 0;
    for (int i = 0; i < agents(); i++) {
      joint = environment.types().with(joint, i, first[i][i == agent ? type : 0]);
    }
    return joint;
  }
}
