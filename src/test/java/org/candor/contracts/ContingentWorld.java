package org.candor.contracts;

import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.DueTransfers;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * Interdependent values over three periods with discount 1/2: her type, s/2, affects what the others have of an action, and their next
 * type, s mod 2, tells about it, as it will equal hers with probability 3/4. Hers stays under action 1 and is drawn anew under action
 * 0. What is due depends on their types and on her report, which is scored by their next type; in the last period nothing is due and
 * action 0 is efficient whatever the types.
 */
final class ContingentWorld {
  static final int UNIT = 4096;
  static final int STATES = 4;
  static final int PERIODS = 3;
  private static final int ACTIONS = 2;

  /** G·D with G = 2 and D = 4·2. */
  private static final int SCALE = 16;

  /** hers[type][action], her value before the last period. */
  private static final int[][] HERS = {{0, 2}, {6, 1}};

  /** theirs[her type][their type][action], the others' value before the last period. */
  private static final int[][][] THEIRS = {{{1, 4}, {2, 3}}, {{3, 0}, {5, 2}}};

  /** their value of action 0 in the last period, at each joint type. */
  private static final int[] LAST = {1, 2, 4, 7};

  /** score[reported type][their next type] is 0 in expectation if the report is true, and negative if it is false. */
  private static final int[][] SCORE = {{1, -3}, {-3, 1}};

  private static final int[][] SIGNALS = {{3, 1}, {1, 3}};

  final DirectMechanism mechanism;
  final DueTransfers transfers;
  final ReportingProblem problem;

  ContingentWorld() {
    int[][][] reward = new int[PERIODS][STATES][ACTIONS];
    int[][][] others = new int[PERIODS][STATES][ACTIONS];
    int[][][][] law = new int[PERIODS][STATES][ACTIONS][STATES];
    int[][] reported = new int[STATES][2];
    int[] honest = new int[STATES];
    for (int s = 0; s < STATES; s++) {
      honest[s] = s / 2;
      for (int x = 0; x < 2; x++) {
        reported[s][x] = 2 * x + s % 2;
      }
      for (int t = 0; t < PERIODS; t++) {
        boolean last = t == PERIODS - 1;
        for (int a = 0; a < ACTIONS; a++) {
          reward[t][s][a] = UNIT * (last ? 1 - a : HERS[s / 2][a]);
          others[t][s][a] = UNIT * (last ? (1 - a) * LAST[s] : THEIRS[s / 2][s % 2][a]);
          for (int z = 0; z < STATES; z++) {
            int hers = a == 0 ? 1 : z / 2 == s / 2 ? 2 : 0;
            law[t][s][a][z] = hers * SIGNALS[s / 2][z % 2];
          }
        }
      }
    }
    int[][] value = new int[PERIODS + 1][STATES];
    int[][] decision = new int[PERIODS][STATES];
    for (int t = PERIODS - 1; t >= 0; t--) {
      for (int s = 0; s < STATES; s++) {
        value[t][s] = Integer.MIN_VALUE;
        for (int a = 0; a < ACTIONS; a++) {
          int worth =
              reward[t][s][a]
                  + others[t][s][a]
                  + Play.exactly(Play.dot(law[t][s][a], value[t + 1]), SCALE);
          if (worth > value[t][s]) {
            value[t][s] = worth;
            decision[t][s] = a;
          }
        }
      }
    }
    // In the last period nothing is due, so that her payoff lacks the others' value.
    int[][] shortfall = new int[PERIODS + 1][STATES];
    for (int s = 0; s < STATES; s++) {
      shortfall[PERIODS - 1][s] = others[PERIODS - 1][s][0];
    }
    int[][][][] due = new int[PERIODS][STATES][ACTIONS][STATES];
    for (int t = 0; t < PERIODS - 1; t++) {
      for (int a = 0; a < ACTIONS; a++) {
        for (int s = 0; s < STATES; s++) {
          int[] amounts = amounts(t, s % 2, a, others, law, shortfall[t + 1]);
          for (int z = 0; z < STATES; z++) {
            due[t][s][a][z] = amounts[z % 2] + UNIT * SCORE[s / 2][z % 2];
          }
        }
      }
    }
    mechanism =
        new DirectMechanism(
            STATES,
            2,
            ACTIONS,
            PERIODS,
            SCALE,
            1,
            reported,
            reward,
            others,
            law,
            decision,
            new int[PERIODS][STATES],
            value);
    transfers = new DueTransfers(due, shortfall);
    problem = problem(honest);
  }

  /**
   * What is due for their next type 0 and 1, whatever she reports, so that it is worth {@code wanted[θ]} if her type is θ:
   * {@code 2·(3·d0 + d1) = wanted[0]} and {@code 2·(d0 + 3·d1) = wanted[1]}.
   */
  private static int[] amounts(
      int t, int theirs, int a, int[][][] others, int[][][][] law, int[] shortfallNext) {
    int[] wanted = new int[2];
    for (int hers = 0; hers < 2; hers++) {
      int s = 2 * hers + theirs;
      wanted[hers] = SCALE * others[t][s][a] + Play.dot(law[t][s][a], shortfallNext);
    }
    return new int[] {
      Play.exactly(3 * wanted[0] - wanted[1], 16), Play.exactly(3 * wanted[1] - wanted[0], 16)
    };
  }

  /** Her problem, with what a report makes due entered where it is triggered. */
  private ReportingProblem problem(int[] honest) {
    DirectMechanism m = mechanism;
    int[][][] flow = new int[PERIODS][STATES][2];
    int[][][][] weights = new int[PERIODS][STATES][2][];
    int[][] truth = new int[PERIODS + 1][STATES];
    for (int t = PERIODS - 1; t >= 0; t--) {
      for (int s = 0; s < STATES; s++) {
        for (int x = 0; x < 2; x++) {
          int believed = m.reported[s][x];
          int a = m.decision[t][believed];
          weights[t][s][x] = m.law[t][s][a];
          flow[t][s][x] =
              SCALE * m.reward[t][s][a] + Play.dot(m.law[t][s][a], transfers.due[t][believed][a]);
        }
        int x = honest[s];
        truth[t][s] = Play.exactly(flow[t][s][x] + Play.dot(weights[t][s][x], truth[t + 1]), SCALE);
      }
    }
    return new ReportingProblem(STATES, 2, PERIODS, SCALE, 1, honest, flow, weights, truth);
  }
}
