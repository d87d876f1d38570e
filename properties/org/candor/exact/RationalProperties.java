package org.candor.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rational arithmetic against plain big-integer fractions, on both sides of the {@code long} boundary. */
class RationalProperties {
  @Provide
  Arbitrary<Rational> rationals() {
    Arbitrary<BigInteger> small =
        Arbitraries.bigIntegers().between(BigInteger.valueOf(-50), BigInteger.valueOf(50));
    Arbitrary<BigInteger> edge =
        Arbitraries.of(
                Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, -Long.MAX_VALUE, 1L << 62)
            .map(BigInteger::valueOf);
    BigInteger far = BigInteger.ONE.shiftLeft(130);
    Arbitrary<BigInteger> large = Arbitraries.bigIntegers().between(far.negate(), far);
    // Powers of the same few primes: much is shared and cancels.
    Arbitrary<BigInteger> smooth =
        Combinators.combine(Arbitraries.of(2, 3, 6, -6), Arbitraries.integers().between(0, 300))
            .as((base, power) -> BigInteger.valueOf(base).pow(power));
    Arbitrary<BigInteger> any = Arbitraries.oneOf(small, edge, large, smooth);
    return Combinators.combine(any, any.filter(d -> d.signum() != 0)).as(Rational::of);
  }

  @Property
  void sumsAndProductsAreExact(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
    BigInteger cross =
        a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
    BigInteger denominators = a.denominator().multiply(b.denominator());
    assertThat(a.plus(b)).isEqualTo(Rational.of(cross, denominators));
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
    assertThat(a.times(b))
        .isEqualTo(Rational.of(a.numerator().multiply(b.numerator()), denominators));
    if (!b.isZero()) {
      assertThat(a.over(b).times(b)).isEqualTo(a);
      assertThat(b.reciprocal().times(b)).isEqualTo(Rational.ONE);
    }
    assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
  }

  @Property
  void lowestTerms(@ForAll("rationals") Rational a) {
    assertThat(a.denominator().signum()).isPositive();
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    assertThat(Rational.of(a.numerator(), a.denominator())).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(a.negate().negate()).isEqualTo(a);
    assertThat(Math.signum(a.approximate())).isEqualTo((double) a.signum());
  }
}
