package org.candor.symbolic;

import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import com.microsoft.z3.RatNum;
import java.math.BigInteger;
import org.candor.exact.Rational;

/** The numbers of a model as rationals. */
final class Numerals {
  private final Model model;

  Numerals(Model model) {
    this.model = model;
  }

  /** The number that a term is in the model; unknowns that the model leaves open are 0. */
  Rational of(Term term) {
    return of(model.eval(term.z3(), true));
  }

  /** Whether a fact is true in the model. */
  boolean isTrue(com.microsoft.z3.BoolExpr fact) {
    return model.eval(fact, true).isTrue();
  }

  /**
   * A numeral as a rational.
   *
   * @throws IllegalArgumentException if it is irrational
   */
  static Rational of(Expr<?> numeral) {
    if (numeral instanceof RatNum number) {
      return Rational.of(
          new BigInteger(number.getNumerator().toString()),
          new BigInteger(number.getDenominator().toString()));
    }
    throw new IllegalArgumentException("not a rational number: " + numeral);
  }
}
