package org.candor.contracts;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/**
 * Builds what an agent faces in a mechanism and what a strategy gives her, by backward recursion in whole numbers. A division that
 * leaves a remainder is an error: the numbers of an instance are to be chosen so that none does.
 */
final class Play {
  private Play() {}

  /** Her problem in a mechanism, truth included; {@code last} is the truthful payoff after the last period. */
  static ReportingProblem problem(DirectMechanism m, int[] honest, int[] last) {
    int[][][] flow = new int[m.periods][m.states][m.reports];
    int[][][][] weights = new int[m.periods][m.states][m.reports][];
    int[][] truth = new int[m.periods + 1][m.states];
    truth[m.periods] = last.clone();
    for (int t = m.periods - 1; t >= 0; t--) {
      for (int s = 0; s < m.states; s++) {
        for (int x = 0; x < m.reports; x++) {
          int believed = m.reported[s][x];
          int decision = m.decision[t][believed];
          flow[t][s][x] = m.scale * m.reward[t][s][decision] + m.transfer[t][believed];
          weights[t][s][x] = m.law[t][s][decision];
        }
        int x = honest[s];
        truth[t][s] =
            exactly(flow[t][s][x] + m.discount * dot(weights[t][s][x], truth[t + 1]), m.scale);
      }
    }
    return new ReportingProblem(
        m.states, m.reports, m.periods, m.scale, m.discount, honest, flow, weights, truth);
  }

  /** What is reported at a node in a period. */
  interface Reports {
    int at(int period, int node);
  }

  /**
   * A strategy that remembers the last {@code memory} joint types: node h stands for those whose digits in base {@code states} h has,
   * the present one last.
   */
  static ReportingStrategy strategy(ReportingProblem g, int memory, Reports reports) {
    int nodes = 1;
    for (int i = 0; i < memory; i++) {
      nodes *= g.states;
    }
    int[][] at = new int[g.periods + 1][nodes];
    int[][] payoff = new int[g.periods + 1][nodes];
    int[][] report = new int[g.periods][nodes];
    int[][][] next = new int[g.periods][nodes][g.states];
    int[][][] continuation = new int[g.periods][nodes][g.states];
    for (int t = g.periods; t >= 0; t--) {
      for (int h = 0; h < nodes; h++) {
        int s = h % g.states;
        at[t][h] = s;
        if (t == g.periods) {
          payoff[t][h] = g.truth[t][s];
        } else {
          for (int z = 0; z < g.states; z++) {
            next[t][h][z] = (h * g.states + z) % nodes;
            continuation[t][h][z] = payoff[t + 1][next[t][h][z]];
          }
          int x = reports.at(t, h);
          report[t][h] = x;
          payoff[t][h] =
              exactly(
                  g.flow[t][s][x] + g.discount * dot(g.weights[t][s][x], continuation[t][h]),
                  g.scale);
        }
      }
    }
    return new ReportingStrategy(nodes, at, report, next, payoff, continuation);
  }

  /** The same data in every period. */
  static <T> T[] each(IntFunction<T[]> array, T data, int periods) {
    T[] all = array.apply(periods);
    Arrays.fill(all, data);
    return all;
  }

  static int dot(int[] weights, int[] values) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(weights[i], values[i]));
    }
    return sum;
  }

  static int exactly(int number, int divisor) {
    if (number % divisor != 0) {
      throw new IllegalArgumentException(
          number + " is no multiple of " + divisor + "; take values with more factors");
    }
    return number / divisor;
  }
}
