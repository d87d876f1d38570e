package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** The value functions of Balandat and Tomlin 2013, written out from their definitions (2) to (21). */
final class RandomAllocationValues {
  private static final long MOST_POLICIES = 100_000;

  private final Setting setting;
  private final SocialWelfare welfare;
  private final PrivateEnvironment environment;
  private final int periods;

  RandomAllocationValues(Setting setting) {
    this.setting = setting;
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.periods = environment.horizon().orElse(1);
  }

  private int next(int period) {
    return environment.horizon().isPresent() ? period + 1 : 0;
  }

  private List<FeasibleSet> sets(int joint) {
    return environment.feasible(environment.types().publicState(joint));
  }

  /** {@code J_t(a, θ) + δ E[W' | a, θ]}. */
  private Rational worth(int joint, int action, ScaledVector later) {
    return welfare
        .population()
        .reward(joint, action)
        .plus(
            environment
                .discount()
                .times(welfare.population().law(joint, action).expectation(later)));
  }

  /** {@code J_-i(a, θ) + δ E[W_-i' | a, θ]}. */
  private Rational othersWorth(int period, int joint, int agent, int action) {
    Rational later =
        welfare
            .othersLaw(agent, joint, action)
            .expectation(welfare.othersOptimal(next(period), agent));
    return welfare.othersValue(agent, joint, action).plus(environment.discount().times(later));
  }

  /** (4) and (5): the value of playing {@code α*} against the maximum set by set. */
  Verdict bellman() {
    GameAnalysis played =
        PolicyRules.play(setting, welfare::efficientAction, PolicyRules.Transfer.NONE);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < periods; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        Rational maximum = Rational.ZERO;
        for (FeasibleSet set : sets(joint)) {
          Rational best = null;
          for (int action : set.actions()) {
            Rational worth = worth(joint, action, played.socialValue(next(t)));
            best = best == null ? worth : best.max(worth);
          }
          maximum = maximum.plus(set.probability().times(best));
        }
        sides.add(t, joint, played.socialValue(t).get(joint), maximum);
      }
    }
    return sides.equal();
  }

  /** (2): every admissible Markov policy of a finite horizon is tried. */
  Verdict enumeration() {
    if (environment.horizon().isEmpty()) {
      return new Verdict.NotApplicable("an infinite horizon has too many policies to try");
    }
    int horizon = environment.horizon().getAsInt();
    List<int[]> places = new ArrayList<>();
    long policies = 1;
    for (int t = 0; t < horizon; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        List<FeasibleSet> sets = sets(joint);
        for (int z = 0; z < sets.size(); z++) {
          places.add(new int[] {t, joint, z});
          policies = Math.multiplyExact(policies, sets.get(z).size());
          if (policies > MOST_POLICIES) {
            throw new LimitExceededException("more than " + MOST_POLICIES + " policies to try");
          }
        }
      }
    }
    Rational[] best = new Rational[environment.types().size()];
    for (long number = 0; number < policies; number++) {
      ScaledVector value = valueOf(policy(number, places, horizon));
      for (int joint = 0; joint < best.length; joint++) {
        Rational reached = value.get(joint);
        best[joint] = best[joint] == null ? reached : best[joint].max(reached);
      }
    }
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < best.length; joint++) {
      sides.add(0, joint, best[joint], welfare.value(0, joint));
    }
    return sides.equal();
  }

  private int[][][] policy(long number, List<int[]> places, int horizon) {
    int[][][] actions = new int[horizon][environment.types().size()][];
    long rest = number;
    for (int[] place : places) {
      List<FeasibleSet> sets = sets(place[1]);
      if (actions[place[0]][place[1]] == null) {
        actions[place[0]][place[1]] = new int[sets.size()];
      }
      FeasibleSet set = sets.get(place[2]);
      actions[place[0]][place[1]][place[2]] = set.action((int) (rest % set.size()));
      rest /= set.size();
    }
    return actions;
  }

  private ScaledVector valueOf(int[][][] policy) {
    return PolicyRules.play(
            setting, (t, joint, z) -> policy[t][joint][z], PolicyRules.Transfer.NONE)
        .socialValue(0);
  }

  /** {@code M_i = E_Z[W - W_-i]}. */
  private Rational contribution(int period, int joint, int agent) {
    return welfare.value(period, joint).minus(welfare.othersOptimal(period, agent, joint));
  }

  /** (14), (15): {@code M_i - δ E[M_i' | θ]} under the efficient policy. */
  Rational contributionLost(int period, int joint, int agent) {
    List<Rational> later = new ArrayList<>();
    for (int k = 0; k < environment.types().size(); k++) {
      later.add(contribution(next(period), k, agent));
    }
    ScaledVector contributions = ScaledVector.of(later);
    Rational expected = Rational.ZERO;
    List<FeasibleSet> sets = sets(joint);
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(period, joint, z);
      expected =
          expected.plus(
              sets.get(z)
                  .probability()
                  .times(welfare.population().law(joint, action).expectation(contributions)));
    }
    return contribution(period, joint, agent).minus(environment.discount().times(expected));
  }

  /** (16) and (17) against (14) and (15). */
  Verdict flowContribution() {
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < periods; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        for (int i = 0; i < environment.agents().size(); i++) {
          Rational flow = payment(t, joint, i, true).negate();
          List<FeasibleSet> sets = sets(joint);
          for (int z = 0; z < sets.size(); z++) {
            Rational own = environment.value(i, joint, welfare.efficientAction(t, joint, z));
            flow = flow.plus(sets.get(z).probability().times(own));
          }
          sides.add(t, joint, i, contributionLost(t, joint, i), flow);
        }
      }
    }
    return sides.equal();
  }

  /**
   * (21), or what Section VII prints for it.
   *
   * @param others whether the difference of stage values is that of the others and the public; in Section VII the sum over
   *     {@code j ≠ i} has {@code v_i} in it and no public
   */
  Rational payment(int period, int joint, int agent, boolean others) {
    Rational sum = Rational.ZERO;
    List<FeasibleSet> sets = sets(joint);
    for (int z = 0; z < sets.size(); z++) {
      int with = welfare.efficientAction(period, joint, z);
      int without = welfare.othersEfficientAction(period, agent, joint, z);
      Rational difference =
          othersWorth(period, joint, agent, without).minus(othersWorth(period, joint, agent, with));
      if (!others) {
        Rational stage =
            welfare
                .othersValue(agent, joint, without)
                .minus(welfare.othersValue(agent, joint, with));
        Rational own =
            environment.value(agent, joint, without).minus(environment.value(agent, joint, with));
        difference = difference.minus(stage).plus(own.times(environment.agents().size() - 1L));
      }
      sum = sum.plus(sets.get(z).probability().times(difference));
    }
    return sum;
  }

  /** (20), for every drawn set and every action of it. */
  Verdict othersChoice() {
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < periods; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        List<FeasibleSet> sets = sets(joint);
        for (int i = 0; i < environment.agents().size(); i++) {
          for (int z = 0; z < sets.size(); z++) {
            Rational chosen =
                othersWorth(t, joint, i, welfare.othersEfficientAction(t, i, joint, z));
            for (int action : sets.get(z).actions()) {
              sides.add(t, joint, i, othersWorth(t, joint, i, action), chosen);
            }
          }
        }
      }
    }
    return sides.atMost();
  }
}
