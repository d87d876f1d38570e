package org.candor.claims;

import java.util.stream.IntStream;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;

/**
 * The signals that agents may have when something is still to be decided later: {@code Θ_t} for t before the last period. Over two periods
 * these are the signals of the first law; otherwise all.
 */
final class FirstSignals {
  private final JointEnvironment environment;
  private final boolean[][] possible;

  FirstSignals(JointEnvironment environment) {
    this.environment = environment;
    JointSpace types = environment.types();
    this.possible = new boolean[types.agents()][];
    boolean all = environment.horizon().orElse(0) != 2;
    for (int i = 0; i < possible.length; i++) {
      possible[i] = new boolean[types.size(i)];
      for (int signal = 0; signal < possible[i].length; signal++) {
        possible[i][signal] = all;
      }
      for (int outcome : environment.initial().support()) {
        possible[i][types.local(outcome, i)] = true;
      }
    }
  }

  /** The signals of an agent. */
  int[] of(int agent) {
    return IntStream.range(0, possible[agent].length).filter(s -> possible[agent][s]).toArray();
  }

  /** Whether every agent may have her signal of the joint one. */
  boolean includes(int joint) {
    for (int i = 0; i < possible.length; i++) {
      if (!possible[i][environment.types().local(joint, i)]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the joint signal is possible, and the agent's is the first of hers: one for each joint signal of the others. */
  boolean isFirstOf(int agent, int joint) {
    return includes(joint) && environment.types().local(joint, agent) == of(agent)[0];
  }
}
