package org.candor.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.catalog.Catalog;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/**
 * Revenue on finer and finer type spaces: one item for two bidders whose values are independent and uniform on {@code 0, 1/m, …, 1}.
 *
 * <p>That dynamic-VCG collects the most of all efficient, incentive compatible and individually rational mechanisms is stated for
 * unrestricted types (Cavallo 2008, Theorem 3). On a grid such a mechanism may charge a winner the lowest value with which she would
 * still have won, which is one step above the rival's where ties go to the rival; as the grid is refined the gap closes.
 */
public final class RevenueGap {
  /** The section's name. */
  public static final String SECTION = "revenue-gap";

  private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8};

  /**
   * One grid, exactly.
   *
   * @param types per bidder
   * @param vcg the expected revenue of dynamic-VCG
   * @param most the most that any efficient, incentive compatible and individually rational mechanism collects in expectation
   */
  public record Point(int types, Rational vcg, Rational most) {
    /** What dynamic-VCG leaves uncollected. */
    public Rational gap() {
      return most.minus(vcg);
    }
  }

  private RevenueGap() {}

  /** How many grids are solved. */
  public static int steps() {
    return STEPS.length;
  }

  /** All grids, the coarsest first. */
  public static List<Point> points(Runnable step) {
    List<Point> points = new ArrayList<>();
    for (int steps : STEPS) {
      points.add(point(steps));
      step.run();
    }
    return points;
  }

  /** The grid with so many steps. */
  public static Point point(int steps) {
    Setting setting = new Setting(sale(steps));
    Audit audit =
        Audit.of(
            setting,
            Catalog.find("dynamic-vcg").orElseThrow(),
            List.of(Properties.find("revenue-maximality").orElseThrow()));
    Rational vcg = revenue(audit.analysis());
    Verdict verdict = audit.findings().get(0).verdict();
    Rational shortfall =
        verdict instanceof Verdict.Refuted refuted ? refuted.witness().amount() : Rational.ZERO;
    if (!(verdict instanceof Verdict.Refuted) && !(verdict instanceof Verdict.Holds)) {
      throw new IllegalStateException("the most that can be collected is not known: " + verdict);
    }
    return new Point(steps + 1, vcg, vcg.plus(shortfall));
  }

  private static Rational revenue(GameAnalysis analysis) {
    Distribution initial = analysis.environment().initial();
    Rational sum = Rational.ZERO;
    for (int k = 0; k < initial.size(); k++) {
      Rational transfers = analysis.transfers(0).get(analysis.position(0, initial.outcome(k)));
      sum = sum.minus(initial.probability(k).times(transfers));
    }
    return sum;
  }

  /** The sale of one item to two bidders. */
  static PrivateEnvironment sale(int steps) {
    List<Agent> bidders = List.of(bidder(0, steps), bidder(1, steps));
    boolean[][] present = new boolean[2][2];
    for (boolean[] row : present) {
      Arrays.fill(row, true);
    }
    return new PrivateEnvironment(
        "one item, values 0 to 1 in " + steps + " steps",
        PrivateEnvironment.Kind.GENERAL,
        Rational.ONE,
        OptionalInt.of(1),
        List.of("to 1", "to 2"),
        bidders,
        PublicProcess.none(2),
        List.of(List.of(FeasibleSet.all(2))),
        present);
  }

  private static Agent bidder(int i, int steps) {
    List<String> states = new ArrayList<>();
    Rational[][] values = new Rational[steps + 1][2];
    Distribution[][] laws = new Distribution[steps + 1][2];
    Rational[] terminal = new Rational[steps + 1];
    Map<Integer, Rational> uniform = new TreeMap<>();
    for (int s = 0; s <= steps; s++) {
      Rational value = Rational.of(s, steps);
      states.add(value.toString());
      Arrays.fill(values[s], Rational.ZERO);
      values[s][i] = value;
      Arrays.fill(laws[s], Distribution.point(s));
      terminal[s] = Rational.ZERO;
      uniform.put(s, Rational.of(1, steps + 1));
    }
    return new Agent(
        Integer.toString(i + 1),
        states,
        Distribution.of(uniform),
        new boolean[steps + 1],
        new Rational[][][] {values},
        new Distribution[][][] {laws},
        new Rational[][] {terminal});
  }
}
