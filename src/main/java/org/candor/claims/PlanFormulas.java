package org.candor.claims;

import java.util.List;
import java.util.function.Function;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/**
 * Deciding at time 0 what is done in every period (tutorial on dynamic mechanism design, so what is a dynamic type?): plans against the efficient
 * policy, and static VCG over plans against dynamic-VCG.
 */
final class PlanFormulas {
  private static final String MECHANISM = "dynamic-vcg";

  private PlanFormulas() {}

  static List<Formula> all() {
    return List.of(
        of("V(θ^0) = max over plans p of E Σ γ^t (w + Σ_i r_i)", PlanFormulas::value),
        of("π*(θ^t) = p*_t for all θ^t that π* leads to from θ^0", PlanFormulas::path),
        of(
            "E Σ γ^t T_i from θ^0 in dynamic-vcg = v_-i(p*) - max over plans p of v_-i(p)",
            PlanFormulas::payments),
        of(
            "v_i(p*(θ'_i, θ_-i)) + 𝒯_i(θ'_i, θ_-i) <= v_i(p*(θ)) + 𝒯_i(θ) in dynamic-vcg",
            PlanFormulas::reportAtTimeZero));
  }

  private static Formula of(String text, Function<Setting, Verdict> checker) {
    return new Formula(
        text,
        List.of(MECHANISM),
        s ->
            Plans.defined(s.environment())
                ? checker.apply(s)
                : new Verdict.NotApplicable(
                    "plans are of finitely many periods in which every action is feasible"));
  }

  private static Verdict value(Setting setting) {
    Plans plans = new Plans(setting.environment());
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < setting.environment().types().size(); joint++) {
      Rational best = plans.social(plans.best(joint), joint);
      sides.add(0, joint, setting.welfare().value(0, joint), best);
    }
    return sides.equal();
  }

  /** Actions by their position in the environment's order, which breaks ties of the policy and of plans alike. */
  private static Verdict path(Setting setting) {
    PrivateEnvironment environment = setting.welfare().environment();
    Plans plans = new Plans(environment);
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < environment.types().size(); joint++) {
      Distribution law = Distribution.point(joint);
      int[] plan = plans.plan(plans.best(joint));
      for (int t = 0; t < plan.length; t++) {
        int period = t;
        for (int there : law.support()) {
          int action = setting.welfare().efficientAction(t, there, 0);
          sides.add(0, joint, Rational.of(action), Rational.of(plan[t]));
        }
        law =
            law.mix(
                there ->
                    environment.law(there, setting.welfare().efficientAction(period, there, 0)));
      }
    }
    return sides.equal();
  }

  private static Verdict payments(Setting setting) {
    Plans plans = new Plans(setting.environment());
    Rational[][] collected = transfers(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < setting.environment().types().size(); joint++) {
      for (int i = 0; i < collected.length; i++) {
        Rational bestWithout = null;
        for (int p = 0; p < plans.count(); p++) {
          Rational without = plans.others(p, joint, i);
          bestWithout = bestWithout == null ? without : bestWithout.max(without);
        }
        Rational charged = plans.others(plans.best(joint), joint, i).minus(bestWithout);
        sides.add(0, joint, i, collected[i][joint], charged);
      }
    }
    return sides.equal();
  }

  /** One report at time 0 settles the plan and a payment, what dynamic-VCG is expected to transfer. */
  private static Verdict reportAtTimeZero(Setting setting) {
    Environment environment = setting.environment();
    Plans plans = new Plans(environment);
    Rational[][] transfers = transfers(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < environment.types().size(); joint++) {
      for (int i = 0; i < transfers.length; i++) {
        Rational honest = plans.own(plans.best(joint), joint, i).plus(transfers[i][joint]);
        for (int report = 0; report < environment.types().size(i); report++) {
          int reported = environment.types().with(joint, i, report);
          Rational other = plans.own(plans.best(reported), joint, i).plus(transfers[i][reported]);
          sides.add(0, joint, i, other, honest);
        }
      }
    }
    return sides.atMost();
  }

  /** {@code E Σ γ^t T_i} of honest play from time 0 on, by agent and joint type. */
  private static Rational[][] transfers(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    GameAnalysis decisions =
        PolicyRules.play(setting, setting.welfare()::efficientAction, PolicyRules.Transfer.NONE);
    Rational[][] transfers = new Rational[analysis.agents()][analysis.types().size()];
    for (int i = 0; i < transfers.length; i++) {
      for (int joint = 0; joint < transfers[i].length; joint++) {
        transfers[i][joint] =
            analysis.payoffs(0, i).get(joint).minus(decisions.payoffs(0, i).get(joint));
      }
    }
    return transfers;
  }
}
