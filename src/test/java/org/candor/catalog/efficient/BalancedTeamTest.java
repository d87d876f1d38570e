package org.candor.catalog.efficient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The balanced team mechanism on the tutorial's two agents (Cavallo 2008), by hand. */
class BalancedTeamTest {
  private static final int START_1 = 0;
  private static final int C = 3;
  private static final int START_2 = 0;
  private static final int K = 2;
  private static final int L = 3;

  private final Setting setting =
      new Setting(EnvironmentReader.read(Path.of("examples/tutorial-two-agents.json")));

  private static Mechanism mechanism(String id) {
    return Catalog.find(id).orElseThrow();
  }

  /** Transfers for the second reports, after first reports that lead to some memory. */
  private List<Rational> second(GameForm game, int first, int second) {
    int start = game.initialMemory(profile(START_1, START_2));
    GameForm.Decision decision = game.play(0, start, first).decisions().get(0);
    return game.play(0, decision.nextMemory(), second).transfers();
  }

  private int profile(int first, int second) {
    JointSpace reports = setting.environment().reports();
    return reports.index(0, first, second);
  }

  private static List<Rational> pays(long first) {
    return List.of(Rational.of(-first), Rational.of(first));
  }

  /**
   * At (*, *) nothing is uncertain, so no report changes what is expected. Blue follows, after which 1 is in C for certain, and 2 in K
   * with 1/10, where red gives 30 to 1, or in L, where blue gives her 0: she expects 3, so K changes this by 27 and L by -3.
   */
  @ParameterizedTest
  @ValueSource(strings = {"balanced-team", "balanced-team-ring"})
  void whatAReportChangesIsPaidByTheOther(String id) {
    GameForm game = GameForm.of(setting.environment(), mechanism(id).rules(setting));
    int start = profile(START_1, START_2);
    assertEquals(pays(0), game.play(0, game.initialMemory(start), start).transfers());
    assertEquals(pays(27), second(game, start, profile(C, K)));
    assertEquals(pays(-3), second(game, start, profile(C, L)));
  }

  /** Had 2 reported L at first and 1 the truth, blue would follow, then C and the end: no report of 1 changes 2's future. */
  @Test
  void aMisreportChangesWhatIsExpectedNext() {
    GameForm game = GameForm.of(setting.environment(), mechanism("balanced-team").rules(setting));
    assertEquals(pays(0), second(game, profile(START_1, L), profile(C, 4)));
  }

  /** An agent who knew the other's present type would sometimes misreport. */
  @Test
  void itHoldsInExpectationOnly() {
    Audit audit = Audit.of(setting, mechanism("balanced-team"));
    for (String property : List.of("efficiency", "ic.interim", "ir.ex-ante", "budget-balance")) {
      assertInstanceOf(
          Verdict.Holds.class, audit.finding(property).orElseThrow().verdict(), property);
    }
    assertInstanceOf(Verdict.Refuted.class, audit.finding("ic.ex-post").orElseThrow().verdict());
  }
}
