package org.candor.reproduction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;

/** What computation found in place of a printed number. */
sealed interface Found {
  /** Whether the print is right about it. */
  boolean agreesWith(Printed printed);

  /** The value in one line, exact. */
  String text();

  /**
   * Exact numbers or words.
   *
   * @param entries numbers in lowest terms
   */
  record Exact(List<String> entries) implements Found {
    public Exact {
      entries = List.copyOf(entries);
    }

    static Exact of(Rational number) {
      return new Exact(List.of(number.toString()));
    }

    static Exact of(List<Rational> numbers) {
      return new Exact(numbers.stream().map(Rational::toString).toList());
    }

    static Exact word(String word) {
      return new Exact(List.of(word));
    }

    @Override
    public boolean agreesWith(Printed printed) {
      return printed.exact().equals(entries);
    }

    @Override
    public String text() {
      return Printed.inLine(entries);
    }
  }

  /**
   * A real number between two rationals, which are both proved bounds; the print is taken as rounded to its last decimal.
   */
  record Enclosure(Rational low, Rational high) implements Found {
    private static final int SHOWN_DECIMALS = 10;

    @Override
    public boolean agreesWith(Printed printed) {
      Rational centre = parse(printed.exact().get(0));
      Rational least = centre.minus(printed.halfUnit());
      Rational most = centre.plus(printed.halfUnit());
      if (least.compareTo(low) <= 0 && high.compareTo(most) <= 0) {
        return true;
      }
      if (high.compareTo(least) < 0 || most.compareTo(low) < 0) {
        return false;
      }
      throw new LimitExceededException(
          "the enclosure "
              + text()
              + " is too wide to compare with "
              + printed
              + "; truncate deeper");
    }

    @Override
    public String text() {
      return "in ["
          + decimal(low, RoundingMode.FLOOR)
          + ", "
          + decimal(high, RoundingMode.CEILING)
          + "]";
    }

    /** Rounded outwards, so that what is shown is a bound too. */
    private static String decimal(Rational number, RoundingMode outwards) {
      return new BigDecimal(number.numerator())
          .divide(new BigDecimal(number.denominator()), SHOWN_DECIMALS, outwards)
          .toPlainString();
    }

    private static Rational parse(String number) {
      String[] parts = number.split("/", 2);
      Rational numerator = Rational.of(new BigInteger(parts[0]));
      return parts.length == 1 ? numerator : numerator.over(Rational.of(new BigInteger(parts[1])));
    }
  }
}
