package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the evaluator says of formulas whose truth is known by hand. */
class EvaluationTest {
  /** A value object as the theorems use them. */
  @SuppressWarnings("unused") // read by reflection, as a formula reads it
  private static final class Pair {
    final int size = 2;
    final int[][] rows = {{1, 2}, {3, 4}};
    final int[] missing = null;
  }

  private static final String SOURCE =
      """
      package a.b;
      import c.Other;
      final class C {
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean positive(
          //+KEY@ nullable
          @   int[] v, \\bigint n) {
          @   return v != null && (\\forall int i; 0 <= i && i < n; v[i] > 0);
          @ }
          @*/

        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model int factorial(\\bigint n) { return n <= 0 ? 1 : n * factorial(n - 1); }
          @*/
        private C() {}

        /*@ public normal_behavior
          @ requires true; ensures true;
          @*/
        static void f(int[] v, int /*@ nullable @*/ [][] a, BigInteger b, Object o, Object p, int n, boolean t) {
        }
      }
      """;

  private static final String OTHER =
      """
      package c;
      final class Other {
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean isTwo(int n) { return n == 2; }
          @*/
      }
      """;

  private static final Contract SCOPE =
      new Contracts(Map.of("a.b.C", SOURCE, "c.Other", OTHER)).type("a.b.C").method("f");

  private static boolean holds(String formula) {
    int[] v = {1, 2, 3};
    int[][] a = {v, {5}, null};
    return SCOPE.holds(
        formula, v, a, new BigInteger("100000000000000000000"), new Pair(), v, 3, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\\sum int i; 0 <= i && i < v.length; v[i]) == 6",
        "(\\sum int i; 0 <= i && i < v.length; v[i] * v[i]) == 14",
        "(\\sum int i; 0 < i && i <= 2; v[i]) == 5",
        "(\\sum int i; 2 >= i && i > 0; v[i]) == 5",
        "(\\sum int i; 0 <= i <= 2; v[i]) == 6",
        "(\\sum int i; 3 <= i && i < 3; v[i]) == 0",
        "(\\sum int i; 0 <= i && i < 2; (\\sum int j; 0 <= j && j <= i; v[j])) == 4",
        "(\\sum int i, j; 0 <= i && i < 3 && i <= j && j < 3; v[j]) == 14",
        "(\\forall int i; 0 <= i && i < v.length; v[i] == i + 1)",
        "(\\forall int i; 0 <= i && i < v.length ==> v[i] == i + 1)",
        "(\\forall int i; 5 <= i && i < 5; v[i] == 77)",
        "(\\forall int s; 0 <= s && s < 3; a[s] == null || (\\forall int x; 0 <= x && x < a[s].length; a[s][x] > 0))",
        "(\\exists int i; 0 <= i && i < v.length; v[i] == 3)",
        "(\\exists int i; 0 <= i && i < v.length && v[i] == 3)",
        "!(\\exists int i; 0 <= i && i < v.length; v[i] == 4)",
        "b.value == 100000000000000000000 && b.value + 1 > b.value",
        "b != null && a[2] == null && a[0] == v && v == p && o != p",
        "o.size == 2 && o.rows[1][0] == 3 && o.rows.length == o.size && o.missing == null",
        "positive(v, 3) && !positive(a[2], 0) && C.positive(v, n)",
        "Other.isTwo(v[1]) && c.Other.isTwo(2) && !Other.isTwo(n)",
        "factorial(20) == 2432902008176640000 && factorial(21) > 9223372036854775807",
        "t ? v[0] == 1 : v[7] == 1",
        "t <==> n == 3",
        "(t <=!=> n == 4) && t == true && t != false",
        "n == 4 ==> v[9] == 0",
        "false ==> true ==> false",
        "n - 1 - 1 == 1 && -n == -3 && 2 + 3 * 4 == 14 && -(2 + 1) == -3",
        "(\\bigint) n + 1 == 4L && 1 < n <= 3",
        "org.candor.kernel.RangedSums.MAX_LENGTH == 1024"
      })
  void whatIsTrueByHandIsTrue(String formula) {
    assertTrue(holds(formula), formula);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\\sum int i; 0 <= i && i < v.length; v[i]) == 7",
        "(\\sum int i; 0 <= i && i < v.length - 1; v[i]) == 6",
        "(\\sum int i; 0 < i && i < v.length; v[i]) == 6",
        "(\\forall int i; 0 <= i && i < v.length; v[i] < 3)",
        "(\\forall int i; 0 <= i && i <= 3; i < 3)",
        "(\\forall int i; -1 <= i && i < 3; i >= 0)",
        "(\\exists int i; 0 <= i && i < v.length - 1; v[i] == 3)",
        "(\\exists int i; 5 <= i && i < 5; true)",
        "b.value == 99999999999999999999",
        "v == a[1]",
        "positive(v, 3) && positive(a[2], 0)",
        "t <==> n == 4",
        "t ==> n == 4",
        "t <=!=> n == 3",
        "1 < n < 3",
        "2 * n <= 5",
        "n - (1 - 1) == 1"
      })
  void whatIsFalseByHandIsFalse(String formula) {
    assertEquals(false, holds(formula), formula);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v[3] == 0",
        "v[-1] == 0",
        "a[2].length == 0",
        "a[2][0] == 0",
        "o.missing.length == 0",
        "(\\sum int i; 0 <= i && i <= v.length; v[i]) == 6",
        "(\\sum int i; 0 <= i; v[i]) == 6",
        "(\\forall int i; i < 3; true)",
        "(\\forall int i; v[i] > 0)",
        "(\\forall int i; 0 <= i && i < j; true)",
        "(\\exists BigInteger x; x == b)",
        "(\\max int i; 0 <= i && i < 3; v[i]) == 3",
        "(\\num_of int i; 0 <= i && i < 3; v[i] == 3) == 1",
        "b == b",
        "b > 3",
        "b.signum == 1",
        "n == t",
        "n",
        "n == null",
        "unknown == 1",
        "unknown.field == 1",
        "unknown(n)",
        "Other.unknown(n)",
        "positive(v)",
        "b.signum() == 1",
        "o.nothing == 1",
        "n / 2 == 1",
        "n % 2 == 1",
        "(int) n == 3",
        "(n & 1) == 1",
        "\\result == 1",
        "\\old(n) == 3",
        "\\typeof(v) == \\type(int[])",
        "\\invariant_for(o)",
        "0x10 == 16",
        "v[*] == 1",
        "n == n == t",
        "v instanceof Object"
      })
  void whatIsNotUnderstoodOrNotThereHasNoValue(String formula) {
    assertThrows(NotEvaluated.class, () -> holds(formula), formula);
  }

  @Test
  void anErrorSaysWhere() {
    NotEvaluated e = assertThrows(NotEvaluated.class, () -> holds("v[0] == 1 && v[3] == 0"));
    assertEquals(
        "a.b.C.f: v[0] == 1 && v[3] == 0: index 3 in [3] is outside an array of length 3",
        e.getMessage());
    e = assertThrows(NotEvaluated.class, () -> holds("positive(v, 4)"));
    assertTrue(
        e.getMessage().startsWith("a.b.C.f: positive(v, 4): positive: index 3"), e::getMessage);
    assertThrows(RuntimeException.class, () -> holds("n == "));
    assertThrows(RuntimeException.class, () -> holds("n == 3 )"));
  }

  @Test
  void aWrongNumberOfArgumentsIsAnError() {
    assertThrows(NotEvaluated.class, () -> SCOPE.holds("true", 1));
    assertThrows(NotEvaluated.class, () -> SCOPE.failingPrecondition(1, 2));
    assertEquals(List.of("true"), SCOPE.requires().stream().map(Clause::text).toList());
  }
}
