package org.candor.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.catalog.Catalog;
import org.candor.environment.Environment;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gains told in integers, against the same gains in fractions, one by one. */
class MisreportsTest {
  private static final Fraction UNITS_TOO_MANY = Fraction.of(Rational.of(64));

  private static List<GameAnalysis> analyses(EnvironmentClass environmentClass) {
    List<GameAnalysis> analyses = new ArrayList<>();
    List<Mechanism> mechanisms = new ArrayList<>(Catalog.all());
    for (int number = 0; number < 6; number++) {
      Setting setting = new Setting(Instance.of(environmentClass, 5, number).environment());
      for (Mechanism mechanism : mechanisms) {
        if (mechanism.undefined(setting).isEmpty()) {
          GameAnalysis analysis = GameAnalysis.of(setting, mechanism);
          if (analysis.isFullyAccessible()) {
            analyses.add(analysis);
          }
        }
      }
    }
    return analyses;
  }

  @ParameterizedTest
  @EnumSource(
      value = EnvironmentClass.class,
      names = "INACCESSIBLE",
      mode = EnumSource.Mode.EXCLUDE)
  void integersEncloseEveryGain(EnvironmentClass environmentClass) {
    long positive = 0;
    long certain = 0;
    for (GameAnalysis analysis : analyses(environmentClass)) {
      GainBounds bounds = new GainBounds(analysis);
      Environment environment = analysis.environment();
      GameForm game = analysis.game();
      for (int i = 0; i < analysis.agents(); i++) {
        Worst worst = new Worst();
        for (int t = 0; t < analysis.layers(); t++) {
          for (int joint = 0; joint < analysis.types().size(); joint++) {
            for (int m = 0; m < game.memories(t); m++) {
              Fraction honest = analysis.payoffs(t, i).entry(analysis.position(m, joint));
              for (int report : environment.feasibleReports(i, analysis.types().local(joint, i))) {
                int profile = game.deviate(joint, i, report);
                Fraction gain =
                    analysis.payoffOfReport(t, m, i, Cell.single(joint), profile).minus(honest);
                BigInteger most = bounds.most(t, m, m, i, joint, profile);
                Fraction over = Fraction.of(Rational.of(most)).minus(units(bounds, gain));
                assertTrue(over.signum() >= 0, "an enclosure that does not enclose");
                assertTrue(over.compareTo(UNITS_TOO_MANY) < 0, "an enclosure that says nothing");
                boolean nothing = analysis.misreports().gainsNothing(t, m, i, joint, profile);
                assertTrue(!nothing || gain.signum() <= 0);
                positive += gain.signum() > 0 ? 1 : 0;
                certain += nothing ? 1 : 0;
                if (profile != joint) {
                  worst.observe(gain, new Worst.Place(t, m, joint, i, report));
                }
              }
            }
          }
        }
        Worst found = analysis.misreports().largest().get(i);
        assertEquals(worst.amount(), found.amount());
        assertEquals(worst.place(), found.place(), "the first of the largest");
        assertEquals(worst.observed(), found.observed());
      }
    }
    assertTrue(positive > 0 && certain > 0, positive + " gains, " + certain + " certainly none");
  }

  /** The gain in units: what {@link GainBounds#floor(Fraction)} rounds, as far as its own rounding tells. */
  private static Fraction units(GainBounds bounds, Fraction gain) {
    return Fraction.of(Rational.of(bounds.floor(gain)));
  }
}
