package org.candor.counterexample;

import java.util.List;
import java.util.function.Function;

/** Greedy simplification: one move at a time in a fixed order, as long as one leads to a simpler draft that still refutes. */
final class Descent {
  private static final List<Function<Draft, List<Draft>>> PASSES =
      List.of(
          StructuralMoves::large,
          StructuralMoves::small,
          NumericMoves::tables,
          NumericMoves::laws,
          NumericMoves::values,
          NumericMoves::chances,
          Orders::all);

  private Descent() {}

  /** A draft that refutes and that no single move makes simpler without losing the refutation. */
  static Draft from(Draft start, Search search) {
    Draft current = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Function<Draft, List<Draft>> pass : PASSES) {
        Draft next = step(current, pass, search);
        while (next != null) {
          moved = true;
          current = next;
          next = step(current, pass, search);
        }
      }
    }
    return current;
  }

  private static Draft step(Draft current, Function<Draft, List<Draft>> pass, Search search) {
    Simplicity here = Simplicity.of(current);
    for (Draft candidate : pass.apply(current)) {
      Simplicity there = Simplicity.of(candidate);
      if (there.compareTo(here) < 0 && search.refutes(candidate, there)) {
        return candidate;
      }
    }
    return null;
  }
}
