package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Externalities;
import org.candor.kernel.theorem.InterimView;
import org.candor.kernel.theorem.StaticMechanism;

/**
 * The expected externality mechanism for one item and three agents of two types each, low with probability 1/4 and high with 3/4. The
 * first agent values the item at 1 or 4, the second at 2 or 3, the third at 0 or 5.
 *
 * <p>A first agent of type low who reports high gets the item when the third is low, and is paid 11/16 less: in expectation she
 * loses, against the others' low types she gains.
 */
final class ExpectedExternalityInstances {
  private static final String THEOREM = "org.candor.kernel.theorem.ExpectedExternality.";

  /** Divisible by the 16 of the others' laws and by the two others, so that nothing is divided with a remainder. */
  private static final int UNIT = 32;

  private static final int AGENTS = 3;
  private static final int STATES = 8;
  private static final int[][] VALUES = {{1, 4}, {2, 3}, {0, 5}};
  private static final int[] LAW = {1, 3};
  private static final int PROFILES = 4;
  private static final int TOTAL = 16;
  private static final int LOW = 0;
  private static final int HIGH = 1;

  private final StaticMechanism mechanism;
  private final Externalities externalities;
  private final InterimView first;

  private ExpectedExternalityInstances() {
    int[][][] value = new int[STATES][AGENTS][AGENTS];
    int[][] welfare = new int[STATES][AGENTS];
    int[] decision = new int[STATES];
    for (int s = 0; s < STATES; s++) {
      for (int a = 0; a < AGENTS; a++) {
        welfare[s][a] = UNIT * VALUES[a][type(a, s)];
        value[s][a][a] = welfare[s][a];
        if (welfare[s][a] > welfare[s][decision[s]]) {
          decision[s] = a;
        }
      }
    }
    int[][] externality = new int[STATES][AGENTS];
    int[][] share = new int[STATES][AGENTS];
    int[][] transfer = new int[STATES][AGENTS];
    for (int s = 0; s < STATES; s++) {
      int sum = 0;
      for (int j = 0; j < AGENTS; j++) {
        externality[s][j] = externality(j, type(j, s), value, welfare, decision);
        sum += externality[s][j];
      }
      for (int j = 0; j < AGENTS; j++) {
        share[s][j] = Play.exactly(sum - externality[s][j], AGENTS - 1);
        transfer[s][j] = externality[s][j] - share[s][j];
      }
    }
    mechanism = new StaticMechanism(AGENTS, STATES, AGENTS, value, welfare, decision, transfer);
    externalities = new Externalities(externality, share);
    first = viewOfTheFirst();
  }

  static List<Instance> all() {
    ExpectedExternalityInstances item = new ExpectedExternalityInstances();
    return List.of(
        Instance.of(
                THEOREM + "budgetBalances",
                "m.agents > 2 && (\\exists int j; 0 <= j && j < m.agents; m.transfer[s][j] < 0)")
            .on(item.mechanism, item.externalities, 1),
        Instance.of(
                THEOREM + "truthIsBayesNash",
                "(\\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][x][y] + v.paid[x][y]))"
                    + " < (\\sum int y; 0 <= y && y < v.profiles; v.weights[y] * (v.own[s][s][y] + v.paid[s][y]))")
            .on(item.mechanism, item.externalities, item.first, 0, LOW, HIGH));
  }

  /** Against the others' low types the misreport gains. */
  static Instance notStrategyproof() {
    ExpectedExternalityInstances item = new ExpectedExternalityInstances();
    return Instance.of(
            "org.candor.kernel.theorem.MustStayOpenStatic.expectedExternalityIsStrategyproof",
            "v.profiles > 1")
        .on(item.mechanism, item.externalities, item.first, 0, LOW, HIGH, 0);
  }

  /** The first agent's type is the highest bit of a joint type, the third's the lowest. */
  private static int type(int agent, int s) {
    return s >> (AGENTS - 1 - agent) & 1;
  }

  /** What the others expect of one agent's type. */
  private static int externality(
      int agent, int type, int[][][] value, int[][] welfare, int[] decision) {
    int sum = 0;
    for (int s = 0; s < STATES; s++) {
      if (type(agent, s) == type) {
        int weight = 1;
        for (int j = 0; j < AGENTS; j++) {
          weight *= j == agent ? 1 : LAW[type(j, s)];
        }
        sum += weight * (welfare[s][decision[s]] - value[s][decision[s]][agent]);
      }
    }
    return Play.exactly(sum, TOTAL);
  }

  private InterimView viewOfTheFirst() {
    int[] weights = new int[PROFILES];
    int[][] joint = new int[2][PROFILES];
    int[][][] own = new int[2][2][PROFILES];
    int[][] others = new int[2][PROFILES];
    int[][] paid = new int[2][PROFILES];
    int[] expected = new int[2];
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < PROFILES; y++) {
        int report = x * PROFILES + y;
        int decision = mechanism.decision[report];
        weights[y] = LAW[type(1, y)] * LAW[type(2, y)];
        joint[x][y] = report;
        others[x][y] = mechanism.welfare[report][decision] - mechanism.value[report][decision][0];
        paid[x][y] = mechanism.transfer[report][0];
        for (int s = 0; s < 2; s++) {
          own[s][x][y] = mechanism.value[s * PROFILES + y][decision][0];
        }
      }
      expected[x] = externalities.externality[x * PROFILES][0];
    }
    return new InterimView(2, PROFILES, TOTAL, weights, joint, own, others, paid, expected);
  }
}
