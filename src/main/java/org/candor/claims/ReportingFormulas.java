package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/**
 * What agents have by the definitions: payoffs as sums, the value of the best report (Balandat and Tomlin 2013, (6) to (9); Cavallo 2008, (1),
 * (4) and (5)), and that what others choose does no harm (Assumption 5).
 */
final class ReportingFormulas {
  private ReportingFormulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    for (String mechanism : List.of("random-allocation-pivot", "greedy-pivot", "myopic-pivot")) {
      all.add(
          new Formula(
              "V_i(h) = max_r E[v_i(α*(Z, r, θ_-i)) - p_i(r, θ_-i) + δ V_i(h')] in " + mechanism,
              List.of(mechanism),
              s -> bestReport(s, mechanism)));
    }
    for (String mechanism : List.of("team", "dynamic-vcg")) {
      all.add(
          new Formula(
              "Σ_i U_i = Σ_i V_i(θ, π) + Σ_i 𝒯_i(θ, π) in " + mechanism,
              List.of(mechanism),
              s -> parts(s, mechanism)));
    }
    all.add(new Formula("(A5): E[v_i(α*_-i)] >= 0", ReportingFormulas::noHarm));
    return all;
  }

  /** The payoff of honest play against the best that one report can do, honest play following. */
  private static Verdict bestReport(Setting setting, String mechanism) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    GameForm game = analysis.game();
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          Rational best = null;
          int honest = setting.environment().truthfulProfile(joint);
          for (int report = 0; report < setting.environment().reports().size(i); report++) {
            GameForm.Play play = game.play(t, 0, game.deviate(honest, i, report));
            Rational worth =
                analysis.flow(play, i, joint).plus(later(setting, analysis, t, i, joint, play));
            best = best == null ? worth : best.max(worth);
          }
          sides.add(t, joint, i, analysis.payoffs(t, i).get(joint), best);
        });
    return sides.equal();
  }

  /** {@code δ E V_i(θ')}, with the terminal value after the last period. */
  private static Rational later(
      Setting setting, GameAnalysis analysis, int t, int agent, int joint, GameForm.Play play) {
    Rational expected =
        analysis.expectedNext(play, joint, analysis.payoffs(analysis.next(t), agent));
    return setting.environment().discount().times(expected);
  }

  private static Verdict parts(Setting setting, String mechanism) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    GameAnalysis decisions =
        PolicyRules.play(setting, setting.welfare()::efficientAction, PolicyRules.Transfer.NONE);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational payoffs = Rational.ZERO;
        Rational values = analysis.transfers(t).get(joint);
        for (int i = 0; i < analysis.agents(); i++) {
          payoffs = payoffs.plus(analysis.payoffs(t, i).get(joint));
          values = values.plus(decisions.payoffs(t, i).get(joint));
        }
        sides.add(t, joint, payoffs, values);
      }
    }
    return sides.equal();
  }

  /** In the period itself, and after the last one. */
  private static Verdict noHarm(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    int periods = environment.horizon().orElse(1);
    for (int t = 0; t < periods; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
        for (int i = 0; i < environment.agents().size(); i++) {
          Rational expected = Rational.ZERO;
          for (int z = 0; z < sets.size(); z++) {
            int chosen = welfare.othersEfficientAction(t, i, joint, z);
            Rational value = environment.value(i, joint, chosen);
            expected = expected.plus(sets.get(z).probability().times(value));
          }
          sides.add(t, joint, i, Rational.ZERO, expected);
          if (environment.horizon().isPresent() && t == periods - 1) {
            sides.add(t, joint, i, Rational.ZERO, environment.terminalValue(i, joint));
          }
        }
      }
    }
    return sides.atMost();
  }
}
