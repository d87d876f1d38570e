package org.candor.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;

/**
 * One buyer whose type moves whatever is decided, over finitely many periods (Bergemann and Välimäki 2017, Section 3.3). Her type is what the second of
 * two actions is worth to her; types are in order, and differences to the next type stand for derivatives; immutable.
 */
final class TypeChain {
  private static final int SERVE = 1;

  private final PrivateEnvironment environment;
  private final Agent buyer;
  private final int[] states;

  private TypeChain(PrivateEnvironment environment) {
    this.environment = environment;
    this.buyer = environment.agents().get(0);
    this.states =
        IntStream.range(0, buyer.states().size())
            .boxed()
            .sorted(Comparator.comparing(s -> buyer.value(0, s, SERVE)))
            .mapToInt(s -> s)
            .toArray();
  }

  /** Why the environment is no such chain, or empty. */
  static Optional<String> undefined(Setting setting) {
    Optional<PrivateEnvironment> found = setting.privateEnvironment();
    if (found.isEmpty()
        || found.get().agents().size() != 1
        || found.get().horizon().isEmpty()
        || found.get().actions().size() != 2
        || found.get().publicProcess().isDeclared()) {
      return Optional.of("stated for one buyer, one object and finitely many periods");
    }
    Agent buyer = found.get().agents().get(0);
    for (int s = 0; s < buyer.states().size(); s++) {
      if (!buyer.law(0, s, 0).equals(buyer.law(0, s, SERVE))) {
        return Optional.of("stated for types that move whatever is decided");
      }
    }
    return Optional.empty();
  }

  static TypeChain of(Setting setting) {
    return new TypeChain(setting.privateEnvironment().orElseThrow());
  }

  /** Whether the law moves with the last type only where it has a density to divide by. */
  boolean hasDensity() {
    for (int j = 0; j + 1 < states.length; j++) {
      for (int k = 0; k < states.length; k++) {
        if (density(j, k).isZero() && !moved(j, k).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  int types() {
    return states.length;
  }

  /** The last period. */
  int last() {
    return environment.horizon().orElseThrow() - 1;
  }

  Rational value(int type) {
    return buyer.value(0, states[type], SERVE);
  }

  /** {@code dθ}: how much more the next type is worth; 0 for the highest. */
  Rational step(int type) {
    return type + 1 == states.length ? Rational.ZERO : value(type + 1).minus(value(type));
  }

  /** The joint type of a type. */
  int place(int type) {
    return environment.types().index(0, states[type]);
  }

  /** The probability of a type in the first period. */
  Rational prior(int type) {
    return buyer.initial().probabilityOf(states[type]);
  }

  /** {@code f(θ' | θ)}. */
  Rational density(int type, int next) {
    return buyer.law(0, states[type], 0).probabilityOf(states[next]);
  }

  private Rational moved(int type, int next) {
    Rational moved = Rational.ZERO;
    for (int k = 0; k <= next; k++) {
      moved = moved.plus(density(type + 1, k)).minus(density(type, k));
    }
    return moved;
  }

  /** {@code -(∂F(θ' | θ)/∂θ) / f(θ' | θ)}; 0 from the highest type. */
  private Rational response(int type, int next) {
    Rational density = density(type, next);
    return type + 1 == states.length || density.isZero()
        ? Rational.ZERO
        : moved(type, next).negate().over(density);
  }

  /** Every sequence {@code θ_0, …, θ_t}, the first type slowest. */
  List<List<Integer>> paths(int t) {
    List<List<Integer>> paths = new ArrayList<>(List.of(List.of()));
    for (int s = 0; s <= t; s++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> path : paths) {
        for (int type = 0; type < states.length; type++) {
          longer.add(then(path, type));
        }
      }
      paths = longer;
    }
    return paths;
  }

  /** The history and one more type. */
  static List<Integer> then(List<Integer> history, int type) {
    List<Integer> longer = new ArrayList<>(history);
    longer.add(type);
    return List.copyOf(longer);
  }

  /** The history with another type at a time. */
  static List<Integer> with(List<Integer> history, int time, int type) {
    List<Integer> other = new ArrayList<>(history);
    other.set(time, type);
    return List.copyOf(other);
  }

  /** The probability of what follows the type at a time. */
  Rational weight(List<Integer> path, int from) {
    Rational product = Rational.ONE;
    for (int t = from + 1; t < path.size(); t++) {
      product = product.times(density(path.get(t - 1), path.get(t)));
    }
    return product;
  }

  /** The impulse response of the last type of the path to the one at a time: the product of what is between. */
  Rational impulse(List<Integer> path, int from) {
    Rational product = Rational.ONE;
    for (int t = from + 1; t < path.size(); t++) {
      product = product.times(response(path.get(t - 1), path.get(t)));
    }
    return product;
  }
}
