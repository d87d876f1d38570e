package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.candor.catalog.supply.OnlineSupply;
import org.candor.environment.Agent;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.symbolic.Question.Case;

/**
 * Items of unknown number for two bidders, at the price of a guessed supply: one item, at the smaller value, or two, for nothing, each guess
 * with probability 1/2 (after Babaioff, Blumrosen and Roth 2010). An item to come is worth d times its value now, a second one e times,
 * with {@code 0 <= e <= d <= 1}, whatever the law of supply.
 */
final class SupplyQueries {
  private static final String THEOREM = "items of unknown number";
  private static final String ID = "online-supply";
  private static final String SIZE = "2 bidders x 2 values, any supply";

  private final Algebra algebra;
  private final Term own;
  private final Term lie;
  private final Term other;
  private final Term next;
  private final Term second;

  private SupplyQueries(Numbers numbers) {
    this.algebra = numbers.algebra();
    this.own = numbers.amount("v");
    this.lie = numbers.amount("v'");
    this.other = numbers.amount("w");
    // In a search of models one item is there now, and none comes later.
    this.next = numbers.isFixed() ? algebra.one() : algebra.unknown("d");
    this.second = numbers.isFixed() ? algebra.zero() : algebra.unknown("e");
  }

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    queries.addAll(
        new Family(THEOREM, ID, "ic.ex-post")
            .holds(
                SIZE,
                "No first report gains, of either bidder, and none later, when the price and the queue are fixed.",
                ask(true, SupplyQueries::gains))
            .queries());
    for (String property : List.of("ir.ex-post", "ir.outside-option", "ir.path")) {
      queries.addAll(
          new Family(THEOREM, ID, property)
              .holds(
                  SIZE,
                  "Nobody pays more than her value, in any guess and for any supply; who opts out gets no item.",
                  ask(true, SupplyQueries::loses))
              .queries());
    }
    queries.addAll(
        new Family(THEOREM, ID, "no-deficit.ex-post")
            .holds(
                SIZE,
                "Nobody is ever paid.",
                ask(true, q -> List.of(new Case(List.of(), q.price().below(q.algebra.zero())))))
            .needs(
                "no negative values",
                SIZE,
                "A negative price is paid to the winner.",
                Query.arithmetic(),
                ask(false, q -> List.of(new Case(List.of(), q.price().below(q.algebra.zero())))))
            .queries());
    fails(
        queries,
        ID,
        "budget-balance",
        "What the winner pays goes to nobody.",
        q -> List.of(new Case(List.of(), q.price().differsFrom(q.algebra.zero()))));
    fails(
        queries,
        ID,
        "efficiency",
        "If one item is there and two were guessed, the bidder of the smaller value may have it.",
        q -> List.of(new Case(List.of(), q.own.below(q.other))));
    fails(
        queries,
        "largest-bid-first",
        "ic.ex-post",
        "Serving the larger bid first, a bidder who may have an item for nothing overbids.",
        q -> q.overbids());
    fails(
        queries,
        "smallest-winning-bid",
        "ic.ex-post",
        "Paying the smallest winning bid, the only winner bids less.",
        q -> q.underbids());
    return queries;
  }

  private static void fails(
      List<Query> queries,
      String id,
      String property,
      String why,
      Function<SupplyQueries, List<Case>> cases) {
    queries.addAll(
        new Family(THEOREM, id, property)
            .fails(
                SIZE,
                why,
                Query.built(id, property, SupplyQueries::environment),
                ask(true, q -> q.positive(cases.apply(q))))
            .queries());
  }

  private static Function<Numbers, Question> ask(
      boolean noNegative, Function<SupplyQueries, List<Case>> cases) {
    return numbers -> {
      SupplyQueries supply = new SupplyQueries(numbers);
      List<BoolExpr> known = new ArrayList<>();
      known.add(supply.second.notNegative());
      known.add(supply.second.atMost(supply.next));
      known.add(supply.next.atMost(supply.algebra.one()));
      for (Term value : List.of(supply.own, supply.lie, supply.other)) {
        if (noNegative) {
          known.add(value.notNegative());
        }
      }
      return Question.of(numbers, known, cases.apply(supply));
    };
  }

  /** Values that differ from having been served. */
  private List<Case> positive(List<Case> cases) {
    List<Case> all = new ArrayList<>();
    for (Case each : cases) {
      List<BoolExpr> given = new ArrayList<>(each.given());
      for (Term value : List.of(own, lie, other)) {
        given.add(algebra.zero().below(value));
      }
      all.add(new Case(given, each.failure()));
    }
    return all;
  }

  private Term price() {
    return algebra.either(own.below(other), own, other);
  }

  /** Twice what the first bidder in the order expects of a report: of the guess of one item, and of two. */
  private List<Case> gains() {
    List<Case> cases = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      // The first of two equal bids wins the guess of one item.
      BoolExpr wins = first ? other.atMost(lie) : other.below(lie);
      BoolExpr honestly = first ? other.atMost(own) : other.below(own);
      Term free = (first ? next : second).times(own);
      Term bought = next.times(own.minus(other));
      Term honest = algebra.either(honestly, bought, algebra.zero()).plus(free);
      // Later she is honest: she is served now, or then if her value reaches the price.
      cases.add(new Case(List.of(wins), honest.below(bought.plus(free))));
      cases.add(new Case(List.of(algebra.not(wins)), honest.below(free)));
      cases.add(
          new Case(
              List.of(wins, own.below(other)),
              honest.below(second.times(own.minus(other)).plus(free))));
    }
    // The price is fixed: buying now, or waiting for the next item, which comes with a discount.
    Term gain = own.minus(other);
    Term waiting = next.times(gain);
    cases.add(new Case(List.of(other.atMost(own)), gain.below(waiting)));
    cases.add(new Case(List.of(own.below(other)), algebra.zero().below(gain)));
    return cases;
  }

  private List<Case> loses() {
    return List.of(
        new Case(List.of(other.atMost(own)), next.times(own.minus(other)).below(algebra.zero())),
        new Case(List.of(), next.times(own).below(algebra.zero())),
        new Case(List.of(), second.times(own).below(algebra.zero())));
  }

  /** Of two bids the larger is first in line in both guesses; in that of one item she pays the other's. */
  private List<Case> overbids() {
    Term honest = second.times(own);
    Term first = next.times(own).plus(next.times(own.minus(other)));
    return List.of(new Case(List.of(own.below(other), other.below(lie)), honest.below(first)));
  }

  /** In the guess of one item the winner pays her own bid, in that of two the smaller one. */
  private List<Case> underbids() {
    return List.of(
        new Case(
            List.of(other.below(lie), lie.below(own)),
            next.times(own.minus(own)).below(next.times(own.minus(lie)))));
  }

  /** One item now and none afterwards, for bidders of the values in question. */
  private static Environment environment(Numbers numbers, Numerals numerals) {
    SupplyQueries supply = new SupplyQueries(numbers);
    List<Rational> firsts = List.of(numerals.of(supply.own), numerals.of(supply.lie));
    List<Rational> others = List.of(numerals.of(supply.other), numerals.of(supply.other));
    Distribution either = Realisation.uniform(2);
    List<Agent> bidders =
        List.of(
            OnlineSupply.bidder(0, 2, 2, firsts, either),
            OnlineSupply.bidder(1, 2, 2, others, either));
    Rational[] nothing = {Rational.ZERO, Rational.ZERO, Rational.ZERO};
    Distribution gone = Distribution.point(1);
    Distribution[] leads = {gone, gone, gone};
    boolean[][] present = {{true, true, true}, {true, true, true}};
    return new PrivateEnvironment(
        "online-supply",
        PrivateEnvironment.Kind.GENERAL,
        Rational.ONE,
        OptionalInt.of(1),
        List.of("nobody", "serve-1", "serve-2"),
        bidders,
        new PublicProcess(
            List.of("item", "none"),
            Distribution.point(0),
            new Rational[][] {nothing, nothing},
            new Distribution[][] {leads, leads}),
        List.of(List.of(FeasibleSet.all(3)), List.of(new FeasibleSet(Rational.ONE, new int[] {0}))),
        present);
  }
}
