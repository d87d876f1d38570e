package org.candor.contracts;

import java.util.Arrays;
import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ExAnteCharge;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/** Instances of the theorems about dynamic-Groves mechanisms other than dynamic-VCG, on {@link TwoAgentWorld}. */
final class GrovesInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.";
  private static final String LYING =
      "g.states >= 4 && g.periods >= 2 && f.nodes > g.states"
          + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])";

  /** What the weights of a law sum to. */
  private static final int TOTAL = 4;

  private GrovesInstances() {}

  static List<Instance> all() {
    TwoAgentWorld world = new TwoAgentWorld(0);
    return List.of(
        exAnte(world, "TeamMechanism.truthIsOptimal", 0),
        exAnte(world, "ExAnteCharge.truthIsOptimal", TwoAgentWorld.UNIT),
        underStrategies(world),
        byDefinition(world));
  }

  /** A fee, in every period the same; what is due in period 0 is the fee and half of what is due in period 1. */
  private static Instance exAnte(TwoAgentWorld world, String contract, int fee) {
    int[] fees = {TwoAgentWorld.SCALE * fee, TwoAgentWorld.SCALE * fee};
    int[] due = {fee + fee / 2, fee, 0};
    int[][] charge = {everywhere(fees[0]), everywhere(fees[1])};
    int[][] total = {everywhere(due[0]), everywhere(due[1]), everywhere(0)};
    DirectMechanism mechanism = world.mechanism(charge);
    ReportingProblem problem = Play.problem(mechanism, world.honest, new int[TwoAgentWorld.STATES]);
    return Instance.of(THEOREM + contract, LYING)
        .on(
            TheoremInstances.liar(problem),
            problem,
            mechanism,
            new ExAnteCharge(fees, due, TOTAL),
            new Charges(charge, total));
  }

  /** The charges of dynamic-VCG along a strategy that lies. */
  private static Instance underStrategies(TwoAgentWorld world) {
    Charges charges = new Charges(world.pivotCharges(), world.without);
    DirectMechanism mechanism = world.mechanism(charges.charge);
    ReportingProblem problem = Play.problem(mechanism, world.honest, new int[TwoAgentWorld.STATES]);
    ReportingProblem charged = charged(problem, mechanism, charges);
    return Instance.of(
            THEOREM + "ChargesUnderStrategies.chargesAreUnaffected",
            "b.nodes > d.states && (\\exists int h; 0 <= h && h < b.nodes; b.payoff[0][h] > 0)")
        .on(TheoremInstances.liar(charged), charged, mechanism, charges, problem);
  }

  /** A strategy that lies, in the mechanism, in the joint objective and in the charges alone. */
  private static Instance byDefinition(TwoAgentWorld world) {
    Charges charges = new Charges(world.pivotCharges(), world.without);
    DirectMechanism mechanism = world.mechanism(charges.charge);
    ReportingProblem g = Play.problem(mechanism, world.honest, new int[TwoAgentWorld.STATES]);
    ReportingProblem objective = objective(g, mechanism);
    ReportingProblem charged = charged(g, mechanism, charges);
    ReportingStrategy liar = TheoremInstances.liar(g);
    return Instance.of(THEOREM + "GrovesByDefinition.truthIsOptimal", LYING)
        .on(
            liar,
            as(liar, TheoremInstances.liar(objective)),
            as(liar, TheoremInstances.liar(charged)),
            g,
            objective,
            charged,
            mechanism,
            charges);
  }

  /** The payoffs of one strategy on the nodes, reports and moves of another that plays alike. */
  private static ReportingStrategy as(ReportingStrategy play, ReportingStrategy payoffs) {
    return new ReportingStrategy(
        play.nodes, play.at, play.report, play.next, payoffs.payoff, payoffs.continuation);
  }

  private static ReportingProblem charged(ReportingProblem g, DirectMechanism m, Charges charges) {
    int[][][] flow = new int[g.periods][g.states][g.reports];
    for (int t = 0; t < g.periods; t++) {
      for (int s = 0; s < g.states; s++) {
        for (int x = 0; x < g.reports; x++) {
          flow[t][s][x] = charges.charge[t][m.reported[s][x]];
        }
      }
    }
    return of(g, flow, charges.total);
  }

  private static ReportingProblem objective(ReportingProblem g, DirectMechanism m) {
    int[][][] flow = new int[g.periods][g.states][g.reports];
    for (int t = 0; t < g.periods; t++) {
      for (int s = 0; s < g.states; s++) {
        for (int x = 0; x < g.reports; x++) {
          int decision = m.decision[t][m.reported[s][x]];
          flow[t][s][x] = m.scale * (m.reward[t][s][decision] + m.others[t][s][decision]);
        }
      }
    }
    return of(g, flow, m.value);
  }

  private static ReportingProblem of(ReportingProblem g, int[][][] flow, int[][] truth) {
    return new ReportingProblem(
        g.states, g.reports, g.periods, g.scale, g.discount, g.honest, flow, g.weights, truth);
  }

  private static int[] everywhere(int amount) {
    int[] amounts = new int[TwoAgentWorld.STATES];
    Arrays.fill(amounts, amount);
    return amounts;
  }
}
