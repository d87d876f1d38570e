package org.candor.rendering;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.candor.exact.Rational;

/** Rationals as a person reads them: the fraction, and beside it the decimal. */
public final class Amount {
  private static final int LONGEST_FRACTION = 40;
  private static final int LONGEST_DECIMAL = 8;
  private static final Pattern LONG_NUMBER =
      Pattern.compile("-?(?=[0-9/]{" + (LONGEST_FRACTION + 1) + ",})[0-9]+(?:/0*[1-9][0-9]*)?");
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private Amount() {}

  /** {@code -32}, {@code 27/10 (= 2.7)} or {@code 1/3 (≈ 0.333333)}; a fraction too long to read is left out. */
  public static String inWords(Rational amount) {
    String exact = amount.toString();
    if (amount.isInteger() && exact.length() <= LONGEST_FRACTION) {
      return exact;
    }
    BigDecimal rounded = decimal(amount);
    String sign = isExactly(rounded, amount) ? "= " : "≈ ";
    return exact.length() <= LONGEST_FRACTION
        ? exact + " (" + sign + plain(rounded) + ")"
        : sign
            + plain(rounded)
            + " (a fraction of "
            + exact.length()
            + " characters; --json shows it)";
  }

  /** {@code 27/10}, or {@code ≈ 2.71828} where the fraction is too long for a table. */
  public static String inTable(Rational amount) {
    String exact = amount.toString();
    return exact.length() <= LONGEST_FRACTION / 2 ? exact : "≈ " + plain(decimal(amount));
  }

  /** A text in which every fraction too long to read is left out in favour of its decimal. */
  public static String shortened(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(
            number -> {
              String[] parts = number.group().split("/", 2);
              BigInteger denominator =
                  parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
              return "≈ " + approximately(Rational.of(new BigInteger(parts[0]), denominator));
            });
  }

  /** The decimal with six significant digits, as an aid beside an exact number. */
  public static String approximately(Rational amount) {
    return plain(decimal(amount));
  }

  private static BigDecimal decimal(Rational amount) {
    return new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()), DIGITS);
  }

  private static boolean isExactly(BigDecimal decimal, Rational amount) {
    BigInteger scale = BigInteger.TEN.pow(Math.max(decimal.scale(), 0));
    BigInteger unscaled = decimal.setScale(Math.max(decimal.scale(), 0)).unscaledValue();
    return Rational.of(unscaled, scale).equals(amount);
  }

  private static String plain(BigDecimal decimal) {
    BigDecimal shortest = decimal.stripTrailingZeros();
    String plain = shortest.toPlainString();
    return plain.length() <= 2 * LONGEST_DECIMAL ? plain : shortest.toString();
  }
}
