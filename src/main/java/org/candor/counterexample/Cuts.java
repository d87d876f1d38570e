package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Moves that take a part of the environment away; each returns a changed copy. */
final class Cuts {
  private Cuts() {}

  /** Without one agent; in a bandit her arm goes with her. */
  static Draft withoutAgent(Draft draft, int agent) {
    Draft cut = draft.copy();
    cut.agents.remove(agent);
    cut.present = dropRow(cut.present, agent);
    return cut.bandit ? withoutAction(cut, agent) : cut;
  }

  private static boolean[][] dropRow(boolean[][] rows, int dropped) {
    boolean[][] kept = new boolean[rows.length - 1][];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = rows[k < dropped ? k : k + 1];
    }
    return kept;
  }

  /** Without one action; a feasible set that has no other goes too, and the rest are scaled up. Null if none is left. */
  static Draft withoutAction(Draft draft, int action) {
    Draft cut = draft.copy();
    cut.actions--;
    for (Draft.Part part : cut.agents) {
      for (int p = 0; p < cut.publicStates(); p++) {
        for (int s = 0; s < part.states(); s++) {
          part.values[p][s] = drop(part.values[p][s], action);
          part.laws[p][s] = drop(part.laws[p][s], action);
        }
      }
    }
    for (int i = 0; i < cut.present.length; i++) {
      boolean[] kept = new boolean[cut.actions];
      for (int a = 0; a < kept.length; a++) {
        kept[a] = cut.present[i][a < action ? a : a + 1];
      }
      cut.present[i] = kept;
    }
    for (int p = 0; p < cut.publicStates(); p++) {
      cut.publicValues[p] = drop(cut.publicValues[p], action);
      cut.publicLaws[p] = drop(cut.publicLaws[p], action);
      List<FeasibleSet> sets = new ArrayList<>();
      for (FeasibleSet set : cut.feasible.get(p)) {
        int[] kept =
            Arrays.stream(set.actions())
                .filter(a -> a != action)
                .map(a -> a > action ? a - 1 : a)
                .toArray();
        if (kept.length > 0) {
          sets.add(new FeasibleSet(set.probability(), kept));
        }
      }
      if (sets.isEmpty()) {
        return null;
      }
      cut.feasible.set(p, normalised(sets));
    }
    return cut;
  }

  /** Without one of several feasible sets of a public state; the rest are scaled up. */
  static Draft withoutFeasibleSet(Draft draft, int publicState, int set) {
    Draft cut = draft.copy();
    List<FeasibleSet> sets = new ArrayList<>(cut.feasible.get(publicState));
    sets.remove(set);
    cut.feasible.set(publicState, normalised(sets));
    return cut;
  }

  private static List<FeasibleSet> normalised(List<FeasibleSet> sets) {
    Rational total = Rational.ZERO;
    for (FeasibleSet set : sets) {
      total = total.plus(set.probability());
    }
    List<FeasibleSet> scaled = new ArrayList<>();
    for (FeasibleSet set : sets) {
      scaled.add(new FeasibleSet(set.probability().over(total), set.actions()));
    }
    return List.copyOf(scaled);
  }

  private static <T> T[] drop(T[] row, int dropped) {
    T[] kept = Arrays.copyOf(row, row.length - 1);
    System.arraycopy(row, dropped + 1, kept, dropped, kept.length - dropped);
    return kept;
  }

  /** Renames that take {@code dropped} of {@code count} positions to the new position of {@code instead}. */
  private static int[] merge(int count, int dropped, int instead) {
    int[] to = new int[count];
    for (int k = 0; k < count; k++) {
      int kept = k == dropped ? instead : k;
      to[k] = kept > dropped ? kept - 1 : kept;
    }
    return to;
  }

  /** Without a local state; whatever led there leads to another one. */
  static Draft withoutState(Draft draft, int agent, int state, int instead) {
    Draft cut = draft.copy();
    Draft.Part part = cut.agents.get(agent);
    int[] to = merge(part.states(), state, instead);
    boolean[] inaccessible = new boolean[part.states() - 1];
    for (int s = 0; s < inaccessible.length; s++) {
      inaccessible[s] = part.inaccessible[s < state ? s : s + 1];
    }
    part.inaccessible = inaccessible;
    part.initial = Draft.rename(part.initial, to);
    for (int p = 0; p < cut.publicStates(); p++) {
      part.values[p] = drop(part.values[p], state);
      part.laws[p] = drop(part.laws[p], state);
      part.terminal[p] = drop(part.terminal[p], state);
      for (Distribution[] row : part.laws[p]) {
        Arrays.setAll(row, a -> Draft.rename(row[a], to));
      }
    }
    return cut;
  }

  /** Without a public state; whatever led there leads to another one. */
  static Draft withoutPublicState(Draft draft, int state, int instead) {
    Draft cut = draft.copy();
    int[] to = merge(cut.publicStates(), state, instead);
    cut.publicInitial = Draft.rename(cut.publicInitial, to);
    cut.publicValues = drop(cut.publicValues, state);
    cut.publicLaws = drop(cut.publicLaws, state);
    for (Distribution[] row : cut.publicLaws) {
      Arrays.setAll(row, a -> Draft.rename(row[a], to));
    }
    cut.feasible.remove(state);
    for (Draft.Part part : cut.agents) {
      part.values = drop(part.values, state);
      part.laws = drop(part.laws, state);
      part.terminal = drop(part.terminal, state);
    }
    return cut;
  }

  /** Without the single public state that is left, and without public utility. */
  static Draft withoutPublic(Draft draft) {
    Draft cut = draft.copy();
    cut.publicDeclared = false;
    Arrays.fill(cut.publicValues[0], Rational.ZERO);
    return cut;
  }

  /** The same environment with every action kept when an agent is ignored. */
  static Draft withoutAbsences(Draft draft) {
    Draft cut = draft.copy();
    for (boolean[] row : cut.present) {
      Arrays.fill(row, true);
    }
    return cut;
  }

  /** A bandit spelled as a general environment. */
  static Draft general(Draft draft) {
    Draft cut = draft.copy();
    cut.bandit = false;
    return cut;
  }

  /** Every agent is accessible everywhere. */
  static Draft accessible(Draft draft) {
    Draft cut = draft.copy();
    cut.agents.forEach(part -> Arrays.fill(part.inaccessible, false));
    return cut;
  }
}
