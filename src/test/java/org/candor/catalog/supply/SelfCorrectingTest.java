package org.candor.catalog.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;

/** Two bidders, the first worth 2 or 6, the second 4; an item now, and one later with probability 1/2. By hand. */
class SelfCorrectingTest {
  private static final Mechanism MECHANISM = Catalog.find("self-correcting").orElseThrow();
  private static final Mechanism UNCORRECTED = Catalog.find("uncorrected-heuristic").orElseThrow();
  private static final Rational HALF = Rational.of(1, 2);
  private static final int ITEM = 0;
  private static final int LOW = 0;
  private static final int HIGH = 1;

  private static PrivateEnvironment environment(OptionalInt horizon, Rational discount) {
    Rational[][] values = new Rational[2][3];
    Arrays.stream(values).forEach(row -> Arrays.fill(row, Rational.ZERO));
    Distribution[][] laws = new Distribution[2][3];
    Distribution coin = Distribution.of(java.util.Map.of(0, HALF, 1, HALF));
    Arrays.stream(laws).forEach(row -> Arrays.fill(row, coin));
    boolean[][] present = {{true, true, true}, {true, true, true}};
    return new PrivateEnvironment(
        "two-bidders",
        PrivateEnvironment.Kind.GENERAL,
        discount,
        horizon,
        List.of("nobody", "to-1", "to-2"),
        List.of(
            OnlineSupply.bidder(
                0, 2, 2, List.of(Rational.of(2), Rational.of(6)), Distribution.point(LOW)),
            OnlineSupply.bidder(1, 2, 2, List.of(Rational.of(4)), Distribution.point(0))),
        new PublicProcess(List.of("item", "none"), Distribution.point(ITEM), values, laws),
        List.of(List.of(FeasibleSet.all(3)), List.of(new FeasibleSet(Rational.ONE, new int[] {0}))),
        present);
  }

  private static final Setting SETTING = new Setting(environment(OptionalInt.of(2), Rational.ONE));

  private static GameForm.Play first(Mechanism mechanism, int type) {
    GameForm game = GameForm.of(SETTING.environment(), mechanism.rules(SETTING));
    return game.play(0, 0, SETTING.environment().reports().index(ITEM, type, 0));
  }

  /** Both are to be served, the smaller report first: bidder 2 now for nothing, bidder 1 later, which is worth 6/2 and costs as much. */
  @Test
  void aLargerReportIsServedLater() {
    GameForm.Play play = first(MECHANISM, HIGH);
    assertEquals(2, play.decisions().get(0).action());
    assertEquals(List.of(Rational.of(-3), Rational.ZERO), play.transfers());
  }

  /** With 2 she would be first, but with 6 she is not: cancelled. Bidder 2 is second, and pays 4/2: with 0 she would be cancelled. */
  @Test
  void whatALargerReportWouldLoseIsCancelled() {
    GameForm game = GameForm.of(SETTING.environment(), MECHANISM.rules(SETTING));
    GameForm.Play play = first(MECHANISM, LOW);
    assertEquals(OnlineSupply.NOBODY, play.decisions().get(0).action());
    assertEquals(List.of(Rational.ZERO, Rational.of(-2)), play.transfers());
    int memory = play.decisions().get(0).nextMemory();
    assertEquals("next items: [2]", game.describeMemory(1, memory));
    int later = SETTING.environment().reports().index(ITEM, LOW, 0);
    assertEquals(2, game.play(1, memory, later).decisions().get(0).action());
  }

  /** Not corrected, a bidder who wants nothing says 6 and is paid 6 (1 − 1/2) = 3 for being served later. */
  @Test
  void withoutTheCorrectionALieGains() {
    Verdict verdict = Audit.of(SETTING, UNCORRECTED).finding("ic.ex-post").orElseThrow().verdict();
    Witness witness = assertInstanceOf(Verdict.Refuted.class, verdict).witness();
    assertEquals(Rational.of(3), witness.amount());
    assertEquals("served", witness.jointType().get(0));
    assertEquals("wants1", witness.report());
  }

  @Test
  void truthIsBestOverEitherHorizon() {
    for (Setting setting :
        List.of(SETTING, new Setting(environment(OptionalInt.empty(), Rational.of(9, 10))))) {
      for (Audit.Finding finding : Audit.of(setting, MECHANISM).findings()) {
        if (finding.claimed()) {
          assertInstanceOf(Verdict.Holds.class, finding.verdict(), finding.property().id());
        }
      }
    }
  }

  /** From an item on: 1 and γ/2 + γ²/4 + … = γ/(2−γ), and its square for two more; at γ = 2/3 1, 1/2, 1/4. Without an item now 1/2, 1/4, 1/8. */
  @Test
  void whatPositionsAreWorth() {
    List<Rational[]> worth =
        new ItemArrivals(environment(OptionalInt.empty(), Rational.of(2, 3))).worth(3);
    Rational value = Rational.ONE;
    for (Rational[] position : worth) {
      assertEquals(List.of(value, value.times(HALF)), Arrays.asList(position));
      value = value.times(HALF);
    }
    List<Rational[]> finite =
        new ItemArrivals(environment(OptionalInt.of(2), Rational.ONE)).worth(3);
    assertEquals(List.of(Rational.ONE, HALF), Arrays.asList(finite.get(0)));
    assertEquals(List.of(HALF, Rational.ZERO), Arrays.asList(finite.get(1)));
    assertEquals(List.of(Rational.ZERO, Rational.ZERO), Arrays.asList(finite.get(2)));
  }
}
