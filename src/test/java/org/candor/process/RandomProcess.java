package org.candor.process;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.candor.exact.Rational;

/** A tabulated decision process, and random ones in which ties and near-ties are frequent. */
final class RandomProcess implements DecisionProcess {
  private final Rational discount;
  private final OptionalInt horizon;
  private final Rational[][] rewards;
  private final Distribution[][] laws;
  private final List<List<FeasibleSet>> sets;
  private final Rational[] terminals;

  RandomProcess(
      Rational discount,
      OptionalInt horizon,
      Rational[][] rewards,
      Distribution[][] laws,
      List<List<FeasibleSet>> sets,
      Rational[] terminals) {
    this.discount = discount;
    this.horizon = horizon;
    this.rewards = rewards;
    this.laws = laws;
    this.sets = sets;
    this.terminals = terminals;
  }

  /** What is drawn: sizes, by how little rewards may differ, and the unit of probabilities. */
  record Shape(int states, int actions, int successors, Rational step, long unit) {}

  static RandomProcess of(Random random, Rational discount, OptionalInt horizon, Shape shape) {
    int n = shape.states();
    Rational[][] rewards = new Rational[n][shape.actions()];
    Distribution[][] laws = new Distribution[n][shape.actions()];
    List<List<FeasibleSet>> sets = new ArrayList<>();
    Rational[] terminals = new Rational[n];
    for (int s = 0; s < n; s++) {
      for (int a = 0; a < shape.actions(); a++) {
        boolean copy = a > 0 && random.nextInt(4) == 0;
        Rational drawn = Rational.of(random.nextInt(5) - 2L);
        rewards[s][a] = copy ? rewards[s][a - 1] : drawn;
        if (random.nextInt(3) == 0) {
          rewards[s][a] = rewards[s][a].plus(shape.step().times(random.nextInt(3) - 1L));
        }
        laws[s][a] = copy && random.nextBoolean() ? laws[s][a - 1] : law(random, shape);
      }
      sets.add(sets(random, shape.actions()));
      terminals[s] = Rational.of(random.nextInt(5) - 2L);
    }
    return new RandomProcess(discount, horizon, rewards, laws, sets, terminals);
  }

  private static Distribution law(Random random, Shape shape) {
    TreeMap<Integer, Rational> law = new TreeMap<>();
    long left = shape.unit();
    for (int k = 0; k < shape.successors() && left > 0; k++) {
      long weight = k + 1 == shape.successors() ? left : random.nextLong(left + 1);
      left -= weight;
      law.merge(random.nextInt(shape.states()), Rational.of(weight, shape.unit()), Rational::plus);
    }
    return Distribution.of(law);
  }

  private static List<FeasibleSet> sets(Random random, int actions) {
    if (random.nextInt(3) > 0) {
      return List.of(FeasibleSet.all(actions));
    }
    return List.of(
        new FeasibleSet(Rational.of(1, 3), new int[] {random.nextInt(actions)}),
        new FeasibleSet(Rational.of(2, 3), FeasibleSet.all(actions).actions()));
  }

  Distribution[][] laws() {
    return laws;
  }

  List<List<FeasibleSet>> sets() {
    return sets;
  }

  Rational[] terminals() {
    return terminals;
  }

  @Override
  public Rational discount() {
    return discount;
  }

  @Override
  public OptionalInt horizon() {
    return horizon;
  }

  @Override
  public int states() {
    return laws.length;
  }

  @Override
  public int actions() {
    return laws[0].length;
  }

  @Override
  public Rational reward(int state, int action) {
    return rewards[state][action];
  }

  @Override
  public Distribution law(int state, int action) {
    return laws[state][action];
  }

  @Override
  public List<FeasibleSet> feasible(int state) {
    return sets.get(state);
  }

  @Override
  public Rational terminal(int state) {
    return terminals[state];
  }
}
