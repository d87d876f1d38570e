package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.NO_NEGATIVE_VALUES;
import static org.candor.symbolic.Asked.about;
import static org.candor.symbolic.Asked.gain;
import static org.candor.symbolic.Asked.loss;
import static org.candor.symbolic.PivotQueries.truthful;

import java.util.ArrayList;
import java.util.List;

/** The static pivot mechanism: the dynamic one with one period. */
final class StaticPivotQueries {
  private static final String STATIC = "static pivot mechanism";
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape ENLARGED =
      Shape.of(2, 2, 2, 1).withAbsent(List.of(List.of(0), List.of(0, 1)));

  private static final List<Shape> STATIC_SIZES =
      List.of(ONCE, Shape.of(3, 3, 3, 1), Shape.of(4, 2, 4, 1));

  private StaticPivotQueries() {}

  static List<Query> queries() {
    Family truth = new Family(STATIC, "static-vcg", "ic.ex-post");
    Family rational = new Family(STATIC, "static-vcg", "ir.ex-post");
    Family budget = new Family(STATIC, "static-vcg", "no-deficit.ex-post");
    for (Shape shape : STATIC_SIZES) {
      truth.holds(
          shape.words(),
          "Truth is a dominant strategy (Vickrey 1961; Clarke 1971).",
          truthful(shape, Policy.EFFICIENT, Rules.PIVOT, Payoffs.PIVOT));
      rational.holds(
          shape.words(),
          "No agent loses if no agent has negative values.",
          about(
              shape,
              Policy.EFFICIENT,
              Rules.PIVOT,
              PivotQueries::contribution,
              NO_NEGATIVE_VALUES));
      budget.holds(
          shape.words(),
          "The agents together are never paid.",
          about(shape, Policy.EFFICIENT, Rules.PIVOT, Questions::noDeficit));
    }
    truth.needs(
        "an efficient decision rule",
        ONCE.words(),
        "Pivot payments do not make truth optimal for other decisions.",
        Query.table("ic.ex-post"),
        gain(ONCE, Policy.ANY, Rules.PIVOT, DISCOUNTING));
    truth.needs(
        "private values",
        ONCE.words(),
        "When the others' values depend on her type, a report changes what the transfer counts.",
        Query.table("ic.ex-post"),
        gain(ONCE.withInterdependentValues(), Policy.FIRST_EFFICIENT, Rules.TEAM, DISCOUNTING));
    rational.needs(
        "no negative values",
        ONCE.words(),
        "An agent who is harmed by what the others want loses.",
        Query.catalogue("static-vcg", "ir.ex-post"),
        loss(ONCE, Policy.FIRST_EFFICIENT, Rules.PIVOT, DISCOUNTING));
    budget.needs(
        "every action stays available when an agent is ignored",
        ENLARGED.words(),
        "Where an action vanishes with an agent, she is paid for her presence.",
        Query.catalogue("static-vcg", "no-deficit.ex-post"),
        about(ENLARGED, Policy.FIRST_EFFICIENT, Rules.PIVOT, Questions::noDeficit, DISCOUNTING));
    List<Query> queries = new ArrayList<>(truth.queries());
    queries.addAll(rational.queries());
    queries.addAll(budget.queries());
    return queries;
  }
}
