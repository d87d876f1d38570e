package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ExactSums;

/**
 * A probability distribution with finite support on {@code 0, 1, …}: integer weights over a common total; immutable.
 *
 * <p>Support positions are strictly increasing, weights positive, and they sum to exactly {@link #total()}. The
 * weights have no common factor — a product of two such vectors has none either (Gauss) — so equal laws have equal weights.
 */
public final class Distribution {
  private final int[] support;
  private final BigInteger[] weights;
  private final BigInteger total;

  private Distribution(int[] support, BigInteger[] weights, BigInteger total) {
    this.support = support;
    this.weights = weights;
    this.total = total;
  }

  public static Distribution point(int outcome) {
    return new Distribution(new int[] {outcome}, new BigInteger[] {BigInteger.ONE}, BigInteger.ONE);
  }

  /**
   * The distribution that gives each key its probability; zero probabilities are dropped.
   *
   * @throws IllegalArgumentException if a probability is negative or they do not sum to exactly 1
   */
  public static Distribution of(Map<Integer, Rational> probabilities) {
    TreeMap<Integer, Rational> positive = new TreeMap<>();
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> entry : probabilities.entrySet()) {
      Rational p = entry.getValue();
      if (p.signum() < 0) {
        throw new IllegalArgumentException("negative probability " + p);
      }
      sum = sum.plus(p);
      if (!p.isZero()) {
        positive.put(entry.getKey(), p);
      }
    }
    if (!sum.equals(Rational.ONE)) {
      throw new IllegalArgumentException("probabilities sum to " + sum + ", not to 1");
    }
    BigInteger total = ScaledVector.commonDenominator(positive.values());
    int[] support = new int[positive.size()];
    BigInteger[] weights = new BigInteger[support.length];
    int k = 0;
    for (Map.Entry<Integer, Rational> entry : positive.entrySet()) {
      support[k] = entry.getKey();
      weights[k++] =
          entry.getValue().numerator().multiply(total.divide(entry.getValue().denominator()));
    }
    return new Distribution(support, weights, total);
  }

  /**
   * The independent product, on {@code left * rightSize + right}.
   *
   * @param rightSize how many outcomes the right factor ranges over
   */
  public Distribution product(Distribution right, int rightSize) {
    int[] joint = new int[support.length * right.support.length];
    BigInteger[] products = new BigInteger[joint.length];
    int k = 0;
    for (int a = 0; a < support.length; a++) {
      for (int b = 0; b < right.support.length; b++) {
        joint[k] = Math.addExact(Math.multiplyExact(support[a], rightSize), right.support[b]);
        products[k++] = weights[a].multiply(right.weights[b]);
      }
    }
    return new Distribution(joint, products, total.multiply(right.total));
  }

  /** The same distribution on outcomes moved up by a constant. */
  public Distribution shifted(int offset) {
    if (offset == 0) {
      return this;
    }
    int[] moved = new int[support.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = Math.addExact(support[k], offset);
    }
    return new Distribution(moved, weights, total);
  }

  /** The number of outcomes with positive probability. */
  public int size() {
    return support.length;
  }

  /** The k-th outcome of positive probability, in increasing order. */
  public int outcome(int k) {
    return support[k];
  }

  /** The outcomes of positive probability, in increasing order. */
  public int[] support() {
    return support.clone();
  }

  /** The k-th weight, an integer over {@link #total()}. */
  public BigInteger weight(int k) {
    return weights[k];
  }

  public BigInteger total() {
    return total;
  }

  public BigInteger[] weights() {
    return weights.clone();
  }

  public Rational probability(int k) {
    return Rational.of(weights[k], total);
  }

  /** The probability of an outcome, 0 outside the support. */
  public Rational probabilityOf(int outcome) {
    int k = Arrays.binarySearch(support, outcome);
    return k < 0 ? Rational.ZERO : probability(k);
  }

  /** Whether the outcome has positive probability. */
  boolean gives(int outcome) {
    return Arrays.binarySearch(support, outcome) >= 0;
  }

  /** The exact expectation of the vector's entries. */
  public Rational expectation(ScaledVector values) {
    if (support.length == 1) {
      return values.get(support[0]);
    }
    return Rational.of(
        ExactSums.dot(weights, values.gather(support)), total.multiply(values.denominator()));
  }

  /** The distribution given that the outcome satisfies the predicate, or null if that has probability 0. */
  public Distribution given(java.util.function.IntPredicate event) {
    TreeMap<Integer, Rational> kept = new TreeMap<>();
    Rational mass = Rational.ZERO;
    for (int k = 0; k < support.length; k++) {
      if (event.test(support[k])) {
        kept.put(support[k], probability(k));
        mass = mass.plus(probability(k));
      }
    }
    if (mass.isZero()) {
      return null;
    }
    Rational norm = mass;
    kept.replaceAll((outcome, p) -> p.over(norm));
    return of(kept);
  }

  /** The mixture of the rows with this distribution's probabilities: {@code Σ_k p_k rows(outcome_k)}. */
  public Distribution mix(java.util.function.IntFunction<Distribution> rows) {
    TreeMap<Integer, Rational> mixed = new TreeMap<>();
    for (int k = 0; k < support.length; k++) {
      Distribution row = rows.apply(support[k]);
      for (int j = 0; j < row.size(); j++) {
        mixed.merge(row.outcome(j), probability(k).times(row.probability(j)), Rational::plus);
      }
    }
    return of(mixed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that
        && Arrays.equals(support, that.support)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(support) + Arrays.hashCode(weights);
  }

  /** {@code {outcome: probability, …}} in increasing order of outcomes. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < support.length; k++) {
      parts.add(support[k] + ": " + probability(k));
    }
    return "{" + String.join(", ", parts) + "}";
  }
}
