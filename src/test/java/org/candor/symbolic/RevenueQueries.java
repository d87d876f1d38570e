package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;

import java.util.ArrayList;
import java.util.List;

/** How much an efficient mechanism can collect (Cavallo 2008, Theorems 2 and 6). */
final class RevenueQueries {
  private static final String REVENUE = "revenue maximality within the dynamic-Groves class";
  private static final Shape SMALL = Shape.of(2, 2, 2, 0);
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);

  private RevenueQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    Family idle = new Family(REVENUE, "dynamic-vcg", "a type that adds nothing");
    for (Shape shape : List.of(SMALL, Shape.of(2, 3, 3, 0), Shape.of(3, 2, 2, 0), TWICE)) {
      idle.holds(
          shape.words(),
          "A type of no value that stays what it is adds nothing to the value of the others.",
          Asked.about(
              shape.withIdleType(),
              Policy.EFFICIENT,
              Rules.PIVOT,
              RevenueQuestions::addsNothing,
              DISCOUNTING));
    }
    queries.addAll(idle.queries());
    Family most = new Family(REVENUE, "dynamic-vcg", "revenue-maximality.groves");
    String statement =
        "A charge that does not depend on her report and leaves every type at least 0 is at most V_-i, if some type adds nothing (Cavallo 2008, Theorem 6).";
    for (Shape shape : List.of(SMALL, Shape.of(3, 3, 3, 0), TWICE)) {
      most.holds(shape.words(), statement, RevenueQuestions.largestCharge(shape, true, true, true));
    }
    most.needs(
        "a type that adds nothing",
        SMALL.words(),
        "Where every type adds something, more can be charged: up to the least that a type adds.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, false, true, true));
    most.needs(
        "individual rationality",
        SMALL.words(),
        "Who may be made to lose can be charged anything.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, true, false, true));
    most.needs(
        "a charge that does not depend on her report",
        SMALL.words(),
        "A charge on her own type can take all that it adds.",
        Query.arithmetic(),
        RevenueQuestions.largestCharge(SMALL, true, true, false));
    queries.addAll(most.queries());
    Shape random = SMALL.withSets(List.of(List.of(0, 1), List.of(0)));
    queries.addAll(
        new Family(REVENUE, "random-allocation-pivot", "revenue-maximality.groves")
            .holds(
                random.words(), statement, RevenueQuestions.largestCharge(random, true, true, true))
            .needs(
                "a type that adds nothing",
                random.words(),
                "Where every type adds something, more can be charged.",
                Query.arithmetic(),
                RevenueQuestions.largestCharge(random, false, true, true))
            .queries());
    queries.addAll(
        new Family("revenue maximality among all mechanisms", "dynamic-vcg", "revenue-maximality")
            .fails(
                ONCE.words(),
                "With two types an efficient, truthful and individually rational mechanism outside the class collects more: the printed theorem needs unrestricted types (Cavallo 2008, Theorem 6).",
                Query.catalogue("dynamic-vcg", "revenue-maximality"),
                RevenueQuestions.more(ONCE))
            .queries());
    queries.addAll(
        new Family(
                "efficient and truthful implies dynamic-Groves", "any mechanism", "dynamic-groves")
            .fails(
                ONCE.words(),
                "With two types a mechanism can be efficient and truthful without being a Groves mechanism: the printed theorem needs unrestricted types (Cavallo 2008, Theorem 2).",
                Query.table("dynamic-groves"),
                RevenueQuestions.notGroves(ONCE))
            .queries());
    return queries;
  }
}
