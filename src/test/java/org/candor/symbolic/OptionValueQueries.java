package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.symbolic.Question.Case;

/**
 * One item, sold at once or after a period of waiting for news (Bergemann and Välimäki 2017, option value example): bidder 1 has the value x,
 * bidder 2 expects y and learns by waiting that her value is 1, with probability y, or 0. The decision is one of three: the first has the
 * item, the second has it, the centre waits.
 */
final class OptionValueQueries {
  private static final String THEOREM = "irrevocable sale that may wait for news";
  private static final String ID = "option-value";
  private static final String SIZE =
      "2 bidders, 2 known values x 2 expectations of news, infinite horizon";

  private OptionValueQueries() {}

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(THEOREM, ID, "efficiency")
            .holds(
                SIZE,
                "The thresholds decide efficiently.",
                OptionValueSale.ask(OptionValueSale.RIGHT, q -> q.inefficient()))
            .needs(
                "the news is right in expectation",
                SIZE,
                "If the news is better or worse than expected, the thresholds are wrong.",
                Query.arithmetic(),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(false, false, false, true, true),
                    q -> q.inefficient()))
            .doesNotNeed(
                "no value is above 1",
                SIZE,
                "A bidder whose value exceeds what news can bring has the item at once.",
                OptionValueSale.ask(
                    new OptionValueSale.Variant(true, false, false, true, false),
                    q -> q.inefficient()))
            .queries());
    queries.addAll(
        new Family(THEOREM, ID, "dynamic-groves")
            .holds(
                SIZE,
                "Whatever a bidder reports, her expected charges sum to what the item is worth to the other.",
                OptionValueSale.ask(OptionValueSale.RIGHT, q -> q.steered()))
            .needs(
                "the news is right in expectation",
                SIZE,
                "If the news is better or worse than expected, waiting changes the sum of charges.",
                Query.arithmetic(),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(false, false, false, true, true), q -> q.steered()))
            .queries());
    queries.addAll(
        new Family(THEOREM, ID, "ic.ex-post")
            .holds(
                SIZE,
                "No misreport gains, before or after the news.",
                OptionValueSale.ask(OptionValueSale.RIGHT, q -> q.gains()))
            .needs(
                "the news is right in expectation",
                SIZE,
                "If the news is better or worse than expected, a misreport that makes the centre wait or not can gain.",
                Query.arithmetic(),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(false, false, false, true, true), q -> q.gains()))
            .queries());
    for (String property : List.of("ir.ex-post", "ir.outside-option")) {
      queries.addAll(
          new Family(THEOREM, ID, property)
              .holds(
                  SIZE,
                  "No bidder loses, and who opts out has nothing: the item then goes to the other.",
                  OptionValueSale.ask(OptionValueSale.RIGHT, q -> q.loses()))
              .queries());
    }
    queries.addAll(
        new Family(THEOREM, ID, "no-deficit.ex-post")
            .holds(
                SIZE,
                "No bidder is ever paid.",
                OptionValueSale.ask(OptionValueSale.RIGHT, q -> q.paid(false)))
            .needs(
                "no negative values",
                SIZE,
                "Who has the item instead of a bidder of negative value is paid.",
                Query.arithmetic(),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(true, false, false, false, true),
                    q -> q.paid(false)))
            .queries());
    queries.addAll(unclaimed());
    queries.addAll(broken());
    return queries;
  }

  private static List<Query> unclaimed() {
    List<Query> queries = new ArrayList<>();
    fails(
        queries, "ir.path", "Who pays while the centre waits loses by bad news.", q -> q.badNews());
    fails(queries, "budget-balance", "What is paid goes to nobody.", q -> q.paid(true));
    fails(
        queries,
        "ic.dominant",
        "If the other makes the centre wait now, a report that ends the waiting gains.",
        q -> q.dominated());
    fails(
        queries,
        "efficient-exit",
        "A bidder whose every value wins pays, though she cannot influence the decision.",
        q -> q.exit());
    return queries;
  }

  private static void fails(
      List<Query> queries,
      String property,
      String why,
      Function<OptionValueSale, List<Case>> cases) {
    queries.addAll(
        new Family(THEOREM, ID, property)
            .fails(
                SIZE,
                why,
                Query.built(ID, property, OptionValueSale::environment),
                OptionValueSale.ask(OptionValueSale.RIGHT, cases))
            .queries());
  }

  private static List<Query> broken() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(THEOREM, "full-price-for-waiting", "ir.ex-post")
            .fails(
                SIZE,
                "Charging the other's whole value for a period of waiting makes a bidder lose.",
                Query.built("full-price-for-waiting", "ir.ex-post", OptionValueSale::environment),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(true, false, true, true, true), q -> q.loses()))
            .queries());
    queries.addAll(
        new Family(THEOREM, "thresholds-as-printed", "efficiency")
            .fails(
                SIZE,
                "Above her printed threshold the first bidder has the item though the other's value is larger.",
                Query.built("thresholds-as-printed", "efficiency", OptionValueSale::environment),
                OptionValueSale.ask(
                    new OptionValueSale.Variant(true, true, false, true, true),
                    q -> q.inefficient()))
            .queries());
    return queries;
  }
}
