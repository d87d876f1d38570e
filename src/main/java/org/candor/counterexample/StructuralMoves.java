package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.candor.exact.Rational;

/** All ways to take one part of an environment away, the largest parts first. */
final class StructuralMoves {
  private StructuralMoves() {}

  /** Fewer agents, kinds, periods and features. */
  static List<Draft> large(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    for (int i = draft.agents.size() - 1; i >= 0 && draft.agents.size() > 1; i--) {
      moves.add(Cuts.withoutAgent(draft, i));
    }
    if (draft.bandit) {
      moves.add(Cuts.withoutAbsences(Cuts.general(draft)));
      moves.add(Cuts.general(draft));
    } else {
      moves.add(Cuts.withoutAbsences(draft));
    }
    moves.add(Cuts.accessible(draft));
    moves.add(withoutTerminals(draft));
    for (int p = draft.publicStates() - 1; p >= 0; p--) {
      for (int q = 0; q < draft.publicStates(); q++) {
        if (p != q) {
          moves.add(Cuts.withoutPublicState(draft, p, q));
        }
      }
    }
    if (draft.publicStates() == 1 && draft.publicDeclared) {
      moves.add(Cuts.withoutPublic(draft));
    }
    horizons(draft, moves);
    return moves;
  }

  private static Draft withoutTerminals(Draft draft) {
    Draft cut = draft.copy();
    for (Draft.Part part : cut.agents) {
      for (Rational[] row : part.terminal) {
        Arrays.fill(row, Rational.ZERO);
      }
    }
    return cut;
  }

  private static void horizons(Draft draft, List<Draft> moves) {
    int longest = draft.horizon == 0 ? 4 : draft.horizon - 1;
    for (int k = 1; k <= longest; k++) {
      for (Rational discount : List.of(Rational.ONE, draft.discount)) {
        Draft cut = draft.copy();
        cut.horizon = k;
        cut.discount = discount;
        moves.add(cut);
      }
    }
  }

  /** Fewer states, actions and feasible sets. */
  static List<Draft> small(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    for (int p = 0; p < draft.publicStates(); p++) {
      for (int z = 0; draft.feasible.get(p).size() > 1 && z < draft.feasible.get(p).size(); z++) {
        moves.add(Cuts.withoutFeasibleSet(draft, p, z));
      }
    }
    for (int a = draft.actions - 1; a >= 0 && draft.actions > 1 && !draft.bandit; a--) {
      moves.add(Cuts.withoutAction(draft, a));
    }
    for (int i = 0; i < draft.agents.size(); i++) {
      int states = draft.agents.get(i).states();
      for (int s = states - 1; s >= 0; s--) {
        for (int r = 0; r < states; r++) {
          if (r != s) {
            moves.add(Cuts.withoutState(draft, i, s, r));
          }
        }
      }
    }
    for (int i = 0; i < draft.agents.size(); i++) {
      for (int s = 0; s < draft.agents.get(i).states(); s++) {
        if (draft.agents.get(i).inaccessible[s]) {
          Draft cut = draft.copy();
          cut.agents.get(i).inaccessible[s] = false;
          moves.add(cut);
        }
      }
    }
    for (int i = 0; i < draft.agents.size(); i++) {
      for (int a = 0; !draft.bandit && a < draft.actions; a++) {
        if (!draft.present[i][a]) {
          Draft cut = draft.copy();
          cut.present[i][a] = true;
          moves.add(cut);
        }
      }
    }
    return moves.stream().filter(Objects::nonNull).toList();
  }
}
