package org.candor.exact;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The solution of one integer system {@code A x = b} with a strictly dominant diagonal, enclosed as narrowly as asked for.
 *
 * <p>Floating point proposes digits; what they leave of b is an exact integer vector, and {@code |x − x̂|} is at most its largest entry over the least surplus of a diagonal
 * entry over the others of its row (Varah 1975).
 */
public final class Enclosure {
  /** So many digits are expected to be asked for. */
  private static final int DIGITS = 8;

  private final SparseMatrix a;
  private final BigInteger[] b;
  private final Deque<Supplier<Approximation>> others;

  /** The least surplus of a diagonal entry over the absolute values of all others in its row. */
  private final BigInteger surplus;

  private Approximation approximation;
  private final Deque<Refinement.Mode> modes = new ArrayDeque<>();
  private Expansion expansion;

  private Enclosure(SparseMatrix a, BigInteger[] b, List<Supplier<Approximation>> ways) {
    this.a = a;
    this.b = b.clone();
    this.others = new ArrayDeque<>(ways);
    this.surplus = a.leastSurplus();
  }

  /**
   * An enclosure of the solution.
   *
   * @return null if there are no unknowns or the diagonal does not dominate
   */
  public static Enclosure of(SparseMatrix a, BigInteger[] b) {
    return a.size() > 0 && a.isDominant()
        ? of(a, b, Refinement.approximations(a, DIGITS, Refinement.availableMemory()))
        : null;
  }

  /** The same with any proposals. */
  static Enclosure of(SparseMatrix a, BigInteger[] b, List<Supplier<Approximation>> ways) {
    return new Enclosure(a, b, ways);
  }

  public int size() {
    return b.length;
  }

  /**
   * Narrows the enclosure until its error is below {@code 2^-bits}.
   *
   * @return false if the proposals do not lead there
   */
  public boolean refine(int bits) {
    while (expansion != null || begin()) {
      if (narrow(bits)) {
        return true;
      }
      expansion = null;
    }
    return false;
  }

  /** Begins anew in another mode, or with other proposals; false if nothing is left to be tried. */
  private boolean begin() {
    while (expansion == null && !(modes.isEmpty() && others.isEmpty())) {
      if (modes.isEmpty()) {
        approximation = others.remove().get();
        modes.addAll(List.of(Refinement.Mode.values()));
      }
      Refinement.Mode mode = modes.remove();
      if (!mode.small || a.isSmall()) {
        expansion = Expansion.of(a, b, mode.base, mode.small);
      }
    }
    return expansion != null;
  }

  private boolean narrow(int bits) {
    double[][] vector = new double[1][b.length];
    // What a digit leaves is bounded, so that every digit narrows the enclosure.
    while (errorExponent() > -bits) {
      if (!expansion.advance(vector[0])) {
        return false;
      }
      approximation.solve(vector);
      if (!expansion.accept(vector[0])) {
        return false;
      }
    }
    return true;
  }

  /** An exponent e with {@code error() <= 2^(e + f)}. */
  private int errorExponent() {
    int digits = expansion.digits();
    if (digits < expansion.digitsFor(0)) {
      // Not all digits of b have been looked at.
      return Integer.MAX_VALUE;
    }
    int rest = expansion.restBits(digits);
    return rest == 0
        ? -Integer.MAX_VALUE
        : Math.max(0, rest - (surplus.bitLength() - 1)) - expansion.fractionBits(digits);
  }

  /** The number f of binary places of {@link #numerator}. */
  public int fractionBits() {
    return expansion.fractionBits(expansion.digits());
  }

  /** {@code x̂_k · 2^f}, an integer, after the enclosure has been refined. */
  public BigInteger numerator(int k) {
    return expansion.value(k, expansion.digits());
  }

  /** An integer that {@code |x_k − x̂_k| · 2^f} does not exceed, for every k. */
  public BigInteger error() {
    // Of so many bits, so that 0 bits are 0.
    BigInteger rest = BigInteger.ONE.shiftLeft(expansion.restBits(expansion.digits()));
    return rest.add(surplus).subtract(BigInteger.TWO).divide(surplus);
  }

  /**
   * The number of bits of a bound on the determinant: every component of x is an integer over a positive integer of at most so many bits. A matrix of which no entry off the
   * diagonal is positive has at most the product of the diagonal (Fischer's inequality for M-matrices), any other at most the product of its row sums.
   */
  public int denominatorBits() {
    return a.determinantBits();
  }
}
