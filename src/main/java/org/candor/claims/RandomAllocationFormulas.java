package org.candor.claims;

import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas of Balandat and Tomlin 2013, in their notation; the finite horizon there has no discount, {@code δ = 1}. */
final class RandomAllocationFormulas {
  private static final String MECHANISM = "random-allocation-pivot";

  private RandomAllocationFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "W_t(θ; z) = max_{a ∈ A(z)} { J_t(a, θ) + δ E[W_t+1(θ'; Z')] }",
            s -> new RandomAllocationValues(s).bellman()),
        new Formula(
            "sup over {α_s} of the expected utility to go = the recursion for W_t",
            s -> new RandomAllocationValues(s).enumeration()),
        new Formula(
            "m_i = M_i - δ E[M_i'] = E{ J(ℵ*) - J_-i(ℵ*_-i) + δ (E[W_-i' | ℵ*] - E[W_-i' | ℵ*_-i]) }",
            s -> new RandomAllocationValues(s).flowContribution()),
        new Formula(
            "p_i = E[v_i(α*(Z, θ))] - m_i", RandomAllocationFormulas::paymentFromContribution),
        new Formula(
            "p_i = E{ J_-i(ℵ*_-i) - J_-i(ℵ*) + δ (E[W_-i' | ℵ*_-i] - E[W_-i' | ℵ*]) }",
            s -> payment(s, true)),
        new Formula(
            "p_i = Σ_z μ(z) { Σ_j≠i (v_i(α*_-i) - v_i(α*)) + Σ_z' μ(z') (E[W_-i' | α*_-i] - E[W_-i' | α*]) }",
            s -> payment(s, false)),
        new Formula("V_i(h) = M_i(θ)", RandomAllocationFormulas::payoff),
        new Formula(
            "J_-i(ℵ*_-i) + δ E[W_-i' | ℵ*_-i] >= J_-i(a) + δ E[W_-i' | a], a ∈ A(z)",
            s -> new RandomAllocationValues(s).othersChoice()),
        new Formula(
            "R(r_i, θ_-i) = E[ J(α*(Z, r_i, θ_-i), θ) - W_-i(θ; Z) + δ E[W' | α*(Z, r_i, θ_-i)] ]",
            RandomAllocationFormulas::misreport),
        new Formula(
            "V_i - O_i = E[Σ_s>t J_s(ℵ*)] - E[Σ_s>t J_s(ℵ*_-i)]", s -> participation(s, false)),
        new Formula(
            "V_i - O_i = E[Σ_s>=t J_s(ℵ*)] - E[Σ_s>=t J_s(ℵ*_-i)]", s -> participation(s, true)),
        new Formula(
            "T of random-allocation-pivot = T of dynamic-vcg",
            s -> sameTransfers(s, "dynamic-vcg")),
        new Formula(
            "T of random-allocation-pivot = T of static-vcg", s -> sameTransfers(s, "static-vcg")));
  }

  private static Verdict paymentFromContribution(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    RandomAllocationValues values = new RandomAllocationValues(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        GameForm.Play play = analysis.game().play(t, 0, joint);
        for (int i = 0; i < analysis.agents(); i++) {
          Rational formula =
              analysis.expectedValue(play, i, joint).minus(values.contributionLost(t, joint, i));
          sides.add(t, joint, i, play.transfers().get(i).negate(), formula);
        }
      }
    }
    return sides.equal();
  }

  /**
   * The payments of the mechanism against the difference of the others' values.
   *
   * @param others whether the sum runs over the others' values; in Section VII i's own value is printed in it
   */
  private static Verdict payment(Setting setting, boolean others) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    RandomAllocationValues values = new RandomAllocationValues(setting);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int i = 0; i < analysis.agents(); i++) {
          Rational charged = analysis.game().play(t, 0, joint).transfers().get(i).negate();
          sides.add(t, joint, i, charged, values.payment(t, joint, i, others));
        }
      }
    }
    return sides.equal();
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

  /** The payoff of one report followed by honest play, for every type and every report. */
  private static Verdict misreport(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    PrivateEnvironment environment = setting.welfare().environment();
    JointSpace types = environment.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int i = 0; i < types.agents(); i++) {
          for (int report : environment.feasibleReports(i, types.local(joint, i))) {
            GameForm.Play play = analysis.game().play(t, 0, types.with(joint, i, report));
            Rational later =
                analysis.expectedNext(play, joint, analysis.payoffs(analysis.next(t), i));
            Rational payoff =
                analysis.flow(play, i, joint).plus(environment.discount().times(later));
            sides.add(t, joint, i, payoff, afterReport(setting, analysis.next(t), play, joint, i));
          }
        }
      }
    }
    return sides.equal();
  }

  private static Rational afterReport(
      Setting setting, int next, GameForm.Play play, int joint, int agent) {
    SocialWelfare welfare = setting.welfare();
    int period = setting.environment().horizon().isPresent() ? next - 1 : 0;
    Rational sum = welfare.othersOptimal(period, agent, joint).negate();
    for (GameForm.Decision decision : play.decisions()) {
      Rational later =
          welfare.population().law(joint, decision.action()).expectation(welfare.optimal(next));
      Rational worth =
          welfare
              .population()
              .reward(joint, decision.action())
              .plus(setting.environment().discount().times(later));
      sum = sum.plus(decision.probability().times(worth));
    }
    return sum;
  }

  /** What taking part gains over opting out, against the formula in the proof of Theorem 2. */
  private static Verdict participation(Setting setting, boolean now) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < analysis.agents(); i++) {
      GameAnalysis without = PolicyRules.playWithout(setting, i);
      for (int t = 0; t < analysis.layers(); t++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          Rational left = analysis.payoffs(t, i).get(joint).minus(without.payoffs(t, i).get(joint));
          Rational right = welfare.value(t, joint).minus(without.socialValue(t).get(joint));
          if (!now) {
            right = right.minus(social(analysis, t, joint)).plus(social(without, t, joint));
          }
          sides.add(t, joint, i, left, right);
        }
      }
    }
    return sides.equal();
  }

  /** {@code E[J_t]} of a play this period. */
  private static Rational social(GameAnalysis analysis, int period, int joint) {
    GameForm.Play play = analysis.game().play(period, 0, joint);
    Rational sum = Rational.ZERO;
    for (GameForm.Decision decision : play.decisions()) {
      Rational all = analysis.environment().publicValue(joint, decision.action());
      for (int i = 0; i < analysis.agents(); i++) {
        all = all.plus(analysis.environment().value(i, joint, decision.action()));
      }
      sum = sum.plus(decision.probability().times(all));
    }
    return sum;
  }

  private static Verdict sameTransfers(Setting setting, String other) {
    GameAnalysis one = FormulaSides.play(setting, MECHANISM);
    GameAnalysis two = FormulaSides.play(setting, other);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < one.layers(); t++) {
      for (int joint = 0; joint < one.types().size(); joint++) {
        for (int i = 0; i < one.agents(); i++) {
          sides.add(
              t,
              joint,
              i,
              one.game().play(t, 0, joint).transfers().get(i),
              two.game().play(t, 0, joint).transfers().get(i));
        }
      }
    }
    return sides.equal();
  }

  static List<FeasibleSet> sets(PrivateEnvironment environment, int joint) {
    return environment.feasible(environment.types().publicState(joint));
  }
}
