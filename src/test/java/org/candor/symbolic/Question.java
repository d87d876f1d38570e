package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim as the solver sees it: under the hypotheses, in none of the cases the failure.
 *
 * @param hypotheses what is known in every case
 * @param cases together they cover every way in which the claim could fail
 * @param elsewhere what else is known, of other places than the case's; a claim that holds without it holds with it
 * @param game the game that the claim is about, if there is one
 */
record Question(
    List<BoolExpr> hypotheses, List<Case> cases, List<BoolExpr> elsewhere, Optional<Game> game) {
  /**
   * One way in which a claim could fail.
   *
   * @param given where we are: which joint type, report and decisions, and what defines the numbers there
   * @param failure that the claim fails there
   */
  record Case(List<BoolExpr> given, BoolExpr failure) {
    Case {
      given = List.copyOf(given);
    }
  }

  Question {
    hypotheses = List.copyOf(hypotheses);
    cases = List.copyOf(cases);
    elsewhere = List.copyOf(elsewhere);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a question without a case asks nothing");
    }
  }

  /** A question about numbers alone. */
  static Question of(Numbers numbers, List<BoolExpr> hypotheses, List<Case> cases) {
    List<BoolExpr> all = new ArrayList<>(numbers.facts());
    all.addAll(hypotheses);
    return new Question(all, cases, List.of(), Optional.empty());
  }

  /** A question about a game in which optima are optima everywhere. */
  static Question of(Game game, List<BoolExpr> hypotheses, List<Case> cases) {
    return of(game, hypotheses, cases, List.of());
  }

  /** The same with more that is known elsewhere. */
  static Question of(Game game, List<BoolExpr> hypotheses, List<Case> cases, List<BoolExpr> more) {
    List<BoolExpr> elsewhere = new ArrayList<>(more);
    elsewhere.addAll(game.equations());
    List<BoolExpr> all = new ArrayList<>(game.world().numbers().facts());
    all.addAll(hypotheses);
    return new Question(all, cases, elsewhere, Optional.of(game));
  }
}
