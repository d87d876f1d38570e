package org.candor.property;

import static org.candor.property.SmallWorlds.q;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;
import org.junit.jupiter.api.Test;

class RevenueMaximalityTest {
  private static GameAnalysis play(PrivateEnvironment environment, String mechanism) {
    Setting setting = new Setting(environment);
    return GameAnalysis.of(setting, Catalog.find(mechanism).orElseThrow().rules(setting));
  }

  private static Rational revenue(GameAnalysis analysis) {
    return Occasion.expectation(analysis, analysis.transfers(0)).negate();
  }

  /** Audits the mechanism that collects more: sound, and it collects exactly what is missing. */
  private static GameAnalysis better(GameAnalysis analysis, Verdict.Refuted refuted) {
    Rules<?> rules = RevenueMaximality.betterMechanism(analysis).orElseThrow();
    GameAnalysis better = GameAnalysis.of(analysis.setting(), rules);
    for (Property property :
        List.of(
            new Efficiency(),
            new ExPostIncentiveCompatibility(),
            new IndividualRationality(Occasion.EX_POST),
            new RevenueMaximality())) {
      assertInstanceOf(Verdict.Holds.class, property.check(better), property.id());
    }
    assertEquals(refuted.witness().amount(), revenue(better).minus(revenue(analysis)));
    return better;
  }

  private static void notApplicable(String why, GameAnalysis analysis) {
    Verdict.NotApplicable verdict =
        assertInstanceOf(Verdict.NotApplicable.class, new RevenueMaximality().check(analysis));
    assertTrue(verdict.reason().contains(why), verdict.reason());
    assertTrue(RevenueMaximality.betterMechanism(analysis).isEmpty());
  }

  @Test
  void aPriceOfOneCollectsOneWhereThePivotCollectsTwoFifths() {
    GameAnalysis pivot = play(SmallWorlds.zeroOrOneAgainstTwoFifths(), "dynamic-vcg");
    assertEquals(q(2, 5), revenue(pivot));
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, new RevenueMaximality().check(pivot));
    assertEquals(q(3, 5), refuted.witness().amount());
    assertEquals(List.of("1", "2/5"), refuted.witness().jointType());
    GameAnalysis better = better(pivot, refuted);
    assertEquals(Rational.ONE, revenue(better));
    assertEquals(
        Rational.ONE.negate(), better.game().play(0, 0, 1).transfers().get(0), "the price");
    assertTrue(refuted.notes().contains("T(t=0; 1, 2/5) = (-1, 0)"), refuted.notes().toString());
  }

  @Test
  void inTheTutorialAgentTwoCanBeHeldToNothing() {
    GameAnalysis pivot = play(SmallWorlds.tutorial(), "dynamic-vcg");
    assertEquals(q(563, 10), revenue(pivot));
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, new RevenueMaximality().check(pivot));
    GameAnalysis better = better(pivot, refuted);
    assertEquals(Rational.ZERO, Occasion.expectation(better, better.payoffs(0, 1)));
    assertEquals(List.of("*", "*"), refuted.witness().jointType());
  }

  @Test
  void aPostedPriceThatTheLowestTypeJustPaysIsMaximal() {
    // One agent of one type: the pivot mechanism charges nothing, the best mechanism her whole
    // value.
    PrivateEnvironment alone =
        SmallWorlds.environment(
            Rational.ONE,
            OptionalInt.of(2),
            List.of("serve"),
            new SmallWorlds.Person("1", 1).state("v", 3));
    Verdict.Refuted refuted =
        assertInstanceOf(
            Verdict.Refuted.class, new RevenueMaximality().check(play(alone, "dynamic-vcg")));
    assertEquals(Rational.of(6), refuted.witness().amount());
  }

  @Test
  void withNothingToCollectThePivotIsMaximal() {
    PrivateEnvironment idle =
        SmallWorlds.environment(
            q(1, 2),
            OptionalInt.empty(),
            List.of("a", "b"),
            new SmallWorlds.Person("1", 2).state("x", 0, 0).state("y", 0, 0));
    Verdict.Holds holds =
        assertInstanceOf(
            Verdict.Holds.class, new RevenueMaximality().check(play(idle, "dynamic-vcg")));
    assertEquals(4, holds.checked(), "two misreports and two participation rows");
  }

  @Test
  void terminalValuesAndRandomFeasibleSetsAreInTheProgramme() {
    List<FeasibleSet> sets =
        List.of(
            new FeasibleSet(q(1, 3), new int[] {0}), new FeasibleSet(q(2, 3), new int[] {0, 1, 2}));
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(3, 4),
            OptionalInt.of(3),
            List.of("nobody", "1", "2"),
            sets,
            new SmallWorlds.Person("1", 3)
                .state("low", 0, 2, 0)
                .then(1, Map.of(0, q(1, 4), 1, q(3, 4)))
                .terminal(q(1, 2))
                .state("high", 0, 5, 0)
                .terminal(q(7, 3))
                .startsEvenly(),
            new SmallWorlds.Person("2", 3)
                .state("zero", 0, 0, 0)
                .state("some", 0, 0, 3)
                .then(2, Map.of(0, q(1, 2), 1, q(1, 2)))
                .startsEvenly());
    GameAnalysis pivot = play(environment, "dynamic-vcg");
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, new RevenueMaximality().check(pivot));
    assertEquals(List.of(), refuted.witness().jointType(), "in expectation over the initial law");
    better(pivot, refuted);
  }

  @Test
  void otherMechanismsAreNotCompared() {
    PrivateEnvironment tutorial = SmallWorlds.tutorial();
    notApplicable("remembers earlier reports", play(tutorial, "eac"));
    notApplicable("ic.ex-post fails", play(tutorial, "pay-your-bid"));
    notApplicable("efficiency fails", play(tutorial, "greedy-pivot"));
  }

  @Test
  void paymentsWithoutParticipationAreNotCompared() {
    PrivateEnvironment negative =
        SmallWorlds.environment(
            Rational.ONE,
            OptionalInt.of(1),
            List.of("a"),
            new SmallWorlds.Person("1", 1).state("x", -1));
    notApplicable("ir.ex-post fails: agent '1' has a payoff of -1", play(negative, "dynamic-vcg"));
  }
}
