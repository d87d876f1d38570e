package org.candor.contracts;

import java.util.List;

/**
 * A bidder who could be worth 1, 3, 4 or 6 and is served 1, 2, 3 or 5 fifths then. The prices are 1·1 = 1, 1 + 3·1 = 4, 4 + 4·1 = 8 and
 * 8 + 6·2 = 20, so that one who is worth 4 gets 4 − 1 = 3, 8 − 4 = 4, 12 − 8 = 4 and 20 − 20 = 0 from them.
 */
final class MonotonePriceInstances {
  private static final String PRICES = "org.candor.kernel.lemma.MonotonePrices.";
  private static final int[] WORTHS = {1, 3, 4, 6};
  private static final int[] SERVED = {1, 2, 3, 5};
  private static final int TRUTH = 2;

  private MonotonePriceInstances() {}

  static List<Instance> all() {
    Instance.Shape best =
        Instance.of(
            PRICES + "truthIsBest",
            "report != truth && served[report] != served[truth] && 0 < price(worths, served, truth)"
                + " && worths[truth] * served[report] - price(worths, served, report)"
                + " < worths[truth] * served[truth] - price(worths, served, truth)");
    return List.of(
        // A report of 6 is served more and costs more, one of 1 less.
        best.on(WORTHS, SERVED, TRUTH, 3),
        best.on(WORTHS, SERVED, TRUTH, 0),
        Instance.of(
                PRICES + "truthIsRational",
                "0 < truth && 0 < price(worths, served, truth)"
                    + " && price(worths, served, truth) < worths[truth] * served[truth]")
            .on(WORTHS, SERVED, TRUTH),
        Instance.of(
                PRICES + "noReportIsPaid",
                "0 < report && 0 < worths[0] * served[0]"
                    + " && worths[0] * served[0] < price(worths, served, report)")
            .on(WORTHS, SERVED, TRUTH));
  }
}
