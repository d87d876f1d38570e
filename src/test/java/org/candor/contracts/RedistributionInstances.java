package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.Redistribution;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * Instances of the theorems about dynamic-RM: a bandit of three agents with discount 1/2. Her arm is worth 1 or 5 (low or high), is
 * high again with probability 1/2 when it was high, and stays low; the two other arms are worth 3 and 2 for ever. One unit is 2304, so that nothing is divided with a remainder.
 */
final class RedistributionInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.";
  private static final int UNIT = 2304;
  private static final int AGENTS = 3;
  private static final int PERIODS = 2;

  /** G·D with G = 2 and weights that sum to 2. */
  private static final int SCALE = 4;

  /** Where her arm stays, and where it moves from high. */
  private static final int[][] STAYS = {{2, 0}, {0, 2}};

  private static final int[] MOVES = {1, 1};

  /** V: the arm worth 3 for ever when hers is low, 26/3 when it is high. */
  private static final int[] VALUE = {6 * UNIT, 26 * UNIT / 3};

  private RedistributionInstances() {}

  static List<Instance> all() {
    return List.of(
        truthIsOptimal(),
        Instance.of(
                THEOREM + "RedistributionBounds.payoffIsNonNegative", "states > 1 && 0 < truth[1]")
            // V = (6, 9), V_-i = 6, W = 4 and n = 2: payoffs (2, 5).
            .on(
                new int[] {2, 5},
                new int[] {6, 9},
                new int[] {4, 4},
                new int[] {6, 6},
                new int[] {4, 4},
                2,
                2),
        Instance.of(
                THEOREM + "RedistributionBounds.sharesAreAtMostRevenue",
                "shares.length > 2 && shares[0] < gap * without")
            // The first agent is activated; the others are worth 6 without her and 4 without her
            // and one more.
            .on(0, 4, 6, 1, new int[] {4, 4, 6}, new int[] {0, 4, 6}),
        Instance.of(THEOREM + "RedistributionBounds.revenueIsAtMostValue", "future < without")
            .on(4, 6, new int[] {4, 6}));
  }

  private static Instance truthIsOptimal() {
    int[] otherArms = {0, 3 * UNIT, 2 * UNIT};
    int[][] reward = {{UNIT, 0, 0}, {5 * UNIT, 0, 0}};
    int[][] others = {otherArms, otherArms};
    int[][][] law = {
      {STAYS[0], STAYS[0], STAYS[0]}, {MOVES, STAYS[1], STAYS[1]},
    };
    // Low: the arm worth 3 is activated; high: hers.
    int[] decision = {1, 0};
    // Without her the arm worth 3 pays what the one worth 2 would yield: w = 2 in a period, W = 4.
    int[] revenue = {SCALE * 2 * UNIT, SCALE * 2 * UNIT};
    int[] future = {4 * UNIT, 4 * UNIT};
    int[] without = {6 * UNIT, 6 * UNIT};
    // Dynamic-VCG charges 3 in every period, the shares are w when she waits and W/2 when she is
    // activated: both 2.
    int[] pivotCharge = {SCALE * 3 * UNIT, SCALE * 3 * UNIT};
    int[] share = {SCALE * 2 * UNIT, SCALE * 2 * UNIT};
    int[] charge = net(pivotCharge, share);
    int[] transfer = new int[2];
    for (int s = 0; s < 2; s++) {
      transfer[s] = SCALE * others[s][decision[s]] - charge[s];
    }
    DirectMechanism mechanism =
        new DirectMechanism(
            2,
            2,
            AGENTS,
            PERIODS,
            SCALE,
            1,
            new int[][] {{0, 1}, {0, 1}},
            Play.each(int[][][]::new, reward, PERIODS),
            Play.each(int[][][]::new, others, PERIODS),
            Play.each(int[][][][]::new, law, PERIODS),
            Play.each(int[][]::new, decision, PERIODS),
            Play.each(int[][]::new, transfer, PERIODS),
            Play.each(int[][]::new, VALUE, PERIODS + 1));
    int[] total = net(without, future);
    Charges net =
        new Charges(
            Play.each(int[][]::new, charge, PERIODS), Play.each(int[][]::new, total, PERIODS + 1));
    int[] last = {VALUE[0] - total[0], VALUE[1] - total[1]};
    ReportingProblem problem = Play.problem(mechanism, new int[] {0, 1}, last);
    return Instance.of(
            THEOREM + "DynamicRedistribution.truthIsOptimal",
            "g.states >= 2 && g.periods >= 2 && f.nodes > g.states"
                + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])")
        .on(
            TheoremInstances.liar(problem),
            problem,
            mechanism,
            new Redistribution(
                AGENTS,
                0,
                2,
                Play.each(int[][]::new, new int[] {1, 1}, PERIODS),
                Play.each(int[][]::new, revenue, PERIODS),
                Play.each(int[][]::new, future, PERIODS + 1)),
            new Charges(
                Play.each(int[][]::new, pivotCharge, PERIODS),
                Play.each(int[][]::new, without, PERIODS + 1)),
            new Charges(
                Play.each(int[][]::new, share, PERIODS),
                Play.each(int[][]::new, future, PERIODS + 1)),
            net);
  }

  /** The amounts less a third of the shares. */
  private static int[] net(int[] amounts, int[] shares) {
    int[] net = new int[amounts.length];
    for (int s = 0; s < net.length; s++) {
      net[s] = amounts[s] - Play.exactly(shares[s], AGENTS);
    }
    return net;
  }
}
