package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the solver, within limits that count its steps and not the time, so that an answer does not depend on the machine. */
final class Decider {
  private final Algebra algebra;
  private final int steps;

  /**
   * @param steps the solver's resource limit per attempt
   */
  Decider(Algebra algebra, int steps) {
    this.algebra = algebra;
    this.steps = steps;
  }

  /**
   * An answer.
   *
   * @param status whether all facts together can be true
   * @param model numbers with which they are; empty unless they can
   */
  record Decision(Status status, Optional<Model> model) {}

  /** Whether facts can be true together. */
  Decision decide(List<BoolExpr> facts) {
    Context z3 = algebra.context();
    if (check(solver("smt"), new Linearisation(z3).of(facts)).status() == Status.UNSATISFIABLE) {
      return new Decision(Status.UNSATISFIABLE, Optional.empty());
    }
    for (String tactic : List.of("smt", "qfnra")) {
      Decision decision = check(solver(tactic), facts);
      if (decision.status() != Status.UNKNOWN) {
        return decision;
      }
    }
    return new Decision(Status.UNKNOWN, Optional.empty());
  }

  private static Decision check(Solver solver, List<BoolExpr> facts) {
    solver.add(facts.toArray(new BoolExpr[0]));
    Status status = solver.check();
    return new Decision(
        status, status == Status.SATISFIABLE ? Optional.of(solver.getModel()) : Optional.empty());
  }

  private Solver solver(String tactic) {
    Context z3 = algebra.context();
    Solver solver = z3.mkSolver(z3.mkTactic(tactic));
    Params limit = z3.mkParams();
    limit.add("rlimit", steps);
    solver.setParameters(limit);
    return solver;
  }

  /** Whether a claim can fail in a case: first with what is known of the place alone, then with all that is known. */
  Decision failure(Question question, Question.Case each) {
    List<BoolExpr> facts = new ArrayList<>(question.hypotheses());
    facts.addAll(each.given());
    facts.add(each.failure());
    Decision local = decide(facts);
    if (local.status() == Status.UNSATISFIABLE || question.elsewhere().isEmpty()) {
      return local;
    }
    facts.addAll(question.elsewhere());
    return decide(facts);
  }

  /** Whether facts can be true together, for numbers of which enough is fixed that all is linear. */
  Decision decideLinear(List<BoolExpr> facts) {
    return check(solver("smt"), facts);
  }
}
