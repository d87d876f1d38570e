package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

/**
 * Holds every contract that the proofs trust about BigInteger against the real class. The expected values come from decimal
 * arithmetic and from the digits, not from BigInteger's own operations.
 */
class BigIntegerStubProperties {
  private static final Path STUB = Path.of("specs/key/stubs/java/math/BigInteger.java");

  /** For each method of the stub, each of its {@code ensures} clauses in order: whether it holds for two numbers. */
  private static final Map<String, List<BiPredicate<BigInteger, BigInteger>>> CONTRACTS =
      Map.of(
          "valueOf",
          List.of(
              (a, b) ->
                  decimal(BigInteger.valueOf(a.longValue()))
                          .compareTo(new BigDecimal(a.longValue()))
                      == 0),
          "add",
          List.of((a, b) -> decimal(a.add(b)).compareTo(decimal(a).add(decimal(b))) == 0),
          "subtract",
          List.of((a, b) -> decimal(a.subtract(b)).compareTo(decimal(a).subtract(decimal(b))) == 0),
          "multiply",
          List.of((a, b) -> decimal(a.multiply(b)).compareTo(decimal(a).multiply(decimal(b))) == 0),
          "negate",
          List.of((a, b) -> decimal(a.negate()).compareTo(decimal(a).negate()) == 0),
          "signum",
          List.of(
              (a, b) -> -1 <= a.signum() && a.signum() <= 1,
              (a, b) ->
                  (a.signum() < 0) == (signOfDigits(a) < 0)
                      && (a.signum() > 0) == (signOfDigits(a) > 0)
                      && (a.signum() == 0) == (signOfDigits(a) == 0)),
          "compareTo",
          List.of(
              (a, b) ->
                  (a.compareTo(b) < 0) == (decimal(a).compareTo(decimal(b)) < 0)
                      && (a.compareTo(b) > 0) == (decimal(a).compareTo(decimal(b)) > 0),
              (a, b) -> (a.compareTo(b) == 0) == (decimal(a).compareTo(decimal(b)) == 0)));

  /** Every clause holds for two numbers, and no method changes them: {@code assignable \strictly_nothing}. */
  private static void requireAll(BigInteger a, BigInteger b) {
    String before = a + ", " + b;
    CONTRACTS.forEach(
        (method, clauses) -> {
          for (int clause = 0; clause < clauses.size(); clause++) {
            int number = clause;
            assertTrue(
                clauses.get(clause).test(a, b),
                () -> "clause " + number + " of " + method + " at " + a + ", " + b);
          }
          assertEquals(before, a + ", " + b, method);
        });
  }

  @Property(tries = 2000)
  void everyContractHolds(
      @ForAll
          @BigRange(
              min = "-1000000000000000000000000000000",
              max = "1000000000000000000000000000000")
          BigInteger a,
      @ForAll @BigRange(min = "-100000000000000000000", max = "100000000000000000000")
          BigInteger b) {
    requireAll(a, b);
    requireAll(a, a);
    requireAll(b, a);
  }

  @Example
  void everyContractHoldsAtTheEdges() {
    BigInteger[] edges = {
      BigInteger.ZERO,
      BigInteger.ONE,
      BigInteger.ONE.negate(),
      BigInteger.valueOf(Long.MAX_VALUE),
      BigInteger.valueOf(Long.MIN_VALUE),
      BigInteger.TWO.pow(63),
      BigInteger.TWO.pow(2000),
      BigInteger.TWO.pow(31).negate()
    };
    for (BigInteger a : edges) {
      for (BigInteger b : edges) {
        requireAll(a, b);
      }
    }
  }

  @Example
  void everyClauseOfTheStubIsTestedAndNoOther() throws IOException {
    String stub = Files.readString(STUB);
    Map<String, Integer> clauses = new TreeMap<>();
    Matcher method =
        Pattern.compile(
                "/\\*@((?:(?!@\\*/).)*normal_behavior(?:(?!@\\*/).)*)@\\*/\\s*"
                    + "public (?:static )?[\\w.]+ (\\w+)\\([^)]*\\);",
                Pattern.DOTALL)
            .matcher(stub);
    while (method.find()) {
      clauses.put(method.group(2), method.group(1).split("ensures", -1).length - 1);
    }
    Map<String, Integer> tested = new TreeMap<>();
    CONTRACTS.forEach((name, list) -> tested.put(name, list.size()));
    assertEquals(tested, clauses);
    assertEquals(7, clauses.size());
    assertEquals(
        clauses.size(),
        stub.split("normal_behavior", -1).length - 1,
        "one contract for each method");
  }

  @Example
  void theStubHidesNothingThatTheKernelCouldTellApart() {
    assertTrue(
        java.util.Arrays.stream(BigInteger.class.getDeclaredFields())
            .filter(f -> !Modifier.isStatic(f.getModifiers()))
            .noneMatch(f -> Modifier.isPublic(f.getModifiers())),
        "the real class has no public state beside its value");
  }

  private static BigDecimal decimal(BigInteger value) {
    return new BigDecimal(value.toString());
  }

  private static int signOfDigits(BigInteger value) {
    String digits = value.toString();
    return digits.equals("0") ? 0 : digits.startsWith("-") ? -1 : 1;
  }
}
