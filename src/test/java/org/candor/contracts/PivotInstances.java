package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.Pivot;
import org.candor.kernel.theorem.PivotAccount;
import org.candor.kernel.theorem.ReportingProblem;

/** Instances of the theorems about dynamic-VCG, on {@link TwoAgentWorld}. */
final class PivotInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.";

  private final TwoAgentWorld world;
  private final Pivot pivot;
  private final Charges charges;
  private final DirectMechanism mechanism;

  private PivotInstances(int agent) {
    world = new TwoAgentWorld(agent);
    pivot = new Pivot(world.without, world.alone);
    charges = new Charges(world.pivotCharges(), world.without);
    mechanism = world.mechanism(charges.charge);
  }

  static List<Instance> all() {
    PivotInstances first = new PivotInstances(0);
    PivotInstances second = new PivotInstances(1);
    ReportingProblem problem =
        Play.problem(first.mechanism, first.world.honest, new int[TwoAgentWorld.STATES]);
    String lying =
        "g.states >= 4 && g.periods >= 2 && f.nodes > g.states"
            + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])";
    String charged =
        "(\\exists int s; 0 <= s && s < m.states; m.transfer[0][s] < 0)"
            + " && (\\exists int s; 0 <= s && s < m.states; p.without[0][s] < m.value[0][s])";
    return List.of(
        Instance.of(THEOREM + "DynamicPivot.truthIsOptimal", lying)
            .on(
                TheoremInstances.liar(problem),
                problem,
                first.mechanism,
                first.pivot,
                first.charges),
        Instance.of(THEOREM + "DynamicPivot.truthIsOptimalUnderProductLaws", lying)
            .on(
                TheoremInstances.liar(problem),
                problem,
                first.mechanism,
                first.pivot,
                first.charges,
                TwoAgentWorld.types(first.world.without)),
        Instance.of(THEOREM + "PivotNoDeficit.agentNeverReceives", charged)
            .on(first.mechanism, first.pivot),
        Instance.of(
                THEOREM + "PivotBudget.neverRunsADeficit",
                "m.length > 1 && (\\exists int s; 0 <= s && s < states;"
                    + " m[0].transfer[0][s] + m[1].transfer[0][s] < 0)")
            .on(
                new DirectMechanism[] {first.mechanism, second.mechanism},
                new Pivot[] {first.pivot, second.pivot},
                TwoAgentWorld.STATES,
                TwoAgentWorld.PERIODS),
        Instance.of(THEOREM + "DynamicPivot.payoffIsMarginalContribution", contributes("g.states"))
            .on(problem, first.mechanism, first.pivot, first.charges),
        Instance.of(THEOREM + "PivotRationality.truthIsRational", contributes("g.states"))
            .on(problem, first.mechanism, first.pivot, first.charges),
        Instance.of(
                THEOREM + "PivotTransfers.transfersAreExternality",
                "(\\exists int s; 0 <= s && s < m.states; c.paid[0][s] < 0)")
            .on(first.mechanism, first.pivot, account(first.mechanism)),
        revenue(first, second));
  }

  private static String contributes(String states) {
    return "(\\exists int s; 0 <= s && s < " + states + "; g.truth[0][s] > 0)";
  }

  /** What the agent is paid and what she gets herself, from each period on. */
  private static PivotAccount account(DirectMechanism m) {
    int[][] paid = new int[m.periods + 1][m.states];
    int[][] own = new int[m.periods + 1][m.states];
    for (int t = m.periods - 1; t >= 0; t--) {
      for (int s = 0; s < m.states; s++) {
        int decision = m.decision[t][s];
        int[] law = m.law[t][s][decision];
        paid[t][s] = Play.exactly(m.transfer[t][s] + Play.dot(law, paid[t + 1]), m.scale);
        own[t][s] = m.reward[t][s][decision] + Play.exactly(Play.dot(law, own[t + 1]), m.scale);
      }
    }
    return new PivotAccount(paid, own);
  }

  /** Both agents in one environment: its law, decisions and values are the same objects for both. */
  private static Instance revenue(PivotInstances first, PivotInstances second) {
    DirectMechanism j = first.mechanism;
    DirectMechanism other =
        new DirectMechanism(
            j.states,
            j.reports,
            j.actions,
            j.periods,
            j.scale,
            j.discount,
            second.world.reported,
            second.world.reward,
            second.world.others,
            j.law,
            j.decision,
            second.mechanism.transfer,
            j.value);
    return Instance.of(
            THEOREM + "PivotRevenue.revenueOfEnvironment",
            "m.length > 1 && (\\exists int s; 0 <= s && s < j.states; c[0].paid[0][s] + c[1].paid[0][s] < 0)")
        .on(
            j,
            new DirectMechanism[] {j, other},
            new Pivot[] {first.pivot, second.pivot},
            new PivotAccount[] {account(j), account(other)},
            new int[j.periods][j.states],
            new int[j.periods + 1][j.states]);
  }
}
