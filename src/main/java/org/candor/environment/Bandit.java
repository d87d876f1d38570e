package org.candor.environment;

import java.util.List;
import org.candor.exact.Rational;

/**
 * A bandit over an infinite horizon whose joint types are never numbered, so that there may be any number of them; immutable.
 *
 * @param agents each with one action, her own arm, at the position of her own
 */
public record Bandit(String name, Rational discount, List<Agent> agents) {
  public Bandit {
    agents = List.copyOf(agents);
  }
}
