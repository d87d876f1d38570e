package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * The index policy on two arms (Gittins and Jones 1974): an arm's index is the sum for good that its agent would rather have than go on. Each
 * arm has a first state, which an activation leaves for one of two others at random, and those stay as they are.
 */
final class IndexQueries {
  private static final String SIZE =
      "2 agents x 3 states (one left for two others) x 2 arms, infinite horizon";

  private final Numbers numbers;
  private final Algebra algebra;
  private final Term discount;

  private IndexQueries(Numbers numbers) {
    this.numbers = numbers;
    this.algebra = numbers.algebra();
    this.discount = numbers.discount();
  }

  static List<Query> queries() {
    return new Family("index policy", "gittins", "efficiency")
        .holds(
            SIZE,
            "Activating the arm of the larger index attains V, where one arm stays as it is.",
            ask(true))
        .holds(
            "2 agents x 2 states, both leaving their first for certain, x 2 arms, infinite horizon",
            "Activating the arm of the larger index attains V, where neither has been activated yet.",
            IndexQueries::both)
        .needs(
            "the index counts what follows",
            SIZE,
            "The reward of one activation is not the index.",
            Query.arithmetic(),
            ask(false))
        .queries();
  }

  private Term larger(Term one, Term other) {
    return algebra.either(one.below(other), other, one);
  }

  /** An arm in its first state, which an activation leaves for the high one for certain. */
  private final class Fresh {
    private final Term reward;
    private final Term high;
    private final Term low;
    private final Law news;
    private final Term index;

    private Fresh(int i) {
      reward = numbers.amount("r" + i);
      high = numbers.amount("h" + i);
      low = numbers.amount("l" + i);
      news = numbers.point(0, 2);
      index = algebra.unknown("index" + i);
    }

    private Term against(Term known) {
      Term later = news.expectation(List.of(larger(known, high), larger(known, low)));
      return reward.plus(discount.times(later));
    }

    private BoolExpr defined() {
      return index.is(against(index));
    }

    /** What an activation is worth where the other arm has not been activated either. */
    private Term activated(Fresh other) {
      Term afterHigh = larger(high, other.against(high));
      Term afterLow = larger(low, other.against(low));
      return reward.plus(discount.times(news.expectation(List.of(afterHigh, afterLow))));
    }
  }

  private static Question both(Numbers numbers) {
    IndexQueries arms = new IndexQueries(numbers);
    Fresh first = arms.new Fresh(1);
    Fresh second = arms.new Fresh(2);
    Case worse =
        new Case(
            List.of(second.index.atMost(first.index)),
            first.activated(second).below(second.activated(first)));
    return Question.of(
        numbers,
        List.of(
            arms.discount.notNegative(),
            arms.discount.below(arms.algebra.one()),
            first.defined(),
            second.defined()),
        List.of(worse));
  }

  /** Agent 1's arm is in its first state, agent 2's for good worth k. */
  private static Function<Numbers, Question> ask(boolean counting) {
    return numbers -> {
      IndexQueries arms = new IndexQueries(numbers);
      Term reward = numbers.amount("r");
      Term high = numbers.amount("h");
      Term low = numbers.amount("l");
      Term known = numbers.amount("k");
      Law news = numbers.lottery("p", 2);
      Term index = arms.algebra.unknown("index");
      Term afterStop = news.expectation(List.of(arms.larger(index, high), arms.larger(index, low)));
      Term afterSwitch =
          news.expectation(List.of(arms.larger(known, high), arms.larger(known, low)));
      Term active = reward.plus(arms.discount.times(afterSwitch));
      BoolExpr defined =
          counting
              ? index.is(reward.plus(arms.discount.times(afterStop)))
              : index.minus(arms.discount.times(index)).is(reward);
      List<Case> cases = new ArrayList<>();
      cases.add(new Case(List.of(defined, known.atMost(index)), active.below(known)));
      cases.add(new Case(List.of(defined, index.below(known)), known.below(active)));
      return Question.of(
          numbers,
          List.of(arms.discount.notNegative(), arms.discount.below(arms.algebra.one())),
          cases);
    };
  }
}
