package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.AllocationRules;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.DiscountedBound;
import org.candor.kernel.theorem.IndexTable;
import org.candor.kernel.theorem.ReportingProblem;

/** Counterexamples to the theorems about random allocation spaces, contingent transfers and index policies with a hypothesis left out. */
final class AllocationSiblings {
  private static final String THEOREM = "org.candor.kernel.theorem.";
  private static final int[] ZERO = {0};
  private static final int[] ONE = {1};

  /** Only the first of two actions, worth 0 and 5, is allowed. */
  private static final int[][] FIRST_ONLY = {{1, 0}};

  private static final int[] WORTH = {0, 5};

  private AllocationSiblings() {}

  static List<Instance> all() {
    return List.of(
        forbiddenRule(), careless(), dependentTypes(), unsafeLastPeriod(), wrongIndices());
  }

  /** Truth until the last period, in which a false report pays one unit more. */
  private static Instance unsafeLastPeriod() {
    ContingentWorld world = new ContingentWorld();
    ReportingProblem safe = world.problem;
    int last = safe.periods - 1;
    int[][][] flow = safe.flow.clone();
    flow[last] = new int[safe.states][];
    for (int s = 0; s < safe.states; s++) {
      flow[last][s] = safe.flow[last][s].clone();
      flow[last][s][1 - safe.honest[s]] += safe.scale * ContingentWorld.UNIT;
    }
    ReportingProblem problem =
        new ReportingProblem(
            safe.states,
            safe.reports,
            safe.periods,
            safe.scale,
            safe.discount,
            safe.honest,
            flow,
            safe.weights,
            safe.truth);
    return of("truthIsOptimalWhateverTheLastPeriod")
        .on(
            world.mechanism,
            world.transfers,
            problem,
            Play.strategy(
                problem, 1, (t, h) -> t == last ? 1 - problem.honest[h] : problem.honest[h]));
  }

  /** The rule that takes the forbidden action is worth 5. */
  private static Instance forbiddenRule() {
    int[][] stay = {{1}, {1}};
    return of("setBySetIsEfficientAmongAllRules")
        .on(
            0,
            0,
            WORTH,
            new int[] {0, 0},
            stay,
            new int[][] {{0}, {1}},
            2,
            ONE,
            FIRST_ONLY,
            WORTH,
            WORTH,
            new int[] {0, 0},
            stay,
            ZERO,
            1,
            1,
            1,
            2,
            1,
            1,
            1);
  }

  /**
   * One period, one set, no others: the centre does nothing at her type 0 and takes the action worth 5 at type 1, to her the same. At
   * type 0 she reports 1.
   */
  private static Instance careless() {
    int[][] rows = {{0, 5}, {0, 5}};
    int[][] nothing = {{0, 0}, {0, 0}};
    int[][][] stay = {{{1, 0}, {1, 0}}, {{0, 1}, {0, 1}}};
    DirectMechanism mechanism =
        new DirectMechanism(
            2,
            2,
            2,
            1,
            1,
            1,
            new int[][] {{0, 1}, {0, 1}},
            new int[][][] {rows},
            new int[][][] {{nothing[0], nothing[0]}},
            new int[][][][] {stay},
            new int[][] {{0, 1}},
            new int[][] {{0, 0}},
            new int[][] {{0, 5}, {0, 0}});
    ReportingProblem problem = Play.problem(mechanism, new int[] {0, 1}, new int[] {0, 0});
    return of("truthIsOptimalWhateverRuleDecides")
        .on(
            Play.strategy(problem, 1, (t, h) -> 1),
            problem,
            mechanism,
            new Charges(new int[][] {{0, 0}}, nothing),
            new AllocationRules(
                1,
                2,
                1,
                1,
                ONE,
                new int[][] {{1, 1}},
                new int[][] {{0}, {1}},
                new int[][][] {rows},
                new int[][][] {{nothing[0], nothing[0]}},
                new int[][][][] {stay},
                new int[][][] {rows}));
  }

  /** She has one type, the others two, worth 0 and 8 to them: the action leads to the first at one joint type, to the second at the other. */
  private static Instance dependentTypes() {
    int[][] place = {{0}};
    int[][] toFirst = {{1, 0}};
    int[][] toSecond = {{0, 1}};
    return of("choicesExpectSameWithDependentTypes")
        .on(
            toFirst,
            toSecond,
            new int[] {0, 8},
            place,
            new int[][] {ONE},
            new int[][] {ONE},
            new int[][][] {toFirst},
            new int[][][] {toSecond},
            new int[][] {{0, 8}},
            ZERO,
            ONE,
            new int[][] {ONE},
            2,
            1,
            1,
            1,
            1,
            2,
            1);
  }

  /** One period, one joint state: the first arm has the larger index and pays 0, the second pays 5. */
  private static Instance wrongIndices() {
    ReportingProblem bandit =
        new ReportingProblem(
            1,
            2,
            1,
            2,
            1,
            ONE,
            new int[][][] {{{0, 10}}},
            new int[][][][] {{{{1}, {1}}}},
            new int[][] {{5}, {0}});
    return Instance.of(THEOREM + "MustStayOpenIndices.noPolicyGetsMoreUnderAnyIndices", "true")
        .on(
            new IndexTable(new int[][] {{2}, {1}}, new int[][] {{0, 0}}, new int[][] {{2, 1}}),
            new DiscountedBound(1, 2, 0, new int[] {2, 1}, new int[] {0, 0}),
            Play.strategy(bandit, 1, (t, h) -> 1),
            Play.strategy(bandit, 1, (t, h) -> 0),
            bandit,
            0,
            0);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(THEOREM + "MustStayOpenContingent." + sibling, "true");
  }
}
