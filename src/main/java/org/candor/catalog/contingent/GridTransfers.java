package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * Contingent transfers for signals in [0, 1] from a finite system on a grid (Liu 2014, Lemma 5.1 ff.), and the exact ε of their
 * ε-periodic ex post incentive compatibility.
 *
 * <p>Two bidders, an item worth {@code θ_i + γ̂ θ_j} with {@code γ̂ > 1}, so that the lower signal is efficient; whoever wins, the next
 * signal y of a bidder has the density {@code f(y | x) = 1 + (x² + (1−x)²)/2 − |x − y|} given the other's signal x now. This f has values
 * in [1/2, 3/2] and integrates to 1.
 *
 * <p>Where her rival j wins, bidder i receives {@code (θ_j + γ̂ p(y)) / γ} a period later, with p constant on each of n cells and
 * {@code E[p | x] = x} at the midpoints x of the cells: n equations. No such p makes this true of every x: {@code E[p | x]'' = 2(∫p − p(x))}
 * would have to be 0, so p constant, and E[p | x] constant with it. As her own report only decides who wins, the most that a misreport gains is
 * {@code ε = γ̂ max |x − E[p | x]|}, where the two signals are as good as equal. On each cell E[p | x] is a quadratic, so that ε is rational.
 */
public final class GridTransfers {
  private static final Rational HALF = Rational.of(1, 2);

  private final int cells;
  private final Rational interdependence;
  private final Rational discount;
  private final List<Rational> levels;

  private GridTransfers(
      int cells, Rational interdependence, Rational discount, List<Rational> levels) {
    this.cells = cells;
    this.interdependence = interdependence;
    this.discount = discount;
    this.levels = levels;
  }

  /**
   * Solves the system of a grid.
   *
   * @param cells n
   * @param interdependence γ̂ above 1
   * @param discount γ above 0
   */
  public static GridTransfers of(int cells, Rational interdependence, Rational discount) {
    Rational[][] laws = new Rational[cells][cells];
    Rational[] midpoints = new Rational[cells];
    for (int j = 0; j < cells; j++) {
      midpoints[j] = midpoint(j, cells);
      for (int k = 0; k < cells; k++) {
        laws[j][k] = probability(k, cells, midpoints[j]);
      }
    }
    LeastNorm.Result solved = LeastNorm.solve(laws, midpoints);
    if (solved.solution() == null) {
      throw new IllegalStateException("the kernel of a grid is singular");
    }
    return new GridTransfers(cells, interdependence, discount, solved.solution());
  }

  private static Rational midpoint(int cell, int cells) {
    return Rational.of(2L * cell + 1, 2L * cells);
  }

  private static Rational square(Rational x) {
    return x.times(x);
  }

  /** {@code ∫ f(y | x) dy} over a cell. */
  static Rational probability(int cell, int cells, Rational x) {
    Rational low = Rational.of(cell, cells);
    Rational high = Rational.of(cell + 1, cells);
    Rational width = Rational.of(1, cells);
    Rational distance;
    if (x.compareTo(low) <= 0 || x.compareTo(high) >= 0) {
      distance = x.minus(midpoint(cell, cells)).abs().times(width);
    } else {
      distance = square(x.minus(low)).plus(square(high.minus(x))).times(HALF);
    }
    Rational level = Rational.ONE.plus(square(x).plus(square(Rational.ONE.minus(x))).times(HALF));
    return level.times(width).minus(distance);
  }

  /** p, by cell. */
  public List<Rational> levels() {
    return levels;
  }

  /** {@code E[p | x]}. */
  public Rational expectation(Rational x) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < cells; k++) {
      sum = sum.plus(levels.get(k).times(probability(k, cells, x)));
    }
    return sum;
  }

  /** The exact ε. */
  public Rational epsilon() {
    Rational most = Rational.ZERO;
    for (int k = 0; k < cells; k++) {
      most = most.max(largestGap(Rational.of(k, cells), Rational.of(k + 1, cells)));
    }
    return interdependence.times(most);
  }

  /** The largest {@code |x − E[p | x]|} of a cell: of a quadratic, at an end or at its vertex. */
  private Rational largestGap(Rational low, Rational high) {
    Rational middle = low.plus(high).times(HALF);
    Rational half = high.minus(low).times(HALF);
    Rational atLow = low.minus(expectation(low));
    Rational atMiddle = middle.minus(expectation(middle));
    Rational atHigh = high.minus(expectation(high));
    Rational most = atLow.abs().max(atMiddle.abs()).max(atHigh.abs());
    // At middle + h·half the gap is atMiddle + b h + a h².
    Rational a = atLow.plus(atHigh).times(HALF).minus(atMiddle);
    Rational b = atHigh.minus(atLow).times(HALF);
    if (!a.isZero()) {
      Rational vertex = b.negate().over(a.times(2));
      if (vertex.abs().compareTo(Rational.ONE) <= 0 && half.signum() > 0) {
        most = most.max(atMiddle.plus(b.times(vertex).times(HALF)).abs());
      }
    }
    return most;
  }

  /** The largest transfer in absolute value, over all signals. */
  public Rational largestTransfer() {
    Rational most = Rational.ZERO;
    for (Rational level : levels) {
      Rational paid = interdependence.times(level);
      most = most.max(paid.abs()).max(paid.plus(Rational.ONE).abs());
    }
    return most.over(discount);
  }

  /** The environment that the grid makes of the bidders: signals are midpoints, laws those of the cells. */
  public JointEnvironment environment() {
    JointSpace types = new JointSpace(1, new int[] {cells, cells});
    Rational[][][] values = new Rational[2][types.size()][2];
    Distribution[][] laws = new Distribution[types.size()][];
    for (int joint = 0; joint < types.size(); joint++) {
      for (int i = 0; i < 2; i++) {
        Rational own = midpoint(types.local(joint, i), cells);
        Rational other = midpoint(types.local(joint, 1 - i), cells);
        values[i][joint][i] = own.plus(interdependence.times(other));
        values[i][joint][1 - i] = Rational.ZERO;
      }
      Distribution first = next(midpoint(types.local(joint, 1), cells));
      Distribution second = next(midpoint(types.local(joint, 0), cells));
      Distribution law = first.product(second, cells);
      laws[joint] = new Distribution[] {law, law};
    }
    List<String> names = new ArrayList<>();
    IntStream.range(0, cells).forEach(k -> names.add(midpoint(k, cells).toString()));
    return new JointEnvironment(
        "grid-" + cells,
        discount,
        OptionalInt.empty(),
        List.of("to-1", "to-2"),
        List.of("1", "2"),
        Collections.nCopies(2, names),
        values,
        laws,
        laws[0][0]);
  }

  private Distribution next(Rational x) {
    Map<Integer, Rational> law = new TreeMap<>();
    for (int k = 0; k < cells; k++) {
      law.put(k, probability(k, cells, x));
    }
    return Distribution.of(law);
  }
}
