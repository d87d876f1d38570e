package org.candor.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.exact.Rational;

/**
 * The moving average of an autoregressive type, {@code θ_t = γ^t θ_0 + Σ_{s=0}^{t-1} γ^s ε_t-s} (Bergemann and Välimäki 2017, (8) and (9)),
 * beside the {@link TypeChain}. The only γ and the only law {@code H} of the shocks with which the chain can be of the form (8) are read
 * from its first step.
 */
final class MovingAverage {
  private final TypeChain chain;
  private final Rational coefficient;
  private final NavigableMap<Rational, Rational> shocks;

  private MovingAverage(TypeChain chain, int one, int other) {
    this.chain = chain;
    this.coefficient =
        nextMean(one).minus(nextMean(other)).over(chain.value(one).minus(chain.value(other)));
    this.shocks = new TreeMap<>();
    for (int k = 0; k < chain.types(); k++) {
      if (chain.density(one, k).signum() > 0) {
        shocks.put(
            chain.value(k).minus(coefficient.times(chain.value(one))), chain.density(one, k));
      }
    }
  }

  /**
   * Compares the law of {@code θ_1, …, θ_t} given {@code θ_0} with that of the moving average, path by path; nothing if there is one {@code
   * θ_0}.
   */
  static void compare(TypeChain chain, FormulaSides sides) {
    int[] first =
        IntStream.range(0, chain.types()).filter(j -> chain.prior(j).signum() > 0).toArray();
    if (first.length > 1) {
      MovingAverage average = new MovingAverage(chain, first[0], first[1]);
      for (int t = 0; t <= chain.last(); t++) {
        for (int j : first) {
          average.add(t, j, sides);
        }
      }
    }
  }

  private Rational nextMean(int type) {
    Rational mean = Rational.ZERO;
    for (int k = 0; k < chain.types(); k++) {
      mean = mean.plus(chain.density(type, k).times(chain.value(k)));
    }
    return mean;
  }

  private void add(int t, int first, FormulaSides sides) {
    Map<List<Rational>, Rational> byChain = new LinkedHashMap<>();
    follow(List.of(first), Rational.ONE, t, byChain);
    Map<List<Rational>, Rational> byFormula = new LinkedHashMap<>();
    draw(first, List.of(), Rational.ONE, t, byFormula);
    byChain.forEach(
        (path, weight) ->
            sides.add(t, chain.place(first), weight, byFormula.getOrDefault(path, Rational.ZERO)));
    byFormula.forEach(
        (path, weight) -> {
          if (!byChain.containsKey(path)) {
            sides.add(t, chain.place(first), Rational.ZERO, weight);
          }
        });
  }

  /** Adds the probability of every path of the chain that goes on from a history. */
  private void follow(
      List<Integer> history, Rational weight, int t, Map<List<Rational>, Rational> law) {
    if (history.size() == t + 1) {
      law.merge(history.stream().map(chain::value).toList(), weight, Rational::plus);
      return;
    }
    int now = history.get(history.size() - 1);
    for (int k = 0; k < chain.types(); k++) {
      if (chain.density(now, k).signum() > 0) {
        follow(TypeChain.then(history, k), weight.times(chain.density(now, k)), t, law);
      }
    }
  }

  /** Adds the probability of what every further draw of the shocks makes of {@code θ_0, …, θ_t}. */
  private void draw(
      int first, List<Rational> drawn, Rational weight, int t, Map<List<Rational>, Rational> law) {
    if (drawn.size() == t) {
      List<Rational> path =
          IntStream.rangeClosed(0, t).mapToObj(time -> type(first, drawn, time)).toList();
      law.merge(path, weight, Rational::plus);
      return;
    }
    shocks.forEach(
        (shock, probability) -> {
          List<Rational> more = new ArrayList<>(drawn);
          more.add(shock);
          draw(first, more, weight.times(probability), t, law);
        });
  }

  /** {@code γ^t θ_0 + Σ_{s=0}^{t-1} γ^s ε_t-s}, where {@code ε_1} is the first that was drawn. */
  private Rational type(int first, List<Rational> drawn, int t) {
    Rational sum = coefficient.pow(t).times(chain.value(first));
    for (int s = 0; s <= t - 1; s++) {
      sum = sum.plus(coefficient.pow(s).times(drawn.get(t - s - 1)));
    }
    return sum;
  }
}
