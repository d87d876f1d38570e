package org.candor.catalog.online;

import java.util.BitSet;
import java.util.Optional;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.process.Distribution;

/**
 * Arrivals with static types, read off an environment's states. Idle states have only values 0. An agent is <em>gone</em> where only
 * idle states follow, for ever; she has <em>not arrived</em> in other idle states that no state with a value leads to; elsewhere she is
 * <em>present</em>. Types are static if everything that follows a present state is certain, given the actions and the public state: an
 * agent who has arrived learns nothing more.
 */
public final class Arrivals {
  private final boolean[][] present;
  private final boolean[][] gone;
  private final PrivateEnvironment environment;

  private Arrivals(PrivateEnvironment environment) {
    this.environment = environment;
    int agents = environment.agents().size();
    this.present = new boolean[agents][];
    this.gone = new boolean[agents][];
    for (int i = 0; i < agents; i++) {
      classify(i);
    }
  }

  public static Arrivals in(PrivateEnvironment environment) {
    return new Arrivals(environment);
  }

  private void classify(int i) {
    Agent agent = environment.agents().get(i);
    int states = agent.states().size();
    BitSet idle = new BitSet();
    for (int s = 0; s < states; s++) {
      idle.set(s, isIdle(agent, s));
    }
    BitSet left = (BitSet) idle.clone();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int s = left.nextSetBit(0); s >= 0; s = left.nextSetBit(s + 1)) {
        BitSet outside = following(agent, s);
        outside.andNot(left);
        if (!outside.isEmpty()) {
          left.clear(s);
          changed = true;
        }
      }
    }
    BitSet reached = new BitSet();
    reached.set(0, states);
    reached.andNot(idle);
    for (int size = -1; size != reached.cardinality(); ) {
      size = reached.cardinality();
      for (int s = reached.nextSetBit(0); s >= 0; s = reached.nextSetBit(s + 1)) {
        reached.or(following(agent, s));
      }
    }
    present[i] = new boolean[states];
    gone[i] = new boolean[states];
    for (int s = 0; s < states; s++) {
      gone[i][s] = left.get(s);
      present[i][s] = !left.get(s) && reached.get(s);
    }
  }

  private boolean isIdle(Agent agent, int state) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!agent.value(p, state, a).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  private BitSet following(Agent agent, int state) {
    BitSet next = new BitSet();
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        for (int to : agent.law(p, state, a).support()) {
          next.set(to);
        }
      }
    }
    return next;
  }

  public boolean isPresent(int agent, int state) {
    return present[agent][state];
  }

  /** Whether she has not arrived yet and still may. */
  public boolean isAwaited(int agent, int state) {
    return !present[agent][state] && !gone[agent][state];
  }

  /** The state that follows a present one for certain, or -1 if she is gone then. */
  public int next(int publicState, int agent, int state, int action) {
    int next = environment.agents().get(agent).law(publicState, state, action).outcome(0);
    return present[agent][next] ? next : -1;
  }

  /** Why types are not static, if so. */
  public Optional<String> undefined() {
    for (int i = 0; i < present.length; i++) {
      Agent agent = environment.agents().get(i);
      for (int s = 0; s < agent.states().size(); s++) {
        for (int p = 0; p < environment.types().publicStates(); p++) {
          for (int a = 0; present[i][s] && a < environment.actions().size(); a++) {
            Distribution law = agent.law(p, s, a);
            if (law.size() > 1) {
              return Optional.of(
                  "defined for static types only: what follows state '"
                      + agent.states().get(s)
                      + "' of agent '"
                      + agent.name()
                      + "', who has arrived, is uncertain");
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
