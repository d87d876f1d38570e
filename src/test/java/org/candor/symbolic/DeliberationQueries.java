package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * One item and two agents, each of whom may deliberate once, at a cost, before it is sold (Cavallo and Parkes 2008). Deliberating leads to
 * one of two values, neither below the first.
 */
final class DeliberationQueries {
  private static final String THEOREM = "sale after deliberation";
  private static final String ID = "metadeliberation";
  private static final String SIZE =
      "2 agents x 3 states (before, high, low) x 4 actions, infinite horizon";

  private DeliberationQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    holds(
        queries,
        "dynamic-groves",
        "Whatever is decided on a report, an agent's expected charges sum to what the other has alone.",
        q -> q.charges());
    holds(
        queries,
        "ic.ex-post",
        "No misreport gains, of two agents who have not deliberated and of one where the other has.",
        q -> q.gains());
    holds(
        queries,
        "ir.ex-post",
        "No agent loses: V is at least what the other has alone.",
        q -> q.loses());
    holds(
        queries,
        "ir.outside-option",
        "Who opts out has nothing, for the item goes to the other.",
        q -> q.loses());
    holds(queries, "no-deficit.ex-post", "No agent is ever paid.", q -> q.paid());
    holds(
        queries,
        "efficiency",
        "Where one agent has deliberated, the larger index decides efficiently.",
        q -> q.inefficient());
    fails(
        queries,
        ID,
        "ir.path",
        "Who deliberates pays and can learn that she has lost.",
        q -> q.badNews());
    fails(queries, ID, "budget-balance", "What is paid goes to nobody.", q -> q.collected());
    fails(
        queries,
        ID,
        "ic.dominant",
        "If the other makes the centre wait for news that she has, buying at once gains.",
        q -> q.dominated());
    fails(
        queries,
        ID,
        "efficient-exit",
        "An agent who has the item whatever she reports pays what the other would have.",
        q -> q.exit());
    fails(
        queries,
        "free-deliberation",
        "efficiency",
        "Where deliberating costs more than it brings, it should not be done.",
        q -> q.wasteful());
    fails(
        queries,
        "one-period-charge",
        "ic.ex-post",
        "Paying for one period of having the item, an agent buys what is worth more to the other.",
        q -> q.cheap());
    return queries;
  }

  private static void holds(
      List<Query> queries,
      String property,
      String why,
      Function<DeliberationSale, List<Case>> cases) {
    queries.addAll(
        new Family(THEOREM, ID, property).holds(SIZE, why, DeliberationSale.ask(cases)).queries());
  }

  private static void fails(
      List<Query> queries,
      String id,
      String property,
      String why,
      Function<DeliberationSale, List<Case>> cases) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                SIZE,
                why,
                Query.built(id, property, DeliberationSale::environment),
                DeliberationSale.ask(cases))
            .queries());
  }
}
