package org.candor.campaign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * A small environment with private values as tables of {@code long}: over an infinite horizon, without public state, random feasible sets,
 * inaccessible states, or actions that leave with an agent. Immutable.
 */
final class FlatInstance {
  private static final int MAX_BITS = 31;
  private static final int MAX_JOINT_TYPES = 64;

  /** The discounts that are drawn: numerator and denominator. */
  private static final long[][] DISCOUNTS = {{1, 2}, {3, 4}, {4, 5}, {9, 10}, {19, 20}};

  private final int actions;
  private final long discountNumerator;
  private final long discountDenominator;
  private final long rewardUnit;
  private final long[][][] rewards;
  private final long[][][][] weights;

  private FlatInstance(
      int actions,
      long discountNumerator,
      long discountDenominator,
      long rewardUnit,
      long[][][] rewards,
      long[][][][] weights) {
    this.actions = actions;
    this.discountNumerator = discountNumerator;
    this.discountDenominator = discountDenominator;
    this.rewardUnit = rewardUnit;
    this.rewards = rewards;
    this.weights = weights;
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

  /** The weights of the agent's next states; not to be changed. */
  long[] weights(int agent, int state, int action) {
    return weights[agent][state][action];
  }

  int agents() {
    return rewards.length;
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
    return new FlatInstance(actions, discount[0], discount[1], 1, rewards, weights);
  }

  /** The tables of an environment, if it has the form and its numbers are small enough. */
  static Optional<FlatInstance> of(PrivateEnvironment environment) {
    if (!hasForm(environment)) {
      return Optional.empty();
    }
    int actions = environment.actions().size();
    int agents = environment.agents().size();
    List<Rational> values = new ArrayList<>();
    for (Agent agent : environment.agents()) {
      for (int s = 0; s < agent.states().size(); s++) {
        for (int a = 0; a < actions; a++) {
          values.add(agent.value(0, s, a));
        }
      }
    }
    ScaledVector scaled = ScaledVector.of(values);
    List<BigInteger> numbers = new ArrayList<>();
    numbers.add(scaled.denominator());
    numbers.add(environment.discount().denominator());
    long[][][] rewards = new long[agents][][];
    long[][][][] weights = new long[agents][][][];
    int next = 0;
    for (int i = 0; i < agents; i++) {
      Agent agent = environment.agents().get(i);
      int states = agent.states().size();
      rewards[i] = new long[states][actions];
      weights[i] = new long[states][actions][states];
      for (int s = 0; s < states; s++) {
        for (int a = 0; a < actions; a++) {
          numbers.add(scaled.numerator(next));
          rewards[i][s][a] = scaled.numerator(next++).longValue();
          Distribution law = agent.law(0, s, a);
          numbers.add(law.total());
          for (int k = 0; k < law.size(); k++) {
            weights[i][s][a][law.outcome(k)] = law.weight(k).longValue();
          }
        }
      }
    }
    boolean small = numbers.stream().allMatch(number -> number.bitLength() <= MAX_BITS);
    return !small
        ? Optional.empty()
        : Optional.of(
            new FlatInstance(
                actions,
                environment.discount().numerator().longValue(),
                environment.discount().denominator().longValue(),
                scaled.denominator().longValue(),
                rewards,
                weights));
  }

  private static boolean hasForm(PrivateEnvironment environment) {
    boolean form =
        environment.kind() == PrivateEnvironment.Kind.GENERAL
            && environment.horizon().isEmpty()
            && environment.types().publicStates() == 1
            && !environment.publicProcess().isDeclared()
            && environment.alwaysAccessible()
            && environment.types().size() <= MAX_JOINT_TYPES
            && environment
                .feasible(0)
                .equals(List.of(FeasibleSet.all(environment.actions().size())));
    for (int i = 0; form && i < environment.agents().size(); i++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        form &= environment.remainsWithout(i, a);
      }
    }
    return form;
  }

  /** The same as an environment, everybody starting in her first state. */
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
        long total = Arrays.stream(weights[i][s][a]).sum();
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
        Distribution.point(0),
        new boolean[states],
        values,
        laws,
        terminal);
  }
}
