package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;

/**
 * Where the numbers of an environment come from. Either all are reals of which nothing is known but that probabilities are
 * probabilities; or laws and the discount are fixed, which leaves linear arithmetic, for a search of models.
 */
final class Numbers {
  private final Algebra algebra;
  private final long pattern;
  private final Rational discount;
  private final List<BoolExpr> facts = new ArrayList<>();
  private final Map<String, String> known = new LinkedHashMap<>();
  private long rest;
  private long patterns = 1;

  private Numbers(Algebra algebra, long pattern, Rational discount) {
    this.algebra = algebra;
    this.pattern = pattern;
    this.rest = pattern;
    this.discount = discount;
  }

  /** All reals at once. */
  static Numbers unknown(Algebra algebra) {
    return new Numbers(algebra, -1, null);
  }

  /**
   * Fixed deterministic laws of motion, lotteries whose first outcome is twice as likely, a fixed discount; amounts stay unknown within -4 .. 4.
   *
   * @param pattern its digits say where each law of motion leads
   */
  static Numbers fixed(Algebra algebra, long pattern, Rational discount) {
    return new Numbers(algebra, pattern, discount);
  }

  Algebra algebra() {
    return algebra;
  }

  boolean isFixed() {
    return pattern >= 0;
  }

  /** What was fixed, in words by name; empty where all is unknown. */
  Map<String, String> fixed() {
    return Collections.unmodifiableMap(known);
  }

  /** How many patterns of laws of motion there are, as far as laws were asked for. */
  long patterns() {
    return patterns;
  }

  /** What is known of the numbers so far. */
  List<BoolExpr> facts() {
    return List.copyOf(facts);
  }

  /** An amount of money or utility. */
  Term amount(String name) {
    Term amount = algebra.unknown(name);
    if (isFixed()) {
      facts.add(algebra.number(-4).atMost(amount));
      facts.add(amount.atMost(algebra.number(4)));
    }
    return amount;
  }

  /** The discount; its range is a hypothesis like others. */
  Term discount() {
    if (!isFixed()) {
      return algebra.unknown("gamma");
    }
    known.put("gamma", discount.toString());
    return algebra.number(discount);
  }

  /** A law of motion. */
  Law motion(String name, int outcomes) {
    if (!isFixed()) {
      return unknownLaw(name, outcomes);
    }
    patterns = Math.min(Long.MAX_VALUE / outcomes, patterns * outcomes);
    int target = (int) (rest % outcomes);
    rest /= outcomes;
    known.put(name, "certainly " + target);
    return point(target, outcomes);
  }

  /** A lottery: a prior or a random supply. */
  Law lottery(String name, int outcomes) {
    if (!isFixed()) {
      return unknownLaw(name, outcomes);
    }
    List<Term> probabilities = new ArrayList<>();
    for (int k = 0; k < outcomes; k++) {
      Rational probability = Rational.of(k == 0 ? 2 : 1, outcomes + 1L);
      known.put(name + "." + k, probability.toString());
      probabilities.add(algebra.number(probability));
    }
    return new Law(probabilities);
  }

  /** The certain outcome. */
  Law point(int target, int outcomes) {
    List<Term> probabilities = new ArrayList<>();
    for (int k = 0; k < outcomes; k++) {
      probabilities.add(k == target ? algebra.one() : algebra.zero());
    }
    return new Law(probabilities);
  }

  private Law unknownLaw(String name, int outcomes) {
    List<Term> probabilities = new ArrayList<>();
    Term last = algebra.one();
    for (int k = 0; k < outcomes - 1; k++) {
      Term p = algebra.unknown(name + "." + k);
      facts.add(p.notNegative());
      last = last.minus(p);
      probabilities.add(p);
    }
    facts.add(last.notNegative());
    probabilities.add(last);
    return new Law(probabilities);
  }
}
