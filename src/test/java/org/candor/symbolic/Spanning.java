package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/** Whether the linear system of contingent transfers has a solution: {@code γ Σ_k p_k(s) x_k = u(s)} for two types s. */
final class Spanning {
  private Spanning() {}

  static List<Query> queries() {
    return new Family("contingent transfers (Lemma A.4)", "contingent-spanning", "existence")
        .holds(
            "2 types, 2 types of the others",
            "Under the spanning condition the system has a solution, by Cramer's rule.",
            Spanning::solvable)
        .needs(
            "spanning (Assumption 3)",
            "2 types, 2 types of the others",
            "If both of her types make the same types of the others expected but the others' values differ, nothing solves the system.",
            Query.arithmetic(),
            unsolvable(true))
        .needs(
            "γ > 0",
            "2 types, 2 types of the others",
            "Without a future there is nothing to pay with.",
            Query.arithmetic(),
            unsolvable(false))
        .queries();
  }

  /** Cramer's solution times the determinant satisfies the system times the determinant. */
  private static Question solvable(Numbers numbers) {
    Algebra algebra = numbers.algebra();
    Term discount = numbers.discount();
    Law here = numbers.motion("p", 2);
    Law there = numbers.motion("q", 2);
    Term p = here.probabilities().get(0);
    Term q = there.probabilities().get(0);
    Term u = numbers.amount("u");
    Term v = numbers.amount("v");
    Term determinant = p.minus(q);
    // γ (p−q) x_0 = u (1−q) − v (1−p), and γ (p−q) x_1 = v p − u q.
    Term first = u.times(algebra.one().minus(q)).minus(v.times(algebra.one().minus(p)));
    Term second = v.times(p).minus(u.times(q));
    List<Term> scaled = List.of(first, second);
    BoolExpr wrong =
        algebra.any(
            List.of(
                here.expectation(scaled).differsFrom(determinant.times(u)),
                there.expectation(scaled).differsFrom(determinant.times(v))));
    return Question.of(
        numbers,
        List.of(determinant.differsFrom(algebra.zero()), algebra.zero().below(discount)),
        List.of(new Case(List.of(), wrong)));
  }

  /**
   * A combination y of the equations whose left side vanishes for all transfers and whose right side does not (Fredholm).
   *
   * @param positive whether the discount is positive
   */
  private static Function<Numbers, Question> unsolvable(boolean positive) {
    return numbers -> {
      Algebra algebra = numbers.algebra();
      Term discount = positive ? numbers.discount() : algebra.zero();
      Law here = numbers.motion("p", 2);
      Law there = numbers.motion("q", 2);
      Term u = numbers.amount("u");
      Term v = numbers.amount("v");
      Term y = algebra.number(1);
      Term z = positive ? algebra.number(-1) : algebra.zero();
      List<BoolExpr> vanishes = new ArrayList<>();
      if (positive) {
        vanishes.add(algebra.zero().below(discount));
      }
      for (int k = 0; k < 2; k++) {
        Term left =
            y.times(here.probabilities().get(k)).plus(z.times(there.probabilities().get(k)));
        vanishes.add(discount.times(left).is(algebra.zero()));
      }
      BoolExpr stays = y.times(u).plus(z.times(v)).differsFrom(algebra.zero());
      return Question.of(numbers, vanishes, List.of(new Case(List.of(), stays)));
    };
  }
}
