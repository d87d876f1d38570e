package org.candor.catalog.inaccessible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Small random environments with agents who can be inaccessible, over two or three periods, or in rounds of
 * two or three. Half of them
 * have no negative values, none of them has more than 3 agents.
 */
final class SilentEnvironments {
  /** How local states follow each other. */
  enum Dynamics {
    /** In layers, one per period, of which the last is accessible: everybody returns. */
    LAYERS,
    /** Freely, but the public state counts periods and the last move is to an accessible state: everybody returns. */
    CLOCK,
    /** Freely: few return for certain. */
    FREE,
    /**
     * In layers that follow each other in a circle, of which the last is accessible and the first begins in one state: everybody returns
     * time and again, and nothing is believed that goes back further than one round.
     */
    CIRCLE
  }

  private static final Rational[] DISCOUNTS = {
    Rational.ONE, Rational.of(9, 10), Rational.of(1, 2), Rational.of(1, 3)
  };

  /** Numbers of agents, each as often as it stands here. */
  private static final int[] SIZES = {1, 2, 2, 2, 2, 3};

  private final Random random;
  private final Dynamics dynamics;
  private final OptionalInt periods;
  private final int horizon;
  private final int actions;
  private final int publicStates;
  private final boolean negative;

  private SilentEnvironments(Random random, Dynamics dynamics, OptionalInt periods) {
    this.random = random;
    this.dynamics = dynamics;
    this.horizon = 2 + (random.nextInt(5) == 0 ? 1 : 0);
    this.periods = dynamics == Dynamics.CIRCLE ? periods : OptionalInt.of(horizon);
    this.actions = 2 + random.nextInt(2);
    this.publicStates = dynamics == Dynamics.CLOCK ? horizon : 1 + random.nextInt(2);
    this.negative = random.nextBoolean();
  }

  static PrivateEnvironment draw(Random random, Dynamics dynamics) {
    return new SilentEnvironments(random, dynamics, OptionalInt.empty()).environment();
  }

  /**
   * A random environment in a circle.
   *
   * @param periods the horizon, which nothing else depends on
   */
  static PrivateEnvironment circle(long seed, OptionalInt periods) {
    return new SilentEnvironments(new Random(seed), Dynamics.CIRCLE, periods).environment();
  }

  private PrivateEnvironment environment() {
    List<Agent> agents = new ArrayList<>();
    int count = Math.min(SIZES[random.nextInt(SIZES.length)], 5 - horizon);
    for (int i = 0; i < count; i++) {
      agents.add(agent(Integer.toString(i + 1), i == 0 || random.nextInt(3) > 0));
    }
    List<String> names = new ArrayList<>();
    for (int a = 0; a < actions; a++) {
      names.add("a" + a);
    }
    List<List<FeasibleSet>> feasible = new ArrayList<>();
    for (int z = 0; z < publicStates; z++) {
      feasible.add(
          random.nextInt(4) == 0
              ? List.of(
                  new FeasibleSet(Rational.of(1, 3), new int[] {0}),
                  new FeasibleSet(Rational.of(2, 3), range(0, actions)))
              : List.of(FeasibleSet.all(actions)));
    }
    boolean[][] present = new boolean[count][actions];
    Arrays.stream(present).forEach(row -> Arrays.fill(row, true));
    if (random.nextInt(4) == 0) {
      present[random.nextInt(count)][actions - 1] = false;
    }
    return new PrivateEnvironment(
        "random",
        PrivateEnvironment.Kind.GENERAL,
        dynamics == Dynamics.CIRCLE
            ? DISCOUNTS[1 + random.nextInt(DISCOUNTS.length - 1)]
            : DISCOUNTS[random.nextInt(DISCOUNTS.length)],
        periods,
        names,
        agents,
        publicProcess(),
        feasible,
        present);
  }

  private Agent agent(String name, boolean canHide) {
    boolean layered = dynamics == Dynamics.LAYERS || dynamics == Dynamics.CIRCLE;
    int n = layered ? 2 * horizon : 2 + random.nextInt(2);
    boolean[] away = new boolean[n];
    for (int s = 0; s < n; s++) {
      boolean mayBeAway = layered ? s < n - 2 : s > 0 || dynamics == Dynamics.FREE;
      away[s] = canHide && mayBeAway && random.nextBoolean();
    }
    List<String> states = new ArrayList<>();
    Rational[][][] values = new Rational[publicStates][n][actions];
    Distribution[][][] laws = new Distribution[publicStates][n][actions];
    Rational[][] terminal = new Rational[publicStates][n];
    boolean endsWithValue = random.nextInt(3) == 0 && dynamics != Dynamics.CIRCLE;
    for (int s = 0; s < n; s++) {
      states.add((away[s] ? "x" : "s") + s);
    }
    for (int z = 0; z < publicStates; z++) {
      for (int s = 0; s < n; s++) {
        terminal[z][s] = endsWithValue ? value() : Rational.ZERO;
        for (int a = 0; a < actions; a++) {
          values[z][s][a] = away[s] && random.nextBoolean() ? Rational.ZERO : value();
          laws[z][s][a] = next(z, s, away);
        }
      }
    }
    return new Agent(name, states, among(range(0, layered ? 2 : n)), away, values, laws, terminal);
  }

  private Distribution next(int z, int s, boolean[] away) {
    int n = away.length;
    return switch (dynamics) {
      case LAYERS -> among(range(2 * Math.min(s / 2 + 1, horizon - 1), 2));
      case CLOCK ->
          among(
              z == horizon - 2
                  ? Arrays.stream(range(0, n)).filter(k -> !away[k]).toArray()
                  : range(0, n));
      case FREE -> among(range(0, n));
      case CIRCLE -> s / 2 + 1 < horizon ? among(range(2 * (s / 2 + 1), 2)) : Distribution.point(0);
    };
  }

  private Rational value() {
    return random.nextInt(3) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(9) - (negative ? 2 : 0));
  }

  private static int[] range(int from, int count) {
    int[] range = new int[count];
    Arrays.setAll(range, k -> from + k);
    return range;
  }

  /** A random law on some of the outcomes, often a point. */
  private Distribution among(int[] outcomes) {
    int[] weights = new int[outcomes.length];
    int total = 0;
    while (total == 0) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] = random.nextInt(3);
        total += weights[k];
      }
    }
    Map<Integer, Rational> law = new TreeMap<>();
    for (int k = 0; k < weights.length; k++) {
      law.put(outcomes[k], Rational.of(weights[k], total));
    }
    return Distribution.of(law);
  }

  private PublicProcess publicProcess() {
    if (publicStates == 1) {
      return PublicProcess.none(actions);
    }
    Rational[][] values = new Rational[publicStates][actions];
    Distribution[][] laws = new Distribution[publicStates][actions];
    List<String> names = new ArrayList<>();
    for (int z = 0; z < publicStates; z++) {
      names.add("z" + z);
      for (int a = 0; a < actions; a++) {
        values[z][a] = value();
        laws[z][a] =
            dynamics == Dynamics.CLOCK
                ? Distribution.point(Math.min(z + 1, horizon - 1))
                : among(range(0, publicStates));
      }
    }
    Distribution initial =
        dynamics == Dynamics.CLOCK ? Distribution.point(0) : among(range(0, publicStates));
    return new PublicProcess(names, initial, values, laws);
  }
}
