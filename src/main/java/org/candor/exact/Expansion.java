package org.candor.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The solution of {@code A x = b} digit by digit in a base {@code 2^s}: {@code x = Σ_k x_k 2^(−s(k−offset))}, digits being vectors of integers of either
 * sign that may exceed the base. What the digits so far leave of b is known exactly, whoever proposed them.
 */
abstract class Expansion {
  private final BigInteger[] b;
  private final int base;

  /** How many digits in the base b has; so many digits of x are before the point. */
  private final int leading;

  private final List<long[]> digits = new ArrayList<>();

  /** After each digit, the number of bits of the largest absolute value that is left. */
  private final List<Integer> restBits = new ArrayList<>();

  Expansion(BigInteger[] b, int base) {
    this.b = b;
    this.base = base;
    int bits = 0;
    for (BigInteger value : b) {
      bits = Math.max(bits, value.bitLength() + 1);
    }
    this.leading = (bits + base - 1) / base;
  }

  /** The expansion with the fastest arithmetic that the matrix may admit. */
  static Expansion of(SparseMatrix a, BigInteger[] b, int base, boolean small) {
    return small ? new SmallExpansion(a, b, base) : new LargeExpansion(a, b, base);
  }

  BigInteger[] rightHandSide() {
    return b;
  }

  /** How many bits behind the point are known. */
  int fractionBits() {
    return base * (digits.size() - leading);
  }

  int base() {
    return base;
  }

  /** The next digit of a component of b, between 0 and the base except for the first, which has a sign. */
  long nextDigit(int row) {
    int place = leading - 1 - digits.size();
    if (place < 0) {
      return 0;
    }
    long digit = b[row].shiftRight(base * place).longValue();
    return place == leading - 1 ? digit : digit & ((1L << base) - 1);
  }

  /**
   * Moves on by one digit: what is left times the base, plus the next digit of b.
   *
   * @param target where it is written, rounded
   * @return false if the numbers do not fit
   */
  abstract boolean advance(double[] target);

  /**
   * Takes a digit off what is left.
   *
   * @return the number of bits of what is then left, or -1 if the numbers do not fit
   */
  abstract int subtract(long[] digit);

  /** Rounds a proposal to a digit and takes it off; false if that is impossible. */
  boolean accept(double[] proposal) {
    long[] digit = new long[proposal.length];
    for (int r = 0; r < digit.length; r++) {
      // False for NaN as well.
      if (!(Math.abs(proposal[r]) < 0x1p61)) {
        return false;
      }
      digit[r] = Math.round(proposal[r]);
    }
    int left = subtract(digit);
    if (left < 0) {
      return false;
    }
    digits.add(digit);
    restBits.add(left);
    return true;
  }

  /** The least number of digits that give so many bits behind the point, in which the error may take some too. */
  int digitsFor(int bits) {
    return leading + (bits + base - 1) / base;
  }

  int digits() {
    return digits.size();
  }

  int fractionBits(int count) {
    return base * (count - leading);
  }

  /** After so many digits, what is left. */
  int restBits(int count) {
    return restBits.get(count - 1);
  }

  /** A component of the first digits as one integer: x is about {@code value / 2^fractionBits(count)}. */
  BigInteger value(int row, int count) {
    int width = base / 8;
    byte[] bytes = new byte[8 + width * count];
    long carry = 0;
    int place = bytes.length;
    for (int k = count - 1; k >= 0; k--) {
      long digit = digits.get(k)[row] + carry;
      carry = digit >> base;
      for (int j = 0; j < width; j++) {
        bytes[--place] = (byte) (digit >> (8 * j));
      }
    }
    for (int j = 0; j < 8; j++) {
      bytes[--place] = (byte) (carry >> (8 * j));
    }
    return new BigInteger(bytes);
  }
}
