package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.candor.campaign.BetaPriors.Prior;
import org.candor.environment.JsonText;
import org.junit.jupiter.api.Test;

/** The figure's estimates against a sum over all populations of two, and what a wrong record looks like. */
class RedistributionFigureTest {
  private static final Path RECORD = Path.of("specs/reproduction/figure-1.json");
  private static final int SAMPLES = 400;

  private static List<FigurePoint> points(String record, long seed) {
    return RedistributionFigure.of(JsonText.parse(record, "record"))
        .points(SAMPLES, seed, () -> {});
  }

  @Test
  void everyRowOnRecordAgreesAndAWrongOneDoesNot() throws IOException {
    String record = Files.readString(RECORD);
    assertTrue(points(record, 1).stream().allMatch(FigurePoint::agrees));
    String wrong = record.replace("\"92.7\"", "\"82.7\"");
    List<Integer> refuted =
        points(wrong, 1).stream().filter(p -> !p.agrees()).map(FigurePoint::n).toList();
    assertEquals(List.of(5), refuted);
  }

  @Test
  void theMeanOfTwoAgentsIsThatOfAllPopulations() throws IOException {
    double mean = 0;
    BernoulliBandit bandit = new BernoulliBandit(0.8, 20, 60);
    for (int x = 2; x <= 20; x++) {
      for (int a = 1; a < x; a++) {
        for (int y = 2; y <= 20; y++) {
          for (int b = 1; b < y; b++) {
            double weight = 1.0 / (19 * 19 * (x - 1) * (y - 1));
            mean +=
                weight
                    * bandit
                        .values(List.of(new Prior(a, x - a), new Prior(b, y - b)))
                        .keptUnderVcg();
          }
        }
      }
    }
    FigurePoint two = points(Files.readString(RECORD), 3).get(0);
    double off = Math.abs(100 * mean - two.vcg().doubleValue());
    assertTrue(off < 4 * two.vcgStandardError().doubleValue(), 100 * mean + " against " + two);
    assertTrue(two.truncation().compareTo(new BigDecimal("0.01")) < 0, two.toString());
  }

  @Test
  void anotherSeedDrawsOthers() throws IOException {
    String record = Files.readString(RECORD);
    assertEquals(points(record, 5), points(record, 5));
    assertFalse(points(record, 5).equals(points(record, 6)));
  }

  @Test
  void progressIsReportedToTheEnd() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    RedistributionFigure.of(JsonText.parse(Files.readString(RECORD), "record"))
        .points(3, 1, steps::incrementAndGet);
    assertEquals(RedistributionFigure.steps(), steps.get());
  }
}
