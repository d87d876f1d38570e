package org.candor.catalog.sale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * One item, sold once and for good to a bidder of known value {@code θ_1 <= 1}, or to one who expects {@code θ_2} and learns after a
 * period of waiting whether it is worth 0 or 1 to her (Bergemann and Välimäki 2017, option value example).
 */
public final class OptionValue {
  static final int WAIT = 0;
  private static final int TO_FIRST = 1;
  private static final int TO_SECOND = 2;

  private final PrivateEnvironment environment;

  /** The form of an environment that has it. */
  public OptionValue(PrivateEnvironment environment) {
    this.environment = environment;
  }

  /** Why an environment has not this form, if so. */
  public static Optional<String> fault(PrivateEnvironment environment) {
    if (environment.agents().size() != 2 || environment.actions().size() != 3) {
      return Optional.of(
          "two bidders and three actions are needed: wait, sell to the first, sell to the second");
    }
    Optional<String> fault = Sale.fault(environment, a -> a != WAIT);
    if (fault.isPresent()) {
      return fault;
    }
    OptionValue form = new OptionValue(environment);
    if (!form.onlyHerOwnSaleCounts()) {
      return Optional.of("a bidder must gain by the item only, between 0 and 1");
    }
    Agent first = environment.agents().get(0);
    for (int s = 0; s < first.states().size(); s++) {
      if (!first.law(Sale.UNSOLD, s, WAIT).equals(Distribution.point(s))) {
        return Optional.of("the first bidder must know her value for good");
      }
    }
    for (int s = 0; s < environment.agents().get(1).states().size(); s++) {
      if (!form.isKnown(s) && !form.isLearnt(s)) {
        return Optional.of(
            "the second bidder must know that her value is 0 or 1, or expect the probability of learning that it is 1");
      }
    }
    return Optional.empty();
  }

  private boolean onlyHerOwnSaleCounts() {
    for (int i = 0; i < 2; i++) {
      Agent bidder = environment.agents().get(i);
      for (int s = 0; s < bidder.states().size(); s++) {
        Rational value = worth(i, s);
        if (value.signum() < 0
            || value.compareTo(Rational.ONE) > 0
            || !bidder.value(Sale.UNSOLD, s, WAIT).isZero()
            || !bidder.value(Sale.UNSOLD, s, TO_SECOND - i).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the item is worth to a bidder in a state, in expectation. */
  Rational worth(int bidder, int state) {
    return environment.agents().get(bidder).value(Sale.UNSOLD, state, TO_FIRST + bidder);
  }

  /** Whether the second bidder has nothing to learn. */
  boolean isKnown(int state) {
    Rational value = worth(1, state);
    return (value.isZero() || value.equals(Rational.ONE))
        && news(state).equals(Distribution.point(state));
  }

  private Distribution news(int state) {
    return environment.agents().get(1).law(Sale.UNSOLD, state, WAIT);
  }

  private boolean isLearnt(int state) {
    Distribution news = news(state);
    Rational good = Rational.ZERO;
    for (int k = 0; k < news.size(); k++) {
      if (!isKnown(news.outcome(k))) {
        return false;
      }
      good = good.plus(news.probability(k).times(worth(1, news.outcome(k))));
    }
    return good.equals(worth(1, state));
  }

  /** {@code θ_i >= δ θ_j / (1−δ+δ θ_j)}: the item is worth at least as much to a bidder now as waiting is, if no less than to the other. */
  boolean reachesThreshold(Rational own, Rational other) {
    Rational weight = environment.discount().times(other);
    Rational scale = Rational.ONE.minus(environment.discount()).plus(weight);
    return own.times(scale).compareTo(weight) >= 0;
  }

  /** The environment with these possible values of the first and expectations of the second bidder, each initial law given. */
  public static PrivateEnvironment environment(
      String name,
      Rational discount,
      List<Rational> firstValues,
      Distribution first,
      List<Rational> expectations,
      Distribution second) {
    int count = firstValues.size();
    Rational[][] values = new Rational[count][];
    Distribution[][] laws = new Distribution[count][3];
    for (int s = 0; s < count; s++) {
      values[s] = new Rational[] {Rational.ZERO, firstValues.get(s), Rational.ZERO};
      Arrays.fill(laws[s], Distribution.point(s));
    }
    List<String> names = IntStream.range(0, count).mapToObj(s -> "known" + s).toList();
    Agent knows = Sale.agent("1", names, first, values, laws);
    return Sale.environment(
        name,
        discount,
        List.of("none", "to-1", "to-2"),
        a -> a != WAIT,
        List.of(knows, learner(expectations, second)));
  }

  /** States: one per expectation, then zero and one. */
  private static Agent learner(List<Rational> expectations, Distribution initial) {
    int zero = expectations.size();
    List<Rational> worths = new ArrayList<>(expectations);
    worths.addAll(List.of(Rational.ZERO, Rational.ONE));
    Rational[][] values = new Rational[zero + 2][];
    Distribution[][] laws = new Distribution[zero + 2][3];
    for (int s = 0; s < zero + 2; s++) {
      values[s] = new Rational[] {Rational.ZERO, Rational.ZERO, worths.get(s)};
      Arrays.fill(laws[s], Distribution.point(s));
      if (s < zero) {
        Rational good = worths.get(s);
        laws[s][WAIT] = Distribution.of(Map.of(zero, Rational.ONE.minus(good), zero + 1, good));
      }
    }
    List<String> names =
        IntStream.range(0, zero).mapToObj(s -> "unknown" + s).collect(Collectors.toList());
    names.addAll(List.of("zero", "one"));
    return Sale.agent("2", names, initial, values, laws);
  }
}
