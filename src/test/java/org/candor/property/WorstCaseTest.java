package org.candor.property;

import static org.candor.property.SmallWorlds.q;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.catalog.Catalog;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.junit.jupiter.api.Test;

/** Path, outside-option, dominance and exit properties by hand, most over an infinite horizon. */
class WorstCaseTest {
  private static GameAnalysis play(PrivateEnvironment environment, String mechanism) {
    Setting setting = new Setting(environment);
    return GameAnalysis.of(setting, Catalog.find(mechanism).orElseThrow().rules(setting));
  }

  private static Verdict.Refuted refuted(Verdict verdict) {
    return assertInstanceOf(Verdict.Refuted.class, verdict, verdict.toString());
  }

  private static void holds(Verdict verdict) {
    assertInstanceOf(Verdict.Holds.class, verdict, verdict.toString());
  }

  /** She pays 1 to find out: 4 for ever after, or nothing; discount 1/2. */
  private static PrivateEnvironment trial() {
    return SmallWorlds.environment(
        q(1, 2),
        OptionalInt.empty(),
        List.of("go"),
        new SmallWorlds.Person("1", 1)
            .state("new", -1)
            .then(0, Map.of(1, q(1, 2), 2, q(1, 2)))
            .state("good", 4)
            .state("bad", 0));
  }

  @Test
  void whatPaysInExpectationMayEndBadly() {
    // −1 + 1/2 · 1/2 · 8 = 1 in expectation, −1 on the path to "bad".
    GameAnalysis analysis = play(trial(), "dynamic-vcg");
    holds(new IndividualRationality(Occasion.INITIAL).check(analysis));
    Verdict.Refuted refuted = refuted(new PathRationality().check(analysis));
    assertEquals(q(-1, 1), refuted.witness().amount());
    assertEquals(List.of("the path: (new) go, (bad) go, and again from (bad) on"), refuted.notes());
  }

  @Test
  void theDeficitOfALuckyRun() {
    // Agent 2 is worth nothing now, then 3 for ever with probability 1/2: agent 1 is paid 1/2 ·
    // 3/(1
    // − 1/2).
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(1, 2),
            OptionalInt.empty(),
            List.of("go"),
            new SmallWorlds.Person("1", 1).state("x", 0),
            new SmallWorlds.Person("2", 1)
                .state("new", 0)
                .then(0, Map.of(1, q(1, 2), 2, q(1, 2)))
                .state("rich", 3)
                .state("poor", 0));
    Verdict.Refuted refuted = refuted(new PathNoDeficit().check(play(environment, "team")));
    assertEquals(q(3, 1), refuted.witness().amount());
    holds(new PathNoDeficit().check(play(environment, "dynamic-vcg")));
  }

  @Test
  void aLossOnNoPathHolds() {
    GameAnalysis analysis = play(SmallWorlds.tutorial(), "team");
    holds(new PathRationality().check(analysis));
  }

  /** Action a gives (3, 4), action b (5, 0). */
  private static PrivateEnvironment shared() {
    return SmallWorlds.environment(
        Rational.ONE,
        OptionalInt.of(1),
        List.of("a", "b"),
        new SmallWorlds.Person("1", 2).state("x", 3, 5),
        new SmallWorlds.Person("2", 2).state("x", 4, 0));
  }

  @Test
  void whoStaysOutStillHasWhatTheOthersDecide() {
    // V = 7, V_-1 = 4: the pivot leaves agent 1 the 3 that she has of a anyway; who pays her bid
    // has
    // nothing.
    holds(new OutsideOption().check(play(shared(), "dynamic-vcg")));
    Witness witness = refuted(new OutsideOption().check(play(shared(), "pay-your-bid"))).witness();
    assertEquals("1", witness.agent());
    assertEquals(Rational.ZERO, witness.amount());
    assertEquals(q(3, 1), witness.outsideOption());
  }

  @Test
  void anOutsideOptionForEver() {
    // Without agent 1 the others take a for ever: 3/(1 − 3/4) = 12 to her.
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(3, 4),
            OptionalInt.empty(),
            List.of("a", "b"),
            new SmallWorlds.Person("1", 2).state("x", 3, 5),
            new SmallWorlds.Person("2", 2).state("x", 4, 0));
    Witness witness =
        refuted(new OutsideOption().check(play(environment, "pay-your-bid"))).witness();
    assertEquals(q(12, 1), witness.outsideOption());
  }

  @Test
  void aStaticPivotIsDominantAndADynamicOneIsNot() {
    PrivateEnvironment once = SmallWorlds.zeroOrOneAgainstZeroOrTwoFifths();
    holds(new DominantStrategyIncentiveCompatibility().check(play(once, "static-vcg")));
    // Two periods without discounting: a is worth 1 to agent 2, b to agent 1, whom a ends. The tie
    // is
    // broken for a: agent 2 gets 1 and pays 2. If agent 1, then ended, says that she is not, agent
    // 2
    // pays all of the second 1: −1. Had she said "done", b would have been taken for nothing, and
    // if
    // agent 1, not ended, then says that she is, the second 1 is free: 1.
    PrivateEnvironment twice =
        SmallWorlds.environment(
            Rational.ONE,
            OptionalInt.of(2),
            List.of("a", "b"),
            new SmallWorlds.Person("1", 2)
                .state("open", 0, 1)
                .then(0, Map.of(1, Rational.ONE))
                .state("ended", 0, 0),
            new SmallWorlds.Person("2", 2).state("keen", 1, 0).state("done", 0, 0));
    Witness witness =
        refuted(new DominantStrategyIncentiveCompatibility().check(play(twice, "dynamic-vcg")))
            .witness();
    assertEquals(q(2, 1), witness.amount());
    assertEquals(q(2, 1), witness.bestStrategyGain());
    assertEquals("done", witness.report());
    assertEquals(
        List.of(
            new Witness.OtherReport(1, "1", "open", "ended"),
            new Witness.OtherReport(1, "1", "ended", "open")),
        witness.othersReports());
  }

  @Test
  void whereNobodyMattersToHerHonestyIsDominantForEver() {
    // Agent 2 has no value: decisions and transfers do not depend on what she says.
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(9, 10),
            OptionalInt.empty(),
            List.of("a", "b"),
            new SmallWorlds.Person("1", 2)
                .state("x", 1, 0)
                .then(0, Map.of(0, q(1, 2), 1, q(1, 2)))
                .state("y", 0, 3)
                .then(1, Map.of(0, q(1, 3), 1, q(2, 3))),
            new SmallWorlds.Person("2", 2)
                .state("u", 0, 0)
                .then(0, Map.of(0, q(1, 2), 1, q(1, 2)))
                .state("v", 0, 0));
    holds(new DominantStrategyIncentiveCompatibility().check(play(environment, "dynamic-vcg")));
  }

  /** Over an infinite horizon: a verdict of holds against stationary functions drawn at random, a refutation against ic.ex-post. */
  @Test
  void dominanceOverAnInfiniteHorizonAgreesWithStationaryFunctions() {
    SplittableRandom random = new SplittableRandom(Long.getLong("candor.seed", 1));
    int held = 0;
    int refuted = 0;
    List<Mechanism> mechanisms = Catalog.all();
    for (int number = 0; number < 400; number++) {
      EnvironmentClass kind =
          number % 2 == 0 ? EnvironmentClass.GENERAL_INFINITE : EnvironmentClass.BANDIT;
      PrivateEnvironment environment = Instance.of(kind, random.nextLong(), number).environment();
      Mechanism mechanism = mechanisms.get(number % mechanisms.size());
      Setting setting = new Setting(environment);
      if (environment.horizon().isPresent()
          || environment.types().size() > 9
          || mechanism.id().startsWith("eac")
          || mechanism.undefined(setting).isPresent()) {
        continue;
      }
      GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
      if (analysis.game().memories(0) > 1) {
        continue;
      }
      Verdict verdict = new DominantStrategyIncentiveCompatibility().check(analysis);
      String name = mechanism.id() + " on " + environment.name();
      if (verdict instanceof Verdict.Holds) {
        held++;
        for (int draw = 0; draw < 10; draw++) {
          for (int i = 0; i < analysis.agents(); i++) {
            assertTrue(largestGain(analysis, i, random).signum() <= 0, name);
          }
        }
      } else if (verdict instanceof Verdict.Refuted found) {
        refuted++;
        Witness witness = found.witness();
        assertTrue(witness.amount().signum() > 0, name);
        assertTrue(witness.bestStrategyGain().compareTo(witness.amount()) >= 0, name);
      }
      if (new ExPostIncentiveCompatibility().check(analysis) instanceof Verdict.Refuted exPost) {
        Witness witness = refuted(verdict).witness();
        assertTrue(witness.amount().compareTo(exPost.witness().amount()) >= 0, name);
      }
    }
    assertTrue(held >= 5 && refuted >= 5, held + " hold, " + refuted + " are refuted");
  }

  /** The largest gain of a single misreport of an agent against random stationary functions of the others. */
  private static Rational largestGain(GameAnalysis analysis, int agent, SplittableRandom random) {
    JointSpace types = analysis.types();
    int[][] map = new int[types.agents()][];
    for (int j = 0; j < map.length; j++) {
      map[j] = new int[types.size(j)];
      for (int s = 0; s < map[j].length; s++) {
        map[j][s] = random.nextInt(map[j].length);
      }
    }
    Distribution[] rows = new Distribution[types.size()];
    Rational[] flows = new Rational[types.size()];
    int[] sent = new int[types.size()];
    for (int joint = 0; joint < rows.length; joint++) {
      sent[joint] = joint;
      for (int j = 0; j < map.length; j++) {
        sent[joint] =
            j == agent ? sent[joint] : types.with(sent[joint], j, map[j][types.local(joint, j)]);
      }
      GameForm.Play play = analysis.game().play(0, 0, sent[joint]);
      // These mechanisms take one action, for sure: no feasible sets are random here.
      rows[joint] = analysis.environment().law(joint, play.decisions().get(0).action());
      flows[joint] = analysis.flow(play, agent, joint);
    }
    ScaledVector values =
        DiscountedValues.solve(rows, analysis.environment().discount(), List.<Rational[]>of(flows))
            .get(0);
    Rational largest = null;
    for (int joint = 0; joint < rows.length; joint++) {
      for (int report = 0; report < types.size(agent); report++) {
        GameForm.Play play = analysis.game().play(0, 0, types.with(sent[joint], agent, report));
        Rational future = analysis.expectedNext(play, joint, values);
        Rational payoff =
            analysis.flow(play, agent, joint).plus(analysis.environment().discount().times(future));
        Rational gain = payoff.minus(values.get(joint));
        largest = largest == null ? gain : largest.max(gain);
      }
    }
    return largest;
  }

  /** Three arms worth 4, 3 and 2 for ever, or nothing; discount 1/2. */
  private static PrivateEnvironment arms() {
    List<SmallWorlds.Person> people = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Rational[] values = {Rational.ZERO, Rational.ZERO, Rational.ZERO};
      values[i] = q(4 - i, 1);
      people.add(
          new SmallWorlds.Person(Integer.toString(i + 1), 3)
              .state("worth", values)
              .state("nothing", 0, 0, 0));
    }
    boolean[][] present = new boolean[3][3];
    for (int i = 0; i < 3; i++) {
      for (int a = 0; a < 3; a++) {
        present[i][a] = a != i;
      }
    }
    return new PrivateEnvironment(
        "arms",
        PrivateEnvironment.Kind.BANDIT,
        q(1, 2),
        OptionalInt.empty(),
        List.of("1", "2", "3"),
        people.stream().map(SmallWorlds.Person::agent).toList(),
        PublicProcess.none(3),
        List.of(List.of(FeasibleSet.all(3))),
        present);
  }

  @Test
  void whoCannotWinAnyMorePaysNothingButIsStillGivenAShare() {
    // Cavallo 2008, Section 5: against the arm worth 4 for ever agent 3 has no influence. Without
    // her
    // agent 1 would pay 3; a third of it is hers under redistribution.
    holds(new EfficientExit().check(play(arms(), "dynamic-vcg")));
    Witness witness = refuted(new EfficientExit().check(play(arms(), "dynamic-rm"))).witness();
    assertEquals("3", witness.agent());
    assertEquals(Rational.ONE, witness.amount());
  }

  @Test
  void whereEverybodyAlwaysMattersNobodyExits() {
    PrivateEnvironment environment =
        SmallWorlds.environment(
            q(1, 2),
            OptionalInt.empty(),
            List.of("a", "b"),
            new SmallWorlds.Person("1", 2).state("a", 1, 0).state("b", 0, 1));
    assertInstanceOf(
        Verdict.NotApplicable.class, new EfficientExit().check(play(environment, "dynamic-vcg")));
  }

  @Test
  void aChargeForWhatIsRememberedIsInfluenceOnlyIfDecisionsShowIt() {
    // The ex ante charge remembers the first reports and is paid for ever, whatever anybody says.
    Verdict verdict = new EfficientExit().check(play(arms(), "eac"));
    assertTrue(refuted(verdict).witness().amount().signum() != 0);
  }
}
