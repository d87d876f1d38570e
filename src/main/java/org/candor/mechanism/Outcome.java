package org.candor.mechanism;

import java.util.List;
import org.candor.exact.Rational;

/**
 * What a mechanism does with one report profile: a decision per realised feasible set and the transfers.
 *
 * <p>Transfers are to the agents (negative: she pays) and do not depend on the realised feasible set, which is drawn after
 * the reports; a rule that would depend on it enters with its expectation.
 *
 * @param branches the decisions, with probabilities that sum to 1
 * @param transfers one per agent
 * @param <M> the mechanism's memory
 */
public record Outcome<M>(List<Branch<M>> branches, List<Rational> transfers) {
  /**
   * One decision.
   *
   * @param probability of this branch, given the reports
   * @param action the action taken
   * @param nextMemory what the mechanism remembers afterwards
   * @param <M> the mechanism's memory
   */
  public record Branch<M>(Rational probability, int action, M nextMemory) {}

  public Outcome {
    branches = List.copyOf(branches);
    transfers = List.copyOf(transfers);
  }
}
