package org.candor.contracts;

import java.util.Arrays;
import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.DiscountedBound;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/**
 * Instances of the theorems about strategies over private histories, on {@link TwoAgentWorld} with dynamic-VCG charges. The strategy
 * remembers three joint types and lies in period 0 always, in period 1 where the joint type has changed.
 */
final class TheoremInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.";
  private static final int MEMORY = 3;

  private TheoremInstances() {}

  static List<Instance> all() {
    TwoAgentWorld world = new TwoAgentWorld(0);
    Charges charges = new Charges(world.pivotCharges(), world.without);
    DirectMechanism mechanism = world.mechanism(charges.charge);
    ReportingProblem problem = Play.problem(mechanism, world.honest, new int[TwoAgentWorld.STATES]);
    ReportingStrategy liar = liar(problem);
    String lying =
        "g.states >= 4 && g.periods >= 2 && f.nodes > g.states && g.discount > 0"
            + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])";
    return List.of(
        Instance.of(THEOREM + "OneShotDeviation.noStrategyGains", lying).on(liar, problem),
        Instance.of(THEOREM + "InfiniteHorizon.gainIsAtMostDiscountedBound", lying)
            .on(bound(problem), ahead(liar, problem), problem),
        Instance.of(THEOREM + "DynamicGroves.truthIsOptimal", lying)
            .on(liar, problem, mechanism, charges));
  }

  /** Lies in period 0, and in period 1 where the joint type is not what it was. */
  static ReportingStrategy liar(ReportingProblem problem) {
    return Play.strategy(
        problem,
        MEMORY,
        (t, h) -> {
          int now = h % problem.states;
          int before = h / problem.states % problem.states;
          return t == 0 || now != before ? 1 - problem.honest[now] : problem.honest[now];
        });
  }

  /** After two periods the strategy may be ahead of truth by 64; weights sum to 4 and the discount is 1/2. */
  static DiscountedBound bound(ReportingProblem problem) {
    return new DiscountedBound(
        problem.scale / 2, 2, 64, new int[] {4, 2, 1}, new int[] {64, 64, 64});
  }

  /** The liar, whose payoff after the last period is 64 above that of truth. */
  private static ReportingStrategy ahead(ReportingStrategy liar, ReportingProblem problem) {
    int[][] truth = problem.truth.clone();
    truth[problem.periods] = new int[problem.states];
    Arrays.fill(truth[problem.periods], 64);
    ReportingProblem kinder =
        new ReportingProblem(
            problem.states,
            problem.reports,
            problem.periods,
            problem.scale,
            problem.discount,
            problem.honest,
            problem.flow,
            problem.weights,
            truth);
    return Play.strategy(kinder, MEMORY, (t, h) -> liar.report[t][h]);
  }
}
