package org.candor.claims;

import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/** Formulas of Liu 2014 about what contingent transfers do; those about the transition matrices are in {@link SignalFormulas}. */
final class ContingentFormulas {
  private ContingentFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula("truth is optimal: p̄ worth Σ_j≠i u^j", s -> truth(s, false, false, false)),
        new Formula(
            "truth is optimal: p̄ worth Σ_j≠i u^j and what period T leaves out",
            s -> truth(s, true, false, false)),
        new Formula(
            "truth is optimal: p by the own report, worth Σ_j≠i u^j",
            s -> truth(s, false, false, true)),
        new Formula(
            "truth is optimal: p by the own report, worth Σ_j≠i u^j and what period T leaves out",
            s -> truth(s, true, false, true)),
        new Formula(
            "truth is optimal, a_T = ā: p̄ worth Σ_j≠i u^j", s -> truth(s, false, true, false)),
        new Formula(
            "truth is optimal, a_T = ā: p̄ worth Σ_j≠i u^j and what period T leaves out",
            s -> truth(s, true, true, false)),
        new Formula(
            "truth is optimal, a_T = ā: p by the own report, worth Σ_j≠i u^j and what period T leaves out",
            s -> truth(s, true, true, true)),
        new Formula(
            "truth is optimal: Σ_j≠i u^j(a, r) paid out next period, whatever is reported then",
            s -> own(s, true)),
        new Formula("truth is optimal: no transfers", s -> own(s, false)),
        new Formula(
            "what a strategy gains <= ε / (1 - δ), ε the most that one report gains",
            ContingentFormulas::approximate),
        new Formula("V^i(h) + p^i = W(θ)", ContingentFormulas::account),
        new Formula(
            "what attains the maximum from μ_1 attains W_t(θ_t) at every θ_t",
            ContingentFormulas::principleOfOptimality),
        new Formula(
            "some p̄(θ'^-i; a, θ^-i) makes truth optimal, T = 2", s -> TwoPeriods.of(s).gain()),
        new Formula(
            "some p̄(θ'^-i; a, θ^-i) makes truth optimal, T = 2, a_T = ā",
            s -> TwoPeriods.of(s).withConstantEnd().gain()),
        new Formula(
            "some p(θ'^-i, r^i; a, θ^-i) makes truth optimal, T = 2",
            s -> TwoPeriods.of(s).byReport().gain()),
        new Formula(
            "some p(θ'^-i, r^i; a, θ^-i) makes truth optimal, T = 2, a_T = ā",
            s -> TwoPeriods.of(s).withConstantEnd().byReport().gain()),
        new Formula(
            "some p(r) paid at once makes truth optimal first, T = 2",
            s -> TwoPeriods.of(s).atOnce().gain()),
        new Formula(
            "(A4): u^i(a_T*(θ), θ) >= u^i(a_T*(r^i, θ^-i), θ)", ContingentFormulas::lastPeriod));
  }

  private static Verdict truth(
      Setting setting, boolean covering, boolean constantEnd, boolean byReport) {
    ContingentTransfers transfers =
        new ContingentTransfers(setting, covering, constantEnd, byReport);
    return Properties.find("ic.ex-post").orElseThrow().check(transfers.play());
  }

  private static Verdict own(Setting setting, boolean paid) {
    return Properties.find("ic.ex-post").orElseThrow().check(playOwn(setting, paid));
  }

  /** Efficient decisions; next period each agent receives what the others had by the last reports, hers included, or nothing. */
  private static GameAnalysis playOwn(Setting setting, boolean paid) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    return LaterPayments.play(
        setting,
        (t, joint) -> setting.benchmark().efficientAction(t, joint, 0),
        (i, past, joint) ->
            paid
                ? environment
                    .othersValue(i, past.reported(), past.action())
                    .over(environment.discount())
                : Rational.ZERO);
  }

  private static Verdict approximate(Setting setting) {
    if (!(Properties.find("ic.ex-post").orElseThrow().check(playOwn(setting, false))
        instanceof Verdict.Refuted refuted)) {
      return new Verdict.NotApplicable("no report gains");
    }
    FormulaSides sides = new FormulaSides(setting);
    Rational patience = Rational.ONE.minus(setting.environment().discount());
    sides.add(
        0, 0, refuted.witness().bestStrategyGain(), refuted.witness().amount().over(patience));
    return sides.atMost();
  }

  /** What is received in the current period has been fixed by the past; without it an agent's payoff is to be the social value. */
  private static Verdict account(Setting setting) {
    ContingentTransfers transfers = new ContingentTransfers(setting, false, false, false);
    GameAnalysis analysis = transfers.play();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < analysis.game().memories(t); m++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          List<Rational> received = analysis.game().play(t, m, joint).transfers();
          for (int i = 0; i < analysis.agents(); i++) {
            Rational payoff = analysis.payoffs(t, i).get(analysis.position(m, joint));
            sides.add(
                t, joint, i, payoff.minus(received.get(i)), setting.benchmark().value(t, joint));
          }
        }
      }
    }
    return sides.equal();
  }

  /** Takes another action wherever the efficient policy never gets to from the support of the first law. */
  private static Verdict principleOfOptimality(Setting setting) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    Reached reached = Reached.of(setting);
    GameAnalysis played =
        LaterPayments.play(
            setting,
            (t, joint) ->
                reached.at(t, joint)
                    ? setting.benchmark().efficientAction(t, joint, 0)
                    : (setting.benchmark().efficientAction(t, joint, 0) + 1)
                        % environment.actions().size(),
            (i, past, joint) -> Rational.ZERO);
    FormulaSides start = new FormulaSides(setting);
    FormulaSides everywhere = new FormulaSides(setting);
    int none = 0;
    var initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      start.add(
          0,
          joint,
          played.socialValue(0).get(played.position(none, joint)),
          setting.benchmark().value(0, joint));
    }
    if (!(start.equal() instanceof Verdict.Holds)) {
      return new Verdict.NotApplicable("the policy does not attain the maximum from the start");
    }
    for (int joint = 0; joint < environment.types().size(); joint++) {
      everywhere.add(
          0,
          joint,
          played.socialValue(0).get(played.position(none, joint)),
          setting.benchmark().value(0, joint));
    }
    return everywhere.equal();
  }

  private static Verdict lastPeriod(Setting setting) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    if (environment.horizon().isEmpty()) {
      return new Verdict.NotApplicable("stated for a finite horizon");
    }
    int last = environment.horizon().getAsInt() - 1;
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < environment.types().size(); joint++) {
      Rational[] honest = new Rational[environment.types().agents()];
      for (int i = 0; i < honest.length; i++) {
        honest[i] =
            environment.value(i, joint, setting.benchmark().efficientAction(last, joint, 0));
        for (int report = 0; report < environment.types().size(i); report++) {
          int reported = environment.types().with(joint, i, report);
          int action = setting.benchmark().efficientAction(last, reported, 0);
          sides.add(last, joint, i, environment.value(i, joint, action), honest[i]);
        }
      }
    }
    return sides.atMost();
  }
}
