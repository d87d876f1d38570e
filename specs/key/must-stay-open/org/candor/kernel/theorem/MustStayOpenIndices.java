package org.candor.kernel.theorem;

/** Theorems about index policies that lack one hypothesis, and are false. */
/*@ code_bigint_math spec_bigint_math @*/
public final class MustStayOpenIndices {

  /** False: no policy gets more than that of the largest index, also if the arm that attains the value has another index. */
  /*@ public normal_behavior
    @ requires ReportingProblem.wellFormed(g) && IndexTable.wellFormed(p, g.states) && DiscountedBound.wellFormed(b, g);
    @ requires ReportingStrategy.wellFormed(f, g.periods) && ReportingStrategy.wellFormed(a, g.periods);
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.wellFormedIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(f, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.wellFormedIn(a, t, g.states, g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.growsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; DiscountedBound.lawsIn(b, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(f, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingStrategy.playedIn(a, g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.noOneShotGainIn(g, t));
    @ requires (\forall int t; 0 <= t && t < g.periods; ReportingProblem.truthfulIn(g, t));
    @ requires (\forall int s; 0 <= s && s < g.states; IndexTable.ofOwnState(p.current[s], p.index, p.local[s], g.reports));
    @ requires (\forall int t; 0 <= t && t < g.periods; IndexTable.followsIndexIn(p, a, g, t));
    @ requires DiscountedBound.nearIn(b, f, g, g.periods) && Indifference.sameIn(a, g, g.periods);
    @ requires 0 <= node && node < f.nodes && 0 <= indexNode && indexNode < a.nodes && f.at[0][node] == a.at[0][indexNode];
    @ ensures b.slack[0] * (f.payoff[0][node] - a.payoff[0][indexNode]) <= b.rest[0];
    @ assignable \nothing;
    //+KEY@ assignable \strictly_nothing;
    @*/
  public static void noPolicyGetsMoreUnderAnyIndices(IndexTable p, DiscountedBound b, ReportingStrategy f,
      ReportingStrategy a, ReportingProblem g, int node, int indexNode) {
    InfiniteHorizon.gainIsAtMostDiscountedBound(b, f, g);
  }
}
