package org.candor.symbolic;

import static org.candor.symbolic.Asked.DISCOUNTING;
import static org.candor.symbolic.Asked.gain;

import java.util.ArrayList;
import java.util.List;

/** The dynamic team mechanism (Athey and Segal 2013; Cavallo, Parkes and Singh 2006). */
final class TeamQueries {
  private static final Shape ONCE = Shape.of(2, 2, 2, 1);
  private static final Shape TWICE = Shape.of(2, 2, 2, 2);

  private TeamQueries() {}

  static List<Query> queries() {
    String theorem = "dynamic team mechanism";
    Family payoffs = new Family(theorem, "team", "payoff V");
    Family truth = new Family(theorem, "team", "ic.ex-post");
    for (Shape shape : GrovesQueries.SIZES) {
      payoffs.holds(
          shape.words(),
          "Honesty yields every agent the value of all.",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.TEAM,
              game -> Questions.payoffs(game, Payoffs.TEAM),
              DISCOUNTING));
      truth.holds(
          shape.words(),
          "Truth is within-period ex post optimal (Athey and Segal 2013).",
          Asked.about(
              shape,
              Policy.EFFICIENT,
              Rules.TEAM,
              game -> Questions.incentives(game, Payoffs.TEAM),
              DISCOUNTING));
    }
    Shape terminal = ONCE.withTerminal();
    truth.needs(
        "no terminal values",
        terminal.words(),
        "Transfers end with the decisions: nobody is paid for what the others have at the end.",
        Query.catalogue("team", "ic.ex-post"),
        gain(terminal, Policy.FIRST_EFFICIENT, Rules.TEAM, DISCOUNTING));
    truth.needs(
        "an efficient decision rule",
        TWICE.words(),
        "Team transfers make her want efficient decisions, also by lying to a rule that does not take them.",
        Query.table("ic.ex-post"),
        gain(TWICE, Policy.ANY, Rules.TEAM, DISCOUNTING));
    Family deficit =
        new Family(theorem, "team", "no-deficit.ex-post")
            .fails(
                ONCE.words(),
                "The team mechanism pays agents, so it runs a deficit.",
                Query.catalogue("team", "no-deficit.ex-post"),
                Asked.about(
                    ONCE, Policy.FIRST_EFFICIENT, Rules.TEAM, Questions::noDeficit, DISCOUNTING));
    List<Query> queries = new ArrayList<>(payoffs.queries());
    queries.addAll(truth.queries());
    queries.addAll(deficit.queries());
    return queries;
  }
}
