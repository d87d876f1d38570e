package org.candor.certificate;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/** Reads the numbers of certificates. */
final class CertificateNumbers {
  /** The longest integer that is read, in digits. */
  static final int MAX_DIGITS = 20_000;

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final String FRACTION_REMEDY =
      "write an integer or a fraction as a string, as in \"-3/10\"";
  private static final String INTEGER_REMEDY = "write an integer such as \"-42\" as a string";

  private CertificateNumbers() {}

  static BigInteger big(JsonValue json) {
    String text = json.string(INTEGER_REMEDY);
    // The length is looked at first, so that a long text costs nothing.
    if (text.length() > MAX_DIGITS || !INTEGER.matcher(text).matches()) {
      throw json.error(
          InputException.quote(text) + " is not an integer of at most " + MAX_DIGITS + " digits",
          INTEGER_REMEDY);
    }
    return new BigInteger(text);
  }

  /** An amount: an integer or a fraction, which may be as long as the integers of the tables. */
  static Rational fraction(JsonValue json) {
    String text = json.string(FRACTION_REMEDY);
    int slash = text.indexOf('/');
    String over = slash < 0 ? "1" : text.substring(slash + 1);
    String numerator = slash < 0 ? text : text.substring(0, slash);
    if (text.length() > 2 * MAX_DIGITS
        || !INTEGER.matcher(numerator).matches()
        || !INTEGER.matcher(over).matches()
        || new BigInteger(over).signum() <= 0) {
      throw json.error(InputException.quote(text) + " is not a fraction", FRACTION_REMEDY);
    }
    return Rational.of(new BigInteger(numerator), new BigInteger(over));
  }

  static int integer(JsonValue json, int largest) {
    String remedy = "write a whole number from 0 to " + largest;
    if (json.kind() != JsonValue.Kind.NUMBER
        || json.text().length() > 10
        || !INTEGER.matcher(json.text()).matches()
        || new BigInteger(json.text()).signum() < 0
        || new BigInteger(json.text()).compareTo(BigInteger.valueOf(largest)) > 0) {
      throw json.error("this is not a position or a count", remedy);
    }
    return Integer.parseInt(json.text());
  }
}
