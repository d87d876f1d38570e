package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.exact.Rational;
import org.candor.symbolic.Question.Case;

/**
 * The repeated winner-pay auction (Liu 2014, example): an item worth {@code θ_i + g Σ_{j≠i} θ_j} goes to the lowest signal; the winner pays the
 * second-lowest bid, {@code 1 + g(N−1)} times the signal, and later {@code (N g/γ)(η' − θ_(2))}, where η' is expected to be the mean signal.
 */
final class AuctionQueries {
  private static final String THEOREM = "winner-pay auction";
  private static final String ID = "winner-pay-auction";
  private static final String STRONG = "the interdependence γ̂ is at least 1";

  private final Numbers numbers;
  private final Algebra algebra;
  private final int agents;
  private final Term weight;
  private final List<Term> signals = new ArrayList<>();

  private AuctionQueries(Numbers numbers, int agents) {
    this.numbers = numbers;
    this.algebra = numbers.algebra();
    this.agents = agents;
    // In a search of models the interdependence is fixed beside the discount.
    this.weight = numbers.isFixed() ? numbers.discount() : algebra.unknown("interdependence");
    for (int i = 0; i < agents; i++) {
      signals.add(numbers.amount("signal" + i));
    }
  }

  static List<Query> queries() {
    Family efficient = new Family(THEOREM, ID, "efficiency");
    Family truth = new Family(THEOREM, ID, "ic.ex-post");
    Family rational = new Family(THEOREM, ID, "ir.initial");
    Family budget = new Family(THEOREM, ID, "no-deficit.initial");
    for (int n : new int[] {2, 3, 4}) {
      efficient.holds(
          size(n),
          "The item is worth most to the lowest signal.",
          ask(n, true, false, AuctionQueries::misallocated));
      truth.holds(
          size(n),
          "Winning is worth (1−g)(θ_i − θ_(2)): no bid changes it, and the lowest signal wants to win alone.",
          ask(n, true, false, q -> q.gains(Payment.BOTH)));
      rational.holds(
          size(n),
          "No bidder expects to lose by any auction.",
          ask(n, true, false, AuctionQueries::loses));
    }
    budget.holds(
        size(2),
        "Of two bidders the winner is expected to pay g θ_i + θ_(2), if no signal is negative.",
        ask(2, true, true, AuctionQueries::subsidised));
    budget.needs(
        "no negative signals",
        size(2),
        "With negative signals the winner is expected to be paid.",
        Query.arithmetic(),
        ask(2, true, false, AuctionQueries::subsidised));
    efficient.needs(
        STRONG,
        size(2),
        "Below 1 the item is worth most to the highest signal.",
        Query.arithmetic(),
        ask(2, false, false, AuctionQueries::misallocated));
    truth.needs(
        STRONG,
        size(2),
        "Below 1 the lowest signal would rather lose.",
        Query.arithmetic(),
        ask(2, false, false, q -> q.gains(Payment.BOTH)));
    List<Query> queries = new ArrayList<>();
    for (Family family : List.of(efficient, truth, rational, budget)) {
      queries.addAll(family.queries());
    }
    queries.addAll(
        new Family(THEOREM, ID, "no-deficit.path")
            .fails(
                size(2),
                "When the next signals turn out low, the winner receives more than she has paid.",
                Query.arithmetic(),
                ask(2, true, true, AuctionQueries::unluckyCentre))
            .queries());
    for (Payment payment : List.of(Payment.OWN_BID, Payment.AT_ONCE)) {
      queries.addAll(
          new Family(THEOREM, payment.id, "ic.ex-post")
              .fails(
                  size(2),
                  "A misreport gains: " + payment.flaw + ".",
                  Query.arithmetic(),
                  ask(2, true, true, q -> q.gains(payment)))
              .queries());
    }
    return queries;
  }

  /** What the winner pays. */
  private enum Payment {
    BOTH(ID, "nothing"),
    OWN_BID("winner-pay-own-bid", "the winner pays her own bid"),
    AT_ONCE("winner-pay-at-once", "nothing is paid later");

    private final String id;
    private final String flaw;

    Payment(String id, String flaw) {
      this.id = id;
      this.flaw = flaw;
    }
  }

  private static String size(int agents) {
    return agents + " agents x any signals, infinite horizon";
  }

  private static Function<Numbers, Question> ask(
      int agents, boolean strong, boolean noNegative, Function<AuctionQueries, List<Case>> cases) {
    return numbers -> {
      AuctionQueries auction = new AuctionQueries(numbers, agents);
      List<BoolExpr> known = new ArrayList<>();
      known.add(auction.weight.notNegative());
      if (strong) {
        known.add(auction.algebra.one().atMost(auction.weight));
      }
      for (Term signal : auction.signals) {
        if (noNegative) {
          known.add(signal.notNegative());
        }
      }
      return Question.of(numbers, known, cases.apply(auction));
    };
  }

  private Term worth(int agent) {
    Term others = algebra.sum(signals).minus(signals.get(agent));
    return signals.get(agent).plus(weight.times(others));
  }

  private Term factor() {
    return algebra.one().plus(weight.times(algebra.number(agents - 1L)));
  }

  /** {@code N g (mean − θ_(2))}, expected and discounted. */
  private Term later(Term lowestOther) {
    Term mean = algebra.sum(signals).times(algebra.number(Rational.of(1, agents)));
    return weight.times(algebra.number(agents)).times(mean.minus(lowestOther));
  }

  /** That agent 2 has the lowest of the others' signals. */
  private List<BoolExpr> lowestOther() {
    return signals.subList(1, agents).stream().map(signals.get(1)::atMost).toList();
  }

  private List<Case> misallocated() {
    List<BoolExpr> given = new ArrayList<>();
    signals.forEach(signal -> given.add(signals.get(0).atMost(signal)));
    return List.of(new Case(given, worth(0).below(worth(1))));
  }

  private Term surplus() {
    return worth(0).minus(factor().times(signals.get(1))).minus(later(signals.get(1)));
  }

  private List<Case> loses() {
    List<BoolExpr> given = new ArrayList<>(lowestOther());
    given.add(signals.get(0).atMost(signals.get(1)));
    return List.of(new Case(given, surplus().below(algebra.zero())));
  }

  /** Winning instead of losing, losing instead of winning, or winning at another report. */
  private List<Case> gains(Payment payment) {
    Term report = numbers.amount("report");
    Term second = signals.get(1);
    Term honest = winning(payment, signals.get(0));
    Term lie = winning(payment, report);
    BoolExpr wins = signals.get(0).below(second);
    BoolExpr says = report.below(second);
    return List.of(
        with(wins, says, honest.below(lie)),
        with(wins, algebra.not(says), honest.below(algebra.zero())),
        with(algebra.not(wins), says, algebra.zero().below(lie)));
  }

  private Case with(BoolExpr wins, BoolExpr says, BoolExpr failure) {
    List<BoolExpr> given = new ArrayList<>(lowestOther());
    given.add(wins);
    given.add(says);
    return new Case(given, failure);
  }

  private Term winning(Payment payment, Term report) {
    Term second = signals.get(1);
    Term paid = factor().times(payment == Payment.OWN_BID ? report : second);
    Term net = worth(0).minus(paid);
    return payment == Payment.AT_ONCE ? net : net.minus(later(second));
  }

  private List<Case> subsidised() {
    Term paid = factor().times(signals.get(1)).plus(later(signals.get(1)));
    return List.of(
        new Case(List.of(signals.get(0).atMost(signals.get(1))), paid.below(algebra.zero())));
  }

  /** The index takes two values, which are expected to be the mean signal; no other period has an item of any worth. */
  private List<Case> unluckyCentre() {
    Term low = numbers.amount("low");
    Term high = numbers.amount("high");
    Term mean = algebra.sum(signals).times(algebra.number(Rational.of(1, 2)));
    Law luck = numbers.lottery("luck", 2);
    Term received = weight.times(algebra.number(2)).times(signals.get(1).minus(low));
    return List.of(
        new Case(
            List.of(
                signals.get(0).atMost(signals.get(1)),
                luck.expectation(List.of(low, high)).is(mean),
                algebra.zero().below(luck.probabilities().get(0))),
            factor().times(signals.get(1)).below(received)));
  }
}
