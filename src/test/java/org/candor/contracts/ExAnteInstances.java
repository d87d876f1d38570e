package org.candor.contracts;

import java.util.Arrays;
import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ExAnteCharge;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * The ex ante charge mechanism on {@link TwoAgentWorld} with three times its values: in both periods each agent is charged two thirds
 * of V₋ᵢ(θ⁰), which with the discount 1/2 add up to it. Where V₋ᵢ is V₋ᵢ(θ⁰) all is well; elsewhere the second agent loses.
 */
final class ExAnteInstances {
  private static final int STATES = TwoAgentWorld.STATES;
  private static final int PERIODS = TwoAgentWorld.PERIODS;

  /** values[agent][type][action], divisible by 3 as the charges are thirds. */
  private static final int[][][] VALUES = {{{0, 3}, {15, 3}}, {{3, 6}, {0, 9}}};

  /** θ⁰: both have their second type. */
  private static final int START = 3;

  /** Neither has it: V is less than the second agent's charge. */
  private static final int ELSEWHERE = 0;

  /** What the weights of a law sum to. */
  private static final int TOTAL = 4;

  private final TwoAgentWorld world;
  private final DirectMechanism mechanism;
  private final ExAnteCharge fees;
  private final Charges charges;
  private final ReportingProblem problem;
  private final ReportingProblem own;
  private final ReportingProblem paid;

  /** One agent's part of the mechanism that starts at θ⁰. */
  private ExAnteInstances(int agent) {
    world = new TwoAgentWorld(agent, VALUES, TwoAgentWorld.LAWS);
    int base = world.without[0][START];
    int equal = Play.exactly(2 * base, 3);
    int[] due = {base, equal, 0};
    int[] fee = {TwoAgentWorld.SCALE * equal, TwoAgentWorld.SCALE * equal};
    fees = new ExAnteCharge(fee, due, TOTAL);
    charges = new Charges(everywhere(fee), everywhere(due));
    mechanism = world.mechanism(charges.charge);
    problem = Play.problem(mechanism, world.honest, new int[STATES]);
    own = received(world.reward, new int[PERIODS][STATES]);
    int[][] less = new int[PERIODS][STATES];
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        less[t][s] = -mechanism.transfer[t][s];
      }
    }
    paid = received(new int[PERIODS][STATES][TwoAgentWorld.ACTIONS], less);
  }

  static List<Instance> all() {
    ExAnteInstances first = new ExAnteInstances(0);
    ExAnteInstances second = new ExAnteInstances(1);
    return List.of(
        Instance.of(
                "org.candor.kernel.theorem.ExAnteRationality.exAnteRationalAndNoDeficit",
                "n > 1 && m[0].periods > 1 && g[0].truth[0][s] > 0 && g[1].truth[0][s] > 0"
                    + " && paid[0].truth[0][s] + paid[1].truth[0][s] > 0")
            .on(
                new DirectMechanism[] {first.mechanism, second.mechanism},
                new ExAnteCharge[] {first.fees, second.fees},
                new Charges[] {first.charges, second.charges},
                new ReportingProblem[] {first.problem, second.problem},
                new ReportingProblem[] {first.own, second.own},
                new ReportingProblem[] {first.paid, second.paid},
                new int[] {first.world.without[0][START], second.world.without[0][START]},
                2,
                START));
  }

  /** Charged V₋ᵢ(θ⁰), the second agent loses at another joint type. */
  static Instance elsewhere() {
    ExAnteInstances second = new ExAnteInstances(1);
    return Instance.of(
            "org.candor.kernel.theorem.MustStayOpenGroves.exAnteRationalEverywhere",
            "g.truth[0][s] < 0")
        .on(
            second.mechanism,
            second.fees,
            second.charges,
            second.problem,
            second.own,
            second.paid,
            ELSEWHERE);
  }

  /** The agent's problem when she receives other amounts: its law, with their truthful payoffs. */
  private ReportingProblem received(int[][][] reward, int[][] transfer) {
    DirectMechanism m =
        new DirectMechanism(
            STATES,
            mechanism.reports,
            mechanism.actions,
            PERIODS,
            mechanism.scale,
            mechanism.discount,
            mechanism.reported,
            reward,
            mechanism.others,
            mechanism.law,
            mechanism.decision,
            transfer,
            mechanism.value);
    ReportingProblem g = Play.problem(m, world.honest, new int[STATES]);
    return new ReportingProblem(
        g.states,
        g.reports,
        g.periods,
        g.scale,
        g.discount,
        problem.honest,
        g.flow,
        problem.weights,
        g.truth);
  }

  /** The same amount at every joint type, for every period. */
  private static int[][] everywhere(int[] amounts) {
    int[][] all = new int[amounts.length][STATES];
    for (int t = 0; t < amounts.length; t++) {
      Arrays.fill(all[t], amounts[t]);
    }
    return all;
  }
}
