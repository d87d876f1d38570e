package org.candor.contracts;

import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ProductTypes;

/**
 * Two agents with two types each, two actions, two periods, discount 1/2. In joint type s the first agent's type is s/2, the second's
 * s mod 2; the types move independently given the action, with weights that sum to 2 each. One of the two is the agent that a theorem
 * speaks of, the other is "the others". Values are multiples of {@link #UNIT}, so that no recursion leaves a remainder.
 */
final class TwoAgentWorld {
  static final int UNIT = 4096;
  static final int STATES = 4;
  static final int ACTIONS = 2;
  static final int PERIODS = 2;

  /** G·D with G = 2 and D = 2·2. */
  static final int SCALE = 8;

  /** values[agent][type][action]: the first wants action 0 at type 1, the second mostly action 1. */
  private static final int[][][] VALUES = {{{0, 1}, {5, 1}}, {{1, 2}, {0, 3}}};

  /** laws[agent][type][action]: the first changes only under action 0, the second only under action 1. */
  static final int[][][][] LAWS = {
    {{{1, 1}, {2, 0}}, {{1, 1}, {0, 2}}}, {{{2, 0}, {1, 1}}, {{0, 2}, {1, 1}}},
  };

  private final int agent;
  private final int[][][] values;
  private final int[][][][] laws;
  final int[] honest = new int[STATES];
  final int[][] reported = new int[STATES][2];
  final int[][] value = new int[PERIODS + 1][STATES];
  final int[][] without = new int[PERIODS + 1][STATES];
  final int[][] alone = new int[PERIODS][STATES];
  final int[][] decision = new int[PERIODS][STATES];
  final int[][][] reward = new int[PERIODS][STATES][];
  final int[][][] others = new int[PERIODS][STATES][];
  final int[][][][] law = new int[PERIODS][STATES][ACTIONS][STATES];

  /** Solves the world as agent 0 or 1 meets it: the joint optimum and the other's own. */
  TwoAgentWorld(int agent) {
    this(agent, VALUES, LAWS);
  }

  /** The same with other values and laws. */
  TwoAgentWorld(int agent, int[][][] values, int[][][][] laws) {
    this.agent = agent;
    this.values = values;
    this.laws = laws;
    for (int s = 0; s < STATES; s++) {
      honest[s] = type(agent, s);
      for (int x = 0; x < 2; x++) {
        reported[s][x] = agent == 0 ? 2 * x + s % 2 : s / 2 * 2 + x;
      }
    }
    for (int t = PERIODS - 1; t >= 0; t--) {
      solve(t);
    }
  }

  private void solve(int t) {
    int[][] ofTheOther = {times(values[1 - agent][0]), times(values[1 - agent][1])};
    for (int s = 0; s < STATES; s++) {
      reward[t][s] = times(values[agent][type(agent, s)]);
      others[t][s] = ofTheOther[type(1 - agent, s)];
      value[t][s] = Integer.MIN_VALUE;
      without[t][s] = Integer.MIN_VALUE;
      for (int a = 0; a < ACTIONS; a++) {
        for (int z = 0; z < STATES; z++) {
          law[t][s][a][z] = laws[0][s / 2][a][z / 2] * laws[1][s % 2][a][z % 2];
        }
        int theirs = others[t][s][a] + next(t, s, a, without);
        int joint = reward[t][s][a] + others[t][s][a] + next(t, s, a, value);
        if (joint > value[t][s]) {
          value[t][s] = joint;
          decision[t][s] = a;
        }
        if (theirs > without[t][s]) {
          without[t][s] = theirs;
          alone[t][s] = a;
        }
      }
    }
  }

  private int next(int t, int s, int a, int[][] later) {
    return Play.exactly(Play.dot(law[t][s][a], later[t + 1]), SCALE);
  }

  /** The type of an agent in a joint type. */
  static int type(int agent, int s) {
    return agent == 0 ? s / 2 : s % 2;
  }

  /** The charge of dynamic-VCG when the centre believes in s: k·V_-i now less g times its weighted sum next. */
  int[][] pivotCharges() {
    int[][] charge = new int[PERIODS][STATES];
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        charge[t][s] = SCALE * without[t][s] - Play.dot(law[t][s][decision[t][s]], without[t + 1]);
      }
    }
    return charge;
  }

  /** The mechanism that pays the other's value less the charges. */
  DirectMechanism mechanism(int[][] charge) {
    int[][] transfer = new int[PERIODS][STATES];
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        transfer[t][s] = SCALE * others[t][s][decision[t][s]] - charge[t][s];
      }
    }
    return new DirectMechanism(
        STATES, 2, ACTIONS, PERIODS, SCALE, 1, reported, reward, others, law, decision, transfer,
        value);
  }

  private static int[] times(int[] numbers) {
    int[] scaled = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      scaled[i] = UNIT * numbers[i];
    }
    return scaled;
  }

  /**
   * The laws of the world taken apart for the first agent: nobody stands before her, the second stands after her.
   *
   * @param without the second's value alone in each period at each joint type
   */
  static ProductTypes types(int[][] without) {
    int[][][] reduced = new int[PERIODS + 1][1][];
    int[][][][] own = new int[PERIODS][STATES][][];
    int[][][][][] others = new int[PERIODS][STATES][][][];
    for (int t = 0; t <= PERIODS; t++) {
      reduced[t][0] = new int[] {without[t][0], without[t][1]};
    }
    // One object for each of the other's types: her own type does not move them.
    int[][][][] ofTheOther = new int[2][ACTIONS][1][];
    for (int y = 0; y < 2; y++) {
      for (int a = 0; a < ACTIONS; a++) {
        ofTheOther[y][a][0] = LAWS[1][y][a];
      }
    }
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        own[t][s] = LAWS[0][s / 2];
        others[t][s] = ofTheOther[s % 2];
      }
    }
    return new ProductTypes(
        1,
        2,
        2,
        2,
        new int[][] {{0, 2}},
        new int[STATES],
        new int[] {0, 0, 1, 1},
        new int[] {0, 1, 0, 1},
        reduced,
        own,
        others);
  }
}
