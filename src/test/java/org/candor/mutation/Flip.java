package org.candor.mutation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in the place of an operator, a constant or a quantifier in a mutant: one exchange for each. */
final class Flip {
  private static final Map<String, String> EXCHANGED =
      Map.ofEntries(
          Map.entry("<", "<="),
          Map.entry("<=", "<"),
          Map.entry(">", ">="),
          Map.entry(">=", ">"),
          Map.entry("==", "!="),
          Map.entry("!=", "=="),
          Map.entry("+", "-"),
          Map.entry("-", "+"),
          Map.entry("*", "+"),
          Map.entry("+=", "-="),
          Map.entry("-=", "+="),
          Map.entry("*=", "+="),
          Map.entry("++", "--"),
          Map.entry("--", "++"),
          Map.entry("&&", "||"),
          Map.entry("||", "&&"),
          Map.entry("==>", "<==>"),
          Map.entry("<==>", "==>"),
          Map.entry("!", ""),
          Map.entry("\\forall", "\\exists"),
          Map.entry("\\exists", "\\forall"),
          Map.entry("true", "false"),
          Map.entry("false", "true"));

  /** After one of these, a minus is a sign and not a subtraction. */
  private static final Set<String> BEFORE_A_SIGN =
      Set.of(
          "(",
          "[",
          "{",
          ",",
          ";",
          "=",
          "return",
          "<",
          "<=",
          ">",
          ">=",
          "==",
          "!=",
          "+",
          "-",
          "*",
          "&&",
          "||",
          "==>",
          "<==>",
          "?",
          ":",
          "!",
          "+=",
          "-=",
          "requires",
          "ensures",
          "loop_invariant",
          "decreases");

  private Flip() {}

  /** The replacement for the token at an index, if it is one that mutants change. */
  static Optional<String> of(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (t.kind() == Token.Kind.LITERAL) {
      return Optional.empty();
    }
    if (t.kind() == Token.Kind.NUMBER) {
      return number(t.text());
    }
    if (t.is("-") && (i == 0 || BEFORE_A_SIGN.contains(tokens.get(i - 1).text()))) {
      return Optional.of("");
    }
    return Optional.ofNullable(EXCHANGED.get(t.text()));
  }

  /** 0 and 1 are exchanged, every other number grows by 1. */
  private static Optional<String> number(String text) {
    boolean wide = text.endsWith("L") || text.endsWith("l");
    String digits = wide ? text.substring(0, text.length() - 1) : text;
    if (!digits.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(digits);
    BigInteger other = value.equals(BigInteger.ONE) ? BigInteger.ZERO : value.add(BigInteger.ONE);
    return Optional.of(other + (wide ? "L" : ""));
  }
}
