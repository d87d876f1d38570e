package org.candor.campaign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldVector;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Elimination;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.exact.SparseMatrix;
import org.candor.process.Arm;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/** The value of every joint type under the first action, {@code x = b + γPx}, in several ways; each has its input in the form that it takes. */
public final class Evaluation {
  private final Rational discount;
  private final Distribution[] law;
  private final Rational[] flow;

  /** {@code 1 − γP}, and b in the last column. */
  private final Rational[][] rows;

  private Evaluation(Rational discount, Distribution[] law, Rational[] flow) {
    this.discount = discount;
    this.law = law;
    this.flow = flow;
    int n = flow.length;
    rows = new Rational[n][n + 1];
    for (int s = 0; s < n; s++) {
      Arrays.fill(rows[s], Rational.ZERO);
      for (int k = 0; k < law[s].size(); k++) {
        rows[s][law[s].outcome(k)] = discount.times(law[s].probability(k)).negate();
      }
      rows[s][s] = rows[s][s].plus(Rational.ONE);
      rows[s][n] = flow[s];
    }
  }

  /** The chain of an environment under its first action. */
  static Evaluation of(PrivateEnvironment environment) {
    Population all = new Population(environment, new boolean[environment.agents().size()]);
    Distribution[] law = new Distribution[all.states()];
    Rational[] flow = new Rational[all.states()];
    for (int s = 0; s < law.length; s++) {
      law[s] = all.law(s, 0);
      flow[s] = all.reward(s, 0);
    }
    return new Evaluation(environment.discount(), law, flow);
  }

  /** One component of so many states, nine successors each, γ = 9/10; the same in every run. */
  public static Evaluation ofSparseChain(int states) {
    return ofSparseChain(states, 1);
  }

  /** The same from another seed. */
  public static Evaluation ofSparseChain(int states, long seed) {
    return of(SparseChain.environment("evaluation-" + states, states, seed));
  }

  /** The chain as an arm of a bandit. */
  public Arm arm() {
    return new Arm(law.clone(), flow.clone(), discount);
  }

  /** How many states there are. */
  public int states() {
    return flow.length;
  }

  /** The way of this suite. */
  public ScaledVector refined() {
    return DiscountedValues.solve(law, discount, List.<Rational[]>of(flow)).get(0);
  }

  /** Fraction-free elimination (Bareiss 1968). */
  public ScaledVector eliminated() {
    int n = rows.length;
    BigInteger[][] a = new BigInteger[n][n];
    BigInteger[][] b = new BigInteger[n][1];
    for (int s = 0; s < n; s++) {
      ScaledVector row = ScaledVector.of(List.of(rows[s]));
      for (int k = 0; k < n; k++) {
        a[s][k] = row.numerator(k);
      }
      b[s][0] = row.numerator(n);
    }
    return Elimination.solve(SparseMatrix.of(a), b)[0];
  }

  /** Gaussian elimination over fractions, as in any textbook, leaving zeros out. */
  public ScaledVector reduced() {
    Rational[][] m = rows.clone();
    Arrays.setAll(m, s -> rows[s].clone());
    int n = m.length;
    for (int p = 0; p < n; p++) {
      for (int r = p + 1; r < n; r++) {
        if (!m[r][p].isZero()) {
          Rational factor = m[r][p].over(m[p][p]);
          for (int k = p; k <= n; k++) {
            m[r][k] = m[r][k].minus(factor.times(m[p][k]));
          }
        }
      }
    }
    Rational[] x = new Rational[n];
    for (int r = n - 1; r >= 0; r--) {
      Rational rest = m[r][n];
      for (int k = r + 1; k < n; k++) {
        rest = rest.minus(m[r][k].times(x[k]));
      }
      x[r] = rest.over(m[r][r]);
    }
    return ScaledVector.of(List.of(x));
  }

  /** LU decomposition of Apache Commons Math over its {@code BigFraction}. */
  public ScaledVector decomposed() {
    int n = rows.length;
    BigFraction[][] a = new BigFraction[n][n];
    BigFraction[] b = new BigFraction[n];
    for (int s = 0; s < n; s++) {
      for (int k = 0; k < n; k++) {
        a[s][k] = fraction(rows[s][k]);
      }
      b[s] = fraction(rows[s][n]);
    }
    BigFractionField field = BigFractionField.getInstance();
    FieldVector<BigFraction> x =
        new FieldLUDecomposition<>(new Array2DRowFieldMatrix<>(field, a, false))
            .getSolver()
            .solve(new ArrayFieldVector<>(field, b, false));
    List<Rational> values = new ArrayList<>();
    for (BigFraction each : x.toArray()) {
      values.add(Rational.of(each.getNumerator(), each.getDenominator()));
    }
    return ScaledVector.of(values);
  }

  private static BigFraction fraction(Rational value) {
    return new BigFraction(value.numerator(), value.denominator());
  }
}
