package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Model;
import com.microsoft.z3.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.exact.Rational;
import org.candor.symbolic.Query.Answer;

/** Puts queries to the solver. */
final class Inquiry {
  /** The solver's steps per attempt. */
  static final int STEPS = 3_000_000;

  /** How many patterns of laws are searched for a model. */
  private static final long PATTERNS = 1024;

  /** How many of them are tried with every discount before the others. */
  private static final long FIRST_PATTERNS = 16;

  /** The discounts with which models are searched, those in range first. */
  private static final List<Rational> DISCOUNTS =
      List.of(Rational.of(1, 2), Rational.ONE, Rational.of(2), Rational.of(-1), Rational.of(3, 4));

  private Inquiry() {}

  /** What is done with a model while the solver is still there. */
  @FunctionalInterface
  interface Witness<T> {
    T of(Numbers numbers, Question question, List<BoolExpr> facts, Model model);
  }

  /**
   * The answer to a query, over all real numbers: models are looked for among simple numbers first where one is expected.
   *
   * @param found what to do with a model that makes the claim fail
   */
  static <T> Result<T> ask(Query query, Witness<T> found) {
    if (query.expected() == Answer.SAT) {
      Result<T> simple = search(query.question(), found);
      if (simple.answer() == Answer.SAT) {
        return simple;
      }
    }
    try (Algebra algebra = new Algebra()) {
      Numbers numbers = Numbers.unknown(algebra);
      return decide(numbers, query.question().apply(numbers), found);
    }
  }

  /**
   * An answer.
   *
   * @param witness what was made of the model, or null
   */
  record Result<T>(Answer answer, T witness) {}

  private static <T> Result<T> search(Function<Numbers, Question> asked, Witness<T> found) {
    Result<T> result = search(asked, found, 0, FIRST_PATTERNS);
    return result.answer() == Answer.SAT ? result : search(asked, found, FIRST_PATTERNS, PATTERNS);
  }

  private static <T> Result<T> search(
      Function<Numbers, Question> asked, Witness<T> found, long from, long to) {
    for (Rational discount : DISCOUNTS) {
      long patterns = to;
      for (long pattern = from; pattern < patterns; pattern++) {
        try (Algebra algebra = new Algebra()) {
          Numbers numbers = Numbers.fixed(algebra, pattern, discount);
          Question question = asked.apply(numbers);
          patterns = Math.min(to, numbers.patterns());
          List<BoolExpr> facts = some(algebra, question, true);
          Decider.Decision decision = new Decider(algebra, STEPS).decideLinear(facts);
          if (decision.status() == Status.SATISFIABLE) {
            return new Result<>(
                Answer.SAT, found.of(numbers, question, facts, decision.model().orElseThrow()));
          }
        }
      }
    }
    return new Result<>(Answer.UNKNOWN, null);
  }

  /** That a case occurs, and, if asked for, that the claim fails in it. */
  private static List<BoolExpr> some(Algebra algebra, Question question, boolean failing) {
    List<BoolExpr> cases = new ArrayList<>();
    for (Question.Case each : question.cases()) {
      List<BoolExpr> facts = new ArrayList<>(each.given());
      if (failing) {
        facts.add(each.failure());
      }
      cases.add(algebra.all(facts));
    }
    List<BoolExpr> all = new ArrayList<>(question.hypotheses());
    all.addAll(question.elsewhere());
    all.add(algebra.any(cases));
    return all;
  }

  private static <T> Result<T> decide(Numbers numbers, Question question, Witness<T> found) {
    Decider decider = new Decider(numbers.algebra(), STEPS);
    Answer answer = Answer.UNSAT;
    for (Question.Case each : question.cases()) {
      Decider.Decision decision = decider.failure(question, each);
      if (decision.status() == Status.SATISFIABLE) {
        List<BoolExpr> facts = new ArrayList<>(question.hypotheses());
        facts.addAll(each.given());
        facts.add(each.failure());
        facts.addAll(question.elsewhere());
        return new Result<>(
            Answer.SAT, found.of(numbers, question, facts, decision.model().orElseThrow()));
      }
      if (decision.status() == Status.UNKNOWN) {
        answer = Answer.UNKNOWN;
      }
    }
    return new Result<>(answer, null);
  }

  /** Whether some numbers satisfy all hypotheses in some case, so that a claim about them is not empty. */
  static boolean isAboutSomething(Query query) {
    for (Rational discount : DISCOUNTS) {
      for (long pattern = 0; pattern < FIRST_PATTERNS; pattern++) {
        try (Algebra algebra = new Algebra()) {
          Numbers numbers = Numbers.fixed(algebra, pattern, discount);
          Question question = query.question().apply(numbers);
          List<BoolExpr> facts = some(algebra, question, false);
          if (new Decider(algebra, STEPS).decideLinear(facts).status() == Status.SATISFIABLE) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
