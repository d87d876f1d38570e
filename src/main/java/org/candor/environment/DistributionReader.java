package org.candor.environment;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Reads probability distributions, which must sum to exactly 1. */
final class DistributionReader {
  /** Keeps exact sums of long fractions from growing without bound: about 10000 digits. */
  private static final int MAX_DENOMINATOR_BITS = 33_220;

  private DistributionReader() {}

  /** A state's name, or a distribution on states. */
  static Distribution initial(JsonValue value, Names states) {
    if (value.kind() == JsonValue.Kind.STRING) {
      return Distribution.point(states.position(value.text(), value));
    }
    return read(value, states);
  }

  /** A distribution as an object from state names to probabilities. */
  static Distribution read(JsonValue object, Names states) {
    Map<Integer, Rational> probabilities = new HashMap<>();
    Sum sum = new Sum(object);
    object
        .members(
            "write a distribution such as {" + InputException.quote(states.all().get(0)) + ": 1}")
        .forEach(
            (key, value) -> {
              int state = states.position(key, value);
              probabilities.put(state, sum.add(value));
            });
    sum.check();
    return Distribution.of(probabilities);
  }

  /** Adds probabilities up and checks that they sum to exactly 1. */
  static final class Sum {
    private final JsonValue whole;
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /**
     * @param whole the value that messages about the sum point to
     */
    Sum(JsonValue whole) {
      this.whole = whole;
    }

    /** The probability at the value, added to the sum. */
    Rational add(JsonValue value) {
      Rational p = value.number();
      if (p.signum() < 0) {
        throw value.error(
            "the probability " + InputException.shorten(p.toString()) + " is negative",
            "write a number from 0 to 1");
      }
      BigInteger shared = denominator.gcd(p.denominator());
      BigInteger factor = p.denominator().divide(shared);
      numerator =
          numerator.multiply(factor).add(p.numerator().multiply(denominator.divide(shared)));
      denominator = denominator.multiply(factor);
      if (denominator.bitLength() > MAX_DENOMINATOR_BITS) {
        throw whole.error(
            "the probabilities need a common denominator of more than 10000 digits",
            "use simpler fractions");
      }
      return p;
    }

    void check() {
      Rational sum = Rational.of(numerator, denominator);
      if (!sum.equals(Rational.ONE)) {
        throw whole.error(
            "the probabilities sum to " + InputException.shorten(sum.toString()) + ", not to 1",
            "make them sum to exactly 1, with fractions such as \"1/3\"");
      }
    }
  }
}
