package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;

/** Every query, theorem by theorem. */
final class Queries {
  private Queries() {}

  static List<Query> all() {
    List<Query> all = new ArrayList<>();
    all.addAll(Basics.queries());
    all.addAll(PivotQueries.queries());
    all.addAll(BrokenQueries.queries());
    return List.copyOf(all);
  }
}
