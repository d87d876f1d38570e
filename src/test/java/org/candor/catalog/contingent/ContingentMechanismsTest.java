package org.candor.catalog.contingent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contingent transfers against arithmetic by hand, and what becomes of them where an assumption fails. */
class ContingentMechanismsTest {
  private static JointEnvironment example(String name) {
    return (JointEnvironment) EnvironmentReader.read(Path.of("examples", name + ".json"));
  }

  private static final JointEnvironment ITEM = example("interdependent-two-agents");
  private static final JointEnvironment TWO_PERIODS = example("interdependent-two-periods");

  private static Mechanism mechanism(String id) {
    return Catalog.find(id).orElseThrow();
  }

  private static Verdict verdict(JointEnvironment environment, String mechanism, String property) {
    return Audit.of(new Setting(environment), mechanism(mechanism))
        .finding(property)
        .orElseThrow()
        .verdict();
  }

  private static String why(JointEnvironment environment, String mechanism) {
    return mechanism(mechanism).undefined(new Setting(environment)).orElseThrow();
  }

  /**
   * Agent A's signal is 2, B's is 1, and B gets the item. With θ_A = 1, 2 the law of B's next signal is (3/4, 1/4), (1/2, 1/2), B's value 3, 5,
   * and γ = 9/10: 3x/4 + y/4 = 10/3 and x/2 + y/2 = 50/9 give x = 10/9 and y = 10.
   */
  @Test
  void theLinearSystemIsSolved() {
    Decisions decisions = Decisions.efficient(new JointWelfare(ITEM));
    DueTable due = Spanning.table(decisions, Requirement.of(decisions, LastPeriod.of(decisions)));
    int earlier = ITEM.types().index(0, 1, 0);
    assertEquals(Rational.of(10, 9), due.received(0, 0, earlier, ITEM.types().index(0, 0, 0)));
    assertEquals(Rational.of(10), due.received(0, 0, earlier, ITEM.types().index(0, 1, 1)));
    // B has the item herself: the others' value is 0, and so is the least solution.
    assertEquals(Rational.ZERO, due.received(0, 1, earlier, ITEM.types().index(0, 0, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contingent-spanning", "contingent-scoring", "winner-pay-auction"})
  void everyClaimHoldsOnTheItem(String id) {
    Audit audit = Audit.of(new Setting(ITEM), mechanism(id));
    assertEquals(0, audit.exitStatus());
    for (Audit.Finding finding : audit.findings()) {
      if (finding.claimed()) {
        assertInstanceOf(Verdict.Holds.class, finding.verdict(), finding.property().id());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contingent-spanning", "contingent-scoring", "contingent-almost-efficient"})
  void everyClaimHoldsOverTwoPeriods(String id) {
    for (Audit.Finding finding : Audit.of(new Setting(TWO_PERIODS), mechanism(id)).findings()) {
      if (finding.claimed() && finding.failingHypothesis() == null) {
        assertInstanceOf(Verdict.Holds.class, finding.verdict(), finding.property().id());
      }
    }
  }

  /** Liu 2014: before anything is due, an agent's payoff is the social surplus. */
  @Test
  void theFirstPayoffIsTheSocialSurplus() {
    Setting setting = new Setting(ITEM);
    GameAnalysis analysis =
        GameAnalysis.of(setting, mechanism("contingent-spanning").rules(setting));
    for (int joint = 0; joint < 4; joint++) {
      for (int i = 0; i < 2; i++) {
        int memory = analysis.game().initialMemory(joint);
        assertEquals(
            setting.benchmark().value(0, joint),
            analysis.payoffs(0, i).get(analysis.position(memory, joint)));
      }
    }
  }

  /** B wins an advantage in signals for the last period by winning now. The gain of 1/8 was computed independently in Python's fractions. */
  @Test
  void thePrintedConditionLacksTheLastTerm() {
    var refuted =
        assertInstanceOf(
            Verdict.Refuted.class,
            verdict(TWO_PERIODS, "contingent-without-last-term", "ic.ex-post"));
    assertEquals(OptionalInt.of(0), refuted.witness().period());
    assertEquals(List.of("1", "1"), refuted.witness().jointType());
    assertEquals("B", refuted.witness().agent());
    assertEquals("2", refuted.witness().report());
    assertEquals(Rational.of(1, 8), refuted.witness().amount());
    // Over an infinite horizon nothing is left out.
    assertInstanceOf(
        Verdict.Holds.class, verdict(ITEM, "contingent-without-last-term", "ic.ex-post"));
  }

  /** Nobody's report moves what she contributes to the social surplus; a score does. */
  @Test
  void onlyTheLeastNormSolutionIsOfGrovesForm() {
    assertInstanceOf(Verdict.Holds.class, verdict(ITEM, "contingent-spanning", "dynamic-groves"));
    assertInstanceOf(Verdict.Refuted.class, verdict(ITEM, "contingent-scoring", "dynamic-groves"));
  }

  /** A constant last action costs efficiency and needs no assumption on the last period. */
  @Test
  void aConstantLastActionIsNotEfficient() {
    assertInstanceOf(
        Verdict.Refuted.class, verdict(TWO_PERIODS, "contingent-almost-efficient", "efficiency"));
    assertInstanceOf(
        Verdict.Holds.class, verdict(TWO_PERIODS, "contingent-almost-efficient", "ic.ex-post"));
  }

  /** Two agents; what follows does not depend on the action, values are 0. */
  private static JointEnvironment signals(
      int first, int second, OptionalInt horizon, Rational[][][] values, Distribution[] laws) {
    Distribution[][] byAction = new Distribution[first * second][2];
    for (int joint = 0; joint < byAction.length; joint++) {
      byAction[joint][0] = laws[joint];
      byAction[joint][1] = laws[joint];
    }
    return new JointEnvironment(
        "signals",
        Rational.of(1, 2),
        horizon,
        List.of("a", "b"),
        List.of("A", "B"),
        List.of(
            IntStream.range(0, first).mapToObj(s -> "s" + s).toList(),
            IntStream.range(0, second).mapToObj(s -> "t" + s).toList()),
        values,
        byAction,
        Distribution.point(0));
  }

  private static Rational[][][] noValues(int joints) {
    Rational[][][] values = new Rational[2][joints][2];
    for (Rational[][] agent : values) {
      for (Rational[] row : agent) {
        row[0] = Rational.ZERO;
        row[1] = Rational.ZERO;
      }
    }
    return values;
  }

  /** Both of A's signals make the same signals of B expected: 1·μ(s1) − 1·μ(s0) = 0, and each law is the other. */
  @Test
  void withoutCorrelationThereAreNoTransfers() {
    Distribution[] laws = new Distribution[4];
    for (int joint = 0; joint < 4; joint++) {
      laws[joint] = Distribution.point(0);
    }
    // B likes action a, the more the higher A's signal: 1 or 2, and γ = 1/2.
    Rational[][][] values = noValues(4);
    for (int joint = 0; joint < 4; joint++) {
      values[1][joint][0] = Rational.of(1 + joint / 2);
    }
    JointEnvironment environment = signals(2, 2, OptionalInt.empty(), values, laws);
    assertEquals(
        "the spanning condition (Assumption 3) fails: with (B: t0) and action 'a' the laws of the others' next signals given"
            + " agent 'A's signal satisfy (-1)·μ(· | s0) + (1)·μ(· | s1) = 0, and the transfers would have to be worth 2 there",
        why(environment, "contingent-spanning"));
    assertTrue(
        why(environment, "contingent-scoring").endsWith("satisfy (1)·μ(· | s1) = μ(· | s0)"),
        why(environment, "contingent-scoring"));
    Audit audit = Audit.of(new Setting(environment), mechanism("contingent-spanning"));
    assertEquals(0, audit.exitStatus());
    assertInstanceOf(Verdict.NotApplicable.class, audit.findings().get(0).verdict());
  }

  /**
   * A's four signals lead to B's laws (4,0,0), (0,4,0), (2,0,2), (0,2,2) of 4: the corners of a quadrilateral in a triangle, so no one is a
   * mixture of the others, but four laws on three signals are dependent. B's signals lead to A's own ones.
   */
  @Test
  void convexIndependenceIsWeakerThanSpanning() {
    int[][] corners = {{4, 0, 0}, {0, 4, 0}, {2, 0, 2}, {0, 2, 2}};
    Distribution[] laws = new Distribution[12];
    Rational[][][] values = noValues(12);
    for (int joint = 0; joint < 12; joint++) {
      var law = new java.util.TreeMap<Integer, Rational>();
      for (int t = 0; t < 3; t++) {
        law.put((joint % 3) * 3 + t, Rational.of(corners[joint / 3][t], 4));
      }
      laws[joint] = Distribution.of(law);
      // A likes the first action in s0 and s1, B dislikes it the more the higher A's signal.
      values[0][joint][0] = Rational.of(joint / 3 < 2 ? 3 : 1);
      values[1][joint][0] = Rational.of(-joint / 3);
    }
    JointEnvironment environment = signals(4, 3, OptionalInt.empty(), values, laws);
    assertTrue(why(environment, "contingent-spanning").startsWith("the spanning condition"));
    assertInstanceOf(Verdict.Holds.class, verdict(environment, "contingent-scoring", "ic.ex-post"));
    assertInstanceOf(
        Verdict.Refuted.class, verdict(environment, "contingent-without-score", "ic.ex-post"));
  }

  /**
   * One period, γ̂ = 2: B gets the item iff A's signal is the higher one. Against B's 1 the signals 1 and 2 of A would each rather have the
   * other's decision to a total of 4 − 3 = 1, which no transfers can stop.
   */
  @Test
  void theLastPeriodHasToBeImplementable() {
    JointEnvironment once = once(ITEM);
    String why = why(once, "contingent-spanning");
    assertTrue(
        why.startsWith("in the last period no transfers make the decisions ex post incentive"),
        why);
    assertTrue(why.contains("with (B: 1) agent 'A' gains 1 in all"), why);
    assertTrue(why(once, "contingent-scoring").equals(why));
    // Without a choice in the last period there is nothing to implement.
    assertInstanceOf(
        Verdict.Holds.class, verdict(once, "contingent-almost-efficient", "ic.ex-post"));
  }

  /**
   * Bergemann and Välimäki 2017, example with correlation: types 5/12 and 3/4 of bidder 0 are served, 1/4 and 7/12 are not, so nothing that is
   * paid at once implements it. Laws are dependent (four types, two laws), and the system is solvable all the same: she receives θ_1 where
   * the object is kept.
   */
  @Test
  void theCorrelatedSaleIsImplementedByWhatIsPaidLater() {
    JointEnvironment sale = example("correlated-sale");
    Decisions decisions = Decisions.efficient(new JointWelfare(sale));
    DueTable due = Spanning.table(decisions, Requirement.of(decisions, LastPeriod.of(decisions)));
    for (int type = 0; type < 4; type++) {
      int joint = sale.types().index(0, type, 0);
      boolean kept = type == 0 || type == 2;
      assertEquals(kept ? "keep" : "to-0", sale.actions().get(decisions.action(0, joint)));
      for (int later = 0; later < 2; later++) {
        Rational received = due.received(0, 0, joint, sale.types().index(0, 4, 1 + later));
        assertEquals(kept ? Rational.of(later) : Rational.ZERO, received);
      }
    }
    Audit audit = Audit.of(new Setting(sale), mechanism("contingent-spanning"));
    assertInstanceOf(Verdict.Holds.class, audit.finding("ic.ex-post").orElseThrow().verdict());
    assertInstanceOf(Verdict.Holds.class, audit.finding("efficiency").orElseThrow().verdict());
    assertInstanceOf(
        Verdict.Refuted.class, verdict(sale, "contingent-on-old-signals", "ic.ex-post"));
  }

  private static JointEnvironment once(JointEnvironment e) {
    int joints = e.types().size();
    Rational[][][] values = new Rational[2][joints][2];
    Distribution[][] laws = new Distribution[joints][2];
    for (int joint = 0; joint < joints; joint++) {
      for (int a = 0; a < 2; a++) {
        values[0][joint][a] = e.value(0, joint, a);
        values[1][joint][a] = e.value(1, joint, a);
        laws[joint][a] = e.law(joint, a);
      }
    }
    return new JointEnvironment(
        "once",
        e.discount(),
        OptionalInt.of(1),
        e.actions(),
        e.agentNames(),
        List.of(List.of("1", "2"), List.of("1", "2")),
        values,
        laws,
        e.initial());
  }

  /**
   * γ̂ = 2, N = 2: a bid is 3 times the signal. At (1, 2) A wins, pays 6, and has 1 + 2·2 = 5; then γ·(2γ̂/γ)(3/2 − 2) = −2 is due from her: she
   * keeps (γ̂ − 1)(2 − 1) = 1.
   */
  @Test
  void theWinnerKeepsWhatTheSourceSays() {
    WinnerPayAuction auction = WinnerPayAuction.of(ITEM);
    assertEquals(Rational.of(3), auction.bidFactor());
    int joint = ITEM.types().index(0, 0, 1);
    assertEquals(0, auction.winner(joint));
    assertEquals(Rational.of(6), auction.paidAtOnce(0, joint));
    assertEquals(Rational.ONE, auction.surplusOfWinning(0, joint));
    assertEquals(Rational.ONE.negate(), auction.surplusOfWinning(1, joint));
  }
}
