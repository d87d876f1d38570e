package org.candor.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
 * A small environment with private values as tables of {@code long}: over an infinite horizon, without public state, random feasible sets,
 * inaccessible states, or actions that leave with an agent. Immutable.
 */
final class FlatInstance {
  private static final int MOST_FRACTIONAL_BITS = 34;

  private static final Distribution FIRST = Distribution.point(0);

  /** The discounts that are drawn: numerator and denominator. */
  private static final long[][] DISCOUNTS = {{1, 2}, {3, 4}, {4, 5}, {9, 10}, {19, 20}};

  private final int actions;
  private final long discountNumerator;
  private final long discountDenominator;
  private final long rewardUnit;
  private final long[][][] rewards;
  private final long[][][][] weights;
  private final long[][][] totals;

  /** By agent, the law of her first state. */
  private final List<Distribution> initial;

  private final int[] stride;

  private FlatInstance(
      int actions,
      long discountNumerator,
      long discountDenominator,
      long rewardUnit,
      long[][][] rewards,
      long[][][][] weights,
      List<Distribution> initial) {
    this.actions = actions;
    this.discountNumerator = discountNumerator;
    this.discountDenominator = discountDenominator;
    this.rewardUnit = rewardUnit;
    this.rewards = rewards;
    this.weights = weights;
    this.initial = List.copyOf(initial);
    this.stride = new int[rewards.length];
    for (int i = rewards.length - 1, product = 1; i >= 0; i--) {
      stride[i] = product;
      product *= rewards[i].length;
    }
    this.totals = new long[rewards.length][][];
    for (int i = 0; i < rewards.length; i++) {
      totals[i] = new long[rewards[i].length][actions];
      for (int s = 0; s < rewards[i].length; s++) {
        for (int a = 0; a < actions; a++) {
          for (long weight : weights[i][s][a]) {
            totals[i][s][a] += weight;
          }
        }
      }
    }
  }

  int actions() {
    return actions;
  }

  /** g of the discount g/G. */
  long discountNumerator() {
    return discountNumerator;
  }

  /** G of the discount g/G. */
  long discountDenominator() {
    return discountDenominator;
  }

  /** A reward, in units of one over the instance's reward unit. */
  long reward(int agent, int state, int action) {
    return rewards[agent][state][action];
  }

  /** Rewards are numerators over this. */
  long rewardUnit() {
    return rewardUnit;
  }

  /** The weights of the agent's next states; not to be changed. */
  long[] weights(int agent, int state, int action) {
    return weights[agent][state][action];
  }

  /** The sum of these weights. */
  long total(int agent, int state, int action) {
    return totals[agent][state][action];
  }

  int agents() {
    return rewards.length;
  }

  /** The law of the agent's first state. */
  Distribution initial(int agent) {
    return initial.get(agent);
  }

  /** The agent's state in a joint type. */
  int local(int joint, int agent) {
    return joint / stride[agent] % size(agent);
  }

  /** The joint type with another state of the agent. */
  int with(int joint, int agent, int state) {
    return joint + (state - local(joint, agent)) * stride[agent];
  }

  /** The index of the others' states in the process without the agent. */
  int without(int joint, int agent) {
    return joint / (stride[agent] * size(agent)) * stride[agent] + joint % stride[agent];
  }

  /** The first joint type, or -1 if it is random. */
  int start() {
    int joint = 0;
    for (int i = 0; i < agents(); i++) {
      if (initial.get(i).size() > 1) {
        return -1;
      }
      joint += initial.get(i).outcome(0) * stride[i];
    }
    return joint;
  }

  int size(int agent) {
    return rewards[agent].length;
  }

  /** Two agents with three states each and three actions: rewards 0 to 99, up to three next states. */
  static FlatInstance random(long seed) {
    return random(seed, 2, 3, 3, 3);
  }

  /** An instance of these sizes: rewards 0 to 99, up to so many next states of an agent. */
  static FlatInstance random(long seed, int agents, int states, int actions, int successors) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] discount = DISCOUNTS[random.nextInt(DISCOUNTS.length)];
    long[][][] rewards = new long[agents][states][actions];
    long[][][][] weights = new long[agents][states][actions][states];
    for (int i = 0; i < agents; i++) {
      for (int s = 0; s < states; s++) {
        for (int a = 0; a < actions; a++) {
          rewards[i][s][a] = random.nextInt(100);
          for (int k = 0; k < successors; k++) {
            weights[i][s][a][random.nextInt(states)] += 1 + random.nextInt(4);
          }
        }
      }
    }
    return new FlatInstance(
        actions, discount[0], discount[1], 1, rewards, weights, Collections.nCopies(agents, FIRST));
  }

  /** Tables from elsewhere, kept as they are. */
  static FlatInstance of(
      int actions,
      long discountNumerator,
      long discountDenominator,
      long rewardUnit,
      long[][][] rewards,
      long[][][][] weights,
      List<Distribution> initial) {
    return new FlatInstance(
        actions, discountNumerator, discountDenominator, rewardUnit, rewards, weights, initial);
  }

  /**
   * So many fractional bits as leave room for payoffs times denominators; -1 if there is none.
   *
   * @param ofValues whether transfers are made of values, which are as large as rewards over all periods
   */
  int fractionalBits(boolean ofValues) {
    double most = 1;
    double all = 1;
    for (int i = 0; i < agents(); i++) {
      double mostOwn = 0;
      double mostTotal = 1;
      for (int s = 0; s < size(i); s++) {
        for (int a = 0; a < actions; a++) {
          mostOwn = Math.max(mostOwn, (double) Math.abs(rewards[i][s][a]));
          mostTotal = Math.max(mostTotal, (double) total(i, s, a));
        }
      }
      most += mostOwn;
      all *= mostTotal;
    }
    double periods = (double) discountDenominator / (discountDenominator - discountNumerator);
    double largest = 16 * most * periods * (ofValues ? periods : 1);
    double room = 0x1p61 / (largest * discountDenominator * all);
    return room < 1 ? -1 : Math.min(MOST_FRACTIONAL_BITS, Math.getExponent(room));
  }

  /** The same as an environment. */
  PrivateEnvironment environment(String name) {
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < agents(); i++) {
      agents.add(agent(i));
    }
    List<String> names = new ArrayList<>();
    for (int a = 0; a < actions; a++) {
      names.add("a" + (a + 1));
    }
    boolean[][] present = new boolean[agents()][actions];
    for (boolean[] each : present) {
      Arrays.fill(each, true);
    }
    return new PrivateEnvironment(
        name,
        PrivateEnvironment.Kind.GENERAL,
        Rational.of(discountNumerator, discountDenominator),
        OptionalInt.empty(),
        names,
        agents,
        PublicProcess.none(actions),
        List.of(List.of(FeasibleSet.all(actions))),
        present);
  }

  private Agent agent(int i) {
    int states = size(i);
    Rational[][][] values = new Rational[1][states][actions];
    Distribution[][][] laws = new Distribution[1][states][actions];
    Rational[][] terminal = new Rational[1][states];
    List<String> names = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      names.add("s" + (s + 1));
      terminal[0][s] = Rational.ZERO;
      for (int a = 0; a < actions; a++) {
        values[0][s][a] = Rational.of(rewards[i][s][a], rewardUnit);
        long total = total(i, s, a);
        TreeMap<Integer, Rational> law = new TreeMap<>();
        for (int k = 0; k < states; k++) {
          law.put(k, Rational.of(weights[i][s][a][k], total));
        }
        laws[0][s][a] = Distribution.of(law);
      }
    }
    return new Agent(
        Integer.toString(i + 1),
        names,
        initial.get(i),
        new boolean[states],
        values,
        laws,
        terminal);
  }
}
