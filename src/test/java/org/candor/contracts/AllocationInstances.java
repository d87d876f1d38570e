package org.candor.contracts;

import java.util.List;

/**
 * Instances of the theorems about random allocation spaces: one item or none, for her (action 1) or for a rival (action 2); the item
 * may turn out to be for the rival only. The two sets are equally likely, laws sum to 2 and the discount is 1/2.
 */
final class AllocationInstances {
  private static final String ALLOCATION = "org.candor.kernel.theorem.RandomAllocation";
  private static final int[] WEIGHTS = {1, 1};
  private static final int TOTAL = 2;
  private static final int[][] WITH_HER = {{1, 1, 1}, {1, 0, 1}};
  private static final int[][] WITHOUT_HER = {{1, 0, 1}, {1, 0, 1}};
  private static final int[] REWARD = {0, 6, 0};
  private static final int[] OTHERS = {0, 0, 4};
  private static final int[][] LAW = {{1, 1}, {2, 0}, {0, 2}};
  private static final int[] JOINT_NEXT = {8, 4};
  private static final int[] OTHERS_NEXT = {4, 8};
  private static final int[] OPTED_OUT_NEXT = {4, 4};
  private static final int SCALE = 4;

  private AllocationInstances() {}

  static List<Instance> all() {
    return List.of(
        setBySetIsEfficient(),
        truthIsOptimal(),
        pivotIsOptimal(),
        paymentIsNonNegative(),
        optingOutGivesAtMost(),
        objectiveIsMonotone());
  }

  /** Another world, of several periods, with pivot charges: she pays for what rule 0 takes from the other. */
  private static Instance truthIsOptimal() {
    AllocationWorld world = new AllocationWorld();
    return Instance.of(
            ALLOCATION + "Groves.truthIsOptimal",
            "q.sets >= 2 && g.periods >= 2 && q.allowed[1][0] < q.allowed[0][0] && m.decision[0][0] != m.decision[0][2]"
                + " && m.transfer[0][2] < 0 && (\\exists int h; 0 <= h && h < f.nodes;"
                + " f.payoff[0][h] < g.truth[0][f.at[0][h]])")
        .on(
            TheoremInstances.liar(world.problem),
            world.problem,
            world.mechanism,
            world.charges,
            world.rules);
  }

  /** The same world: what rule 0 takes from the other depends on her, so a mixture of laws is no product of hers and the other's. */
  private static Instance pivotIsOptimal() {
    AllocationWorld world = new AllocationWorld();
    return Instance.of(
            ALLOCATION + "Pivot.truthIsOptimal",
            "q.sets >= 2 && g.periods >= 2 && m.transfer[0][2] < 0 && p.without[0][2] < m.value[0][2]"
                + " && (\\exists int i; 0 <= i && i < m.states; m.law[0][2][0][i] != m.law[0][0][0][i])"
                + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])")
        .on(
            TheoremInstances.liar(world.problem),
            world.problem,
            world.mechanism,
            world.pivot,
            world.charges,
            TwoAgentWorld.types(world.pivot.without),
            world.rules);
  }

  /** The objectives are 12, 40 and 24: she gets the item where the set allows it, the rival otherwise; 40 + 24 = 4·2·8. */
  private static Instance setBySetIsEfficient() {
    int[][] choices = {{0, 0}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 2}};
    int[] rewards = new int[choices.length];
    int[] values = new int[choices.length];
    int[][] laws = new int[choices.length][2];
    for (int a = 0; a < choices.length; a++) {
      for (int z = 0; z < WEIGHTS.length; z++) {
        for (int i = 0; i < 2; i++) {
          laws[a][i] += WEIGHTS[z] * LAW[choices[a][z]][i];
        }
      }
      rewards[a] = expectation(REWARD, choices[a]);
      values[a] = expectation(OTHERS, choices[a]);
    }
    return Instance.of(
            ALLOCATION + "Reduction.setBySetIsEfficient",
            "rules >= 6 && choices[d][0] != choices[d][1] && (\\forall int a; 0 <= a && a < rules && a != d;"
                + " scale * (rewards[a] + values[a]) + g * (\\sum int i; 0 <= i && i < states; laws[a][i] * vNext[i])"
                + " < scale * v)")
        .on(
            8,
            3,
            rewards,
            values,
            laws,
            choices,
            choices.length,
            WEIGHTS,
            WITH_HER,
            objective(REWARD, JOINT_NEXT),
            REWARD,
            OTHERS,
            LAW,
            JOINT_NEXT,
            TOTAL,
            2,
            2,
            3,
            SCALE * TOTAL,
            SCALE,
            1);
  }

  /** To the others the actions are worth 12, 8 and 32; she takes one set of two from the rival: (32 − 8)/(4·2) = 3. */
  private static Instance paymentIsNonNegative() {
    return Instance.of(ALLOCATION + ".paymentIsNonNegative", "sets >= 2 && payment > 0")
        .on(
            3,
            SCALE * TOTAL,
            WEIGHTS,
            new int[] {1, 2},
            new int[] {2, 2},
            objective(new int[3], OTHERS_NEXT),
            WITH_HER,
            TOTAL,
            2,
            3);
  }

  /** Without her the rival gets the item always, worth 24 each time: 6 against 8. */
  private static Instance optingOutGivesAtMost() {
    return Instance.of(
            ALLOCATION + ".optingOutGivesAtMost",
            "sets >= 2 && u < w && smaller[0][1] < larger[0][1] && lower[1] < upper[1]")
        .on(
            6,
            8,
            SCALE * TOTAL,
            WEIGHTS,
            new int[] {2, 2},
            new int[] {1, 2},
            objective(REWARD, OPTED_OUT_NEXT),
            objective(REWARD, JOINT_NEXT),
            WITHOUT_HER,
            WITH_HER,
            TOTAL,
            2,
            3);
  }

  /** Action 1 leads to the first joint type, where staying is worth 8 and opting out 4: 40 against 32. */
  private static Instance objectiveIsMonotone() {
    return Instance.of(ALLOCATION + ".objectiveIsMonotone", "states >= 2 && lower[a] < upper[a]")
        .on(
            1,
            objective(REWARD, OPTED_OUT_NEXT),
            objective(REWARD, JOINT_NEXT),
            REWARD,
            OTHERS,
            LAW,
            OPTED_OUT_NEXT,
            JOINT_NEXT,
            2,
            3,
            SCALE,
            1);
  }

  private static int[] objective(int[] hers, int[] next) {
    int[] objective = new int[hers.length];
    for (int a = 0; a < objective.length; a++) {
      objective[a] = SCALE * (hers[a] + OTHERS[a]) + Play.dot(LAW[a], next);
    }
    return objective;
  }

  private static int expectation(int[] row, int[] choice) {
    int sum = 0;
    for (int z = 0; z < choice.length; z++) {
      sum += WEIGHTS[z] * row[choice[z]];
    }
    return Play.exactly(sum, TOTAL);
  }
}
