package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * Liu 2014, Theorem 3.1 and Lemma A.3: what a report makes due is its required expectation less a score whose expectation is 0 if the
 * report is true and so great at every other signal that no misreport makes more due than the truth would — whether it changes the
 * action or not.
 *
 * <p>The score separates the law of the reported signal from the convex hull of the others (convex independence): it lies in [-1, 1] and its
 * least expectation elsewhere is the greatest possible, a linear programme; then it is scaled by the smallest factor that suffices.
 */
public final class Scoring {
  public static final String ASSUMPTION = "convex independence (Assumption 2)";

  private Scoring() {}

  public static DueTable table(Decisions decisions, Requirement requirement) {
    return DueTable.of(decisions, requirement, true, ASSUMPTION, Scoring::solve);
  }

  private static DueTable.Solved solve(int own, Rational[][] laws, Rational[] required) {
    int nexts = laws[own].length;
    if (laws.length == 1) {
      return new DueTable.Solved(Collections.nCopies(nexts, required[own]), null);
    }
    LinearProgramme.Optimal best = separation(own, laws);
    if (best.value().isZero()) {
      return new DueTable.Solved(null, mixture(own, laws.length, best.dual()));
    }
    List<Rational> score = best.primal().subList(0, nexts);
    Rational factor = Rational.ZERO;
    for (int s = 0; s < laws.length; s++) {
      if (s != own) {
        Rational excess = required[own].minus(required[s]);
        factor = factor.max(excess.over(expectation(laws[s], score)));
      }
    }
    List<Rational> amounts = new ArrayList<>();
    for (Rational each : score) {
      amounts.add(required[own].minus(factor.times(each)));
    }
    return new DueTable.Solved(amounts, null);
  }

  /** Maximises ε over scores z in [-1, 1] with {@code E_own z = 0} and {@code E_s z >= ε} for every other signal s. */
  private static LinearProgramme.Optimal separation(int own, Rational[][] laws) {
    int nexts = laws[own].length;
    LinearProgramme.Builder programme = LinearProgramme.builder(nexts + 1);
    programme.minimise(nexts, Rational.ONE.negate());
    int[] variables = new int[nexts];
    int[] withMargin = new int[nexts + 1];
    for (int y = 0; y <= nexts; y++) {
      withMargin[y] = y;
      if (y < nexts) {
        variables[y] = y;
      }
    }
    for (int s = 0; s < laws.length; s++) {
      if (s != own) {
        Rational[] row = Arrays.copyOf(laws[s], nexts + 1);
        row[nexts] = Rational.ONE.negate();
        programme.atLeast(withMargin, row, Rational.ZERO);
      }
    }
    Rational[] negative = new Rational[nexts];
    Arrays.setAll(negative, y -> laws[own][y].negate());
    programme.atLeast(variables, laws[own], Rational.ZERO);
    programme.atLeast(variables, negative, Rational.ZERO);
    for (int y = 0; y < nexts; y++) {
      Rational one = Rational.ONE;
      programme.atLeast(new int[] {y}, new Rational[] {one}, one.negate());
      programme.atLeast(new int[] {y}, new Rational[] {one.negate()}, one.negate());
    }
    if (programme.build().solve() instanceof LinearProgramme.Optimal optimal) {
      return optimal;
    }
    throw new IllegalStateException("a bounded programme has no optimum");
  }

  /** The weights with which the others' laws mix to the law of the reported signal, by signal; 0 for itself. */
  private static List<Rational> mixture(int own, int signals, List<Rational> dual) {
    List<Rational> weights = new ArrayList<>(dual.subList(0, signals - 1));
    weights.add(own, Rational.ZERO);
    return weights;
  }

  private static Rational expectation(Rational[] law, List<Rational> amounts) {
    Rational sum = Rational.ZERO;
    for (int y = 0; y < law.length; y++) {
      sum = sum.plus(law[y].times(amounts.get(y)));
    }
    return sum;
  }
}
