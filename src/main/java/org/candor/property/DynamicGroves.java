package org.candor.property;

import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/**
 * Membership in the dynamic-Groves class (Cavallo 2008, Definition 4 and Lemma 1): whatever an agent reports, the expected
 * discounted sum of her charges {@code C_i = r_-i − T_i} is the same.
 *
 * <p>Decided one-shot: {@code C_i(ρ, θ_-i) + γ E c_i(θ') = c_i(θ)} for every report ρ, where {@code c_i = W^π − U_i} is the
 * expected sum of charges of honest play. With private values and everybody accessible this says no more and no less than that {@code c_i} ignores her own
 * type ({@link HonestCharges}), which is looked at first: there all these sums are equal.
 */
public final class DynamicGroves implements Property {
  @Override
  public String id() {
    return "dynamic-groves";
  }

  @Override
  public String title() {
    return "Dynamic-Groves membership";
  }

  @Override
  public String definition() {
    return "an agent's transfers are the others' utility less charges whose expected discounted sum no report of hers"
        + " changes; amount: the change, with its sign";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (isMemberByHonestCharges(analysis)) {
      return new Verdict.Holds(HonestCharges.reports(analysis), notes(analysis));
    }
    Worst worst = new Worst();
    Fraction[] signed = {null};
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < analysis.game().memories(t); m++) {
          for (int i = 0; i < analysis.agents(); i++) {
            Cell cell = analysis.cells(t, m, i).of(joint);
            if (cell != null && cell.first() == joint) {
              observe(analysis, t, m, i, cell, worst, signed);
            }
          }
        }
      }
    }
    Verdict verdict =
        worst.verdict(
            p ->
                analysis.witnessAt(
                    p.layer(),
                    p.memory(),
                    p.index(),
                    p.agent(),
                    p.report(),
                    signed[0].toRational()));
    return verdict instanceof Verdict.Holds
        ? new Verdict.Holds(worst.observed(), notes(analysis))
        : verdict;
  }

  private static boolean isMemberByHonestCharges(GameAnalysis analysis) {
    return analysis.agents() > 0
        && analysis.setting().privateEnvironment().isPresent()
        && analysis.isFullyAccessible()
        && HonestCharges.ignoreOwnTypes(analysis);
  }

  private static List<String> notes(GameAnalysis analysis) {
    return noChoice(analysis)
        ? List.of("no agent can send more than one report: holds trivially")
        : List.of();
  }

  private static boolean noChoice(GameAnalysis analysis) {
    Environment environment = analysis.environment();
    for (int i = 0; i < analysis.agents(); i++) {
      for (int s = 0; s < analysis.types().size(i); s++) {
        if (environment.feasibleReports(i, s).length > 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static void observe(
      GameAnalysis analysis, int t, int m, int i, Cell cell, Worst worst, Fraction[] signed) {
    Environment environment = analysis.environment();
    int truthful = environment.truthfulProfile(cell.first());
    Fraction charge = analysis.average(analysis.charges(t, i), m, cell);
    for (int report : environment.feasibleReports(i, analysis.types().local(cell.first(), i))) {
      GameForm.Play play = analysis.game().play(t, m, analysis.game().deviate(truthful, i, report));
      Fraction change = chargeOfReport(analysis, t, i, cell, play).minus(charge);
      if (worst.observe(change.abs(), new Worst.Place(t, m, cell.first(), i, report))) {
        signed[0] = change;
      }
    }
  }

  /** {@code c_i} of honest play: social value less the agent's payoff. */
  static Rational charge(GameAnalysis analysis, int t, int m, int i, Cell cell) {
    return analysis.average(analysis.charges(t, i), m, cell).toRational();
  }

  private static Fraction chargeOfReport(
      GameAnalysis analysis, int t, int i, Cell cell, GameForm.Play play) {
    Fraction sum = null;
    for (int k = 0; k < cell.size(); k++) {
      int joint = cell.jointType(k);
      Rational now = play.transfers().get(i).negate();
      for (GameForm.Decision d : play.decisions()) {
        now = now.plus(d.probability().times(othersValue(analysis, i, joint, d.action())));
      }
      Fraction later =
          analysis
              .expected(play, joint, analysis.charges(analysis.next(t), i))
              .times(analysis.environment().discount());
      Fraction term = later.plus(Fraction.of(now)).times(cell.weight(k));
      sum = sum == null ? term : sum.plus(term);
    }
    return sum;
  }

  private static Rational othersValue(GameAnalysis analysis, int agent, int joint, int action) {
    Rational sum = analysis.environment().publicValue(joint, action);
    for (int j = 0; j < analysis.agents(); j++) {
      if (j != agent) {
        sum = sum.plus(analysis.environment().value(j, joint, action));
      }
    }
    return sum;
  }
}
