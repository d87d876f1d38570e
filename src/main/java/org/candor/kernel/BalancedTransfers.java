package org.candor.kernel;

import java.math.BigInteger;

/**
 * How the agents of a balanced mechanism pay each other their rewards, in whole numbers: the rewards of one report profile, each
 * times a common denominator H, to transfers to the agents, so that those of all agents add up to zero.
 */
/*@ code_safe_math spec_bigint_math @*/
public final class BalancedTransfers {
  private BalancedTransfers() {}

  /**
   * Each agent receives her own reward and pays an equal share of each other's: {@code (n−1)·H} times {@code γ_i − Σ_{j≠i} γ_j / (n−1)}
   * for n agents (d'Aspremont and Gérard-Varet 1979; Athey and Segal 2013, balanced team mechanism).
   */
  /*@ public normal_behavior
    @ requires 0 <= agent && agent < rewards.length;
    @ ensures \result.value == rewards.length * rewards[agent].value
    @   - (\sum int j; 0 <= j && j < rewards.length; rewards[j].value);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger equalShares(BigInteger[] rewards, int agent) {
    BigInteger own = BigInteger.valueOf(rewards.length).multiply(rewards[agent]);
    return own.subtract(ExactSums.sum(rewards));
  }

  /**
   * Each agent receives her own reward and pays the next agent's, and the last agent pays the first one's: H times
   * {@code γ_i − γ_{i+1}} (Bergemann and Välimäki 2017, section 2.3, with the index that the print lacks).
   */
  /*@ public normal_behavior
    @ requires 0 <= agent && agent < rewards.length;
    @ ensures agent < rewards.length - 1 ==> \result.value == rewards[agent].value - rewards[agent + 1].value;
    @ ensures agent == rewards.length - 1 ==> \result.value == rewards[agent].value - rewards[0].value;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static BigInteger aroundTheRing(BigInteger[] rewards, int agent) {
    int next = agent == rewards.length - 1 ? 0 : agent + 1;
    return rewards[agent].subtract(rewards[next]);
  }
}
