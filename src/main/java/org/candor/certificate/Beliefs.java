package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The laws that one agent can hold of the others' types when she is to report, listed from the game form and the environment. */
interface Beliefs {
  /**
   * A law of the others' types, in lowest terms, so that equal laws are one belief.
   *
   * @param memory the mechanism's, or -1 where the first reports are still to establish one
   * @param own the agent's type at which she holds it, or -1 if her type tells nothing
   * @param joints joint types with the public state; the agent's own state is 0 in all of them
   * @param weights of the joint types, over their sum
   */
  record Belief(int memory, int own, List<Integer> joints, List<BigInteger> weights) {
    static Belief of(int memory, int own, List<Integer> joints, List<BigInteger> weights) {
      BigInteger common = BigInteger.ZERO;
      for (BigInteger weight : weights) {
        common = common.gcd(weight);
      }
      List<BigInteger> lowest = new ArrayList<>();
      for (BigInteger weight : weights) {
        lowest.add(weight.divide(common));
      }
      return new Belief(memory, own, List.copyOf(joints), List.copyOf(lowest));
    }
  }

  /** The laws before the first reports. */
  List<Belief> atFirst();

  /** The laws that follow the reports and decisions of a layer, each with the first past that leads to it in words. */
  Map<Belief, String> after(int layer);
}
