package org.candor.catalog.contingent;

import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;

/**
 * Liu 2014, Lemma A.4: the solution of least norm. Where her signals' laws are linearly independent every system has one; where they are
 * not, one is sought all the same, and found unless a combination of the laws that is 0 asks for something other than 0.
 */
public final class Spanning {
  public static final String ASSUMPTION = "the spanning condition (Assumption 3)";

  private Spanning() {}

  public static DueTable table(Decisions decisions, Requirement requirement) {
    return DueTable.of(decisions, requirement, false, ASSUMPTION, Spanning::solve);
  }

  private static DueTable.Solved solve(int own, Rational[][] laws, Rational[] required) {
    LeastNorm.Result result = LeastNorm.solve(laws, required);
    return new DueTable.Solved(result.solution(), result.contradiction());
  }
}
