package org.candor.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.candor.campaign.BetaPriors;
import org.candor.campaign.BetaPriors.Prior;
import org.candor.claims.ShippedFiles;
import org.candor.environment.JsonValue;

/**
 * Figure 1 of Cavallo 2008: the share of the efficient value that agents keep under dynamic-VCG and dynamic-RM, by the number of
 * agents, on Bernoulli bandits with random beta priors; estimated from seeded draws.
 */
public final class RedistributionFigure {
  /** The section's name. */
  public static final String SECTION = "figure-1";

  /** Samples per population size unless told otherwise. */
  public static final int SAMPLES = 8000;

  /** Fewer samples do not tell their own spread, and four standard errors then mean nothing. */
  public static final int LEAST_SAMPLES = 100;

  /** γ as in the figure. */
  private static final double DISCOUNT = 0.8;

  /** Observations at which arms are frozen. */
  private static final int FROZEN = 100;

  /** The figure's sizes, and what follows beyond it. */
  private static final int[] AGENTS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 40, 50};

  private static final String FILE = "specs/reproduction/figure-1.json";
  private static final String REMEDY = "see the entries beside it";

  private record PrintedPoint(BigDecimal vcg, BigDecimal rm) {}

  private final int draws;
  private final Map<Integer, PrintedPoint> printed;

  private RedistributionFigure(int draws, Map<Integer, PrintedPoint> printed) {
    this.draws = draws;
    this.printed = printed;
  }

  /** Reads the numbers on record. */
  public static RedistributionFigure load() {
    return of(ShippedFiles.json(FILE));
  }

  /** Reads numbers to compare with: the points, and of how many samples they are the means. */
  public static RedistributionFigure of(JsonValue root) {
    root.allowKeys(List.of("format", "source", "samples", "rows"));
    Map<Integer, PrintedPoint> printed = new TreeMap<>();
    for (JsonValue row : root.required("rows", REMEDY).elements(REMEDY)) {
      row.allowKeys(List.of("n", "vcg", "rm"));
      printed.put(
          whole(row.required("n", REMEDY)),
          new PrintedPoint(decimal(row, "vcg"), decimal(row, "rm")));
    }
    return new RedistributionFigure(whole(root.required("samples", REMEDY)), printed);
  }

  private static int whole(JsonValue json) {
    return json.number().numerator().intValueExact();
  }

  private static BigDecimal decimal(JsonValue row, String key) {
    JsonValue value = row.required(key, REMEDY);
    value.number();
    return new BigDecimal(value.text());
  }

  /** How many steps {@link #points} reports. */
  public static int steps() {
    return Arrays.stream(AGENTS).sum();
  }

  /**
   * Estimates every point.
   *
   * @param samples per population size, at least {@link #LEAST_SAMPLES}
   * @param seed of the draws: the same seed gives the same points
   * @param done called {@link #steps} times
   */
  public List<FigurePoint> points(int samples, long seed, Runnable done) {
    return points(AGENTS[AGENTS.length - 1], samples, seed, done);
  }

  /** The points that are on record, those of the printed figure. */
  List<FigurePoint> printedPoints(int samples, long seed) {
    return points(
        printed.keySet().stream().max(Integer::compare).orElse(0), samples, seed, () -> {});
  }

  /** One point, on record or not. */
  FigurePoint pointAt(int agents, int samples, long seed) {
    return point(bandit(), agents, samples, seed, () -> {});
  }

  private List<FigurePoint> points(int most, int samples, long seed, Runnable done) {
    BernoulliBandit bandit = bandit();
    List<FigurePoint> points = new ArrayList<>();
    for (int n : AGENTS) {
      if (n <= most) {
        points.add(point(bandit, n, samples, seed, done));
      }
    }
    return points;
  }

  /** The figure's arms and discount. */
  static BernoulliBandit bandit() {
    return new BernoulliBandit(DISCOUNT, BetaPriors.MOST_OBSERVATIONS, FROZEN);
  }

  private FigurePoint point(BernoulliBandit bandit, int n, int samples, long seed, Runnable done) {
    BetaPriors priors = new BetaPriors(seed, n);
    return estimate(
        bandit,
        n,
        samples,
        priors::next,
        done,
        printed.getOrDefault(n, new PrintedPoint(null, null)));
  }

  /** The shares that n agents keep whose priors are drawn like these; nothing is on record for them. */
  static FigurePoint estimate(
      BernoulliBandit bandit, int n, int samples, Supplier<Prior> priors, Runnable done) {
    return new RedistributionFigure(0, Map.of())
        .estimate(bandit, n, samples, priors, done, new PrintedPoint(null, null));
  }

  private FigurePoint estimate(
      BernoulliBandit bandit,
      int n,
      int samples,
      Supplier<Prior> priors,
      Runnable done,
      PrintedPoint point) {
    ShareEstimate vcg = new ShareEstimate();
    ShareEstimate rm = new ShareEstimate();
    for (int sample = 0; sample < samples; sample++) {
      List<Prior> population = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        population.add(priors.get());
      }
      BernoulliBandit.Values values = bandit.values(population);
      double unit = bandit.truncation() / values.all();
      // Every value is at most so much too small: n of them enter the one share, fewer than 2n with
      // either sign the other.
      vcg.add(values.keptUnderVcg(), (n + 1) * unit);
      rm.add(values.keptUnderRm(), 2 * n * unit);
      for (long k = (long) sample * n / samples; k < (sample + 1L) * n / samples; k++) {
        done.run();
      }
    }
    double truncation = Math.max(vcg.truncation(), rm.truncation());
    return new FigurePoint(
        n,
        vcg.mean(),
        rm.mean(),
        vcg.roundedError(),
        rm.roundedError(),
        new BigDecimal(truncation).setScale(6, RoundingMode.CEILING),
        point.vcg(),
        point.rm(),
        vcg.agreesWith(point.vcg(), draws) && rm.agreesWith(point.rm(), draws));
  }
}
