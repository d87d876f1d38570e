package org.candor.property;

import org.candor.exact.Fraction;
import org.candor.exact.Rational;

/** Participation: honest play gives every agent a payoff of at least 0, looked at from one occasion. */
public final class IndividualRationality implements Property {
  private final Occasion occasion;

  public IndividualRationality(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public String id() {
    return "ir." + occasion.suffix();
  }

  @Override
  public String title() {
    return switch (occasion) {
      case EX_POST -> "Within-period ex post individual rationality";
      case EX_ANTE -> "Ex ante individual rationality";
      case INITIAL -> "Individual rationality at each initial joint type";
    };
  }

  @Override
  public String definition() {
    return switch (occasion) {
      case EX_POST ->
          "honest play gives each agent at least 0 from every joint type and memory on; amount: the payoff";
      case EX_ANTE ->
          "honest play gives each agent at least 0 in expectation over the initial law; amount: the payoff";
      case INITIAL ->
          "honest play gives each agent at least 0 from each initial joint type on; amount: the payoff";
    };
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Worst worst = new Worst();
    switch (occasion) {
      case EX_POST -> observeAll(analysis, worst);
      case EX_ANTE -> {
        int first = Occasion.starts(analysis).get(0).jointType();
        for (int i = 0; i < analysis.agents(); i++) {
          Rational payoff = Occasion.expectation(analysis, analysis.payoffs(0, i));
          worst.observe(payoff.negate(), new Worst.Place(0, 0, first, i, -1));
        }
      }
      case INITIAL -> {
        for (Occasion.Start start : Occasion.starts(analysis)) {
          for (int i = 0; i < analysis.agents(); i++) {
            Cell cell = analysis.cells(0, start.memory(), i).of(start.jointType());
            if (cell != null && cell.first() == start.jointType()) {
              Fraction payoff = analysis.average(analysis.payoffs(0, i), start.memory(), cell);
              worst.observe(
                  payoff.negate(), new Worst.Place(0, start.memory(), start.jointType(), i, -1));
            }
          }
        }
      }
    }
    return worst.verdict(
        p -> {
          Witness at =
              analysis.witnessAt(
                  p.layer(), p.memory(), p.index(), p.agent(), null, worst.amount().negate());
          return occasion == Occasion.EX_ANTE ? at.inExpectation() : at;
        });
  }

  private static void observeAll(GameAnalysis analysis, Worst worst) {
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < analysis.game().memories(t); m++) {
          for (int i = 0; analysis.game().onRecord(t, m) && i < analysis.agents(); i++) {
            Cell cell = analysis.cells(t, m, i).of(joint);
            if (cell != null && cell.first() == joint) {
              Fraction payoff = analysis.average(analysis.payoffs(t, i), m, cell);
              worst.observe(payoff.negate(), new Worst.Place(t, m, joint, i, -1));
            }
          }
        }
      }
    }
  }
}
