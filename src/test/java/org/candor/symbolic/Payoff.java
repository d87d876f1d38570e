package org.candor.symbolic;

import java.util.List;

/** An agent's expected payoff under honest reports from a joint type on, as a term; 0 or terminal values after the horizon. */
@FunctionalInterface
interface Payoff {
  Term at(Game game, int period, int agent, List<Integer> types);
}
