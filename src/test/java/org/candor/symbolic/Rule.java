package org.candor.symbolic;

import java.util.List;

/** A transfer rule as a term. */
@FunctionalInterface
interface Rule {
  /**
   * The transfer to an agent, before the feasible set is drawn.
   *
   * @param reported the reported joint type
   * @param actions what is decided on it in each feasible set
   */
  Term transfer(Game game, int period, int agent, List<Integer> reported, List<Integer> actions);
}
