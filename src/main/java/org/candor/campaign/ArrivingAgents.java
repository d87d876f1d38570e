package org.candor.campaign;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * Makes agents arrive and leave: the first state is not yet arrived, the last is gone, those between are types that stay as they are
 * until they are served or leave.
 */
final class ArrivingAgents {
  private ArrivingAgents() {}

  /** The agent with her values in the types only; with one or two states she is a type that stays, or one that leaves. */
  static Agent draw(Agent agent, int publicStates, int actions, Draw draw) {
    int states = agent.states().size();
    int first = states > 2 ? 1 : 0;
    int gone = states > 1 ? states - 1 : states;
    int[][] next = new int[states][actions];
    for (int s = 0; s < states; s++) {
      for (int a = 0; a < actions; a++) {
        boolean leaves = s < gone && gone < states && draw.chance(40);
        next[s][a] = leaves ? gone : s;
      }
    }
    Distribution arrival = arrival(first, gone, draw);
    Rational[][][] values = new Rational[publicStates][states][actions];
    Distribution[][][] laws = new Distribution[publicStates][states][actions];
    Rational[][] terminal = new Rational[publicStates][states];
    for (int p = 0; p < publicStates; p++) {
      Arrays.fill(terminal[p], Rational.ZERO);
      for (int s = 0; s < states; s++) {
        boolean present = s >= first && s < gone;
        for (int a = 0; a < actions; a++) {
          values[p][s][a] = present ? agent.value(p, s, a) : Rational.ZERO;
          laws[p][s][a] = s < first ? arrival : Distribution.point(next[s][a]);
        }
      }
    }
    Distribution initial = first == 0 || draw.chance(40) ? Distribution.point(0) : arrival;
    return new Agent(
        agent.name(), agent.states(), initial, new boolean[states], values, laws, terminal);
  }

  /** From not yet arrived: to some types, and often to stay. */
  private static Distribution arrival(int first, int gone, Draw draw) {
    if (first == 0) {
      return Distribution.point(0);
    }
    Map<Integer, Rational> weights = new TreeMap<>();
    for (int s = first; s < gone; s++) {
      weights.put(s, Rational.of(draw.between(1, 3)));
    }
    if (draw.chance(60)) {
      weights.put(0, Rational.of(draw.between(1, 3)));
    }
    Rational total = Rational.sum(java.util.List.copyOf(weights.values()));
    weights.replaceAll((s, w) -> w.over(total));
    return Distribution.of(weights);
  }
}
