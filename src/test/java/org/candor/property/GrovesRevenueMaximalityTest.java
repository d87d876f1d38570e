package org.candor.property;

import static org.candor.property.SmallWorlds.q;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.junit.jupiter.api.Test;

class GrovesRevenueMaximalityTest {
  private static Verdict verdict(PrivateEnvironment environment, String mechanism) {
    Setting setting = new Setting(environment);
    return new GrovesRevenueMaximality()
        .check(GameAnalysis.of(setting, Catalog.find(mechanism).orElseThrow().rules(setting)));
  }

  private static void notApplicable(String why, Verdict verdict) {
    String reason = assertInstanceOf(Verdict.NotApplicable.class, verdict).reason();
    assertTrue(reason.contains(why), reason);
  }

  @Test
  void thePivotChargesTheMostWhereSomeTypeAddsNothing() {
    Verdict.Holds holds =
        assertInstanceOf(
            Verdict.Holds.class,
            verdict(SmallWorlds.zeroOrOneAgainstZeroOrTwoFifths(), "dynamic-vcg"));
    assertEquals(8, holds.checked(), "each agent's types at each of the other's");
    assertInstanceOf(Verdict.Holds.class, verdict(SmallWorlds.tutorial(), "dynamic-vcg"));
  }

  @Test
  void theTeamMechanismChargesNothing() {
    // V_-2 = 1 at agent 1's type 1: what the team mechanism leaves uncharged is most there.
    Verdict.Refuted refuted =
        assertInstanceOf(
            Verdict.Refuted.class, verdict(SmallWorlds.zeroOrOneAgainstZeroOrTwoFifths(), "team"));
    assertEquals(Rational.ONE, refuted.witness().amount());
    assertEquals("2", refuted.witness().agent());
    assertEquals(List.of("1", "0"), refuted.witness().jointType());
  }

  @Test
  void whereEveryTypeMattersTheReasonHasTheNumbers() {
    Verdict verdict = verdict(SmallWorlds.zeroOrOneAgainstTwoFifths(), "dynamic-vcg");
    notApplicable("whatever the type of agent '2'", verdict);
    notApplicable("is at least 2/5, while the others attain 0", verdict);
  }

  @Test
  void otherMechanismsAreNotCompared() {
    PrivateEnvironment tutorial = SmallWorlds.tutorial();
    notApplicable("dynamic-groves fails", verdict(tutorial, "pay-your-bid"));
    notApplicable("efficiency fails", verdict(tutorial, "greedy-pivot"));
    notApplicable("ir.ex-post fails", verdict(tutorial, "eac"));
  }

  @Test
  void sameAmountsAsTheTutorialByHand() {
    // The team mechanism charges nothing: its largest shortfall is the largest V_-i, 81 at *, 100
    // at L.
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, verdict(SmallWorlds.tutorial(), "team"));
    assertEquals(q(100, 1), refuted.witness().amount());
    assertEquals("1", refuted.witness().agent());
  }
}
