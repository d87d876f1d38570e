package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.efficient.PublicPast;
import org.candor.catalog.efficient.ReportEffects;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas of Bergemann and Välimäki 2017, Section 2, in their notation: x the allocation, p what agents pay, W the social value. */
final class SurveyFormulas {
  private static final String MECHANISM = "dynamic-vcg";

  private SurveyFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula("p*_i = v_i(x*, θ_i) - m_i", s -> payment(s, true)),
        new Formula(
            "p*_i = w_-i(x*_-i) - w_-i(x*) + δ [W_-i(θ' | x*_-i) - W_-i(θ' | x*)]",
            s -> payment(s, false)),
        new Formula("M_i = v_i(x*, θ_i) - p*_i + δ E M_i(θ')", SurveyFormulas::recursion),
        new Formula(
            "U_i(θ_i', θ_-i) - U_i(θ) = W(θ_i', θ_-i) - W(θ) in dynamic-vcg",
            s -> investment(s, MECHANISM)),
        new Formula(
            "U_i(θ_i', θ_-i) - U_i(θ) = W(θ_i', θ_-i) - W(θ) in team", s -> investment(s, "team")),
        new Formula(
            "p*_i with a finite horizon = p*_i with types absorbed where all values are 0",
            AbsorbedHorizon::sameTransfers),
        new Formula(
            "γ_i with W_-i, the optimum without i = γ_i with what x* is worth to the others",
            SurveyFormulas::reward),
        new Formula("v(x(θ), θ') - v(x(θ), θ) <= V(θ') - V(θ)", SurveyFormulas::discreteEnvelope));
  }

  private static Verdict payment(Setting setting, boolean fromContribution) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    RandomAllocationValues values = new RandomAllocationValues(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        GameForm.Play play = analysis.game().play(t, 0, joint);
        for (int i = 0; i < analysis.agents(); i++) {
          Rational formula =
              fromContribution
                  ? analysis
                      .expectedValue(play, i, joint)
                      .minus(values.contributionLost(t, joint, i))
                  : values.payment(t, joint, i, true);
          sides.add(t, joint, i, play.transfers().get(i).negate(), formula);
        }
      }
    }
    return sides.equal();
  }

  private static Verdict recursion(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    SocialWelfare welfare = setting.welfare();
    RandomAllocationValues values = new RandomAllocationValues(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        GameForm.Play play = analysis.game().play(t, 0, joint);
        for (int i = 0; i < analysis.agents(); i++) {
          Rational contribution = welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
          Rational later = contribution.minus(values.contributionLost(t, joint, i));
          sides.add(t, joint, i, contribution, analysis.flow(play, i, joint).plus(later));
        }
      }
    }
    return sides.equal();
  }

  private static Verdict investment(Setting setting, String mechanism) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    JointSpace types = analysis.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int i = 0; i < types.agents(); i++) {
          for (int other = 0; other < types.size(i); other++) {
            int after = types.with(joint, i, other);
            sides.add(
                t,
                joint,
                i,
                analysis.payoffs(t, i).get(after).minus(analysis.payoffs(t, i).get(joint)),
                setting.welfare().value(t, after).minus(setting.welfare().value(t, joint)));
          }
        }
      }
    }
    return sides.equal();
  }

  /** At the start, and after every reported joint type with its efficient decision, for every next report. */
  private static Verdict reward(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    ReportEffects meant = ReportEffects.onDiscountedValue(welfare);
    ReportEffects literal = new ReportEffects(environment, welfare::othersOptimal);
    FormulaSides sides = new FormulaSides(setting);
    int periods = environment.horizon().orElse(1);
    for (int t = 0; t < periods; t++) {
      for (PublicPast past : pasts(setting, t)) {
        for (int joint = 0; joint < environment.types().size(); joint++) {
          for (int i = 0; i < environment.agents().size(); i++) {
            sides.add(
                t,
                joint,
                i,
                meant.change(t, past, i, joint).negate(),
                literal.change(t, past, i, joint).negate());
          }
        }
      }
    }
    return sides.equal();
  }

  private static List<PublicPast> pasts(Setting setting, int period) {
    PrivateEnvironment environment = setting.welfare().environment();
    List<PublicPast> pasts = new ArrayList<>();
    if (period == 0) {
      pasts.add(PublicPast.none(environment));
    }
    if (period > 0 || environment.horizon().isEmpty()) {
      int before = Math.max(period - 1, 0);
      for (int joint = 0; joint < environment.types().size(); joint++) {
        List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
        for (int z = 0; z < sets.size(); z++) {
          int action = setting.welfare().efficientAction(before, joint, z);
          pasts.add(PublicPast.after(environment, joint, action));
        }
      }
    }
    return pasts;
  }

  /** What incentive compatibility leaves of the envelope formula where types are finitely many: bounds between every two types. */
  private static Verdict discreteEnvelope(Setting setting) {
    if (setting.environment().horizon().orElse(0) != 1) {
      return new Verdict.NotApplicable("stated for one period");
    }
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    JointSpace types = analysis.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < types.size(); joint++) {
      GameForm.Play play = analysis.game().play(0, 0, joint);
      for (int i = 0; i < types.agents(); i++) {
        for (int other = 0; other < types.size(i); other++) {
          int after = types.with(joint, i, other);
          Rational same =
              analysis.expectedValue(play, i, after).minus(analysis.expectedValue(play, i, joint));
          Rational more =
              analysis.payoffs(0, i).get(after).minus(analysis.payoffs(0, i).get(joint));
          sides.add(0, joint, i, same, more);
        }
      }
    }
    return sides.atMost();
  }
}
