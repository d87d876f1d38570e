package org.candor.symbolic;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.RealSort;
import org.candor.exact.Rational;

/** A real number in the solver's language; immutable. Products with known numbers are simplified at once. */
final class Term {
  private final Algebra algebra;
  private final ArithExpr<RealSort> z3;
  private final Rational known;

  /**
   * @param known the number that the term is, or null if it is unknown
   */
  Term(Algebra algebra, ArithExpr<RealSort> z3, Rational known) {
    this.algebra = algebra;
    this.z3 = z3;
    this.known = known;
  }

  Algebra algebra() {
    return algebra;
  }

  ArithExpr<RealSort> z3() {
    return z3;
  }

  Term plus(Term other) {
    if (known != null && other.known != null) {
      return algebra.number(known.plus(other.known));
    }
    if (isKnown(Rational.ZERO)) {
      return other;
    }
    return other.isKnown(Rational.ZERO)
        ? this
        : new Term(algebra, algebra.context().mkAdd(z3, other.z3), null);
  }

  Term minus(Term other) {
    return plus(other.negate());
  }

  Term negate() {
    return known != null
        ? algebra.number(known.negate())
        : new Term(algebra, algebra.context().mkUnaryMinus(z3), null);
  }

  Term times(Term other) {
    if (known != null && other.known != null) {
      return algebra.number(known.times(other.known));
    }
    if (isKnown(Rational.ZERO) || other.isKnown(Rational.ONE)) {
      return this;
    }
    return isKnown(Rational.ONE) || other.isKnown(Rational.ZERO)
        ? other
        : new Term(algebra, algebra.context().mkMul(z3, other.z3), null);
  }

  private boolean isKnown(Rational number) {
    return number.equals(known);
  }

  BoolExpr atMost(Term other) {
    return algebra.context().mkLe(z3, other.z3);
  }

  BoolExpr below(Term other) {
    return algebra.context().mkLt(z3, other.z3);
  }

  BoolExpr is(Term other) {
    return algebra.context().mkEq(z3, other.z3);
  }

  BoolExpr differsFrom(Term other) {
    return algebra.not(is(other));
  }

  BoolExpr notNegative() {
    return algebra.zero().atMost(this);
  }
}
