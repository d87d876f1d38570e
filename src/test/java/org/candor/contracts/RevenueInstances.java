package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * Revenue within the dynamic-Groves class, where the first type of either agent is worth nothing for ever: mechanisms that charge half
 * of what dynamic-VCG charges.
 */
final class RevenueInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.RevenueMaximality.";

  /** values[agent][type][action]: the first wants action 0 at type 1, the second action 1. */
  private static final int[][][] VALUES = {{{0, 0}, {5, 1}}, {{0, 0}, {1, 3}}};

  /** laws[agent][type][action]: type 0 stays, type 1 may become it. */
  private static final int[][][][] LAWS = {
    {{{2, 0}, {2, 0}}, {{1, 1}, {0, 2}}}, {{{2, 0}, {2, 0}}, {{0, 2}, {1, 1}}},
  };

  /** Both have type 1. */
  private static final int START = 3;

  /** The type that adds nothing. */
  private static final int NOTHING = 0;

  private final TwoAgentWorld world;
  private final DirectMechanism mechanism;
  private final Charges charges;
  private final ReportingProblem problem;

  private RevenueInstances(int agent) {
    world = new TwoAgentWorld(agent, VALUES, LAWS);
    charges = new Charges(half(world.pivotCharges()), half(world.without));
    mechanism = world.mechanism(charges.charge);
    problem = Play.problem(mechanism, world.honest, new int[TwoAgentWorld.STATES]);
  }

  static List<Instance> all() {
    RevenueInstances first = new RevenueInstances(0);
    RevenueInstances second = new RevenueInstances(1);
    int value = first.world.value[0][START];
    return List.of(
        Instance.of(
                THEOREM + "chargesAreAtMostPivots",
                "m.periods > 1 && 0 < c.total[0][s] && c.total[0][s] < without && without < v")
            .on(
                first.mechanism,
                first.charges,
                first.problem,
                START,
                NOTHING,
                value,
                first.world.without[0][START]),
        Instance.of(
                THEOREM + "revenueIsAtMostPivots",
                "n > 1 && v < without[0] + without[1]"
                    + " && v - g[0].truth[0][s] - g[1].truth[0][s] < without[0] + without[1] - v")
            .on(
                new DirectMechanism[] {first.mechanism, second.mechanism},
                new Charges[] {first.charges, second.charges},
                new ReportingProblem[] {first.problem, second.problem},
                new int[] {NOTHING, NOTHING},
                new int[] {first.world.without[0][START], second.world.without[0][START]},
                2,
                START,
                value,
                0));
  }

  private static int[][] half(int[][] amounts) {
    int[][] halves = new int[amounts.length][];
    for (int t = 0; t < amounts.length; t++) {
      halves[t] = new int[amounts[t].length];
      for (int s = 0; s < amounts[t].length; s++) {
        halves[t][s] = Play.exactly(amounts[t][s], 2);
      }
    }
    return halves;
  }
}
