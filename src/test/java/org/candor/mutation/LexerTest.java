package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {
  private static final String SOURCE =
      """
      /** Prose with a < and 'a quote. */
      /*@ public normal_behavior
        @ requires a <==> b;
        //+KEY@ assignable \\strictly_nothing;
        //-KEY@ ensures lost;
        @*/
      static int f(int /*@ nullable @*/ [] p) { // comment < here
        return p[0]++ <= 10L ? '<' : "a \\" b < c".length();
      }
      """;

  private static List<String> texts(boolean specification) {
    return Lexer.tokens(SOURCE).stream()
        .filter(t -> t.inSpecification() == specification)
        .map(Token::text)
        .toList();
  }

  @Test
  void commentsArePassedOverAndSpecificationsAreReadAsTheProverReadsThem() {
    assertEquals(
        List.of(
            "public",
            "normal_behavior",
            "requires",
            "a",
            "<==>",
            "b",
            ";",
            "assignable",
            "\\strictly_nothing",
            ";",
            "nullable"),
        texts(true));
  }

  @Test
  void codeIsSplitAtTheLongestSymbols() {
    assertEquals(
        List.of(
            "static",
            "int",
            "f",
            "(",
            "int",
            "[",
            "]",
            "p",
            ")",
            "{",
            "return",
            "p",
            "[",
            "0",
            "]",
            "++",
            "<=",
            "10L",
            "?",
            "'<'",
            ":",
            "\"a \\\" b < c\"",
            ".",
            "length",
            "(",
            ")",
            ";",
            "}"),
        texts(false));
  }

  @Test
  void tokensKnowTheirPlacesAndTheirSpecificationComments() {
    List<Token> tokens = Lexer.tokens(SOURCE);
    assertTrue(
        tokens.stream().allMatch(t -> SOURCE.substring(t.start(), t.end()).equals(t.text())));
    assertEquals(
        List.of(1, 2),
        tokens.stream().filter(Token::inSpecification).map(Token::block).distinct().toList());
  }
}
