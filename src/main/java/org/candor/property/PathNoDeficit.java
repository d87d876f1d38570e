package org.candor.property;

import java.util.List;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;

/** No deficit along every realised path: no run of honest play, however chance turns out, costs the centre anything. */
public final class PathNoDeficit implements Property {
  private static final WorstPath.Loss PAID =
      new WorstPath.Loss() {
        @Override
        public Rational now(int jointType, GameForm.Play play, GameForm.Decision decision) {
          return play.totalTransfer();
        }

        @Override
        public Rational atTheEnd(int jointType) {
          return Rational.ZERO;
        }
      };

  @Override
  public String id() {
    return "no-deficit.path";
  }

  @Override
  public String title() {
    return "No-deficit along every path";
  }

  @Override
  public String definition() {
    return "on every realised path of honest play from each initial joint type on, whatever chance decides, the discounted transfers"
        + " sum to at most 0; amount: the sum on the worst path";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Worst worst = new Worst();
    String path = null;
    WorstPath paths = new WorstPath(analysis, PAID);
    for (Occasion.Start start : Occasion.starts(analysis)) {
      Worst.Place place = Worst.at(0, start.memory(), start.jointType());
      if (worst.observe(Fraction.of(paths.from(start)), place)) {
        path = paths.describe(start);
      }
    }
    Verdict verdict =
        worst.verdict(
            p -> analysis.witnessAt(0, p.memory(), p.index(), null, null, worst.amount()));
    return verdict instanceof Verdict.Refuted refuted
        ? new Verdict.Refuted(refuted.witness(), List.of(path))
        : verdict;
  }

  /**
   * By layer, the most that can be paid on a path from each place that honest play reaches, in the order of the positions {@code memory *
   * jointTypes + jointType}.
   *
   * @throws org.candor.exact.LimitExceededException if there are too many places and steps
   */
  public static List<ScaledVector> deficits(GameAnalysis analysis) {
    return new WorstPath(analysis, PAID).byLayer();
  }
}
