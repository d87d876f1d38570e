package org.candor.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.campaign.NormalPriors;

/**
 * The remark on normal priors in Cavallo 2008, Section 5.1: with a normal distribution over types about 95 % of the value is kept under
 * dynamic-RM with just four agents. The source does not give the spread; here it is a parameter, of the means of beta priors.
 */
public final class NormalPriorFigure {
  /** The section's name. */
  public static final String SECTION = "normal-prior";

  /** The largest spread, in hundredths: beyond it the cut normal law is nearly uniform. */
  public static final int WIDEST = 100;

  private static final int[] SPREADS = {2, 5, 10, 15, 20, 30, 50};
  private static final int[] AGENTS = {2, 3, 4, 5, 6, 7, 8, 9, 10};
  private static final int REMARK = 4;

  /**
   * One estimate.
   *
   * @param spread the standard deviation of the means, in hundredths
   * @param estimate the shares kept, in percent
   */
  public record Point(int spread, FigurePoint estimate) {}

  private record Place(int spread, int agents) {}

  private NormalPriorFigure() {}

  private static List<Place> places(OptionalInt spread) {
    List<Place> places = new ArrayList<>();
    if (spread.isPresent()) {
      for (int n : AGENTS) {
        places.add(new Place(spread.getAsInt(), n));
      }
    } else {
      for (int each : SPREADS) {
        places.add(new Place(each, REMARK));
      }
    }
    return places;
  }

  /** How many steps {@link #points} reports. */
  public static int steps(OptionalInt spread) {
    return places(spread).stream().mapToInt(Place::agents).sum();
  }

  /**
   * Four agents at several spreads, or two to ten agents at the spread given.
   *
   * @param samples per point, at least {@link RedistributionFigure#LEAST_SAMPLES}
   * @param seed of the draws: the same seed gives the same points
   * @param done called {@link #steps} times
   */
  public static List<Point> points(OptionalInt spread, int samples, long seed, Runnable done) {
    BernoulliBandit bandit = RedistributionFigure.bandit();
    List<Point> points = new ArrayList<>();
    for (Place place : places(spread)) {
      NormalPriors priors = new NormalPriors(seed, place.agents(), place.spread());
      points.add(
          new Point(
              place.spread(),
              RedistributionFigure.estimate(bandit, place.agents(), samples, priors, done)));
    }
    return points;
  }
}
