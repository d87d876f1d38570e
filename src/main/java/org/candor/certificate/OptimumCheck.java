package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.kernel.ExactSums;
import org.candor.process.FeasibleSet;

/**
 * Whether values solve the optimality equation and the policy takes the first optimal action of every feasible set: the
 * equation has one solution (γ &lt; 1 or a finite horizon), so these are the optimal values.
 */
final class OptimumCheck {
  private final Environment environment;
  private final Model model;
  private final int ignored;
  private final String name;
  private final Equation equation;
  private long decided;

  /**
   * @param ignored the agent who is ignored, -1 for nobody
   */
  OptimumCheck(Environment environment, Model model, int ignored) {
    this.environment = environment;
    this.model = model;
    this.ignored = ignored;
    this.name = ignored < 0 ? "V" : "V_-" + Places.agent(environment, ignored);
    this.equation = new Equation(environment.discount());
  }

  /** The values by layer, the one after the last period of a finite horizon included. */
  List<Scaled> check(Certificate.Optimum optimum) {
    int layers = environment.horizon().orElse(1);
    boolean empty = model.isEmpty();
    requireCount(name + ".values", optimum.values().size(), empty ? 0 : layers);
    requireCount(name + ".policy", optimum.policy().size(), empty ? 0 : layers);
    List<Scaled> values = new ArrayList<>();
    for (int t = 0; t < layers; t++) {
      if (empty) {
        values.add(Scaled.zeros(model.space().size()));
      } else {
        optimum.values().get(t).require(name + layer(t), model.space().size());
        requireCount(
            name + ".policy" + layer(t), optimum.policy().get(t).size(), model.space().size());
        values.add(optimum.values().get(t));
      }
    }
    if (environment.horizon().isPresent()) {
      values.add(empty ? Scaled.zeros(model.space().size()) : model.terminal());
    }
    for (int t = 0; !empty && t < layers; t++) {
      Scaled next = environment.horizon().isPresent() ? values.get(t + 1) : values.get(t);
      if (!wholeLayer(optimum.policy().get(t), values.get(t), next)) {
        for (int s = 0; s < model.space().size(); s++) {
          state(t, s, optimum.policy().get(t).get(s), next, values.get(t).get(s));
        }
      }
    }
    return values;
  }

  /**
   * Whether the kernel finds a layer right as a whole. False if it does not, or if a state has a random feasible set or a policy
   * that is not one feasible action: such a layer is decided state by state, which also names what fails.
   */
  private boolean wholeLayer(List<List<Integer>> policy, Scaled now, Scaled next) {
    int states = model.space().size();
    int[] chosen = new int[states];
    LayerRows rows = new LayerRows(environment.discount(), now, next);
    for (int s = 0; s < states; s++) {
      List<FeasibleSet> sets = model.feasible(s);
      if (sets.size() != 1 || !sets.get(0).probability().equals(Rational.ONE)) {
        return false;
      }
      chosen[s] = policy.get(s).size() == 1 ? choice(sets.get(0), policy.get(s).get(0)) : -1;
      List<Row> actions = new ArrayList<>();
      for (int a : sets.get(0).actions()) {
        actions.add(model.row(s, a));
      }
      rows.place(s, actions);
    }
    if (rows.firstNotFirstOptimal(chosen) >= 0) {
      return false;
    }
    // Each action's inequality, and the equation at the chosen one.
    decided += rows.rows() + states;
    return true;
  }

  /** The place of an action among the feasible ones, -1 if it is none of them. */
  private static int choice(FeasibleSet set, int action) {
    for (int c = 0; c < set.size(); c++) {
      if (set.action(c) == action) {
        return c;
      }
    }
    return -1;
  }

  long decided() {
    return decided;
  }

  private String layer(int t) {
    return Places.period(environment, t);
  }

  private String place(int t, int s) {
    return name + " at " + Places.others(environment, model.space(), s, ignored) + layer(t);
  }

  static void requireCount(String what, int found, int expected) {
    if (found != expected) {
      throw new Rejection(what + " has " + found + " rows, but " + expected + " are needed");
    }
  }

  private void state(int t, int s, List<Integer> policy, Scaled next, Rational certified) {
    List<FeasibleSet> sets = model.feasible(s);
    requireCount("the policy of " + place(t, s), policy.size(), sets.size());
    BigInteger[] chosen = new BigInteger[sets.size()];
    BigInteger[] weights = new BigInteger[sets.size()];
    BigInteger total = BigInteger.ONE;
    for (FeasibleSet set : sets) {
      total = Scaled.lcm(total, set.probability().denominator());
    }
    BigInteger common = Scaled.lcm(next.denominator(), certified.denominator());
    BigInteger lawTotal = BigInteger.ONE;
    for (FeasibleSet set : sets) {
      for (int a : set.actions()) {
        common = Scaled.lcm(common, model.row(s, a).reward().denominator());
        lawTotal = Scaled.lcm(lawTotal, model.row(s, a).total());
      }
    }
    BigInteger k = environment.discount().denominator().multiply(lawTotal);
    for (int z = 0; z < sets.size(); z++) {
      BigInteger[] values = new BigInteger[sets.get(z).size()];
      int position = -1;
      for (int c = 0; c < values.length; c++) {
        int action = sets.get(z).action(c);
        Row row = model.row(s, action);
        values[c] =
            Checks.rowValue(
                k,
                Scaled.scale(row.reward(), common),
                environment.discount().numerator(),
                row.weightsOver(lawTotal),
                next.gather(row.positions(), common));
        position = action == policy.get(z) ? c : position;
      }
      if (position < 0) {
        throw new Rejection(
            place(t, s) + ": the policy takes action number " + policy.get(z) + ", not feasible");
      }
      decided += values.length;
      if (!Checks.firstMaximum(values, position, values[position])) {
        throw notFirst(t, s, sets.get(z), position, next, values);
      }
      chosen[z] = values[position];
      weights[z] = Scaled.scale(sets.get(z).probability(), total);
    }
    if (!Checks.isLaw(weights, total)) {
      throw new Rejection(place(t, s) + ": the feasible sets' probabilities do not sum to 1");
    }
    decided++;
    BigInteger bound = total.multiply(k).multiply(Scaled.scale(certified, common));
    if (!Checks.rowEquals(
        BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE, weights, chosen, bound)) {
      throw wrongValue(t, s, policy, next, certified);
    }
  }

  private Rejection notFirst(
      int t, int s, FeasibleSet set, int position, Scaled next, BigInteger[] values) {
    int better = ExactSums.argmax(values);
    boolean tied = values[better].equals(values[position]);
    Row chosen = model.row(s, set.action(position));
    Row other = model.row(s, set.action(better));
    return new Rejection(
        place(t, s)
            + ": action "
            + Places.action(environment, set.action(better))
            + " is worth "
            + equation.words(other, next)
            + " = "
            + equation.value(other, next)
            + (tied ? ", as much, and comes first" : "")
            + "; the policy takes "
            + Places.action(environment, set.action(position))
            + ", worth "
            + equation.words(chosen, next)
            + " = "
            + equation.value(chosen, next));
  }

  private Rejection wrongValue(
      int t, int s, List<Integer> policy, Scaled next, Rational certified) {
    List<FeasibleSet> sets = model.feasible(s);
    Rational value = Rational.ZERO;
    StringBuilder words = new StringBuilder();
    for (int z = 0; z < sets.size(); z++) {
      Row row = model.row(s, policy.get(z));
      Rational probability = sets.get(z).probability();
      value = value.plus(probability.times(equation.value(row, next)));
      words.append(z == 0 ? "" : " + ");
      words.append(
          sets.size() == 1
              ? equation.words(row, next)
              : probability + "·[" + equation.words(row, next) + "]");
    }
    return new Rejection(
        place(t, s) + ": " + words + " = " + value + ", certificate says " + certified);
  }
}
