package org.candor.catalog;

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
 * Small random environments with agents who can be inaccessible, over two or three periods.
 *
 * <p>Where everybody returns, local states come in layers, one per period, and the last layer is accessible; elsewhere any
 * state may follow any.
 */
final class SilentEnvironments {
  private static final Rational[] DISCOUNTS = {
    Rational.ONE, Rational.of(9, 10), Rational.of(1, 2), Rational.of(1, 3)
  };

  /** Numbers of agents, each as often as it stands here. */
  private static final int[] SIZES = {1, 2, 2, 2, 2, 3};

  private final Random random;
  private final boolean returning;
  private final int horizon;
  private final int actions;
  private final int publicStates;
  private final boolean negative;

  private SilentEnvironments(Random random, boolean returning) {
    this.random = random;
    this.returning = returning;
    this.horizon = 2 + (random.nextInt(5) == 0 ? 1 : 0);
    this.actions = 2 + random.nextInt(2);
    this.publicStates = 1 + random.nextInt(2);
    this.negative = random.nextBoolean();
  }

  static PrivateEnvironment draw(Random random, boolean returning) {
    return new SilentEnvironments(random, returning).environment();
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
                  new FeasibleSet(Rational.of(2, 3), all(actions)))
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
        DISCOUNTS[random.nextInt(DISCOUNTS.length)],
        OptionalInt.of(horizon),
        names,
        agents,
        publicProcess(),
        feasible,
        present);
  }

  private static int[] all(int count) {
    int[] all = new int[count];
    Arrays.setAll(all, k -> k);
    return all;
  }

  private Agent agent(String name, boolean canHide) {
    int perLayer = 2;
    int n = returning ? perLayer * horizon : 2 + random.nextInt(2);
    boolean[] away = new boolean[n];
    for (int s = 0; s < n; s++) {
      boolean mayBeAway = canHide && !(returning && s >= n - perLayer);
      away[s] = mayBeAway && random.nextBoolean();
    }
    List<String> states = new ArrayList<>();
    Rational[][][] values = new Rational[publicStates][n][actions];
    Distribution[][][] laws = new Distribution[publicStates][n][actions];
    Rational[][] terminal = new Rational[publicStates][n];
    boolean endsWithValue = random.nextInt(3) == 0;
    for (int s = 0; s < n; s++) {
      states.add((away[s] ? "x" : "s") + s);
    }
    for (int z = 0; z < publicStates; z++) {
      for (int s = 0; s < n; s++) {
        terminal[z][s] = endsWithValue ? value() : Rational.ZERO;
        for (int a = 0; a < actions; a++) {
          values[z][s][a] = away[s] && random.nextBoolean() ? Rational.ZERO : value();
          laws[z][s][a] = returning ? layer(s / perLayer + 1, perLayer) : among(0, n);
        }
      }
    }
    Distribution initial = returning ? among(0, perLayer) : among(0, n);
    return new Agent(name, states, initial, away, values, laws, terminal);
  }

  private Distribution layer(int layer, int perLayer) {
    return among(Math.min(layer, horizon - 1) * perLayer, perLayer);
  }

  private Rational value() {
    return random.nextInt(3) == 0
        ? Rational.ZERO
        : Rational.of(random.nextInt(9) - (negative ? 2 : 0));
  }

  /** A random law on {@code from .. from+count-1}, often a point. */
  private Distribution among(int from, int count) {
    int[] weights = new int[count];
    int total = 0;
    while (total == 0) {
      for (int k = 0; k < count; k++) {
        weights[k] = random.nextInt(3);
        total += weights[k];
      }
    }
    Map<Integer, Rational> law = new TreeMap<>();
    for (int k = 0; k < count; k++) {
      law.put(from + k, Rational.of(weights[k], total));
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
        laws[z][a] = among(0, publicStates);
      }
    }
    return new PublicProcess(names, among(0, publicStates), values, laws);
  }
}
