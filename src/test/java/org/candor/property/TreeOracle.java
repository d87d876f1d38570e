package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.process.Distribution;

/**
 * Finite games by plain recursion over everything that can happen, from the rules themselves: no game form, no tables, no bounds.
 * Everybody is always accessible.
 */
final class TreeOracle<M> {
  /** Called once per one-shot comparison. */
  interface Comparison {
    void gain(int period, int joint, int agent, int report, Rational gain);
  }

  private final PrivateEnvironment environment;
  private final JointSpace types;
  private final Rules<M> rules;
  private final int horizon;

  private TreeOracle(PrivateEnvironment environment, Rules<M> rules) {
    this.environment = environment;
    this.types = environment.types();
    this.rules = rules;
    this.horizon = environment.horizon().getAsInt();
  }

  static <M> TreeOracle<M> of(PrivateEnvironment environment, Rules<M> rules) {
    return new TreeOracle<>(environment, rules);
  }

  /** What is remembered at the start, for mechanisms that always remember the same there. */
  M start() {
    return rules.initialMemory(environment.initial().outcome(0));
  }

  /** The payoff of agent i from reports that are a function of period and joint type. */
  Rational payoff(int t, M memory, int joint, int agent, IntBinaryOperator profile) {
    if (t == horizon) {
      return environment.terminalValue(agent, joint);
    }
    Outcome<M> outcome = rules.outcome(t, memory, profile.applyAsInt(t, joint));
    Rational sum = outcome.transfers().get(agent);
    for (Outcome.Branch<M> branch : outcome.branches()) {
      Distribution law = environment.law(joint, branch.action());
      Rational value = environment.value(agent, joint, branch.action());
      for (int k = 0; k < law.size(); k++) {
        Rational later = payoff(t + 1, branch.nextMemory(), law.outcome(k), agent, profile);
        value = value.plus(law.probability(k).times(environment.discount()).times(later));
      }
      sum = sum.plus(branch.probability().times(value));
    }
    return sum;
  }

  /** The sums over all paths of honest play of an agent's payoff, or of all transfers for agent -1. */
  List<Rational> paths(int t, M memory, int joint, int agent) {
    List<Rational> sums = new ArrayList<>();
    if (t == horizon) {
      sums.add(agent < 0 ? Rational.ZERO : environment.terminalValue(agent, joint));
      return sums;
    }
    Outcome<M> outcome = rules.outcome(t, memory, joint);
    for (Outcome.Branch<M> branch : outcome.branches()) {
      Rational now =
          agent < 0
              ? Rational.sum(outcome.transfers())
              : outcome
                  .transfers()
                  .get(agent)
                  .plus(environment.value(agent, joint, branch.action()));
      Distribution law = environment.law(joint, branch.action());
      for (int k = 0; branch.probability().signum() > 0 && k < law.size(); k++) {
        for (Rational later : paths(t + 1, branch.nextMemory(), law.outcome(k), agent)) {
          sums.add(now.plus(environment.discount().times(later)));
        }
      }
    }
    return sums;
  }

  /** The decisions from a joint type on, over all that can happen, when the agent reports a function of period and joint type. */
  List<Object> decisions(int t, M memory, int joint, IntBinaryOperator profile) {
    List<Object> tree = new ArrayList<>();
    if (t < horizon) {
      for (Outcome.Branch<M> branch :
          rules.outcome(t, memory, profile.applyAsInt(t, joint)).branches()) {
        tree.add(List.of(branch.probability(), branch.action()));
        Distribution law = environment.law(joint, branch.action());
        for (int k = 0; branch.probability().signum() > 0 && k < law.size(); k++) {
          tree.add(decisions(t + 1, branch.nextMemory(), law.outcome(k), profile));
        }
      }
    }
    return tree;
  }

  /** All functions from (period, position) to a report, as tables of digits. */
  static List<int[]> tables(int[] choices) {
    List<int[]> all = new ArrayList<>();
    int[] digits = new int[choices.length];
    while (true) {
      all.add(digits.clone());
      int k = 0;
      while (k < digits.length && ++digits[k] == choices[k]) {
        digits[k++] = 0;
      }
      if (k == digits.length) {
        return all;
      }
    }
  }

  /** Compares honesty with every single misreport against every function of the others from (period, own type) to a report. */
  void againstAll(M memory, Comparison comparison) {
    for (int agent = 0; agent < types.agents(); agent++) {
      List<Integer> choices = new ArrayList<>();
      for (int t = 0; t < horizon; t++) {
        for (int j = 0; j < types.agents(); j++) {
          for (int s = 0; s < types.size(j); s++) {
            choices.add(j == agent ? 1 : types.size(j));
          }
        }
      }
      for (int[] table : tables(choices.stream().mapToInt(Integer::intValue).toArray())) {
        againstOne(memory, agent, table, comparison);
      }
    }
  }

  private void againstOne(M memory, int agent, int[] table, Comparison comparison) {
    IntBinaryOperator honest = (t, joint) -> profile(table, t, joint, agent);
    for (int t = 0; t < horizon; t++) {
      int now = t;
      for (int joint = 0; joint < types.size(); joint++) {
        Rational truth = payoff(t, memory, joint, agent, honest);
        for (int report = 0; report < types.size(agent); report++) {
          int sent = report;
          IntBinaryOperator once =
              (u, at) -> {
                int profile = profile(table, u, at, agent);
                return u == now ? types.with(profile, agent, sent) : profile;
              };
          Rational payoff = payoff(t, memory, joint, agent, once);
          comparison.gain(t, joint, agent, report, payoff.minus(truth));
        }
      }
    }
  }

  private int profile(int[] table, int t, int joint, int honest) {
    int profile = joint;
    int states = 0;
    for (int j = 0; j < types.agents(); j++) {
      states += types.size(j);
    }
    int offset = t * states;
    for (int j = 0; j < types.agents(); j++) {
      if (j != honest) {
        profile = types.with(profile, j, table[offset + types.local(joint, j)]);
      }
      offset += types.size(j);
    }
    return profile;
  }

  /** Whether some strategy of the agent leads to other decisions than another, from a joint type on. */
  boolean influences(int t, M memory, int joint, int agent) {
    int[] choices = new int[horizon * types.size()];
    java.util.Arrays.fill(choices, 1);
    for (int u = t; u < horizon; u++) {
      java.util.Arrays.fill(choices, u * types.size(), (u + 1) * types.size(), types.size(agent));
    }
    List<Object> first = null;
    for (int[] table : tables(choices)) {
      List<Object> tree =
          decisions(
              t, memory, joint, (u, at) -> types.with(at, agent, table[u * types.size() + at]));
      first = first == null ? tree : first;
      if (!tree.equals(first)) {
        return true;
      }
    }
    return false;
  }
}
