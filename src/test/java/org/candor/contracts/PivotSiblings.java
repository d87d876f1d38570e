package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.Pivot;
import org.candor.kernel.theorem.PivotAccount;

/** Counterexamples to theorems on dynamic-VCG that lack a hypothesis. */
final class PivotSiblings {
  private static final String SIBLINGS = "org.candor.kernel.theorem.MustStayOpenVcg.";
  private static final int[] ZERO = {0};
  private static final int[] ONE = {1};
  private static final int[] NOTHING = {0, 0};
  private static final int[][] CERTAIN = {ONE};

  private PivotSiblings() {}

  static List<Instance> all() {
    OnePeriod paid = OnePeriod.of(0, 5, 5, 5);
    return List.of(
        // One joint type; her law weighs 1 at the true type and 2 at the reported one.
        of("sameExpectationUnderOtherTotals")
            .on(
                CERTAIN,
                new int[][] {{2}},
                ONE,
                new int[][] {ZERO},
                CERTAIN,
                new int[][] {{2}},
                new int[][][] {CERTAIN},
                CERTAIN,
                1,
                1,
                1,
                1,
                1,
                2,
                0),
        dependentTypes(),
        // The others gain 5 by action 0, which costs her 5: V = 0 and V_-i = 5.
        of("contributesInSpiteOfHarm")
            .on(
                0,
                5,
                0,
                0,
                ZERO,
                ZERO,
                new int[] {-5, 0},
                new int[] {5, 0},
                new int[][] {ONE, ONE},
                1,
                2,
                1,
                0),
        // The others get 5, and are said to get 0 without her.
        of("noDeficitWithoutOptimum")
            .on(
                paid.mechanism(),
                new Pivot(new int[][] {NOTHING, NOTHING}, new int[][] {NOTHING}),
                0,
                0),
        of("noDeficitWithAnyAgent").on(new DirectMechanism[] {paid.mechanism()}, 0, 0, 0),
        // V is 5, and the decision gives nothing.
        of("externalityOfAnyDecision")
            .on(0, 0, 5, 0, 0, 0, 0, ONE, ZERO, ZERO, ZERO, ZERO, 1, 1, 0),
        publicOfAnyValue(),
        // In the last period the active agent pays all of w = 3, not the half that is (1 − 1/2)·w.
        of("rentWithFiniteHorizon").on(-6, 3, 0, ZERO, ZERO, CERTAIN, 1, 1, 2, 2, 1));
  }

  /** Her type moves what follows for the others: 0 after the first, 8 after the second. Reporting the second costs her nothing. */
  private static Instance dependentTypes() {
    return of("unaffectedByReportWithDependentTypes")
        .on(
            OnePeriod.of(0, 0, -8, 0).mechanism(),
            new Pivot(new int[][] {{8, 8}, {0, 8}}, new int[][] {NOTHING}),
            OnePeriod.charges(new int[] {8, 0}, 8, 8),
            0,
            0,
            1);
  }

  /** One agent gets all of V = 7, and the public is said to get 1. */
  private static Instance publicOfAnyValue() {
    DirectMechanism mechanism = OnePeriod.of(7, 0, 0, 0).mechanism();
    return of("revenueOfAnyShares")
        .on(
            new DirectMechanism[] {mechanism},
            new Pivot[] {new Pivot(new int[][] {NOTHING, NOTHING}, new int[][] {NOTHING})},
            new PivotAccount[] {
              new PivotAccount(new int[][] {NOTHING, NOTHING}, new int[][] {{7, 7}, NOTHING})
            },
            mechanism.value[0],
            new int[] {1, 1},
            OnePeriod.TYPES,
            0);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}
