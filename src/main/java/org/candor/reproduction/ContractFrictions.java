package org.candor.reproduction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;

/**
 * The inverse Euler equation at cheapest contracts with a friction in both of two periods (Bergemann and Välimäki 2017, Section 5.1, after
 * Rogerson 1985, and Golosov, Kocherlakota and Tsyvinski 2003): an effort that nobody sees; labour of a type that nobody sees; or, where
 * the equation is not claimed, a taste for consumption.
 *
 * @param discount δ of the agent
 * @param principal q, the discount of the principal
 * @param promised the utility promised
 */
record ContractFrictions(Rational discount, Rational principal, Rational promised) {
  private static final String REMEDY = "see the recipes beside it";
  private static final Rational HALF = Rational.of(1, 2);
  private static final int[] SAME = {1, 1};
  private static final int[] DIFFERENT = {1, 2};

  /** What effort costs the agent. */
  private static final Rational EFFORT = HALF;

  /** The chance of success with effort, and by how much it is larger than without. */
  private static final Rational WORKING = Rational.of(2, 3);

  private static final Rational DIFFERENCE = Rational.of(1, 3);

  /** Labour by the first type, and by both types: 1 or 2 each. */
  private record Labour(int code) {
    static final int SCHEDULES = 1 << 6;

    /** {@code g(l, θ) = l²/θ} of a first type 1 or 2 by the terms of one. */
    Rational first(int type, int terms) {
      return disutility(code >> terms & 1, type);
    }

    /** The same of a second type. */
    Rational later(int first, int type, int terms) {
      return disutility(code >> (2 + 2 * first + terms) & 1, type);
    }

    private static Rational disutility(int more, int type) {
      return Rational.of(1 + more).pow(2).over(1 + type);
    }
  }

  static Found found(JsonValue recipe) {
    ContractFrictions problem =
        new ContractFrictions(
            recipe.required("discount", REMEDY).number(),
            recipe.required("principalDiscount", REMEDY).number(),
            recipe.required("promised", REMEDY).number());
    JsonValue of = recipe.required("of", REMEDY);
    return switch (of.string(REMEDY)) {
      case "hidden-action.printed" -> Found.Exact.of(problem.effort().printedGaps().orElseThrow());
      case "hidden-action" -> Found.Exact.of(problem.effort().inverseGaps().orElseThrow());
      case "labour" -> Found.Exact.of(problem.labour());
      case "taste" -> Found.Exact.of(problem.taste().inverseGaps().orElseThrow());
      default ->
          throw of.error("nothing is called " + InputException.quote(of.text()) + " here", REMEDY);
    };
  }

  /** Success and failure follow an effort in each period, which is to be made. */
  private CheapestContract effort() {
    Rational spread = EFFORT.over(DIFFERENCE);
    return new CheapestContract(
            discount,
            principal,
            WORKING,
            SAME,
            promised.plus(EFFORT.times(discount.plus(Rational.ONE))))
        .firstSpread(spread)
        .laterSpread(spread);
  }

  /** Two types that like consumption once and twice as much, in each period. */
  private CheapestContract taste() {
    CheapestContract contract =
        new CheapestContract(discount, principal, HALF, DIFFERENT, promised);
    for (int k = 0; k < 2; k++) {
      contract.firstTruth(k, Rational.ZERO);
      for (int m = 0; m < 2; m++) {
        contract.laterTruth(k, m, Rational.ZERO);
      }
    }
    return contract;
  }

  /** The largest gap at the cheapest consumption for each labour schedule with which some makes truth optimal. */
  private Rational labour() {
    return IntStream.range(0, Labour.SCHEDULES)
        .mapToObj(code -> labour(new Labour(code)).inverseGaps())
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .map(Rational::abs)
        .max(Rational::compareTo)
        .orElseThrow();
  }

  private CheapestContract labour(Labour labour) {
    Rational total = promised;
    for (int k = 0; k < 2; k++) {
      total = total.plus(HALF.times(disutility(labour, k, k)));
    }
    CheapestContract contract = new CheapestContract(discount, principal, HALF, SAME, total);
    for (int k = 0; k < 2; k++) {
      contract.firstTruth(k, disutility(labour, k, k).minus(disutility(labour, k, 1 - k)));
      for (int m = 0; m < 2; m++) {
        contract.laterTruth(k, m, labour.later(k, m, m).minus(labour.later(k, m, 1 - m)));
      }
    }
    return contract;
  }

  /** {@code g + δ E[g]} of a first type by the terms of one. */
  private Rational disutility(Labour labour, int type, int terms) {
    Rational later = Rational.ZERO;
    for (int m = 0; m < 2; m++) {
      later = later.plus(HALF.times(labour.later(terms, m, m)));
    }
    return labour.first(type, terms).plus(discount.times(later));
  }
}
