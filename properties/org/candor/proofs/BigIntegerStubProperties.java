package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** For each method of the stub, whether its contract holds for two numbers. */
  private static final Map<String, BiPredicate<BigInteger, BigInteger>> CONTRACTS =
      Map.of(
          "valueOf",
              (a, b) ->
                  decimal(BigInteger.valueOf(a.longValue()))
                          .compareTo(new BigDecimal(a.longValue()))
                      == 0,
          "add", (a, b) -> decimal(a.add(b)).compareTo(decimal(a).add(decimal(b))) == 0,
          "subtract",
              (a, b) -> decimal(a.subtract(b)).compareTo(decimal(a).subtract(decimal(b))) == 0,
          "multiply",
              (a, b) -> decimal(a.multiply(b)).compareTo(decimal(a).multiply(decimal(b))) == 0,
          "negate", (a, b) -> decimal(a.negate()).compareTo(decimal(a).negate()) == 0,
          "signum", (a, b) -> a.signum() == signOfDigits(a),
          "compareTo",
              (a, b) -> Integer.signum(a.compareTo(b)) == decimal(a).compareTo(decimal(b)));

  @Property(tries = 2000)
  void everyContractHolds(
      @ForAll
          @BigRange(
              min = "-1000000000000000000000000000000",
              max = "1000000000000000000000000000000")
          BigInteger a,
      @ForAll @BigRange(min = "-100000000000000000000", max = "100000000000000000000")
          BigInteger b) {
    CONTRACTS.forEach(
        (method, contract) ->
            assertTrue(contract.test(a, b), () -> method + " at " + a + ", " + b));
    CONTRACTS.forEach(
        (method, contract) ->
            assertTrue(contract.test(a, a), () -> method + " at " + a + ", " + a));
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
        CONTRACTS.forEach(
            (method, contract) ->
                assertTrue(contract.test(a, b), () -> method + " at " + a + ", " + b));
      }
    }
  }

  @Example
  void everyMethodOfTheStubIsTestedAndNoOther() throws IOException {
    String stub = Files.readString(STUB);
    TreeSet<String> methods =
        Pattern.compile("public (?:static )?[\\w.]+ (\\w+)\\([^)]*\\);")
            .matcher(stub)
            .results()
            .map((MatchResult m) -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(CONTRACTS.keySet()), methods);
    assertEquals(
        methods.size(),
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
