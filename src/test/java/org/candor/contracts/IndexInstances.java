package org.candor.contracts;

import java.util.Arrays;
import java.util.List;
import org.candor.kernel.theorem.DiscountedBound;
import org.candor.kernel.theorem.IndexTable;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/**
 * A bandit with two arms and discount 1/2. The first pays 6 and, with probability 1/2, from then on 2: its indices are 6 and 2. The
 * second pays 1 once and 5 ever after: its indices are (1 − 1/2)·(1 + 5/2 + 5/4 + …) = 3 and 5. In joint state s the first is in state
 * s/2, the second in s mod 2.
 */
final class IndexInstances {
  /** What an amount of 1 is in units: three divisions by 4 and one by 3 leave whole numbers. */
  private static final int UNIT = 192;

  private static final int PERIODS = 3;
  private static final int AHEAD = 64;
  private static final int[][] REWARDS = {{6, 2}, {1, 5}};
  private static final int[][] INDEX = {{6, 2}, {3, 5}};

  /** In (1, 0) the arm with the larger reward now, 2 against 1, is not activated. */
  private static final int[] FIRST_LARGEST = {0, 0, 1, 1};

  /** Three times the values: 10 = 6 + 10/4 + 6/4, 34/3 = 6 + (34/3)/4 + 10/4, 6 = 1 + 10/2 and 10 = 5 + 10/2. */
  private static final int[] TRIPLE_VALUES = {30, 34, 18, 30};

  private IndexInstances() {}

  static List<Instance> all() {
    int[][] flow = new int[4][2];
    int[][] values = new int[PERIODS + 1][4];
    int[][] local = new int[4][];
    int[][] current = new int[4][];
    for (int s = 0; s < 4; s++) {
      local[s] = new int[] {s / 2, s % 2};
      current[s] = new int[] {INDEX[0][s / 2], INDEX[1][s % 2]};
      for (int arm = 0; arm < 2; arm++) {
        flow[s][arm] = 4 * UNIT * REWARDS[arm][local[s][arm]];
      }
    }
    for (int[] row : values) {
      for (int s = 0; s < 4; s++) {
        row[s] = UNIT / 3 * TRIPLE_VALUES[s];
      }
    }
    // The first arm moves by (1, 1) from its first state; the second moves at once.
    int[][][] weights = {
      {{1, 0, 1, 0}, {0, 2, 0, 0}},
      {{0, 1, 0, 1}, {0, 2, 0, 0}},
      {{0, 0, 2, 0}, {0, 0, 0, 2}},
      {{0, 0, 0, 2}, {0, 0, 0, 2}},
    };
    ReportingProblem bandit = bandit(flow, weights, values);
    int[][] kinder = values.clone();
    kinder[PERIODS] = values[PERIODS].clone();
    Arrays.setAll(kinder[PERIODS], s -> values[PERIODS][s] + AHEAD);
    // The larger reward now, except where the joint state is what it was.
    ReportingStrategy myopic =
        Play.strategy(
            bandit(flow, weights, kinder),
            3,
            (t, h) -> {
              int s = h % 4;
              boolean same = t > 0 && s == h / 4 % 4;
              return same ? FIRST_LARGEST[s] : flow[s][0] > flow[s][1] ? 0 : 1;
            });
    ReportingStrategy byIndex = Play.strategy(bandit, 1, (t, h) -> FIRST_LARGEST[h]);
    return List.of(
        Instance.of(
                "org.candor.kernel.theorem.IndexPolicy.noPolicyGetsMore",
                "g.reports >= 2 && g.states >= 4 && g.periods >= 3 && f.nodes > a.nodes && b.rest[0] > 0"
                    + " && f.payoff[0][node] < a.payoff[0][indexNode]"
                    + " && p.current[2][0] < p.current[2][1] && g.flow[0][2][1] < g.flow[0][2][0]")
            .on(
                new IndexTable(INDEX, local, current),
                new DiscountedBound(
                    2, 2, AHEAD, new int[] {8, 4, 2, 1}, new int[] {AHEAD, AHEAD, AHEAD, AHEAD}),
                myopic,
                byIndex,
                bandit,
                2,
                2));
  }

  private static ReportingProblem bandit(int[][] flow, int[][][] weights, int[][] values) {
    return new ReportingProblem(
        4,
        2,
        PERIODS,
        4,
        1,
        FIRST_LARGEST,
        new int[][][] {flow, flow, flow},
        new int[][][][] {weights, weights, weights},
        values);
  }
}
