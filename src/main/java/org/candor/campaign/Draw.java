package org.candor.campaign;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Random choices of the generator, all from one seed. */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A uniform integer from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A distribution on {@code 0..outcomes-1} with a support of the given size and small integer weights. */
  Distribution distribution(int outcomes, int supportSize, int maxWeight) {
    TreeSet<Integer> support = new TreeSet<>();
    while (support.size() < supportSize) {
      support.add(random.nextInt(outcomes));
    }
    Map<Integer, Integer> weights = new TreeMap<>();
    int total = 0;
    for (int outcome : support) {
      int weight = between(1, maxWeight);
      weights.put(outcome, weight);
      total += weight;
    }
    Map<Integer, Rational> probabilities = new TreeMap<>();
    for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
      probabilities.put(entry.getKey(), Rational.of(entry.getValue(), total));
    }
    return Distribution.of(probabilities);
  }

  /** A discount that fits the horizon: γ = 0 (infinite only), 1 (finite only), 1/2, 9/10, 99/100, or a small fraction. */
  Rational discount(boolean finite) {
    int kind = random.nextInt(100);
    if (kind < 14) {
      return finite ? Rational.ONE : Rational.ZERO;
    }
    if (kind < 30) {
      return Rational.of(1, 2);
    }
    if (kind < 46) {
      return Rational.of(9, 10);
    }
    if (kind < 60) {
      return Rational.of(99, 100);
    }
    int denominator = pick(List.of(2, 3, 4, 5, 10, 20, 100));
    return Rational.of(between(1, denominator - 1), denominator);
  }
}
