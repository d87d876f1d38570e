package org.candor.catalog.contingent;

import java.util.List;
import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;

/** Liu 2014, Lemma A.4: where her signals' laws are linearly independent, the system has a solution; the one of least norm. */
public final class Spanning {
  public static final String ASSUMPTION = "the spanning condition (Assumption 3)";

  private Spanning() {}

  public static DueTable table(Decisions decisions, Requirement requirement) {
    return DueTable.of(decisions, requirement, false, ASSUMPTION, Spanning::solve);
  }

  private static DueTable.Solved solve(int own, Rational[][] laws, Rational[] required) {
    List<Rational> dependence = LeastNorm.dependence(laws);
    return dependence != null
        ? new DueTable.Solved(null, dependence)
        : new DueTable.Solved(LeastNorm.solve(laws, required).solution(), null);
  }
}
