package org.candor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Model;
import com.microsoft.z3.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.candor.claims.SymbolicOutcomes;
import org.candor.exact.Rational;
import org.candor.symbolic.Query.Answer;
import org.candor.symbolic.Question.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What puts queries and confirms their models notices what is wrong. */
class SolverTest {
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);

  /** That {@code 4x² + 4xy + y²} is not {@code (2x + y)²}, or is not 0. */
  private static List<BoolExpr> square(Algebra algebra, boolean identity) {
    Term x = algebra.unknown("x");
    Term y = algebra.unknown("y");
    Term four = algebra.number(4);
    Term expanded = four.times(x).times(x).plus(four.times(x).times(y)).plus(y.times(y));
    Term root = x.plus(x).plus(y);
    return List.of(expanded.differsFrom(identity ? root.times(root) : algebra.zero()));
  }

  @Test
  void identitiesOfPolynomialsAreLinear() {
    try (Algebra algebra = new Algebra()) {
      Decider decider = new Decider(algebra, Inquiry.STEPS);
      List<BoolExpr> linear = new Linearisation(algebra.context()).of(square(algebra, true));
      assertEquals(Status.UNSATISFIABLE, decider.decideLinear(linear).status());
      assertEquals(Status.SATISFIABLE, decider.decide(square(algebra, false)).status());
    }
  }

  /** A square is an unknown like others to the linear part, so what it cannot exclude goes to the full solver. */
  @Test
  void whatLinearArithmeticLeavesOpenIsDecidedInFull() {
    try (Algebra algebra = new Algebra()) {
      Decider decider = new Decider(algebra, Inquiry.STEPS);
      Term x = algebra.unknown("x");
      List<BoolExpr> impossible = List.of(x.times(x).below(algebra.zero()));
      List<BoolExpr> linear = new Linearisation(algebra.context()).of(impossible);
      assertEquals(Status.SATISFIABLE, decider.decideLinear(linear).status());
      assertEquals(Status.UNSATISFIABLE, decider.decide(impossible).status());
    }
  }

  @Test
  void polynomialsMultiplyOut() {
    Polynomial x = Polynomial.unknown(0);
    Polynomial y = Polynomial.unknown(1);
    Polynomial difference = x.plus(y).times(x.plus(y.negate()));
    assertEquals(x.times(x).plus(y.times(y).negate()), difference);
    assertEquals(Rational.of(-1), difference.coefficients().get(List.of(1, 1)));
    assertFalse(difference.coefficients().containsKey(List.of(0, 1)));
  }

  /** Without a hypothesis that a claim needs, the full solver answers sat also where unsat was expected. */
  @Test
  void aFalseClaimIsNotFoundToHold() {
    Query wrong =
        query(
            Query.arithmetic(),
            Asked.about(ONCE, Policy.EFFICIENT, Rules.TEAM, Questions::noDeficit));
    assertEquals(
        Answer.SAT, Inquiry.ask(wrong, (numbers, question, facts, model) -> true).answer());
    assertTrue(Inquiry.isAboutSomething(wrong));
  }

  @Test
  void aClaimUnderContradictoryHypothesesIsAboutNothing() {
    Query vacuous =
        query(
            Query.arithmetic(),
            Asked.about(
                ONCE,
                Policy.EFFICIENT,
                Rules.TEAM,
                Questions::noDeficit,
                game -> game.world().discount().below(game.world().discount())));
    assertEquals(
        Answer.UNSAT, Inquiry.ask(vacuous, (numbers, question, facts, model) -> true).answer());
    assertFalse(Inquiry.isAboutSomething(vacuous));
  }

  @Test
  void aQuestionNeedsACase() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Question(List.of(), List.of(), List.of(), java.util.Optional.empty()));
  }

  @Test
  void aModelThatViolatesAFactIsNoticed() {
    try (Algebra algebra = new Algebra()) {
      Term x = algebra.unknown("x");
      BoolExpr positive = algebra.zero().below(x);
      BoolExpr negative = x.below(algebra.zero());
      Model model =
          new Decider(algebra, Inquiry.STEPS).decide(List.of(positive)).model().orElseThrow();
      ExactEvaluation evaluation = new ExactEvaluation(model);
      assertEquals(List.of(negative), evaluation.violated(List.of(positive, negative)));
    }
  }

  /** Any environment is a model of no claim at all; an audit then finds nothing to confirm. */
  @Test
  void anAuditThatRefutesNothingConfirmsNothing(@TempDir Path folder) {
    Function<Numbers, Question> anything =
        Asked.about(
            ONCE,
            Policy.FIRST_EFFICIENT,
            Rules.PIVOT,
            game -> List.of(new Case(List.of(), game.algebra().all())),
            Asked.DISCOUNTING);
    Query table = query(Query.table("ic.ex-post"), anything);
    Query catalogue = query(Query.catalogue("dynamic-vcg", "ic.ex-post"), anything);
    AssertionError unconfirmed = assertThrows(AssertionError.class, () -> confirm(table, folder));
    assertTrue(unconfirmed.getMessage().contains("Holds"), unconfirmed.getMessage());
    assertThrows(IllegalArgumentException.class, () -> confirm(catalogue, folder));
  }

  /** The report page reads the answers from this file: a claim with all its hypotheses must be told from one without. */
  @Test
  void whatIsReportedIsReadBack(@TempDir Path folder) throws IOException {
    Query holds =
        Queries.all().stream().filter(q -> q.dropped().equals("none")).findFirst().orElseThrow();
    Query needed =
        Queries.all().stream().filter(q -> !q.dropped().equals("none")).findFirst().orElseThrow();
    Path file = folder.resolve("symbolic.json");
    SymbolicReport.write(
        List.of(
            new SymbolicReport.Entry(holds, Answer.UNSAT, 0, null),
            new SymbolicReport.Entry(needed, Answer.UNSAT, 0, null)),
        "z3",
        file);
    List<SymbolicOutcomes.Query> read = SymbolicOutcomes.read(file).queries();
    assertEquals(
        List.of(holds.id()),
        read.stream().filter(q -> q.shows(q.mechanism(), q.property())).map(q -> q.id()).toList());
  }

  private static void confirm(Query query, Path folder) {
    Inquiry.ask(
        query,
        (numbers, question, facts, model) ->
            Confirmation.of(query, numbers, question, facts, model, folder));
  }

  private static Query query(Query.Replay replay, Function<Numbers, Question> question) {
    Answer expected = replay instanceof Query.Replay.Arithmetic ? Answer.UNSAT : Answer.SAT;
    return new Query(
        "test", "test", "test", "test", "test", "none", expected, "A test.", question, replay);
  }
}
