package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;

/**
 * Evaluates facts over the project's own rationals once unknowns have values: the solver's model is taken as a proposal, and
 * what it proposes is computed again here.
 */
final class ExactEvaluation {
  private final Model model;
  private final Map<Expr<?>, Object> done = new HashMap<>();

  ExactEvaluation(Model model) {
    this.model = model;
  }

  /** The facts that are not true. */
  List<BoolExpr> violated(List<BoolExpr> facts) {
    return facts.stream().filter(fact -> !holds(fact)).toList();
  }

  private boolean holds(Expr<?> fact) {
    return (Boolean) value(fact);
  }

  private Rational number(Expr<?> term) {
    return (Rational) value(term);
  }

  private Object value(Expr<?> expression) {
    Object known = done.get(expression);
    if (known == null) {
      known = compute(expression);
      done.put(expression, known);
    }
    return known;
  }

  private Object compute(Expr<?> e) {
    if (e.isNumeral()) {
      return Numerals.of(e);
    }
    if (e.isConst() && !e.isTrue() && !e.isFalse()) {
      Expr<?> proposed = model.eval(e, true);
      return e.isBool() ? (Object) proposed.isTrue() : Numerals.of(proposed);
    }
    List<Expr<?>> parts = List.of(e.getArgs());
    return e.isBool() ? (Object) truth(e, parts) : amount(e, parts);
  }

  private boolean truth(Expr<?> e, List<Expr<?>> parts) {
    if (e.isTrue() || e.isFalse()) {
      return e.isTrue();
    } else if (e.isAnd()) {
      return parts.stream().allMatch(this::holds);
    } else if (e.isOr()) {
      return parts.stream().anyMatch(this::holds);
    } else if (e.isNot()) {
      return !holds(parts.get(0));
    } else if (e.isImplies()) {
      return !holds(parts.get(0)) || holds(parts.get(1));
    } else if (e.isLE()) {
      return number(parts.get(0)).compareTo(number(parts.get(1))) <= 0;
    } else if (e.isLT()) {
      return number(parts.get(0)).compareTo(number(parts.get(1))) < 0;
    } else if (e.isEq()) {
      return value(parts.get(0)).equals(value(parts.get(1)));
    }
    throw new IllegalArgumentException("cannot evaluate " + e.getFuncDecl().getName());
  }

  private Rational amount(Expr<?> e, List<Expr<?>> parts) {
    if (e.isITE()) {
      return number(holds(parts.get(0)) ? parts.get(1) : parts.get(2));
    } else if (e.isAdd()) {
      return parts.stream().map(this::number).reduce(Rational.ZERO, Rational::plus);
    } else if (e.isMul()) {
      return parts.stream().map(this::number).reduce(Rational.ONE, Rational::times);
    } else if (e.isUMinus()) {
      return number(parts.get(0)).negate();
    }
    throw new IllegalArgumentException("cannot evaluate " + e.getFuncDecl().getName());
  }
}
