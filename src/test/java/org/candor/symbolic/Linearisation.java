package org.candor.symbolic;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.RealSort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;

/**
 * Facts with everything multiplied out and every product of unknowns replaced by an unknown of its own. What is left is
 * linear and decided in no time; facts that are impossible so are impossible, but not the other way round.
 */
final class Linearisation {
  private final Context z3;
  private final Map<Expr<?>, Polynomial> polynomials = new HashMap<>();
  private final Map<Expr<?>, BoolExpr> facts = new HashMap<>();
  private final Map<Expr<?>, Integer> unknowns = new HashMap<>();

  Linearisation(Context z3) {
    this.z3 = z3;
  }

  /** The linear consequences of facts. */
  List<BoolExpr> of(List<BoolExpr> all) {
    List<BoolExpr> linear = new ArrayList<>();
    all.forEach(fact -> linear.add(fact(fact)));
    return linear;
  }

  private BoolExpr fact(Expr<?> fact) {
    BoolExpr known = facts.get(fact);
    if (known == null) {
      known = linear(fact);
      facts.put(fact, known);
    }
    return known;
  }

  private BoolExpr linear(Expr<?> fact) {
    Expr<?>[] parts = fact.getArgs();
    if (fact.isLE() || fact.isLT() || (fact.isEq() && !parts[0].isBool())) {
      ArithExpr<RealSort> difference = term(of(parts[0]).plus(of(parts[1]).negate()));
      ArithExpr<RealSort> zero = z3.mkReal(0);
      return fact.isLE()
          ? z3.mkLe(difference, zero)
          : fact.isLT() ? z3.mkLt(difference, zero) : z3.mkEq(difference, zero);
    }
    for (int k = 0; k < parts.length; k++) {
      parts[k] = fact(parts[k]);
    }
    return parts.length == 0 ? (BoolExpr) fact : (BoolExpr) z3.mkApp(fact.getFuncDecl(), parts);
  }

  private Polynomial of(Expr<?> term) {
    Polynomial known = polynomials.get(term);
    if (known == null) {
      known = expanded(term);
      polynomials.put(term, known);
    }
    return known;
  }

  private Polynomial expanded(Expr<?> term) {
    if (term.isNumeral()) {
      return Polynomial.number(Numerals.of(term));
    }
    List<Polynomial> parts = new ArrayList<>();
    if (term.isAdd() || term.isMul() || term.isUMinus()) {
      for (Expr<?> part : term.getArgs()) {
        parts.add(of(part));
      }
    }
    if (term.isAdd()) {
      return parts.stream().reduce(Polynomial.number(Rational.ZERO), Polynomial::plus);
    } else if (term.isMul()) {
      return parts.stream().reduce(Polynomial.number(Rational.ONE), Polynomial::times);
    } else if (term.isUMinus()) {
      return parts.get(0).negate();
    }
    return Polynomial.unknown(unknowns.computeIfAbsent(term, t -> unknowns.size()));
  }

  private ArithExpr<RealSort> term(Polynomial polynomial) {
    ArithExpr<RealSort> sum = z3.mkReal(0);
    for (Map.Entry<List<Integer>, Rational> each : polynomial.coefficients().entrySet()) {
      ArithExpr<RealSort> coefficient = z3.mkReal(each.getValue().toString());
      sum =
          each.getKey().isEmpty()
              ? z3.mkAdd(sum, coefficient)
              : z3.mkAdd(sum, z3.mkMul(coefficient, z3.mkRealConst("m" + each.getKey())));
    }
    return sum;
  }
}
