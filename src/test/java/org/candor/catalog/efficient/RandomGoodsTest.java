package org.candor.catalog.efficient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barley, yeast and hops that arrive at random (Balandat and Tomlin 2013, Section VII, which prints no numbers; these are ours). */
class RandomGoodsTest {
  private static final int LAST = 2;

  private static Setting setting(String name) {
    return new Setting(EnvironmentReader.read(Path.of("examples/" + name + ".json")));
  }

  private static List<Rational> lastPayments(String publicState, int brewer, int baker) {
    Setting setting = setting("random-goods");
    PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
    Mechanism mechanism = Catalog.find("random-allocation-pivot").orElseThrow();
    int state = environment.publicProcess().states().indexOf(publicState);
    return GameForm.of(environment, mechanism.rules(setting))
        .play(LAST, 0, environment.reports().index(state, brewer, baker))
        .transfers();
  }

  /**
   * The brewer has all but yeast, the baker barley. Yeast comes with 1/4 and is used after a discount of 9/10. A thirsty market makes the
   * brewer expect 3/4·12 + 1/4·4 = 10 of all three and 3/4·2 + 1/4·1 = 7/4 without yeast: 33/4 more. The busy baker expects 2/3·6 +
   * 1/3·2 = 14/3 and 2/3 without: 4 more, a slow one 10/3 - 1/3 = 3. A quiet market leaves the brewer 6 - 5/4 = 19/4. She always gets it
   * and pays what the baker loses.
   */
  @Test
  void theBrewerPaysForTheYeastThatTheBakerLoses() {
    assertEquals(List.of(Rational.of(-9, 10), Rational.ZERO), lastPayments("BH/B", 0, 0));
    assertEquals(List.of(Rational.of(-9, 10), Rational.ZERO), lastPayments("BH/B", 1, 0));
    assertEquals(List.of(Rational.of(-27, 40), Rational.ZERO), lastPayments("BH/B", 0, 1));
  }

  /** With barley and yeast the brewer waits for hops, which are no use to the baker; yeast completes the baker's bundle only. */
  @Test
  void whoIsInNobodysWayPaysNothing() {
    assertEquals(List.of(Rational.ZERO, Rational.ZERO), lastPayments("BY/B", 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random-goods", "random-goods-infinite"})
  void everyClaimHoldsOrDoesNotApply(String name) {
    Audit audit = Audit.of(setting(name), Catalog.find("random-allocation-pivot").orElseThrow());
    Set<String> open = new TreeSet<>();
    for (Audit.Finding finding : audit.findings()) {
      if (finding.claimed() && !(finding.verdict() instanceof Verdict.Holds)) {
        open.add(finding.property().id() + " is " + finding.verdict().word());
      }
    }
    assertEquals(Set.of("revenue-maximality.groves is not-applicable"), open);
  }
}
