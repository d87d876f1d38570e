package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/**
 * Efficient exit (Bergemann and Välimäki 2010): an agent that can no longer influence any decision neither pays nor receives.
 *
 * <p>At a joint type and memory an agent has no influence if, the others being honest, every report of hers leads to the same law of the
 * decision in every feasible set now and, on whatever follows with positive probability, in every later period: where the mechanism draws
 * lots, laws are compared, not lots. What her reports make the mechanism remember counts as far as decisions show it; in the first period
 * that includes the memory that another first report of hers would have established. Then her transfer must be 0; her type ranges over all her types, so all her reports are
 * judged.
 */
public final class EfficientExit implements Property {
  @Override
  public String id() {
    return "efficient-exit";
  }

  @Override
  public String title() {
    return "Efficient exit";
  }

  @Override
  public String definition() {
    return "at every joint type and memory from which on no report of an agent changes any decision, now or later, her transfer is 0;"
        + " amount: the transfer";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable("stated only where every agent is always accessible");
    }
    Worst worst = new Worst();
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      influences.add(new Influence(analysis, i));
    }
    GameForm game = analysis.game();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; game.onRecord(t, m) && i < analysis.agents(); i++) {
            if (!influences.get(i).at(t, m, joint)) {
              Rational transfer = game.play(t, m, joint).transfers().get(i);
              worst.observe(transfer.abs(), new Worst.Place(t, m, joint, i, -1));
            }
          }
        }
      }
    }
    if (worst.observed() == 0) {
      return new Verdict.NotApplicable(
          "every agent can influence a decision from every joint type on: nobody ever exits");
    }
    return worst.verdict(
        p -> {
          Rational transfer =
              game.play(p.layer(), p.memory(), p.index()).transfers().get(p.agent());
          return analysis.witnessAt(p.layer(), p.memory(), p.index(), p.agent(), null, transfer);
        });
  }
}
