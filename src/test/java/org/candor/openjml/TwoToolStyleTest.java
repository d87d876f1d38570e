package org.candor.openjml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source with contracts can be read by both tools. */
class TwoToolStyleTest {
  private static final String GOOD =
      """
      package a;

      /** A class. */
      /*@ code_bigint_math spec_bigint_math @*/
      public final class C {
        /** A predicate. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean positive(
          //+KEY@ nullable
          @   int[][] v, int n) {
          @   return (\\forall int i; 0 <= i && i < n; v[i][i] > 0);
          @ }
          @*/

        /** A method. */
        /*@ public normal_behavior
          @ requires (\\forall int i, j; 0 <= i && i < n && 0 <= j && j < i; v[i] != null);
          @ ensures \\result >= 0;
          @ assignable \\nothing;
          //+KEY@ assignable \\strictly_nothing;
          @*/
        public static int f(int /*@ nullable @*/ [][] v, int n) {
          int m = 0;
          /*@ loop_invariant 0 <= m && (\\forall int i; 0 <= i && i < m; v[i] != null);
            @ decreases n - m;
            //+KEY@ assignable \\strictly_nothing;
            @*/
          while (m < n) {
            m++;
          }
          return m;
        }
      }
      """;

  @Test
  void everySourceWithContractsKeepsTheStyle() throws IOException {
    List<String> findings = new ArrayList<>();
    int sources = 0;
    for (Path root :
        List.of(Path.of("src/main/java/org/candor/kernel"), Path.of("specs/key/must-stay-open"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          if (!file.endsWith("package-info.java")) {
            findings.addAll(TwoToolStyle.findings(file.toString(), Files.readString(file)));
            sources++;
          }
        }
      }
    }
    assertTrue(sources >= 12, "only " + sources + " sources found");
    assertEquals(List.of(), findings);
  }

  @Test
  void aSourceInTheStyleHasNoFindings() {
    assertEquals(List.of(), TwoToolStyle.findings("C.java", GOOD));
  }

  static List<Arguments> breaches() {
    String own = "//+KEY@ assignable \\strictly_nothing;";
    return List.of(
        Arguments.of("code_bigint_math spec_bigint_math", "spec_bigint_math", "which arithmetic"),
        Arguments.of("spec_bigint_math @*/", "spec_bigint_math pure @*/", "mark each method"),
        Arguments.of("final class C", "final /*@ pure @*/ class C", "mark each method"),
        Arguments.of(
            "    " + own,
            "    @ assignable \\strictly_nothing;",
            "only KeY knows \\strictly_nothing"),
        Arguments.of("static pure model", "static strictly_pure model", "write pure"),
        Arguments.of("/*@ nullable @*/", "/*+KEY@ nullable @*/", "KeY ignores"),
        Arguments.of("decreases n - m;", "loop_decreases n - m;", "write decreases"),
        Arguments.of(
            "@ decreases n - m;", "@ decreases n - m; assignable \\nothing;", "no assignable"),
        Arguments.of("@*/\n    while", "@*/ " + own + "\n    while", "cannot load"),
        Arguments.of(
            "\\forall int i; 0 <= i && i < m;",
            "\\forall int n; 0 <= n && n < m;",
            "n is named like"),
        Arguments.of(
            "\\forall int i; 0 <= i && i < n;",
            "\\forall int v; 0 <= v && v < n;",
            "v is named like"),
        Arguments.of("\\forall int i, j;", "\\forall int i, n;", "n is named like"),
        Arguments.of("loop_invariant 0 <= m", "decreases n; loop_invariant 0 <= m", "comes first"));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void aBreachOfEachRuleIsFound(String good, String bad, String remedy) {
    assertTrue(GOOD.contains(good), good);
    List<String> findings = TwoToolStyle.findings("C.java", GOOD.replace(good, bad));
    assertTrue(
        findings.stream().anyMatch(f -> f.matches("C\\.java:\\d+: .*") && f.contains(remedy)),
        findings::toString);
  }

  @Test
  void aFindingNamesItsLine() {
    String text = GOOD.replace("static pure model", "static strictly_pure model");
    assertEquals(
        List.of("C.java:10: only KeY knows strictly_pure: write pure"),
        TwoToolStyle.findings("C.java", text));
  }
}
