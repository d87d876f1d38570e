package org.candor.claims;

import java.util.stream.IntStream;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * One allocation in sequential screening and all payments with which truth is optimal against every strategy of the buyer: whether it is
 * optimal to tell {@code θ_1} after a false report of {@code θ_0} too (Bergemann and Välimäki 2017, footnote 8). By linear programming over
 * the payoffs {@code u(r_0, θ_1)} and over what the best report of {@code θ_1} yields after {@code r_0}.
 */
final class OffPathReports {
  private final SellerModel model;
  private final Rational[][] x;
  private final int nexts;

  OffPathReports(SellerModel model, Rational[][] x) {
    this.model = model;
    this.x = x;
    this.nexts = model.types(0, 0);
  }

  private int truthful(int report, int next) {
    return report * nexts + next;
  }

  private int best(int report, int next) {
    return (x.length + report) * nexts + next;
  }

  /** {@code x(r_0, r_1) (θ_1 - r_1)}: what is had by the false report beside what a buyer has to whom it is the truth. */
  private Rational advantage(int report, int next, int nextReport) {
    Rational one = model.value(0, 0, next, ScreeningFormulas.SERVE);
    Rational other = model.value(0, 0, nextReport, ScreeningFormulas.SERVE);
    return x[report][nextReport].times(one.minus(other));
  }

  /** Truth from the start is no worse than the best that follows any first report, a true one among them. */
  private LinearProgramme.Builder truthOnPath() {
    LinearProgramme.Builder builder = LinearProgramme.builder(2 * x.length * nexts);
    for (int report = 0; report < x.length; report++) {
      for (int k = 0; k < nexts; k++) {
        for (int m = 0; m < nexts; m++) {
          builder.atLeast(
              new int[] {best(report, k), truthful(report, m)},
              new Rational[] {Rational.ONE, Rational.ONE.negate()},
              advantage(report, k, m));
        }
      }
      for (int j = 0; j < x.length; j++) {
        int[] places = new int[2 * nexts];
        Rational[] coefficients = new Rational[2 * nexts];
        for (int k = 0; k < nexts; k++) {
          places[k] = truthful(j, k);
          places[nexts + k] = best(report, k);
          coefficients[k] = model.law(0, 0, j, k);
          coefficients[nexts + k] = model.law(0, 0, j, k).negate();
        }
        builder.atLeast(places, coefficients, Rational.ZERO);
      }
    }
    return builder;
  }

  /** Whether some payments make truth optimal. */
  boolean isImplementable() {
    return !(truthOnPath().build().solve() instanceof LinearProgramme.Infeasible);
  }

  /** Whether with all such payments truth about {@code θ_1} is optimal after this first report of any type. */
  boolean isTruthfulAfter(int report) {
    for (int k = 0; k < nexts; k++) {
      for (int m = 0; m < nexts; m++) {
        if (m != k && canFollowALie(report, k) && canGain(report, k, m)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean canFollowALie(int report, int next) {
    return IntStream.range(0, x.length)
        .anyMatch(j -> j != report && model.law(0, 0, j, next).signum() > 0);
  }

  private boolean canGain(int report, int next, int nextReport) {
    LinearProgramme.Builder builder = truthOnPath();
    builder.minimise(truthful(report, next), Rational.ONE);
    builder.minimise(truthful(report, nextReport), Rational.ONE.negate());
    return !(builder.build().solve() instanceof LinearProgramme.Optimal least)
        || least.value().compareTo(advantage(report, next, nextReport)) < 0;
  }
}
