package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.kernel.theorem.ReportingStrategy;

/** Counterexamples to theorems on dynamic-Groves mechanisms that lack a hypothesis. */
final class GrovesSiblings {
  private static final String SIBLINGS = "org.candor.kernel.theorem.MustStayOpenGroves.";
  private static final int[] NOTHING = {0, 0};
  private static final int[] FIVE = {5, 5};

  private GrovesSiblings() {}

  static List<Instance> all() {
    // The second type is charged 5 and reports the first.
    OnePeriod dearTruth = OnePeriod.of(0, 0, 0, -5);
    OnePeriod charged = OnePeriod.of(7, 0, -5, -5);
    OnePeriod halfTeam = OnePeriod.of(0, 2, 1, 1);
    return List.of(
        of("truthIsOptimalUnderAnyCharges")
            .on(
                dearTruth.mechanism(),
                OnePeriod.charges(new int[] {0, 5}, 0, 5),
                dearTruth.problem(),
                0),
        of("grovesPaysTheJointValue")
            .on(charged.mechanism(), OnePeriod.charges(FIVE, FIVE), charged.problem()),
        of("halfATeamIsATeam")
            .on(
                halfTeam.mechanism(),
                OnePeriod.fee(0, 0),
                OnePeriod.charges(NOTHING, NOTHING),
                halfTeam.problem(),
                0),
        of("anyDueMakesGroves")
            .on(
                charged.mechanism(),
                OnePeriod.fee(5, 0),
                OnePeriod.charges(FIVE, NOTHING),
                charged.problem(),
                0),
        // Every type adds 7 to 0: she bears a charge of 5, and V_-i is 0.
        of("chargesAreAtMostPivotsForEveryType")
            .on(charged.mechanism(), OnePeriod.charges(FIVE, FIVE), charged.problem(), 0, 1, 7, 0),
        strategyThatLowersCharges(dearTruth.problem()),
        ExAnteInstances.elsewhere());
  }

  /** The objective is 0 whatever she does, the charge 5 for the second type's report: never reporting it gains her 5. */
  private static Instance strategyThatLowersCharges(ReportingProblem g) {
    int[] charge = {0, 5};
    ReportingProblem objective = with(g, NOTHING, NOTHING);
    ReportingProblem charges = with(g, charge, charge);
    ReportingStrategy liar = Play.strategy(g, 1, (t, h) -> 0);
    return of("noGainWhateverTheCharges")
        .on(liar, playing(liar, objective), playing(liar, charges), g, objective, charges);
  }

  /** The same law, with other amounts for each report. */
  private static ReportingProblem with(ReportingProblem g, int[] received, int[] truth) {
    return new ReportingProblem(
        g.states,
        g.reports,
        g.periods,
        g.scale,
        g.discount,
        g.honest,
        new int[][][] {{received, received}},
        g.weights,
        new int[][] {truth, NOTHING});
  }

  /** What a strategy gives in another problem. */
  private static ReportingStrategy playing(ReportingStrategy f, ReportingProblem problem) {
    ReportingStrategy there = Play.strategy(problem, 1, (t, h) -> f.report[t][h]);
    return new ReportingStrategy(f.nodes, f.at, f.report, f.next, there.payoff, there.continuation);
  }

  private static Instance.Shape of(String sibling) {
    return Instance.of(SIBLINGS + sibling, "true");
  }
}
