package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * One agent, one action and a single class of states that reach each other: every state leads to the next one around a ring and to eight others that are
 * drawn, with weights 1 to 4 and values 0 to 99; the discount is 9/10. Nothing is transient and nothing is a product, so an exact evaluation
 * cannot be split, and its common denominator grows by about seven bits with every state.
 */
final class SparseChain {
  private static final int SUCCESSORS = 9;
  private static final Rational DISCOUNT = Rational.of(9, 10);

  private SparseChain() {}

  /**
   * The environment.
   *
   * @param states more than nine
   */
  static PrivateEnvironment environment(String name, int states, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> names = new ArrayList<>();
    Rational[][][] values = new Rational[1][states][1];
    Distribution[][][] laws = new Distribution[1][states][1];
    Rational[][] terminal = new Rational[1][states];
    for (int s = 0; s < states; s++) {
      names.add("s" + (s + 1));
      values[0][s][0] = Rational.of(random.nextInt(100), 1);
      laws[0][s][0] = law(random, states, (s + 1) % states);
      terminal[0][s] = Rational.ZERO;
    }
    Agent agent =
        new Agent("1", names, Distribution.point(0), new boolean[states], values, laws, terminal);
    return new PrivateEnvironment(
        name,
        PrivateEnvironment.Kind.GENERAL,
        DISCOUNT,
        OptionalInt.empty(),
        List.of("go"),
        List.of(agent),
        PublicProcess.none(1),
        List.of(List.of(FeasibleSet.all(1))),
        new boolean[][] {{true}});
  }

  private static Distribution law(SplittableRandom random, int states, int next) {
    TreeMap<Integer, Integer> weights = new TreeMap<>();
    weights.put(next, 1 + random.nextInt(4));
    while (weights.size() < SUCCESSORS) {
      weights.putIfAbsent(random.nextInt(states), 1 + random.nextInt(4));
    }
    int total = weights.values().stream().mapToInt(Integer::intValue).sum();
    TreeMap<Integer, Rational> law = new TreeMap<>();
    weights.forEach((state, weight) -> law.put(state, Rational.of(weight, total)));
    return Distribution.of(law);
  }
}
