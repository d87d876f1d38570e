package org.candor.catalog.contingent;

import java.util.Arrays;
import java.util.List;
import org.candor.exact.LeastNorm;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * Transfers whose expectations come as near as possible to what is required, where the laws of a few next signals cannot meet it at every
 * signal (Liu 2014, Lemma 5.1): for every system the least-norm solution if it has one, else transfers whose largest error over the agent's
 * signals is the least possible (Chebyshev's approximation, a linear programme).
 *
 * @param due the transfers
 * @param error the largest {@code |E[x | a, θ] − required|} of any system, in terms of the period in which transfers are received
 */
public record NearestTransfers(DueTable due, Rational error) {
  /** Solves every system that some report profile leads to. */
  public static NearestTransfers of(Decisions decisions, Requirement requirement) {
    Rational[] largest = {Rational.ZERO};
    DueTable due =
        DueTable.of(
            decisions,
            requirement,
            false,
            "approximation",
            (own, laws, required) -> {
              LeastNorm.Result exact = LeastNorm.solve(laws, required);
              if (exact.solution() != null) {
                return new DueTable.Solved(exact.solution(), null);
              }
              LinearProgramme.Optimal best = nearest(laws, required);
              largest[0] = largest[0].max(best.value());
              return new DueTable.Solved(best.primal().subList(0, laws[0].length), null);
            });
    return new NearestTransfers(due, largest[0]);
  }

  /** Minimises e over transfers x and e with {@code |Σ_y laws[s][y] x_y − required[s]| <= e} for every signal s; e comes last. */
  static LinearProgramme.Optimal nearest(Rational[][] laws, Rational[] required) {
    int nexts = laws[0].length;
    LinearProgramme.Builder programme = LinearProgramme.builder(nexts + 1);
    programme.minimise(nexts, Rational.ONE);
    int[] variables = new int[nexts + 1];
    Arrays.setAll(variables, y -> y);
    for (int s = 0; s < laws.length; s++) {
      for (boolean above : List.of(true, false)) {
        Rational[] row = new Rational[nexts + 1];
        row[nexts] = Rational.ONE;
        for (int y = 0; y < nexts; y++) {
          row[y] = above ? laws[s][y] : laws[s][y].negate();
        }
        programme.atLeast(variables, row, above ? required[s] : required[s].negate());
      }
    }
    if (programme.build().solve() instanceof LinearProgramme.Optimal optimal) {
      return optimal;
    }
    throw new IllegalStateException("a bounded programme has no optimum");
  }
}
