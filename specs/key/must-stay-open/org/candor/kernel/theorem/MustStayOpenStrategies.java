package org.candor.kernel.theorem;

/** Theorems about strategies with a hypothesis left out: false without it. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenStrategies {

  /** False: no strategy gains also where a misreport in the first period may gain in one shot. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 1 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noStrategyGainsAfterAnUncheckedPeriod(ReportingStrategy f, ReportingProblem g) {}

  /** False: gains are discounted also where weights sum to more than the total. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires DiscountedBound.wellFormed(b, g);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.growsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ requires DiscountedBound.nearIn(b, f, g, g.periods);
    @ ensures DiscountedBound.nearIn(b, f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void gainIsDiscountedUnderAnyWeights(DiscountedBound b, ReportingStrategy f, ReportingProblem g) {}

  /** False: dynamic-RM is incentive compatible also where choice is not consistent and shares depend on her own report. */
  /*@ public normal_behavior
    @ requires DynamicGroves.fit(m, c, g) && Charges.wellFormed(pivot, m.periods) && Charges.wellFormed(given, m.periods);
    @ requires Redistribution.wellFormed(r, m) && m.periods >= 0;
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.wellFormedIn(m, t)
    @   && Redistribution.wellFormedIn(r, m, t) && Charges.wellFormedIn(pivot, t, m.states)
    @   && Charges.wellFormedIn(given, t, m.states) && Charges.wellFormedIn(c, t, m.states)
    @   && ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; DirectMechanism.efficientIn(m, t)
    @   && DirectMechanism.privateValuesIn(m, t) && DirectMechanism.facedIn(m, g, t) && ReportingProblem.truthfulIn(g, t)
    @   && Charges.paidIn(m, c, t) && Charges.unaffectedIn(m, pivot, t));
    @ requires (\forall int t; 0 <= t && t < m.periods; Redistribution.definedIn(r, m, t)
    @   && Redistribution.sharedIn(r, m, given, t) && DynamicRedistribution.netIn(m, r, pivot, given, c, t));
    @ requires Charges.valueLessChargesIn(m, c, g, m.periods) && ReportingStrategy.wellFormed(f, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires ReportingStrategy.noGainIn(f, g, g.periods);
    @ ensures ReportingStrategy.noGainIn(f, g, 0);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void redistributionWithoutConsistentChoice(ReportingStrategy f, ReportingProblem g, DirectMechanism m,
      Redistribution r, Charges pivot, Charges given, Charges c) {}

  /** False: dynamic-RM is individually rational also where the revenue without her may be negative. */
  /*@ public normal_behavior
    @ requires agents > 0 && states >= 0 && Charges.valueLessCharges(truth, value, total, states);
    @ requires NetAmounts.net(total, without, future, states, agents);
    @ requires (\forall int i; 0 <= i && i < states; without[i] <= value[i]);
    @ ensures RedistributionBounds.nonNegative(truth, states);
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void payoffIsNonNegativeForAnyRevenue(int /*@ nullable @*/ [] truth, int /*@ nullable @*/ [] value,
      int /*@ nullable @*/ [] total, int /*@ nullable @*/ [] without, int /*@ nullable @*/ [] future, int states, int agents) {}

  /** False: the shares are at most the revenue also where another arm, worth more, would be activated without an agent. */
  /*@ public normal_behavior
    @ requires 0 <= active && active < shares.length && withoutBoth.length == shares.length && gap >= 0;
    @ requires future <= without;
    @ requires shares[active] == gap * future;
    @ requires (\forall int j; 0 <= j && j < shares.length; j == active || shares[j] == gap * withoutBoth[j]);
    @ ensures (\sum int j; 0 <= j && j < shares.length; shares[j]) - shares.length * (gap * without) <= 0;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void sharesAreAtMostRevenueForAnyTies(int active, int future, int without, int gap, int[] shares,
      int[] withoutBoth) {}

  /** False: the revenue without an agent is at most the others' value also where some other agent harms them. */
  /*@ public normal_behavior
    @ requires future == (\sum int j; 0 <= j && j < withoutBoth.length; withoutBoth[j]) - (withoutBoth.length - 1) * without;
    @ ensures future <= without;
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void revenueIsAtMostValueUnderExternalities(int future, int without, int[] withoutBoth) {}
}
