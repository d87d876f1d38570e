package org.candor.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candor.claims.WorkedNumberBench;

/** The worked numbers and the points of Figure 1 on record, each computed when a claim first asks for it. */
public final class NumbersForClaims implements WorkedNumberBench {
  private static final String FIGURE = RedistributionFigure.SECTION + ".";
  private static final int SAMPLES = 400;

  /** Beginning of the ids of what the text around the figure says: "about 10–20%" (Cavallo 2008, Section 5). */
  private static final String ABOUT_10_TO_20 = FIGURE + "about-10-to-20.";

  private static final Pattern SIZE = Pattern.compile("[2-9]|[1-4][0-9]|50");
  private static final BigDecimal LEAST = BigDecimal.TEN;
  private static final BigDecimal MOST = new BigDecimal(20);
  private static final BigDecimal STANDARD_ERRORS = new BigDecimal(4);
  private static final int SAMPLES_FOR_A_RANGE = 2000;

  private static final long SEED = 1;
  private final WorkedNumbers numbers = WorkedNumbers.load();
  private final Recomputation recomputation = new Recomputation();
  private final Map<String, Optional<Outcome>> known = new HashMap<>();
  private List<FigurePoint> points;

  @Override
  public Optional<Outcome> compute(String id) {
    Optional<Outcome> outcome = known.get(id);
    if (outcome == null) {
      if (id.startsWith(ABOUT_10_TO_20)) {
        outcome = range(id.substring(ABOUT_10_TO_20.length()));
      } else {
        outcome = id.startsWith(FIGURE) ? point(id) : numbers.find(id).map(this::outcome);
      }
      known.put(id, outcome);
    }
    return outcome;
  }

  private Outcome outcome(WorkedNumber number) {
    Comparison comparison = Comparison.of(number, recomputation.found(number.recipe()));
    return new Outcome(
        comparison.quantity(),
        comparison.printed(),
        comparison.corrected(),
        comparison.found(),
        comparison.agrees(),
        comparison.correctedAgrees(),
        null);
  }

  /** A point of the figure, as in {@code figure-1.5} for five agents. */
  private Optional<Outcome> point(String id) {
    if (points == null) {
      points = RedistributionFigure.load().printedPoints(SAMPLES, SEED);
    }
    return points.stream()
        .filter(p -> (FIGURE + p.n()).equals(id))
        .findFirst()
        .map(
            p ->
                new Outcome(
                    "(dynamic-VCG, dynamic-RM) at n = " + p.n(),
                    "(" + p.printedVcg() + "%, " + p.printedRm() + "%)",
                    null,
                    "("
                        + percent(p.vcg(), p.vcgStandardError())
                        + ", "
                        + percent(p.rm(), p.rmStandardError())
                        + ")",
                    p.agrees(),
                    false,
                    SAMPLES + " random populations per size, seed " + SEED));
  }

  /** Whether the share that so many agents keep under dynamic-VCG is within four standard errors of the range. */
  private static Optional<Outcome> range(String size) {
    if (!SIZE.matcher(size).matches()) {
      return Optional.empty();
    }
    int agents = Integer.parseInt(size);
    FigurePoint point = RedistributionFigure.load().pointAt(agents, SAMPLES_FOR_A_RANGE, SEED);
    BigDecimal margin = STANDARD_ERRORS.multiply(point.vcgStandardError());
    boolean within =
        point.vcg().add(margin).compareTo(LEAST) >= 0
            && point.vcg().subtract(margin).compareTo(MOST) <= 0;
    return Optional.of(
        new Outcome(
            "share kept under dynamic-VCG at n = " + agents,
            "about 10% to 20%",
            null,
            percent(point.vcg(), point.vcgStandardError()),
            within,
            false,
            SAMPLES_FOR_A_RANGE + " random populations per size, seed " + SEED));
  }

  private static String percent(BigDecimal share, BigDecimal error) {
    return share.setScale(1, RoundingMode.HALF_EVEN)
        + "% ± "
        + error.setScale(1, RoundingMode.CEILING);
  }
}
