package org.candor.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lehmer's method against the library's, on both sides of the length from which it is used. */
class CommonDivisorProperties {
  @Property(tries = 2000)
  void asTheLibraryFindsIt(
      @ForAll long seed,
      @ForAll @IntRange(max = 3000) int first,
      @ForAll @IntRange(max = 3000) int second,
      @ForAll @IntRange(max = 1500) int shared) {
    Random random = new Random(seed);
    BigInteger common = new BigInteger(shared, random);
    agree(
        new BigInteger(first, random).multiply(common),
        new BigInteger(second, random).multiply(common).negate());
  }

  /** Long runs of ones and zeros, so that leading words are extreme and quotients large. */
  @Property(tries = 1000)
  void sparseNumbers(
      @ForAll long seed,
      @ForAll @IntRange(min = 400, max = 3000) int first,
      @ForAll @IntRange(min = 400, max = 3000) int second) {
    Random random = new Random(seed);
    agree(runs(first, random), runs(second, random));
    // Almost multiples of each other: one quotient takes up all leading bits.
    BigInteger base = runs(first, random);
    agree(base.multiply(runs(second, random)).add(BigInteger.valueOf(random.nextInt(3) - 1)), base);
  }

  private static BigInteger runs(int bits, Random random) {
    BigInteger number = BigInteger.ONE.shiftLeft(bits);
    for (int k = 0; k < 4; k++) {
      BigInteger power = BigInteger.ONE.shiftLeft(random.nextInt(bits));
      number = random.nextBoolean() ? number.add(power) : number.subtract(power);
    }
    return number;
  }

  /** All quotients are 1: the longest way that Euclid's algorithm can go. */
  @Example
  void fibonacciNumbers() {
    BigInteger a = BigInteger.ONE;
    BigInteger b = BigInteger.ONE;
    for (int k = 0; k < 6000; k++) {
      BigInteger next = a.add(b);
      a = b;
      b = next;
      if (k % 50 == 0) {
        agree(b, a);
        agree(b.multiply(a), a.multiply(a));
      }
    }
  }

  @Example
  void zeroAndEqualNumbers() {
    BigInteger large = BigInteger.TEN.pow(400);
    agree(BigInteger.ZERO, BigInteger.ZERO);
    agree(BigInteger.ZERO, large);
    agree(large, large);
    agree(large, large.negate());
    agree(large, large.add(BigInteger.ONE));
    agree(large.shiftLeft(2000), large.shiftLeft(1000));
  }

  @Property
  void multiples(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 1000) int first,
      @ForAll @IntRange(min = 1, max = 1000) int second) {
    Random random = new Random(seed);
    BigInteger a = new BigInteger(first, random).add(BigInteger.ONE);
    BigInteger b = new BigInteger(second, random).add(BigInteger.ONE);
    assertThat(CommonDivisor.multiple(a, b)).isEqualTo(a.multiply(b).divide(a.gcd(b)));
    assertThat(CommonDivisor.multiple(a, BigInteger.ONE)).isEqualTo(a);
    assertThat(CommonDivisor.multiple(BigInteger.ONE, b)).isEqualTo(b);
  }

  private static void agree(BigInteger a, BigInteger b) {
    assertThat(CommonDivisor.of(a, b)).isEqualTo(a.gcd(b));
    assertThat(CommonDivisor.of(b, a)).isEqualTo(a.gcd(b));
  }
}
