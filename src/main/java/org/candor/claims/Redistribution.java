package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;
import org.candor.process.Solution;
import org.candor.process.Solver;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/**
 * Dynamic redistribution (Cavallo 2008, Definition 7) on an infinite-horizon bandit, by its definition: bandit pivot payments, and
 * back to each agent a share of the revenue that there would be without her.
 */
final class Redistribution extends StatelessRules {
  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Rational perPeriod;
  private final List<Rational[]> flow = new ArrayList<>();
  private final List<ScaledVector> total = new ArrayList<>();

  Redistribution(Setting setting) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.perPeriod = Rational.ONE.minus(environment.discount());
    for (int i = 0; i < agents(); i++) {
      Population others = population(i, i);
      Rational[] revenue = new Rational[others.states()];
      Distribution[] laws = new Distribution[others.states()];
      Solution solution = Solver.solve(others);
      for (int s = 0; s < revenue.length; s++) {
        int active = solution.action(0, s, 0);
        revenue[s] = perPeriod.times(valueWithout(i, active, others.space(), s));
        laws[s] = others.law(s, active);
      }
      flow.add(revenue);
      total.add(
          DiscountedValues.solve(laws, environment.discount(), List.<Rational[]>of(revenue))
              .get(0));
    }
  }

  private int agents() {
    return environment.agents().size();
  }

  private Population population(int first, int second) {
    boolean[] ignored = new boolean[agents()];
    ignored[first] = true;
    ignored[second] = true;
    return new Population(environment, ignored);
  }

  /** {@code V_-i,-j} at a joint type of a space with both agents or of one in which they are ignored. */
  private Rational valueWithout(int i, int j, JointSpace space, int joint) {
    Population rest = population(i, j);
    if (rest.isEmpty()) {
      return Rational.ZERO;
    }
    int[] locals = space.locals(joint);
    locals[i] = 0;
    locals[j] = 0;
    return Solver.solve(rest).value(0, rest.space().index(space.publicState(joint), locals));
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    int active = welfare.efficientAction(period, profile, 0);
    List<Rational> transfers = new ArrayList<>();
    Rational n = Rational.of(agents());
    for (int i = 0; i < agents(); i++) {
      int others = environment.types().project(profile, i);
      if (i == active) {
        Rational charge = perPeriod.times(welfare.othersOptimal(period, i, profile));
        transfers.add(perPeriod.times(total.get(i).get(others)).over(n).minus(charge));
      } else {
        transfers.add(flow.get(i)[others].over(n));
      }
    }
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, active, Nothing.NOTHING)), transfers);
  }

  /**
   * Compares honest play's social utility {@code Σ U_i} with {@code n V - (1/n) Σ_i [(2n-2) V_-i ± Σ_j V_-i,-j]}.
   *
   * @param sign of the last sum: 1 as printed, -1 as derived
   */
  static Verdict utility(Setting setting, int sign) {
    Redistribution rules = new Redistribution(setting);
    GameAnalysis analysis = GameAnalysis.of(setting, rules);
    int n = rules.agents();
    List<Formula.Sides> all = new ArrayList<>();
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      Rational played = Rational.ZERO;
      Rational brackets = Rational.ZERO;
      for (int i = 0; i < n; i++) {
        played = played.plus(analysis.payoffs(0, i).get(joint));
        Rational others = rules.welfare.othersOptimal(0, i, joint);
        brackets = brackets.plus(others.times(2L * n - 2));
        for (int j = 0; j < n; j++) {
          if (j != i) {
            Rational pair = rules.valueWithout(i, j, analysis.types(), joint);
            brackets = brackets.plus(pair.times(sign));
          }
        }
      }
      Rational formula =
          rules.welfare.value(0, joint).times(n).minus(brackets.over(Rational.of(n)));
      all.add(new Formula.Sides(0, joint, played, formula));
    }
    return Formula.compare(setting, all);
  }
}
