package org.candor.property;

import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/** The transfers sum to exactly 0 at every report profile and memory. */
public final class BudgetBalance implements Property {
  @Override
  public String id() {
    return "budget-balance";
  }

  @Override
  public String title() {
    return "Budget balance";
  }

  @Override
  public String definition() {
    return "the transfers sum to exactly 0 in every period at every report profile and memory; amount: the sum";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Worst worst = new Worst();
    GameForm game = analysis.game();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int profile = 0; profile < analysis.environment().reports().size(); profile++) {
        for (int m = 0; game.isSendable(profile) && m < game.memories(t); m++) {
          if (game.onRecord(t, m)) {
            worst.observe(game.play(t, m, profile).totalTransfer().abs(), Worst.at(t, m, profile));
          }
        }
      }
    }
    return worst.verdict(
        p -> {
          Rational sum = game.play(p.layer(), p.memory(), p.index()).totalTransfer();
          return analysis.witnessAtProfile(p.layer(), p.memory(), p.index(), sum);
        });
  }
}
