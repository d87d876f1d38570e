package org.candor.environment;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candor.exact.Rational;

/** Exact numbers as files spell them: an integer, a decimal or a fraction, never through floating point. */
final class Numbers {
  /** The most digits that an integer, a decimal, a numerator or a denominator may have. */
  static final int MAX_DIGITS = 1000;

  private static final Pattern NUMBER = Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]+)|/([0-9]+))?");
  private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9]*\\.?[0-9]*[eE][-+]?[0-9]+");
  private static final String HOW =
      "write an integer or a string such as \"3/10\", \"-7\" or \"0.25\"";

  private Numbers() {}

  static Rational read(JsonValue value) {
    String text = value.text();
    // Long texts are refused before anything looks at them closely.
    if (text.length() > 2 * MAX_DIGITS + 2) {
      throw tooLong(value);
    }
    Matcher parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      if (EXPONENT.matcher(text).matches()) {
        throw value.error(
            "exponent notation " + InputException.quote(text) + " is not read",
            "write the digits out, or a fraction such as \"3/10\"");
      }
      throw value.error(InputException.quote(text) + " is not an exact number", HOW);
    }
    String sign = parts.group(1);
    String whole = parts.group(2);
    String decimals = parts.group(3);
    String divisor = parts.group(4);
    int digits = whole.length() + (decimals == null ? 0 : decimals.length());
    if (digits > MAX_DIGITS || (divisor != null && divisor.length() > MAX_DIGITS)) {
      throw tooLong(value);
    }
    if (divisor != null) {
      BigInteger denominator = new BigInteger(divisor);
      if (denominator.signum() == 0) {
        throw value.error(
            InputException.quote(text) + " divides by 0", "write a denominator other than 0");
      }
      return Rational.of(new BigInteger(sign + whole), denominator);
    }
    return decimals == null
        ? Rational.of(new BigInteger(sign + whole))
        : Rational.of(
            new BigInteger(sign + whole + decimals), BigInteger.TEN.pow(decimals.length()));
  }

  private static InputException tooLong(JsonValue value) {
    return value.error(
        "the number " + InputException.quote(value.text()) + " is too long",
        "use at most " + MAX_DIGITS + " digits");
  }
}
