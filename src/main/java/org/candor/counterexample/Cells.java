package org.candor.counterexample;

import java.util.List;
import java.util.function.Consumer;

/** Entries of a blank draft that may be filled: which combinations of a given weight there are. */
final class Cells {
  /** Changes one entry of a draft to something that is not trivial. */
  @FunctionalInterface
  interface Entry {
    void set(Draft draft);
  }

  private final List<List<Entry>> cells;

  /**
   * @param cells per entry the alternatives to the trivial one, each of weight 1
   */
  Cells(List<List<Entry>> cells) {
    this.cells = cells;
  }

  /** Hands over every draft in which exactly {@code weight} entries are filled. */
  void fillings(Draft blank, int weight, Consumer<Draft> use) {
    if (weight >= 0) {
      fill(blank, 0, weight, use);
    }
  }

  private void fill(Draft draft, int from, int weight, Consumer<Draft> use) {
    if (weight == 0) {
      use.accept(draft);
      return;
    }
    for (int k = from; k <= cells.size() - weight; k++) {
      for (Entry entry : cells.get(k)) {
        Draft filled = draft.copy();
        entry.set(filled);
        fill(filled, k + 1, weight - 1, use);
      }
    }
  }
}
