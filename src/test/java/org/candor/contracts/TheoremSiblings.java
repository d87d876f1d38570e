package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.DiscountedBound;
import org.candor.kernel.theorem.Redistribution;
import org.candor.kernel.theorem.ReportingProblem;

/** Counterexamples to the theorems about strategies with a hypothesis left out. */
final class TheoremSiblings {
  private static final String SIBLINGS = "org.candor.kernel.theorem.MustStayOpenStrategies.";

  private TheoremSiblings() {}

  static List<Instance> all() {
    return List.of(
        uncheckedPeriod(),
        anyWeights(),
        inconsistentChoice(),
        // Revenue −2 shared with one agent: V = V_-i, payoff −2.
        of("payoffIsNonNegativeForAnyRevenue")
            .on(new int[] {-2}, new int[] {1}, new int[] {3}, new int[] {1}, new int[] {-2}, 1, 1),
        of("sharesAreAtMostRevenueForAnyTies").on(0, 0, 1, 1, new int[] {0, 9}, new int[] {0, 9}),
        of("revenueIsAtMostValueUnderExternalities").on(5, 1, new int[] {5}));
  }

  /** One period, one joint type: report 1 pays 1 more than the truth. */
  private static Instance uncheckedPeriod() {
    ReportingProblem problem =
        new ReportingProblem(
            1,
            2,
            1,
            1,
            0,
            new int[] {0},
            new int[][][] {{{0, 1}}},
            new int[][][][] {{{{1}, {1}}}},
            new int[][] {{0}, {0}});
    return of("noStrategyGainsAfterAnUncheckedPeriod")
        .on(Play.strategy(problem, 1, (t, h) -> 1), problem);
  }

  /** The discount is 1/2, but the weights are four times a law's: a lead of 64 becomes one of 128. */
  private static Instance anyWeights() {
    int[][][] flow = {{{0}}};
    int[][][][] weights = {{{{4}}}};
    ReportingProblem ahead =
        new ReportingProblem(1, 1, 1, 2, 1, new int[] {0}, flow, weights, new int[][] {{0}, {64}});
    ReportingProblem problem =
        new ReportingProblem(1, 1, 1, 2, 1, new int[] {0}, flow, weights, new int[][] {{0}, {0}});
    return of("gainIsDiscountedUnderAnyWeights")
        .on(
            new DiscountedBound(1, 2, 64, new int[] {2, 1}, new int[] {64, 64}),
            Play.strategy(ahead, 1, (t, h) -> 0),
            problem);
  }

  /** Her arm, never activated, and another; the share depends on what she reports: 0 for type 0, 3 for type 1. */
  private static Instance inconsistentChoice() {
    int[] nothing = {0, 0};
    int[] stay = {2, 0};
    int[][] zeros = {nothing, nothing};
    int[][][][] law = {{{stay, stay}, {{0, 2}, stay}}};
    int[] share = {0, 12};
    int[][] future = {{0, 3}, {0, 3}};
    DirectMechanism mechanism =
        new DirectMechanism(
            2,
            2,
            2,
            1,
            4,
            1,
            new int[][] {{0, 1}, {0, 1}},
            new int[][][] {zeros},
            new int[][][] {zeros},
            law,
            new int[][] {{1, 1}},
            new int[][] {share},
            new int[][] {nothing, nothing});
    ReportingProblem problem = Play.problem(mechanism, new int[] {0, 1}, new int[] {0, 3});
    return of("redistributionWithoutConsistentChoice")
        .on(
            Play.strategy(problem, 1, (t, h) -> 1),
            problem,
            mechanism,
            new Redistribution(1, 0, 2, new int[][] {{1, 1}}, new int[][] {share}, future),
            new Charges(new int[][] {nothing}, zeros),
            new Charges(new int[][] {share}, future),
            new Charges(new int[][] {{0, -12}}, new int[][] {{0, -3}, {0, -3}}));
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}
