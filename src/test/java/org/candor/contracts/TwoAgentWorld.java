package org.candor.contracts;

import org.candor.kernel.theorem.DirectMechanism;

/**
 * An agent with two types and the others with two, two actions, two periods, discount 1/2. Joint type s = 2·hers + theirs. Her types and
 * theirs move independently given the action, with weights that sum to 2 each. Values are multiples of {@link #UNIT}, so that no
 * recursion leaves a remainder.
 */
final class TwoAgentWorld {
  static final int UNIT = 4096;
  static final int STATES = 4;
  static final int ACTIONS = 2;
  static final int PERIODS = 2;

  /** G·D with G = 2 and D = 2·2. */
  static final int SCALE = 8;

  /** The truthful report at joint type s is her type. */
  static final int[] HONEST = {0, 0, 1, 1};

  /** Reporting x at s makes the centre believe in (x, theirs). */
  static final int[][] REPORTED = {{0, 2}, {1, 3}, {0, 2}, {1, 3}};

  /** Her value of an action by her type: at type 1 she wants action 0. */
  private static final int[][] HERS = {{0, 1}, {5, 1}};

  /** The others' value of an action by their type. */
  private static final int[][] THEIRS = {{1, 2}, {0, 3}};

  /** hers[type][action]: the weights of her next type; she changes only under action 0. */
  static final int[][][] HER_LAW = {{{1, 1}, {2, 0}}, {{1, 1}, {0, 2}}};

  /** theirs[type][action]. */
  static final int[][][] THEIR_LAW = {{{2, 0}, {1, 1}}, {{0, 2}, {1, 1}}};

  final int[][] value = new int[PERIODS + 1][STATES];
  final int[][] without = new int[PERIODS + 1][STATES];
  final int[][] decision = new int[PERIODS][STATES];
  final int[][][] reward = new int[PERIODS][STATES][];
  final int[][][] others = new int[PERIODS][STATES][];
  final int[][][][] law = new int[PERIODS][STATES][ACTIONS][STATES];

  /** Solves the world: the joint optimum and the others' own. */
  TwoAgentWorld() {
    for (int t = PERIODS - 1; t >= 0; t--) {
      int[][] ofTheOthers = {times(THEIRS[0]), times(THEIRS[1])};
      for (int s = 0; s < STATES; s++) {
        reward[t][s] = times(HERS[s / 2]);
        others[t][s] = ofTheOthers[s % 2];
        value[t][s] = Integer.MIN_VALUE;
        without[t][s] = Integer.MIN_VALUE;
        for (int a = 0; a < ACTIONS; a++) {
          for (int z = 0; z < STATES; z++) {
            law[t][s][a][z] = HER_LAW[s / 2][a][z / 2] * THEIR_LAW[s % 2][a][z % 2];
          }
          int joint =
              reward[t][s][a]
                  + others[t][s][a]
                  + Play.exactly(Play.dot(law[t][s][a], value[t + 1]), SCALE);
          int theirs =
              others[t][s][a] + Play.exactly(Play.dot(law[t][s][a], without[t + 1]), SCALE);
          if (joint > value[t][s]) {
            value[t][s] = joint;
            decision[t][s] = a;
          }
          without[t][s] = Math.max(without[t][s], theirs);
        }
      }
    }
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

  /** The mechanism that pays the others' value less the charges. */
  DirectMechanism mechanism(int[][] charge) {
    int[][] transfer = new int[PERIODS][STATES];
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        transfer[t][s] = SCALE * others[t][s][decision[t][s]] - charge[t][s];
      }
    }
    return new DirectMechanism(
        STATES, 2, ACTIONS, PERIODS, SCALE, 1, REPORTED, reward, others, law, decision, transfer,
        value);
  }

  private static int[] times(int[] values) {
    int[] scaled = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = UNIT * values[i];
    }
    return scaled;
  }
}
