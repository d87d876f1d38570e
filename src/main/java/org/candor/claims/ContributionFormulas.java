package org.candor.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Verdict;

/**
 * The two readings of an agent's marginal contribution {@code M_i = W - W_-i} where her signal says what the others are worth: without her the
 * others decide for themselves and know what she knows, or do not (Bergemann and Välimäki 2017, Section 4). Two periods.
 */
final class ContributionFormulas {
  private final Setting setting;
  private final JointEnvironment environment;

  private ContributionFormulas(Setting setting) {
    this.setting = setting;
    this.environment = setting.jointEnvironment().orElseThrow();
  }

  static List<Formula> all() {
    return List.of(
        new Formula(
            "M_i with W_-i by all signals = M_i with W_-i by the others' signals",
            s -> judge(s, false)),
        new Formula(
            "E[M_i] with W_-i by all signals = E[M_i] with W_-i by the others' signals",
            s -> judge(s, true)));
  }

  private static Verdict judge(Setting setting, boolean expected) {
    if (setting.jointEnvironment().isEmpty() || setting.environment().horizon().orElse(0) != 2) {
      return new Verdict.NotApplicable("stated for signals that may be correlated, two periods");
    }
    FormulaSides sides = new FormulaSides(setting);
    ContributionFormulas formulas = new ContributionFormulas(setting);
    for (int i = 0; i < setting.environment().types().agents(); i++) {
      formulas.add(i, expected, sides);
    }
    return sides.equal();
  }

  private void add(int agent, boolean expected, FormulaSides sides) {
    Distribution initial = environment.initial();
    Rational informed = Rational.ZERO;
    Rational uninformed = Rational.ZERO;
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      Rational welfare = setting.benchmark().value(0, joint);
      Rational one = welfare.minus(othersOptimal(agent, Distribution.point(joint), next -> next));
      Rational other = welfare.minus(withoutHerSignal(agent, joint));
      informed = informed.plus(initial.probability(k).times(one));
      uninformed = uninformed.plus(initial.probability(k).times(other));
      if (!expected) {
        sides.add(0, joint, agent, one, other);
      }
    }
    if (expected) {
      sides.add(0, initial.outcome(0), agent, informed, uninformed);
    }
  }

  private Rational withoutHerSignal(int agent, int joint) {
    IntUnaryOperator others = next -> environment.types().project(next, agent);
    int seen = others.applyAsInt(joint);
    Distribution belief = environment.initial().given(first -> others.applyAsInt(first) == seen);
    return othersOptimal(agent, belief, others);
  }

  /** {@code W_-i}: the most the others can expect by decisions on what is believed now and what of the next signals is seen. */
  private Rational othersOptimal(int agent, Distribution belief, IntUnaryOperator seen) {
    Rational most = null;
    for (int a = 0; a < environment.actions().size(); a++) {
      Rational now = Rational.ZERO;
      Map<Integer, Rational[]> later = new TreeMap<>();
      for (int k = 0; k < belief.size(); k++) {
        now =
            now.plus(
                belief.probability(k).times(environment.othersValue(agent, belief.outcome(k), a)));
        addNext(agent, belief.outcome(k), a, belief.probability(k), seen, later);
      }
      Rational value = now;
      for (Rational[] byAction : later.values()) {
        Rational best = Arrays.stream(byAction).max(Rational::compareTo).orElseThrow();
        value = value.plus(environment.discount().times(best));
      }
      most = most == null ? value : most.max(value);
    }
    return most;
  }

  /** Adds, by what is seen of the next signals, what each last decision is worth to the others, times the probability. */
  private void addNext(
      int agent,
      int joint,
      int action,
      Rational weight,
      IntUnaryOperator seen,
      Map<Integer, Rational[]> later) {
    Distribution law = environment.law(joint, action);
    for (int k = 0; k < law.size(); k++) {
      int next = law.outcome(k);
      Rational probability = weight.times(law.probability(k));
      Rational[] worth = new Rational[environment.actions().size()];
      Arrays.setAll(worth, b -> probability.times(environment.othersValue(agent, next, b)));
      later.merge(
          seen.applyAsInt(next),
          worth,
          (one, other) -> {
            Rational[] sum = new Rational[one.length];
            Arrays.setAll(sum, b -> one[b].plus(other[b]));
            return sum;
          });
    }
  }
}
