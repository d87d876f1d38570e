package org.candor.property;

import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;

/** What one agent can know of the others when she is to report. */
interface InterimKnowledge {
  /**
   * A law of the others' types.
   *
   * @param memory the mechanism's, or -1 where the first reports are still to establish one
   * @param own the agent's type at which she holds it, or -1 if her type tells nothing
   * @param joints joint types with the public state; the agent's own state is 0 in all of them
   */
  record Belief(int memory, int own, List<Integer> joints, List<Rational> weights) {}

  /** The beliefs before the first reports. */
  List<Belief> atFirst();

  /** The beliefs after the reports and decisions of a layer, whatever the agent reported, each with the first past that leads to it. */
  Map<Belief, String> after(int layer);
}
