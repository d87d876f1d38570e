package org.candor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells hypotheses that only give terms their meaning from those that say something of their values. */
final class Meaning {
  private static final Set<String> SHAPES = Set.of("null", "length");

  private Meaning() {}

  /**
   * Whether what a mutant drops says only that arrays are there, how long they are, or that an index is in range, by itself or
   * through the definitions that it names; these may also say that sizes and scales are positive.
   */
  static boolean isGuard(Kernel kernel, Mutant m) {
    SourceClass c = kernel.ofMutant(m);
    Member member = c.member(m.member()).orElseThrow();
    List<Token> dropped =
        member.contract().stream()
            .filter(t -> m.start() <= t.start() && t.end() <= m.end())
            .toList();
    return m.drops()
        && !dropped.isEmpty()
        && Clause.conjuncts(dropped).stream()
            .allMatch(
                part ->
                    isRange(part, member) || (speaksOfArrays(part) && isShape(kernel, c, part)));
  }

  /** A bound of a number by itself is no guard: it may be what the theorem is about. */
  private static boolean speaksOfArrays(List<Token> part) {
    return part.stream().anyMatch(t -> t.is("(") || SHAPES.contains(t.text()));
  }

  /** Whether it is {@code 0 <= i} or {@code i < n}, where some array is read at {@code i}. */
  private static boolean isRange(List<Token> part, Member member) {
    if (part.size() < 3 || part.stream().anyMatch(t -> t.is("("))) {
      return false;
    }
    boolean below = part.get(0).is("0") && part.get(1).is("<=") && part.size() == 3;
    boolean above = part.get(0).isWord() && (part.get(1).is("<") || part.get(1).is("<="));
    return (below && isIndex(part.get(2), member)) || (above && isIndex(part.get(0), member));
  }

  private static boolean isIndex(Token variable, Member member) {
    List<Token> tokens = member.contract();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(variable.text()) && tokens.get(i - 1).is("[")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says of arrays and sizes only what a reader needs to make sense of other terms. */
  private static boolean isShape(Kernel kernel, SourceClass c, List<Token> formula) {
    List<List<Token>> parts = Clause.conjuncts(formula);
    if (parts.size() > 1) {
      return parts.stream().allMatch(part -> isShape(kernel, c, part));
    }
    if (isQuantified(formula)) {
      return isShape(kernel, c, scope(formula));
    }
    List<Token> outer = outermost(formula);
    boolean call = outer.stream().allMatch(t -> t.isWord() || t.is(".") || t.is("(") || t.is(")"));
    return call
        ? kernel.mentions(c, formula).stream().anyMatch(s -> isShape(kernel, s))
        : outer.stream().noneMatch(t -> t.is("==>") || t.is("||")) && isSize(outer);
  }

  /** What stands outside of parentheses and brackets, these included. */
  private static List<Token> outermost(List<Token> formula) {
    List<Token> outer = new ArrayList<>();
    int depth = 0;
    for (Token t : formula) {
      int change = Clause.depth(t);
      if (depth == 0 || depth + change == 0) {
        outer.add(t);
      }
      depth += change;
    }
    return outer;
  }

  private static boolean isShape(Kernel kernel, Site s) {
    List<Token> body = s.member().body(); // return formula ;
    return s.member().kind() == Member.Kind.PREDICATE
        && isShape(kernel, s.c(), body.subList(1, body.size() - 1));
  }

  /** Something on null or a length, {@code 0 <= x}, {@code x < n}, or {@code n > 0} of a number that is no entry of an array. */
  private static boolean isSize(List<Token> part) {
    if (part.stream().anyMatch(t -> SHAPES.contains(t.text()))) {
      return true;
    }
    int last = part.size() - 1;
    boolean index = part.get(0).is("0") && part.get(1).is("<=");
    boolean below = part.get(last - 1).is("<") && part.get(last).isWord();
    boolean belowField =
        part.size() > 3 && part.get(last - 3).is("<") && part.get(last - 1).is(".");
    boolean size =
        part.stream().noneMatch(t -> t.is("["))
            && part.get(last).is("0")
            && (part.get(last - 1).is(">") || part.get(last - 1).is(">="));
    return index || below || belowField || size;
  }

  private static boolean isQuantified(List<Token> formula) {
    return formula.get(0).is("(") && formula.get(1).is("\\forall");
  }

  /** What is said of each value: what stands behind the last semicolon of the outermost quantifier. */
  private static List<Token> scope(List<Token> quantified) {
    int from = 0;
    int depth = 0;
    for (int i = 0; i < quantified.size(); i++) {
      depth += Clause.depth(quantified.get(i));
      if (depth == 1 && quantified.get(i).is(";")) {
        from = i + 1;
      }
    }
    return quantified.subList(from, quantified.size() - 1);
  }
}
