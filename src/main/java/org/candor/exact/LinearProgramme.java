package org.candor.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An exact linear programme: minimise {@code c·x} over free x subject to {@code a_r·x >= b_r} for every row r; immutable.
 *
 * <p>Solved by the simplex method (Dantzig 1951) in integers on the dual {@code max b·y, Σ_r y_r a_r = c, y >= 0}, which
 * has one equation per variable. Floating point proposes a basis, integers decide, and Bland's rule (1977) rules out
 * cycles. Every result is checked against the rows before it is returned.
 */
public final class LinearProgramme {
  /** The most rows times variables that are solved. */
  public static final long MAX_ENTRIES = 1_000_000L;

  /** What solving found, with the numbers that prove it. */
  public sealed interface Result {}

  /**
   * The optimum.
   *
   * @param primal a minimiser x
   * @param dual one multiplier {@code y_r >= 0} per row with {@code Σ_r y_r a_r = c}
   * @param value {@code c·x = b·y}
   */
  public record Optimal(List<Rational> primal, List<Rational> dual, Rational value)
      implements Result {
    public Optimal {
      primal = List.copyOf(primal);
      dual = List.copyOf(dual);
    }
  }

  /**
   * No x satisfies the rows.
   *
   * @param multipliers one {@code y_r >= 0} per row with {@code Σ_r y_r a_r = 0} and {@code b·y > 0} (Farkas 1902)
   */
  public record Infeasible(List<Rational> multipliers) implements Result {
    public Infeasible {
      multipliers = List.copyOf(multipliers);
    }
  }

  /**
   * The objective falls without bound.
   *
   * @param point some x that satisfies the rows
   * @param ray a direction d with {@code a_r·d >= 0} for every row and {@code c·d < 0}
   */
  public record Unbounded(List<Rational> point, List<Rational> ray) implements Result {
    public Unbounded {
      point = List.copyOf(point);
      ray = List.copyOf(ray);
    }
  }

  /** Collects the objective and the rows. */
  public static final class Builder {
    private final Rational[] objective;
    private final List<SparseRow> rows = new ArrayList<>();

    private Builder(int variables) {
      objective = new Rational[variables];
      Arrays.fill(objective, Rational.ZERO);
    }

    /** Sets the objective's coefficient of a variable (0 unless set). */
    public Builder minimise(int variable, Rational coefficient) {
      objective[variable] = coefficient;
      return this;
    }

    /**
     * Adds the row {@code Σ_k coefficients[k] x[variables[k]] >= bound}.
     *
     * @param variables distinct
     */
    public Builder atLeast(int[] variables, Rational[] coefficients, Rational bound) {
      rows.add(SparseRow.of(variables, coefficients, bound));
      return this;
    }

    /** The programme, once it is complete. */
    public LinearProgramme build() {
      return new LinearProgramme(ScaledVector.of(List.of(objective)), rows);
    }
  }

  private final ScaledVector objective;
  private final List<SparseRow> rows;

  private LinearProgramme(ScaledVector objective, List<SparseRow> rows) {
    this.objective = objective;
    this.rows = List.copyOf(rows);
  }

  public static Builder builder(int variables) {
    return new Builder(variables);
  }

  public int variables() {
    return objective.size();
  }

  public int rows() {
    return rows.size();
  }

  SparseRow row(int r) {
    return rows.get(r);
  }

  /** The objective as integers over one denominator. */
  ScaledVector objective() {
    return objective;
  }

  /** The bounds of the scaled rows. */
  BigInteger[] bounds() {
    return rows.stream().map(SparseRow::bound).toArray(BigInteger[]::new);
  }

  /** Whether x satisfies row r. */
  public boolean satisfies(int r, ScaledVector x) {
    return excess(r, x).signum() >= 0;
  }

  /** Row r at x minus its bound: negative by how much x violates it. */
  public Rational slack(int r, ScaledVector x) {
    return Rational.of(excess(r, x), x.denominator().multiply(rows.get(r).scale()));
  }

  private BigInteger excess(int r, ScaledVector x) {
    SparseRow row = rows.get(r);
    return row.dot(x).subtract(row.bound().multiply(x.denominator()));
  }

  /**
   * Refuses programmes that are too large, before they are set up.
   *
   * @throws LimitExceededException if rows times variables exceed {@link #MAX_ENTRIES}
   */
  public static void limit(long rows, long variables) {
    long entries = rows * variables;
    if (entries > MAX_ENTRIES) {
      throw new LimitExceededException(
          "a linear programme of "
              + rows
              + " rows x "
              + variables
              + " variables = "
              + entries
              + " entries exceeds the limit of "
              + MAX_ENTRIES
              + "; drop agents or local states, or shorten the horizon");
    }
  }

  /**
   * Solves the programme.
   *
   * @throws LimitExceededException if rows times variables exceed {@link #MAX_ENTRIES}
   */
  public Result solve() {
    limit(rows(), variables());
    ExactSimplex.Outcome outcome = ExactSimplex.run(this, objective, BasisProposal.propose(this));
    LinearProgrammeCheck check = new LinearProgrammeCheck(this);
    if (outcome instanceof ExactSimplex.Solved solved) {
      require(check.optimal(solved.primal(), solved.dual()));
      return new Optimal(
          entries(solved.primal()), multipliers(solved.dual()), value(solved.primal()));
    }
    if (outcome instanceof ExactSimplex.Empty empty) {
      require(check.infeasible(empty.multipliers()));
      return new Infeasible(multipliers(empty.multipliers()));
    }
    return withoutMultipliers(((ExactSimplex.NoMultipliers) outcome).ray(), check);
  }

  /** Where the dual has no solution, the programme has no optimum: find a point, or the proof that there is none. */
  private Result withoutMultipliers(ScaledVector ray, LinearProgrammeCheck check) {
    BigInteger[] zeros = new BigInteger[variables()];
    Arrays.fill(zeros, BigInteger.ZERO);
    ScaledVector nothing = ScaledVector.of(zeros, BigInteger.ONE);
    ExactSimplex.Outcome outcome = ExactSimplex.run(this, nothing, null);
    if (outcome instanceof ExactSimplex.Solved feasible) {
      require(check.unbounded(feasible.primal(), ray));
      return new Unbounded(entries(feasible.primal()), entries(ray));
    }
    ScaledVector multipliers = ((ExactSimplex.Empty) outcome).multipliers();
    require(check.infeasible(multipliers));
    return new Infeasible(multipliers(multipliers));
  }

  /**
   * Whether x satisfies every row, y is a dual solution and both have the same objective, hence both are optimal.
   *
   * @param primal x, one entry per variable
   * @param dual y, one entry per row
   */
  public boolean certifies(List<Rational> primal, List<Rational> dual) {
    List<Rational> scaled = new ArrayList<>();
    for (int r = 0; r < rows(); r++) {
      scaled.add(dual.get(r).over(Rational.of(rows.get(r).scale())));
    }
    return new LinearProgrammeCheck(this).optimal(ScaledVector.of(primal), ScaledVector.of(scaled));
  }

  private static void require(boolean verified) {
    if (!verified) {
      throw new IllegalStateException("exact linear programming failed its check");
    }
  }

  private Rational value(ScaledVector x) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < variables(); j++) {
      sum = sum.plus(objective.get(j).times(x.get(j)));
    }
    return sum;
  }

  private static List<Rational> entries(ScaledVector vector) {
    List<Rational> entries = new ArrayList<>();
    for (int k = 0; k < vector.size(); k++) {
      entries.add(vector.get(k));
    }
    return entries;
  }

  /** Multipliers of the rows as given, from those of the scaled rows. */
  private List<Rational> multipliers(ScaledVector scaled) {
    List<Rational> entries = new ArrayList<>();
    for (int r = 0; r < rows(); r++) {
      entries.add(scaled.get(r).times(Rational.of(rows.get(r).scale())));
    }
    return entries;
  }
}
