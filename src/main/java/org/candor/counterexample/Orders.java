package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** The same environment with agents, states, actions or feasible sets in another order. */
final class Orders {
  private Orders() {}

  /**
   * All exchanges of two agents or of two states of an agent: whatever is decided must not depend on these orders, but for the
   * arms of a bandit, whose order breaks ties.
   */
  static List<Draft> namesOnly(Draft draft) {
    List<Draft> orders = new ArrayList<>();
    int n = draft.agents.size();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        orders.add(swapAgents(draft, i, j));
      }
    }
    orders.addAll(states(draft));
    return orders;
  }

  /** All exchanges of two states of an agent. */
  static List<Draft> states(Draft draft) {
    List<Draft> orders = new ArrayList<>();
    for (int i = 0; i < draft.agents.size(); i++) {
      int states = draft.agents.get(i).states();
      for (int s = 0; s < states; s++) {
        for (int r = s + 1; r < states; r++) {
          orders.add(swapStates(draft, i, s, r));
        }
      }
    }
    return orders;
  }

  /** All exchanges of two agents, states, actions or feasible sets, and all pairs of exchanges. */
  static List<Draft> all(Draft draft) {
    List<Draft> once = exchanges(draft);
    List<Draft> orders = new ArrayList<>(once);
    once.forEach(order -> orders.addAll(exchanges(order)));
    return orders;
  }

  private static List<Draft> exchanges(Draft draft) {
    List<Draft> orders = new ArrayList<>(namesOnly(draft));
    for (int a = 0; a < draft.actions && !draft.bandit; a++) {
      for (int b = a + 1; b < draft.actions; b++) {
        orders.add(swapActions(draft, a, b));
      }
    }
    for (int p = 0; p < draft.publicStates(); p++) {
      for (int z = 1; z < draft.feasible.get(p).size(); z++) {
        Draft order = draft.copy();
        List<FeasibleSet> sets = new ArrayList<>(draft.feasible.get(p));
        Collections.swap(sets, z - 1, z);
        order.feasible.set(p, List.copyOf(sets));
        orders.add(order);
      }
    }
    return orders;
  }

  private static <T> void swap(T[] row, int a, int b) {
    T kept = row[a];
    row[a] = row[b];
    row[b] = kept;
  }

  private static Draft swapAgents(Draft draft, int i, int j) {
    Draft order = draft.copy();
    Collections.swap(order.agents, i, j);
    swap(order.present, i, j);
    return draft.bandit ? swapActions(order, i, j) : order;
  }

  private static Draft swapActions(Draft draft, int a, int b) {
    Draft order = draft.copy();
    for (Draft.Part part : order.agents) {
      for (int p = 0; p < draft.publicStates(); p++) {
        for (int s = 0; s < part.states(); s++) {
          swap(part.values[p][s], a, b);
          swap(part.laws[p][s], a, b);
        }
      }
    }
    for (boolean[] row : order.present) {
      boolean kept = row[a];
      row[a] = row[b];
      row[b] = kept;
    }
    for (int p = 0; p < draft.publicStates(); p++) {
      swap(order.publicValues[p], a, b);
      swap(order.publicLaws[p], a, b);
      List<FeasibleSet> sets = new ArrayList<>();
      for (FeasibleSet set : draft.feasible.get(p)) {
        int[] renamed =
            Arrays.stream(set.actions()).map(x -> x == a ? b : x == b ? a : x).sorted().toArray();
        sets.add(new FeasibleSet(set.probability(), renamed));
      }
      order.feasible.set(p, List.copyOf(sets));
    }
    return order;
  }

  private static Draft swapStates(Draft draft, int agent, int s, int r) {
    Draft order = draft.copy();
    Draft.Part part = order.agents.get(agent);
    int[] to = new int[part.states()];
    Arrays.setAll(to, k -> k == s ? r : k == r ? s : k);
    part.initial = Draft.rename(part.initial, to);
    boolean kept = part.inaccessible[s];
    part.inaccessible[s] = part.inaccessible[r];
    part.inaccessible[r] = kept;
    for (int p = 0; p < draft.publicStates(); p++) {
      swap(part.values[p], s, r);
      swap(part.laws[p], s, r);
      swap(part.terminal[p], s, r);
      for (Distribution[] row : part.laws[p]) {
        Arrays.setAll(row, a -> Draft.rename(row[a], to));
      }
    }
    return order;
  }
}
