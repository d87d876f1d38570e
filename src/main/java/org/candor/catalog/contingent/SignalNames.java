package org.candor.catalog.contingent;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candor.exact.Rational;

/** Signals whose names are numbers, as in {@code 2} or {@code 1/2}. */
final class SignalNames {
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,100})(?:/([0-9]{1,100}))?");

  private SignalNames() {}

  /** The number that the name is, or null if it is none. */
  static Rational number(String name) {
    Matcher parts = NUMBER.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    BigInteger divisor = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
    return divisor.signum() == 0 ? null : Rational.of(new BigInteger(parts.group(1)), divisor);
  }
}
