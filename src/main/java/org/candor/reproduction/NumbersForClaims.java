package org.candor.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.claims.WorkedNumberBench;

/** The worked numbers and the points of Figure 1 on record, each computed when a claim first asks for it. */
public final class NumbersForClaims implements WorkedNumberBench {
  private static final String FIGURE = RedistributionFigure.SECTION + ".";
  private static final int SAMPLES = 400;
  private static final long SEED = 1;
  private final WorkedNumbers numbers = WorkedNumbers.load();
  private final Recomputation recomputation = new Recomputation();
  private final Map<String, Optional<Outcome>> known = new HashMap<>();
  private List<FigurePoint> points;

  @Override
  public Optional<Outcome> compute(String id) {
    Optional<Outcome> outcome = known.get(id);
    if (outcome == null) {
      outcome = id.startsWith(FIGURE) ? point(id) : numbers.find(id).map(this::outcome);
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

  private static String percent(BigDecimal share, BigDecimal error) {
    return share.setScale(1, RoundingMode.HALF_EVEN)
        + "% ± "
        + error.setScale(1, RoundingMode.CEILING);
  }
}
