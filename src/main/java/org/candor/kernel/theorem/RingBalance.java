package org.candor.kernel.theorem;

/**
 * The balanced team mechanism in its ring form balances its budget exactly (Athey and Segal 2013; Bergemann and Välimäki 2017, section
 * 2.3): every agent receives her own reward and pays the reward of the next one, and the last agent pays the first one's.
 */
/*@ code_bigint_math spec_bigint_math @*/
public final class RingBalance {
  private RingBalance() {}

  /** At one history and joint report, truthful or not, the transfers to the agents add up to zero. */
  /*@ public normal_behavior
    @ requires agents > 0 && reward.length == agents && transfer.length == agents;
    @ requires (\forall int j; 0 <= j && j < agents - 1; transfer[j] == reward[j] - reward[j + 1]);
    @ requires transfer[agents - 1] == reward[agents - 1] - reward[0];
    @ ensures (\sum int j; 0 <= j && j < agents; transfer[j]) == 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void budgetBalances(int[] reward, int[] transfer, int agents) {
    int n = 0;
    /*@ loop_invariant 0 <= n && n <= agents - 1
      @   && (\sum int j; 0 <= j && j < n; transfer[j]) == reward[0] - reward[n];
      @ decreases agents - n;
      //+KEY@ assignable \strictly_nothing;
      @*/
    while (n < agents - 1) {
      n++;
    }
  }
}
