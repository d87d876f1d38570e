package org.candor.contracts;

import org.candor.kernel.theorem.AllocationRules;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.Pivot;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * The agents of {@link TwoAgentWorld}, of whom the first is "she", where action 0 is available in one of two equally likely sets only,
 * with pivot charges. Rule 0 takes action 0 where it is available, rule 1 never.
 */
final class AllocationWorld {
  private static final int STATES = TwoAgentWorld.STATES;
  private static final int PERIODS = TwoAgentWorld.PERIODS;
  private static final int ACTIONS = 2;
  private static final int TOTAL = 2;
  private static final int SCALE = TOTAL * TwoAgentWorld.SCALE;
  private static final int[] WEIGHTS = {1, 1};
  private static final int[][] ALLOWED = {{1, 1}, {0, 1}};
  private static final int[][] CHOICES = {{0, 1}, {1, 1}};

  /** [type][action]: she wants action 0 at type 1, the other mostly action 1. */
  private static final int[][] HERS = {{0, 1}, {5, 1}};

  private static final int[][] THEIRS = {{1, 2}, {0, 3}};

  final AllocationRules rules;
  final DirectMechanism mechanism;
  final Charges charges;
  final Pivot pivot;
  final ReportingProblem problem;

  AllocationWorld() {
    int[][] hers = new int[2][];
    int[][] theirs = new int[2][];
    int[][] hersByRule = new int[2][];
    int[][] theirsByRule = new int[2][];
    for (int type = 0; type < 2; type++) {
      hers[type] = times(HERS[type]);
      theirs[type] = times(THEIRS[type]);
      hersByRule[type] = expectations(hers[type]);
      theirsByRule[type] = expectations(theirs[type]);
    }
    int[][] reported = new int[STATES][];
    int[] honest = new int[STATES];
    int[][] reward = new int[STATES][];
    int[][] others = new int[STATES][];
    int[][] rewardByRule = new int[STATES][];
    int[][] othersByRule = new int[STATES][];
    int[][][] law = new int[STATES][ACTIONS][STATES];
    int[][][] lawByRule = new int[STATES][CHOICES.length][STATES];
    for (int s = 0; s < STATES; s++) {
      honest[s] = s / 2;
      reported[s] = new int[] {s % 2, 2 + s % 2};
      reward[s] = hers[s / 2];
      others[s] = theirs[s % 2];
      rewardByRule[s] = hersByRule[s / 2];
      othersByRule[s] = theirsByRule[s % 2];
      for (int z = 0; z < STATES; z++) {
        for (int a = 0; a < ACTIONS; a++) {
          law[s][a][z] =
              TwoAgentWorld.LAWS[0][s / 2][a][z / 2] * TwoAgentWorld.LAWS[1][s % 2][a][z % 2];
        }
        for (int a = 0; a < CHOICES.length; a++) {
          lawByRule[s][a][z] = law[s][CHOICES[a][0]][z] + law[s][CHOICES[a][1]][z];
        }
      }
    }
    int[][][] objective = new int[PERIODS][STATES][ACTIONS];
    int[][] value = new int[PERIODS + 1][STATES];
    int[][] without = new int[PERIODS + 1][STATES];
    int[][] alone = new int[PERIODS][STATES];
    int[][] decision = new int[PERIODS][STATES];
    int[][] charge = new int[PERIODS][STATES];
    int[][] transfer = new int[PERIODS][STATES];
    for (int t = PERIODS - 1; t >= 0; t--) {
      for (int s = 0; s < STATES; s++) {
        for (int a = 0; a < ACTIONS; a++) {
          objective[t][s][a] =
              TwoAgentWorld.SCALE * (reward[s][a] + others[s][a])
                  + Play.dot(law[s][a], value[t + 1]);
        }
        int d = objective[t][s][0] > objective[t][s][1] ? 0 : 1;
        decision[t][s] = d;
        value[t][s] =
            Play.exactly(objective[t][s][CHOICES[d][0]] + objective[t][s][CHOICES[d][1]], SCALE);
        int byRule0 = othersHave(othersByRule[s], lawByRule[s], without[t + 1], 0);
        int byRule1 = othersHave(othersByRule[s], lawByRule[s], without[t + 1], 1);
        alone[t][s] = byRule1 > byRule0 ? 1 : 0;
        without[t][s] = Math.max(byRule0, byRule1);
        charge[t][s] = SCALE * without[t][s] - Play.dot(lawByRule[s][d], without[t + 1]);
        transfer[t][s] = SCALE * othersByRule[s][d] - charge[t][s];
      }
    }
    rules =
        new AllocationRules(
            WEIGHTS.length,
            ACTIONS,
            TwoAgentWorld.SCALE,
            TOTAL,
            WEIGHTS,
            ALLOWED,
            CHOICES,
            new int[][][] {reward, reward},
            new int[][][] {others, others},
            new int[][][][] {law, law},
            objective);
    mechanism =
        new DirectMechanism(
            STATES,
            2,
            CHOICES.length,
            PERIODS,
            SCALE,
            1,
            reported,
            new int[][][] {rewardByRule, rewardByRule},
            new int[][][] {othersByRule, othersByRule},
            new int[][][][] {lawByRule, lawByRule},
            decision,
            transfer,
            value);
    charges = new Charges(charge, without);
    pivot = new Pivot(without, alone);
    problem = Play.problem(mechanism, honest, new int[STATES]);
  }

  private static int othersHave(int[] others, int[][] law, int[] next, int rule) {
    return others[rule] + Play.exactly(Play.dot(law[rule], next), SCALE);
  }

  private static int[] times(int[] values) {
    int[] scaled = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = TwoAgentWorld.UNIT * values[i];
    }
    return scaled;
  }

  /** The expectation of a row of the actions under each rule. */
  private static int[] expectations(int[] row) {
    int[] expected = new int[CHOICES.length];
    for (int a = 0; a < expected.length; a++) {
      expected[a] = Play.exactly(row[CHOICES[a][0]] + row[CHOICES[a][1]], TOTAL);
    }
    return expected;
  }
}
