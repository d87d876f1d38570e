package org.candor.exact;

import java.math.BigInteger;

/**
 * The greatest common divisor of large integers, by Lehmer's method (Lehmer 1938; Knuth 1997, Section 4.5.2, Algorithm L): many steps of Euclid's algorithm are found from the leading 62 bits of both
 * numbers, and done at once as one unimodular combination, which leaves the divisor as it is. {@link BigInteger#gcd} shifts and subtracts the whole numbers bit by bit instead.
 */
public final class CommonDivisor {
  /** Below so many words of 32 bits the library's method is as quick. */
  private static final int LARGE = 12;

  private static final long WORD = 0xFFFF_FFFFL;

  /** Both numbers, the least significant word first; the first is the larger or equal one. */
  private int[] large;

  private int[] small;

  /** How many words of each there are without leading zeros. */
  private int largeLength;

  private int smallLength;

  private CommonDivisor(BigInteger large, BigInteger small) {
    load(large, small);
  }

  /** The greatest common divisor, not negative; 0 for two zeros. */
  public static BigInteger of(BigInteger a, BigInteger b) {
    BigInteger large = a.abs();
    BigInteger small = b.abs();
    if (large.compareTo(small) < 0) {
      BigInteger swap = large;
      large = small;
      small = swap;
    }
    if (words(small) < LARGE) {
      return large.gcd(small);
    }
    return new CommonDivisor(large, small).divisor();
  }

  /** The least common multiple of two positive integers. */
  public static BigInteger multiple(BigInteger a, BigInteger b) {
    if (a.equals(b) || b.equals(BigInteger.ONE)) {
      return a;
    }
    return a.equals(BigInteger.ONE) ? b : a.divide(of(a, b)).multiply(b);
  }

  private BigInteger divisor() {
    while (smallLength >= LARGE) {
      if (largeLength - smallLength > 1 || !combine()) {
        load(
            number(small, smallLength), number(large, largeLength).mod(number(small, smallLength)));
      }
    }
    return number(large, largeLength).gcd(number(small, smallLength));
  }

  /**
   * As many steps of Euclid's algorithm as the leading bits decide.
   *
   * @return whether there were any
   */
  private boolean combine() {
    EuclideanSteps steps = EuclideanSteps.of(leading(large), leading(small));
    if (steps.isNone()) {
      return false;
    }
    int[] first = new int[largeLength];
    int[] second = new int[largeLength];
    long carry = 0;
    long other = 0;
    for (int k = 0; k < largeLength; k++) {
      long u = large[k] & WORD;
      long v = k < smallLength ? small[k] & WORD : 0;
      // Of the two factors one is not positive and the other not negative: the sum fits.
      carry += steps.a() * u + steps.b() * v;
      first[k] = (int) carry;
      carry >>= 32;
      other += steps.c() * u + steps.d() * v;
      second[k] = (int) other;
      other >>= 32;
    }
    if (carry != 0 || other != 0) {
      throw new IllegalStateException("a step of Euclid's algorithm left its range");
    }
    large = first;
    small = second;
    largeLength = length(first);
    smallLength = length(second);
    return true;
  }

  /** The leading 62 bits of the larger number, and the bits of the other at the same places. */
  private long leading(int[] number) {
    int top = largeLength - 1;
    int zeros = Integer.numberOfLeadingZeros(large[top]);
    long high = word(number, top) << 32 | word(number, top - 1);
    long low = word(number, top - 2);
    long bits = zeros == 0 ? high : high << zeros | low >>> (32 - zeros);
    return bits >>> 2;
  }

  private static long word(int[] number, int k) {
    return k < number.length ? number[k] & WORD : 0;
  }

  private void load(BigInteger first, BigInteger second) {
    large = wordsOf(first);
    small = wordsOf(second);
    largeLength = length(large);
    smallLength = length(small);
  }

  private static int words(BigInteger number) {
    return (number.bitLength() + 31) / 32;
  }

  private static int length(int[] number) {
    int n = number.length;
    while (n > 0 && number[n - 1] == 0) {
      n--;
    }
    return n;
  }

  private static int[] wordsOf(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int[] words = new int[(bytes.length + 3) / 4];
    for (int k = 0; k < bytes.length; k++) {
      words[k / 4] |= (bytes[bytes.length - 1 - k] & 0xFF) << (8 * (k % 4));
    }
    return words;
  }

  private static BigInteger number(int[] words, int length) {
    byte[] bytes = new byte[4 * length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[bytes.length - 1 - k] = (byte) (words[k / 4] >>> (8 * (k % 4)));
    }
    return new BigInteger(1, bytes);
  }
}
