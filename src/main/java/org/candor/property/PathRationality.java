package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;

/** Participation along every realised path: no run of honest play, however chance turns out, leaves an agent with less than 0. */
public final class PathRationality implements Property {
  @Override
  public String id() {
    return "ir.path";
  }

  @Override
  public String title() {
    return "Individual rationality along every path";
  }

  @Override
  public String definition() {
    return "on every realised path of honest play from each initial joint type on, whatever chance decides, each agent's discounted"
        + " values and transfers sum to at least 0; amount: the payoff on the worst path";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Worst worst = new Worst();
    String path = null;
    for (int i = 0; i < analysis.agents(); i++) {
      WorstPath paths = new WorstPath(analysis, loss(analysis, i));
      for (Occasion.Start start : Occasion.starts(analysis)) {
        Worst.Place place = new Worst.Place(0, start.memory(), start.jointType(), i, -1);
        if (worst.observe(Fraction.of(paths.from(start)), place)) {
          path = paths.describe(start);
        }
      }
    }
    Verdict verdict =
        worst.verdict(
            p ->
                analysis.witnessAt(
                    0, p.memory(), p.index(), p.agent(), null, worst.amount().negate()));
    return verdict instanceof Verdict.Refuted refuted
        ? new Verdict.Refuted(refuted.witness(), List.of(path))
        : verdict;
  }

  /**
   * By agent and layer, the most that she can lose on a path from each place that honest play reaches, in the order of the positions
   * {@code memory * jointTypes + jointType}.
   *
   * @throws org.candor.exact.LimitExceededException if there are too many places and steps
   */
  public static List<List<ScaledVector>> losses(GameAnalysis analysis) {
    List<List<ScaledVector>> losses = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      losses.add(new WorstPath(analysis, loss(analysis, i)).byLayer());
    }
    return losses;
  }

  private static WorstPath.Loss loss(GameAnalysis analysis, int agent) {
    return new WorstPath.Loss() {
      @Override
      public Rational now(int jointType, GameForm.Play play, GameForm.Decision decision) {
        Rational value = analysis.environment().value(agent, jointType, decision.action());
        return value.plus(play.transfers().get(agent)).negate();
      }

      @Override
      public Rational atTheEnd(int jointType) {
        return analysis.environment().terminalValue(agent, jointType).negate();
      }
    };
  }
}
