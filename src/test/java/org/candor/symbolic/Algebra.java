package org.candor.symbolic;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.RealSort;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.candor.exact.Rational;

/** The solver's language of real arithmetic: makes terms and joins facts. Holds native memory until it is closed. */
final class Algebra implements AutoCloseable {
  private final Context context = new Context();

  Context context() {
    return context;
  }

  /** A real number of which nothing is known. */
  Term unknown(String name) {
    return new Term(this, context.mkRealConst(name), null);
  }

  /** A truth value of which nothing is known. */
  BoolExpr open(String name) {
    return context.mkBoolConst(name);
  }

  Term number(long value) {
    return number(Rational.of(value));
  }

  Term number(Rational value) {
    return new Term(this, context.mkReal(value.toString()), value);
  }

  Term zero() {
    return number(0);
  }

  Term one() {
    return number(1);
  }

  Term sum(Collection<Term> terms) {
    Term sum = zero();
    for (Term term : terms) {
      sum = sum.plus(term);
    }
    return sum;
  }

  /** One term where a fact holds, another where it does not. */
  Term either(BoolExpr fact, Term then, Term otherwise) {
    @SuppressWarnings("unchecked") // Both branches are real, so the choice between them is.
    ArithExpr<RealSort> choice =
        (ArithExpr<RealSort>) context.mkITE(fact, then.z3(), otherwise.z3());
    return new Term(this, choice, null);
  }

  BoolExpr all(Collection<BoolExpr> facts) {
    return context.mkAnd(facts.toArray(new BoolExpr[0]));
  }

  BoolExpr all(BoolExpr... facts) {
    return all(Arrays.asList(facts));
  }

  BoolExpr any(Collection<BoolExpr> facts) {
    return context.mkOr(facts.toArray(new BoolExpr[0]));
  }

  BoolExpr not(BoolExpr fact) {
    return context.mkNot(fact);
  }

  /** That a number is the largest of several. */
  BoolExpr isLargest(Term number, List<Term> others) {
    return all(
        all(others.stream().map(other -> other.atMost(number)).toList()),
        any(others.stream().map(number::is).toList()));
  }

  @Override
  public void close() {
    context.close();
  }
}
