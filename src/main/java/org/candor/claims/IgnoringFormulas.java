package org.candor.claims;

import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;
import org.candor.property.Verdict;

/** What "optimal for the others" means: their best among all policies, agent i's actions included (Cavallo 2008, (3)). */
final class IgnoringFormulas {
  private IgnoringFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "V_-i(θ_-i) = max over all policies of V_-i(θ, π)",
            List.of(),
            IgnoringFormulas::bestOfAllPolicies));
  }

  private static Verdict bestOfAllPolicies(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < environment.agents().size(); i++) {
      Solution best = Solver.solve(new OthersOnly(welfare, i));
      for (int t = 0; t < environment.horizon().orElse(1); t++) {
        for (int joint = 0; joint < environment.types().size(); joint++) {
          sides.add(t, joint, i, welfare.othersOptimal(t, i, joint), best.value(t, joint));
        }
      }
    }
    return sides.equal();
  }

  /** The whole population's process, with every action and without one agent's utility. */
  private static final class OthersOnly implements DecisionProcess {
    private final SocialWelfare welfare;
    private final int agent;

    OthersOnly(SocialWelfare welfare, int agent) {
      this.welfare = welfare;
      this.agent = agent;
    }

    private DecisionProcess whole() {
      return welfare.population();
    }

    @Override
    public int states() {
      return whole().states();
    }

    @Override
    public int actions() {
      return whole().actions();
    }

    @Override
    public Rational discount() {
      return whole().discount();
    }

    @Override
    public OptionalInt horizon() {
      return whole().horizon();
    }

    @Override
    public Rational reward(int state, int action) {
      return whole().reward(state, action).minus(welfare.environment().value(agent, state, action));
    }

    @Override
    public Distribution law(int state, int action) {
      return whole().law(state, action);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return whole().feasible(state);
    }

    @Override
    public Rational terminal(int state) {
      return whole().terminal(state).minus(welfare.environment().terminalValue(agent, state));
    }
  }
}
