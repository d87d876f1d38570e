package org.candor.campaign;

import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.Agent;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * Makes agents inaccessible in some of their states, in which they are not served and gain nothing; many of them start away
 * and come back for certain.
 */
final class Inaccessibility {
  private Inaccessibility() {}

  /** The agent with inaccessible states drawn; her first state stays accessible, and so does an agent with one state. */
  static Agent draw(Agent agent, int publicStates, int actions, Draw draw) {
    int states = agent.states().size();
    if (states == 1 || draw.chance(15)) {
      return agent;
    }
    boolean[] away = new boolean[states];
    away[states - 1] = true;
    for (int s = 1; s < states - 1; s++) {
      away[s] = draw.chance(50);
    }
    boolean returns = draw.chance(60);
    Rational[][][] values = new Rational[publicStates][states][actions];
    Distribution[][][] laws = new Distribution[publicStates][states][actions];
    Rational[][] terminal = new Rational[publicStates][states];
    for (int p = 0; p < publicStates; p++) {
      for (int s = 0; s < states; s++) {
        terminal[p][s] = agent.terminal(p, s);
        for (int a = 0; a < actions; a++) {
          values[p][s][a] = away[s] ? Rational.ZERO : agent.value(p, s, a);
          Distribution law = agent.law(p, s, a);
          laws[p][s][a] = returns ? home(law, away) : law;
        }
      }
    }
    Distribution initial =
        returns && draw.chance(60) ? Distribution.point(states - 1) : agent.initial();
    return new Agent(agent.name(), agent.states(), initial, away, values, laws, terminal);
  }

  /** The law with every inaccessible state replaced by the first. */
  private static Distribution home(Distribution law, boolean[] away) {
    Map<Integer, Rational> moved = new TreeMap<>();
    for (int k = 0; k < law.size(); k++) {
      int state = law.outcome(k);
      moved.merge(away[state] ? 0 : state, law.probability(k), Rational::plus);
    }
    return Distribution.of(moved);
  }
}
