package org.candor.symbolic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.exact.Rational;

/**
 * A polynomial with rational coefficients, multiplied out; immutable.
 *
 * @param coefficients by monomial: the sorted numbers of its unknowns, each as often as its power; none is 0
 */
record Polynomial(Map<List<Integer>, Rational> coefficients) {
  Polynomial {
    coefficients = Collections.unmodifiableMap(coefficients);
  }

  private static TreeMap<List<Integer>, Rational> empty() {
    return new TreeMap<>(
        (a, b) -> {
          int bySize = Integer.compare(a.size(), b.size());
          for (int k = 0; bySize == 0 && k < a.size(); k++) {
            bySize = Integer.compare(a.get(k), b.get(k));
          }
          return bySize;
        });
  }

  static Polynomial number(Rational value) {
    Map<List<Integer>, Rational> constant = empty();
    add(constant, List.of(), value);
    return new Polynomial(constant);
  }

  static Polynomial unknown(int number) {
    Map<List<Integer>, Rational> single = empty();
    single.put(List.of(number), Rational.ONE);
    return new Polynomial(single);
  }

  Polynomial plus(Polynomial other) {
    Map<List<Integer>, Rational> sum = empty();
    sum.putAll(coefficients);
    other.coefficients.forEach((monomial, c) -> add(sum, monomial, c));
    return new Polynomial(sum);
  }

  Polynomial negate() {
    Map<List<Integer>, Rational> negated = empty();
    coefficients.forEach((monomial, c) -> negated.put(monomial, c.negate()));
    return new Polynomial(negated);
  }

  Polynomial times(Polynomial other) {
    Map<List<Integer>, Rational> product = empty();
    coefficients.forEach(
        (left, c) ->
            other.coefficients.forEach((right, d) -> add(product, join(left, right), c.times(d))));
    return new Polynomial(product);
  }

  private static List<Integer> join(List<Integer> left, List<Integer> right) {
    List<Integer> both = new ArrayList<>(left);
    both.addAll(right);
    Collections.sort(both);
    return List.copyOf(both);
  }

  private static void add(
      Map<List<Integer>, Rational> terms, List<Integer> monomial, Rational coefficient) {
    Rational sum = terms.getOrDefault(monomial, Rational.ZERO).plus(coefficient);
    if (sum.isZero()) {
      terms.remove(monomial);
    } else {
      terms.put(monomial, sum);
    }
  }
}
