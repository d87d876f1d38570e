package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Drafts in which every entry is trivial. */
final class Blank {
  private Blank() {}

  static Draft draft(
      boolean bandit,
      int[] sizes,
      int actions,
      int horizon,
      Rational discount,
      List<FeasibleSet> sets) {
    Draft draft = new Draft();
    draft.bandit = bandit;
    draft.discount = discount;
    draft.horizon = horizon;
    draft.actions = actions;
    draft.publicInitial = Distribution.point(0);
    draft.publicValues = new Rational[1][actions];
    draft.publicLaws = new Distribution[1][actions];
    Arrays.fill(draft.publicValues[0], Rational.ZERO);
    Arrays.fill(draft.publicLaws[0], Distribution.point(0));
    draft.feasible = new ArrayList<>(List.of(sets));
    draft.present = new boolean[sizes.length][actions];
    for (int i = 0; i < sizes.length; i++) {
      draft.agents.add(part(sizes[i], actions));
      for (int a = 0; a < actions; a++) {
        draft.present[i][a] = !bandit || a != i;
      }
    }
    return draft;
  }

  private static Draft.Part part(int states, int actions) {
    Draft.Part part = new Draft.Part();
    part.initial = Distribution.point(0);
    part.inaccessible = new boolean[states];
    part.values = new Rational[1][states][actions];
    part.laws = new Distribution[1][states][actions];
    part.terminal = new Rational[1][states];
    for (int s = 0; s < states; s++) {
      Arrays.fill(part.values[0][s], Rational.ZERO);
      Arrays.fill(part.laws[0][s], Distribution.point(s));
      part.terminal[0][s] = Rational.ZERO;
    }
    return part;
  }
}
