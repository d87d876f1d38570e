package org.candor.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All mutants of one class: each operator, constant and quantifier exchanged once, and each clause, each conjunct of a
 * precondition, loop invariant or predicate, and each called lemma dropped.
 *
 * <p>Frame clauses ({@code assignable}) and members without a contract are left alone; a dropped formula becomes {@code true}.
 */
final class Mutants {
  private static final Map<String, Mutant.Place> PLACES =
      Map.of(
          "requires", Mutant.Place.REQUIRES,
          "ensures", Mutant.Place.ENSURES,
          "loop_invariant", Mutant.Place.LOOP_INVARIANT,
          "decreases", Mutant.Place.DECREASES,
          "assert", Mutant.Place.ASSERTION);

  private final SourceClass c;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, Integer> sameContent = new HashMap<>();

  private Mutants(SourceClass c) {
    this.c = c;
  }

  /** The mutants of a class, in a fixed order. */
  static List<Mutant> of(SourceClass c) {
    Mutants all = new Mutants(c);
    c.members().forEach(all::add);
    return List.copyOf(all.mutants);
  }

  private void add(Member m) {
    if (m.kind() == Member.Kind.PREDICATE) {
      statements(m.body()).forEach(s -> predicate(m, s));
    } else if (m.kind() == Member.Kind.FIELD) {
      flips(m, Mutant.Place.FIELD, m.body(), m.body());
    } else if (m.isProved()) {
      Clause.among(m.contract()).forEach(clause -> clause(m, clause));
      for (List<Token> comment : comments(m.body())) {
        Clause.among(comment).forEach(clause -> clause(m, clause));
      }
      statements(m.body().stream().filter(t -> !t.inSpecification()).toList())
          .forEach(s -> statement(m, s));
    }
  }

  private void predicate(Member m, List<Token> statement) {
    if (statement.get(0).is("return")) {
      List<Token> formula = statement.subList(1, statement.size());
      Clause.conjuncts(formula)
          .forEach(part -> drop(m, Mutant.Place.PREDICATE, part, "true", formula));
    }
    flips(m, Mutant.Place.PREDICATE, statement, statement);
  }

  private void clause(Member m, Clause clause) {
    Mutant.Place place = PLACES.get(clause.keyword());
    if (place == null) {
      return;
    }
    List<Token> formula = clause.tokens();
    if (place == Mutant.Place.DECREASES) {
      drop(m, place, withKeyword(clause), "", formula);
    } else if (!formula.get(0).is("true")) {
      List<List<Token>> conjuncts = Clause.conjuncts(formula);
      if (conjuncts.size() > 1) {
        conjuncts.forEach(part -> drop(m, place, part, "true", formula));
      }
      drop(m, place, formula, "true", formula);
    }
    flips(m, place, formula, formula);
  }

  /** A variant is dropped with its keyword and its semicolon: there is no term that says nothing. */
  private static List<Token> withKeyword(Clause clause) {
    Token last = clause.tokens().get(clause.tokens().size() - 1);
    List<Token> all = new ArrayList<>();
    all.add(clause.keywordToken());
    all.addAll(clause.tokens());
    all.add(new Token(Token.Kind.SYMBOL, ";", last.end(), last.end() + 1, last.block()));
    return all;
  }

  private void statement(Member m, List<Token> statement) {
    boolean call =
        statement.get(0).isWord()
            && statement.get(statement.size() - 1).is(")")
            && (follows(statement, 1, "(")
                || (follows(statement, 1, ".") && follows(statement, 3, "(")));
    boolean keyword = List.of("if", "while", "for", "return").contains(statement.get(0).text());
    if (call && !keyword) {
      drop(m, Mutant.Place.CODE, statement, "", statement);
    }
    flips(m, Mutant.Place.CODE, statement, statement);
  }

  private static boolean follows(List<Token> statement, int i, String symbol) {
    return i < statement.size() && statement.get(i).is(symbol);
  }

  private void flips(Member m, Mutant.Place place, List<Token> tokens, List<Token> context) {
    for (int i = 0; i < tokens.size(); i++) {
      int index = i;
      Flip.of(tokens, i)
          .ifPresent(
              replacement ->
                  add(m, place, false, tokens.subList(index, index + 1), replacement, context));
    }
  }

  private void drop(
      Member m, Mutant.Place place, List<Token> part, String replacement, List<Token> context) {
    add(m, place, true, part, replacement, context);
  }

  private void add(
      Member m,
      Mutant.Place place,
      boolean drops,
      List<Token> part,
      String replacement,
      List<Token> context) {
    int start = part.get(0).start();
    int end = part.get(part.size() - 1).end();
    // Where in its clause or statement a change stands: its place among the tokens, not in the
    // file.
    long before = context.stream().filter(t -> t.start() < start).count();
    String content =
        String.join(
            "|", place.name(), text(context), text(part), replacement, String.valueOf(before));
    int same = sameContent.merge(m.name() + "|" + content, 1, Integer::sum);
    String id = Mutant.id(c.qualifiedName(), m.name(), content + (same > 1 ? "|" + same : ""));
    mutants.add(
        new Mutant(
            id,
            c.qualifiedName(),
            m.name(),
            place,
            drops,
            start,
            end,
            replacement,
            change(part, replacement, (int) before, context, drops),
            c.line(start)));
  }

  private static String change(
      List<Token> part, String replacement, int before, List<Token> context, boolean drops) {
    if (drops) {
      return "\"" + text(part) + "\" dropped";
    }
    int from = Math.max(0, before - 4);
    int to = Math.min(context.size(), before + 5);
    String becomes = replacement.isEmpty() ? "dropped" : "becomes \"" + replacement + "\"";
    return "\""
        + part.get(0).text()
        + "\" "
        + becomes
        + " in \""
        + text(context.subList(from, to))
        + "\"";
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  /** The specification comments among tokens, each by itself. */
  private static List<List<Token>> comments(List<Token> tokens) {
    return List.copyOf(
        tokens.stream()
            .filter(Token::inSpecification)
            .collect(Collectors.groupingBy(Token::block, TreeMap::new, Collectors.toList()))
            .values());
  }

  /** The statements among tokens, each without its semicolon; the head of a loop or branch is one. */
  private static List<List<Token>> statements(List<Token> tokens) {
    List<List<Token>> statements = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean end = i == tokens.size();
      if (!end) {
        Token t = tokens.get(i);
        depth += t.is("(") ? 1 : t.is(")") ? -1 : 0;
        end = depth == 0 && (t.is(";") || t.is("{") || t.is("}"));
      }
      if (end) {
        if (from < i) {
          statements.add(tokens.subList(from, i));
        }
        from = i + 1;
      }
    }
    return statements;
  }
}
