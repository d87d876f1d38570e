package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Query.Answer;
import org.candor.symbolic.Query.Replay;

/** The queries about one property of one mechanism: the claim itself at several sizes, then with each hypothesis dropped. */
final class Family {
  private final String theorem;
  private final String mechanism;
  private final String property;
  private final String id;
  private final List<Query> queries = new ArrayList<>();

  Family(String theorem, String mechanism, String property) {
    this.theorem = theorem;
    this.mechanism = mechanism;
    this.property = property;
    this.id = mechanism + "." + property;
  }

  /** The claim, which holds at a size. */
  Family holds(String size, String statement, Function<Numbers, Question> question) {
    add(size, "none", Answer.UNSAT, statement, question, Query.arithmetic());
    return this;
  }

  /** The claim for which a source or a reader might hope, and which fails. */
  Family fails(String size, String statement, Replay replay, Function<Numbers, Question> question) {
    add(size, "none", Answer.SAT, statement, question, replay);
    return this;
  }

  /** The claim without one hypothesis, which it needs. */
  Family needs(
      String hypothesis,
      String size,
      String statement,
      Replay replay,
      Function<Numbers, Question> question) {
    add(size, hypothesis, Answer.SAT, statement, question, replay);
    return this;
  }

  /** The claim without one hypothesis, which it does not need at this size. */
  Family doesNotNeed(
      String hypothesis, String size, String statement, Function<Numbers, Question> question) {
    add(size, hypothesis, Answer.UNSAT, statement, question, Query.arithmetic());
    return this;
  }

  List<Query> queries() {
    return List.copyOf(queries);
  }

  private void add(
      String size,
      String dropped,
      Answer expected,
      String statement,
      Function<Numbers, Question> question,
      Replay replay) {
    String suffix = dropped.equals("none") ? size : size + ", without: " + dropped;
    queries.add(
        new Query(
            id + " (" + suffix + ")",
            theorem,
            mechanism,
            property,
            size,
            dropped,
            expected,
            statement,
            question,
            replay));
  }
}
