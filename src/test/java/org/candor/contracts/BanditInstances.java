package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Bandit;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.Pivot;

/**
 * The bandit form of dynamic-VCG: her arm and another, discount 1/2, the values of an infinite horizon in every period. Her arm is
 * worth 2 when low and 5 when high, the other 1 when low and 3 when high; an activated arm that is high stays so with probability
 * 1/2, and low is low for ever. Joint types are (her state, the other's): low low, low high, high low, high high.
 *
 * <p>The other arm alone is worth 2 or 14/3, both together 4, 16/3, 8, 76/9. Hers is activated but at (low, high).
 */
final class BanditInstances {
  private static final int UNIT = 9;
  private static final int STATES = 4;
  private static final int PERIODS = 2;

  /** G, and D, the product of two sums of weights. */
  private static final int DENOMINATOR = 2;

  private static final int MASS = 4;
  private static final int SCALE = DENOMINATOR * MASS;

  /** Action 0 activates her arm, action 1 the other. */
  private static final int[] DECISION = {0, 1, 0, 0};

  private static final int[] WITHOUT = {2 * UNIT, 14 * UNIT / 3, 2 * UNIT, 14 * UNIT / 3};
  private static final int[] VALUE = {4 * UNIT, 16 * UNIT / 3, 8 * UNIT, 76 * UNIT / 9};

  /** Where an arm stays, low or high, and where it moves from low or high when activated. */
  private static final int[][] STAYS = {{2, 0}, {0, 2}};

  private static final int[][] MOVES = {{2, 0}, {1, 1}};

  private BanditInstances() {}

  static List<Instance> all() {
    boolean[] active = new boolean[STATES];
    int[][] reward = new int[STATES][];
    int[][] others = new int[STATES][];
    int[][][] law = new int[STATES][2][];
    int[] transfer = new int[STATES];
    int[][] rows = {{0, UNIT}, {0, 3 * UNIT}};
    for (int s = 0; s < STATES; s++) {
      active[s] = DECISION[s] == 0;
      reward[s] = new int[] {(s < 2 ? 2 : 5) * UNIT, 0};
      others[s] = rows[s % 2];
      law[s][0] = product(MOVES[s / 2], STAYS[s % 2]);
      law[s][1] = product(STAYS[s / 2], MOVES[s % 2]);
      transfer[s] =
          SCALE * others[s][DECISION[s]]
              + Play.dot(law[s][DECISION[s]], WITHOUT)
              - SCALE * WITHOUT[s];
    }
    return List.of(
        Instance.of(
                "org.candor.kernel.theorem.PivotBandit.activeAgentPaysRent",
                "m.periods > 1 && m.transfer[0][3] < m.transfer[0][0] && m.transfer[0][0] < 0"
                    + " && !b.active[0][1] && p.without[0][1] > 0")
            .on(
                new Bandit(DENOMINATOR, MASS, Play.each(boolean[][]::new, active, PERIODS)),
                new Pivot(
                    Play.each(int[][]::new, WITHOUT, PERIODS + 1),
                    Play.each(int[][]::new, new int[] {1, 1, 1, 1}, PERIODS)),
                new DirectMechanism(
                    STATES,
                    2,
                    2,
                    PERIODS,
                    SCALE,
                    1,
                    new int[][] {{0, 2}, {1, 3}, {0, 2}, {1, 3}},
                    Play.each(int[][][]::new, reward, PERIODS),
                    Play.each(int[][][]::new, others, PERIODS),
                    Play.each(int[][][][]::new, law, PERIODS),
                    Play.each(int[][]::new, DECISION, PERIODS),
                    Play.each(int[][]::new, transfer, PERIODS),
                    Play.each(int[][]::new, VALUE, PERIODS + 1))));
  }

  /** The law of both arms. */
  private static int[] product(int[] hers, int[] theirs) {
    return new int[] {
      hers[0] * theirs[0], hers[0] * theirs[1], hers[1] * theirs[0], hers[1] * theirs[1]
    };
  }
}
