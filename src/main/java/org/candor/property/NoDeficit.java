package org.candor.property;

import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/** The centre does not pay in: the sum of transfers is at most 0, looked at from one occasion. */
public final class NoDeficit implements Property {
  private final Occasion occasion;

  public NoDeficit(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public String id() {
    return "no-deficit." + occasion.suffix();
  }

  @Override
  public String title() {
    return switch (occasion) {
      case EX_POST -> "Ex post no-deficit";
      case EX_ANTE -> "Ex ante no-deficit";
      case INITIAL -> "No-deficit at each initial joint type";
    };
  }

  @Override
  public String definition() {
    return switch (occasion) {
      case EX_POST ->
          "the transfers sum to at most 0 in every period at every report profile and memory; amount: the sum";
      case EX_ANTE ->
          "honest play's discounted transfers sum to at most 0 over the initial law; amount: the sum";
      case INITIAL ->
          "honest play's discounted transfers sum to at most 0 from each initial joint type; amount: the sum";
    };
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    return switch (occasion) {
      case EX_POST -> exPost(analysis);
      case EX_ANTE -> exAnte(analysis);
      case INITIAL -> initial(analysis);
    };
  }

  private static Verdict exPost(GameAnalysis analysis) {
    Worst worst = new Worst();
    GameForm game = analysis.game();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int profile = 0; profile < analysis.environment().reports().size(); profile++) {
        for (int m = 0; game.isSendable(profile) && m < game.memories(t); m++) {
          if (game.onRecord(t, m)) {
            worst.observe(game.play(t, m, profile).totalTransfer(), Worst.at(t, m, profile));
          }
        }
      }
    }
    return worst.verdict(
        p -> analysis.witnessAtProfile(p.layer(), p.memory(), p.index(), worst.amount()));
  }

  private static Verdict exAnte(GameAnalysis analysis) {
    Worst worst = new Worst();
    Rational total = Occasion.expectation(analysis, analysis.transfers(0));
    worst.observe(total, Worst.at(0, 0, Occasion.starts(analysis).get(0).jointType()));
    return worst.verdict(
        p -> analysis.witnessAt(0, 0, p.index(), null, null, worst.amount()).inExpectation());
  }

  private static Verdict initial(GameAnalysis analysis) {
    Worst worst = new Worst();
    for (Occasion.Start start : Occasion.starts(analysis)) {
      int position = analysis.position(start.memory(), start.jointType());
      worst.observe(
          analysis.transfers(0).get(position), Worst.at(0, start.memory(), start.jointType()));
    }
    return worst.verdict(
        p -> analysis.witnessAt(0, p.memory(), p.index(), null, null, worst.amount()));
  }
}
