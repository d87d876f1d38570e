package org.candor.claims;

import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas about pivot mechanisms (Clarke 1971; Bergemann and Välimäki 2010; Cavallo 2008, Section 4). */
final class PivotFormulas {
  private static final String DYNAMIC = "dynamic-vcg";
  private static final String STATIC = "static-vcg";
  private static final String BANDIT = "dynamic-vcg-bandit";

  private PivotFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula("U_i = V - V_-i", List.of(DYNAMIC), s -> payoff(s, DYNAMIC)),
        new Formula("U_i = V - V_-i in static-vcg", List.of(STATIC), s -> payoff(s, STATIC)),
        new Formula("Σ U_i = n V - Σ V_-i", List.of(DYNAMIC), PivotFormulas::socialUtility),
        new Formula("revenue = Σ V_-i - (n-1) V", List.of(DYNAMIC), PivotFormulas::revenue),
        new Formula(
            "T_i = r_-i(π*) - max_a r_-i(a) in dynamic-vcg",
            List.of(DYNAMIC),
            PivotFormulas::staticForm),
        new Formula("T_i = 0 if π* ≠ i in dynamic-vcg", List.of(DYNAMIC), PivotFormulas::idle),
        new Formula(
            "T of dynamic-vcg-bandit = T of dynamic-vcg",
            List.of(DYNAMIC, BANDIT),
            s -> sameTransfers(s, DYNAMIC, BANDIT)));
  }

  private static Verdict payoff(Setting setting, String mechanism) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          Rational contribution = welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
          sides.add(t, joint, i, analysis.payoffs(t, i).get(joint), contribution);
        });
    return sides.equal();
  }

  private static Verdict socialUtility(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, DYNAMIC);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational played = Rational.ZERO;
        Rational formula = welfare.value(t, joint).times(analysis.agents());
        for (int i = 0; i < analysis.agents(); i++) {
          played = played.plus(analysis.payoffs(t, i).get(joint));
          formula = formula.minus(welfare.othersOptimal(t, i, joint));
        }
        sides.add(t, joint, played, formula);
      }
    }
    return sides.equal();
  }

  private static Verdict revenue(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, DYNAMIC);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational formula = welfare.value(t, joint).times(1L - analysis.agents());
        for (int i = 0; i < analysis.agents(); i++) {
          formula = formula.plus(welfare.othersOptimal(t, i, joint));
        }
        sides.add(t, joint, analysis.transfers(t).get(joint).negate(), formula);
      }
    }
    return sides.equal();
  }

  /** The static pivot payment in every period: what dynamic-VCG comes to where nothing follows. */
  private static Verdict staticForm(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, DYNAMIC);
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          Rational payment = Rational.ZERO;
          List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
          for (int z = 0; z < sets.size(); z++) {
            int taken = welfare.efficientAction(t, joint, z);
            Rational lost =
                best(welfare, i, joint, sets.get(z)).minus(welfare.othersValue(i, joint, taken));
            payment = payment.plus(sets.get(z).probability().times(lost));
          }
          sides.add(t, joint, i, FormulaSides.transfer(analysis, t, joint, i), payment.negate());
        });
    return sides.equal();
  }

  private static Rational best(SocialWelfare welfare, int agent, int joint, FeasibleSet set) {
    Rational best = null;
    for (int action : set.actions()) {
      if (welfare.environment().remainsWithout(agent, action)) {
        Rational value = welfare.othersValue(agent, joint, action);
        best = best == null || value.compareTo(best) > 0 ? value : best;
      }
    }
    return best == null ? Rational.ZERO : best;
  }

  /** On bandits: agents whose arm is not activated neither pay nor receive. */
  private static Verdict idle(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, DYNAMIC);
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          if (setting.welfare().efficientAction(t, joint, 0) != i) {
            Rational transfer = FormulaSides.transfer(analysis, t, joint, i);
            sides.add(t, joint, i, transfer, Rational.ZERO);
          }
        });
    return sides.equal();
  }

  /** The transfers of two mechanisms at every joint report. */
  static Verdict sameTransfers(Setting setting, String left, String right) {
    GameAnalysis one = FormulaSides.play(setting, left);
    GameAnalysis other = FormulaSides.play(setting, right);
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        one,
        (t, joint, i) ->
            sides.add(
                t,
                joint,
                i,
                FormulaSides.transfer(one, t, joint, i),
                FormulaSides.transfer(other, t, joint, i)));
    return sides.equal();
  }
}
