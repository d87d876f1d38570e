package org.candor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A clause of a specification comment.
 *
 * @param keyword what it is, for example {@code requires}
 * @param tokens the formula or term, without keyword and semicolon
 * @param keywordToken the keyword's token
 */
record Clause(String keyword, List<Token> tokens, Token keywordToken) {
  private static final Set<String> KEYWORDS =
      Set.of(
          "requires",
          "ensures",
          "assignable",
          "accessible",
          "measured_by",
          "loop_invariant",
          "decreases",
          "assert",
          "invariant",
          "loop_modifies");

  private static final Set<String> BINDS_WEAKER = Set.of("||", "==>", "<==", "<==>", "<=!=>", "?");

  Clause {
    tokens = List.copyOf(tokens);
  }

  /** The clauses among the tokens of specification comments; a predicate's body is none. */
  static List<Clause> among(List<Token> tokens) {
    List<Clause> clauses = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      depth += depth(t);
      if (depth == 0 && t.inSpecification() && KEYWORDS.contains(t.text())) {
        int end = i + 1;
        for (int inner = 0; inner > 0 || !tokens.get(end).is(";"); end++) {
          inner += depth(tokens.get(end));
        }
        clauses.add(new Clause(t.text(), tokens.subList(i + 1, end), t));
        i = end;
      }
    }
    return clauses;
  }

  /** The conjuncts of a formula: itself, unless {@code &&} is its outermost operator. */
  static List<List<Token>> conjuncts(List<Token> formula) {
    List<List<Token>> conjuncts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < formula.size(); i++) {
      Token t = formula.get(i);
      depth += depth(t);
      if (depth == 0 && BINDS_WEAKER.contains(t.text())) {
        return List.of(formula);
      }
      if (depth == 0 && t.is("&&")) {
        conjuncts.add(formula.subList(from, i));
        from = i + 1;
      }
    }
    conjuncts.add(formula.subList(from, formula.size()));
    return conjuncts;
  }

  static int depth(Token t) {
    return t.is("(") || t.is("{") || t.is("[") ? 1 : t.is(")") || t.is("}") || t.is("]") ? -1 : 0;
  }
}
