package org.candor.claims;

import java.util.List;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas about the dynamic pivot mechanism (Bergemann and Välimäki 2010; Cavallo 2008, Section 4). */
final class PivotFormulas {
  private static final String MECHANISM = "dynamic-vcg";

  private PivotFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula("U_i = V - V_-i", PivotFormulas::payoff),
        new Formula("revenue = Σ V_-i - (n-1) V", PivotFormulas::revenue),
        new Formula("T of dynamic-vcg-bandit = T of dynamic-vcg", PivotFormulas::banditForm));
  }

  private static Verdict payoff(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int i = 0; i < analysis.agents(); i++) {
          Rational contribution = welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
          sides.add(t, joint, i, analysis.payoffs(t, i).get(joint), contribution);
        }
      }
    }
    return sides.equal();
  }

  private static Verdict revenue(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
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

  private static Verdict banditForm(Setting setting) {
    GameAnalysis general = FormulaSides.play(setting, MECHANISM);
    GameAnalysis bandit = FormulaSides.play(setting, "dynamic-vcg-bandit");
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < general.layers(); t++) {
      for (int joint = 0; joint < general.types().size(); joint++) {
        for (int i = 0; i < general.agents(); i++) {
          sides.add(
              t,
              joint,
              i,
              general.game().play(t, 0, joint).transfers().get(i),
              bandit.game().play(t, 0, joint).transfers().get(i));
        }
      }
    }
    return sides.equal();
  }
}
