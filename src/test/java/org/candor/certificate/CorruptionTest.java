package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candor.environment.InputException;
import org.candor.environment.PrivateEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in a certificate, the checker does not accept it. */
class CorruptionTest {
  static Stream<Arguments> certificates() {
    return Stream.of(
            certificate(Examples.INFINITE, "dynamic-vcg"),
            certificate(Examples.INFINITE, "eac"),
            certificate(Examples.INFINITE, "pay-your-bid"),
            certificate(Examples.FINITE, "dynamic-vcg"),
            certificate(Examples.FINITE, "eac-finite"),
            certificate(Examples.FINITE, "team"),
            certificate(Examples.ONE_PERIOD, "static-vcg"),
            certificate(Examples.RANDOM_SUPPLY, "random-allocation-pivot"),
            certificate(Examples.BANDIT, "dynamic-vcg-bandit"),
            certificate(Examples.PUBLIC_STATE, "dynamic-vcg"),
            certificate(Examples.IDLE_TYPES, "dynamic-vcg"),
            certificate(Examples.ALL_TIES, "dynamic-vcg"),
            certificate(Examples.ALL_TIES, "greedy-pivot"))
        .map(Arguments::of);
  }

  private record Named(String name, String text, boolean tied) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Named certificate(PrivateEnvironment environment, String mechanism) {
    return new Named(
        environment.name() + " × " + mechanism,
        Examples.certificate(environment, mechanism),
        TransferTie.of(mechanism) != TransferTie.NONE);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void noSingleNumberCanBeChanged(Object named) {
    Named certificate = (Named) named;
    List<Corruptions.Corruption> numbers = Corruptions.numbers(certificate.text());
    assertTrue(numbers.size() > 250, () -> "only " + numbers.size() + " changes");
    assertNoneAccepted(numbers);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void noEntryOrRowCanBeDroppedDoubledOrSwapped(Object named) {
    List<Corruptions.Corruption> corruptions = Corruptions.structure(((Named) named).text());
    // A feasible set has no order: with its actions swapped it is the same environment.
    corruptions.removeIf(c -> c.what().matches("/environment/feasible/.*/actions: swapped.*"));
    assertNoneAccepted(corruptions);
  }

  /** Then the file is not merely unlike itself: a statement in it is false. */
  @ParameterizedTest
  @MethodSource("certificates")
  void aNewDigestDoesNotHideAChangedNumberWhereTheKernelKnowsTheFormula(Object named) {
    Named certificate = (Named) named;
    List<String> accepted = new ArrayList<>();
    int tried = 0;
    for (Corruptions.Corruption corruption : Corruptions.numbers(certificate.text())) {
      if (corruption.what().startsWith("/environment")
          || corruption.what().startsWith("/contentSha256")) {
        continue;
      }
      try {
        Certificate read = CertificateReader.read(corruption.text(), "corrupted");
        Certificate signed = read.withContentDigest(CertificateJson.digest(read));
        tried++;
        if (CertificateChecker.check(signed) instanceof CheckResult.Accepted) {
          accepted.add(corruption.what());
        }
      } catch (InputException e) {
        assertOneLine(e.getMessage());
      }
    }
    assertTrue(tried > 100, "only " + tried + " changes could be read");
    // A linear programme may have several solutions, each with several proofs.
    accepted.removeIf(what -> what.startsWith("/leastPayoffs"));
    if (certificate.tied()) {
      assertEquals(List.of(), accepted);
    } else {
      // No formula says what this mechanism should do: another action that does the same is another
      // true certificate.
      accepted.removeIf(what -> what.matches("/game/layers/.*/action.*"));
      assertEquals(List.of(), accepted);
    }
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void aTruncatedFileIsMalformed(Object named) {
    String text = ((Named) named).text().strip();
    for (int length = 0; length < text.length(); length += 1 + text.length() / 200) {
      String cut = text.substring(0, length);
      InputException malformed =
          assertThrows(InputException.class, () -> CertificateChecker.check(cut, "cut"));
      assertOneLine(malformed.getMessage());
    }
  }

  private static void assertNoneAccepted(List<Corruptions.Corruption> corruptions) {
    List<String> accepted = new ArrayList<>();
    for (Corruptions.Corruption corruption : corruptions) {
      try {
        CheckResult result = CertificateChecker.check(corruption.text(), "corrupted");
        if (result instanceof CheckResult.Rejected rejected) {
          assertEquals(1, rejected.exitStatus());
          assertOneLine(rejected.failure());
        } else {
          accepted.add(corruption.what());
        }
      } catch (InputException e) {
        assertOneLine(e.getMessage());
      }
    }
    assertEquals(List.of(), accepted);
  }

  private static void assertOneLine(String message) {
    assertTrue(message.length() > 20 && message.lines().count() == 1, message);
  }

  @Test
  void aRejectionNamesTheEquationWithItsNumbers() {
    String text = Examples.certificate(Examples.INFINITE, "dynamic-vcg");
    assertEquals(
        "U_1 at (L, x): 1/2 + 1/2·(3/2) = 5/4, certificate says 21/16",
        rejection(text, "/honestPlay/0/payoffs/0/numerators/0"));
    assertEquals(
        "V at (L, x): 5/2 + 1/2·(3/2) = 13/4, certificate says 53/16",
        rejection(text, "/optimum/values/0/numerators/0"));
    assertEquals(
        "V at (H, y): action \"a\" is worth 3 + 1/2·(3/2) = 15/4; the policy takes \"b\","
            + " worth 1 + 1/2·(15/4) = 23/8",
        rejection(text, "/optimum/policy/0/3/0"));
    assertEquals(
        "U_1 at (L, y): 1 + 1/2·(1/3·3/2 + 2/3·15/4) = 5/2, certificate says 3/2",
        rejection(text, "/game/layers/0/0/rows/1/transfers/numerators/0"));
    assertEquals(
        "budget-balance: the largest violation is -1/2 at (H, x), certificate says -1/3 at (H, x)",
        rejection(text, "/verdicts/13/witness/amount"));
    assertEquals(
        "efficiency: there are 4 inequalities to check, certificate says 5",
        rejection(text, "/verdicts/0/checked"));
  }

  @Test
  void aChangedEnvironmentIsSaidToBeAnother() {
    String text = Examples.certificate(Examples.INFINITE, "pay-your-bid");
    String optimal = rejection(text, "/environment/agents/1/states/x/b/value");
    assertTrue(
        optimal.startsWith("the environment is not the one that was certified: ")
            && optimal.endsWith("V at (L, x): 7/2 + 1/2·(3/2) = 17/4, certificate says 13/4"),
        optimal);
    // An action that stays worse than the optimal one breaks no inequality.
    String suboptimal = rejection(changes(text, "/environment/agents/1/states/y/b/value").get(0));
    assertTrue(suboptimal.endsWith("(no equation or inequality fails with it)"), suboptimal);
  }

  @Test
  void anEarlierActionThatIsAsGoodIsNamed() {
    String text = Examples.certificate(Examples.ALL_TIES, "dynamic-vcg");
    assertEquals(
        "V at (s) in period 0: action \"a\" is worth 0 + 1/2·(0) = 0, as much, and comes first; the policy takes"
            + " \"b\", worth 0 + 1/2·(0) = 0",
        rejection(text, "/optimum/policy/0/0/0"));
  }

  @Test
  void aChangeThatBreaksNoInequalityIsFoundByTheDigest() {
    // One type, so that no report can lead to another decision, and two actions that are equally
    // good.
    PrivateEnvironment environment =
        Examples.read(
            """
            {"format": "candor/environment/1", "name": "one-type", "discount": "1/2", "horizon": null,
             "actions": ["a", "b"],
             "agents": [
              {"name": "1", "initial": "x", "states": {
                "x": {"a": {"value": 1, "next": {"x": 1}}, "b": {"value": 1, "next": {"x": 1}}}}}]}
            """);
    String text = Examples.certificate(environment, "greedy-pivot");
    String message = rejection(text, "/game/layers/0/0/rows/0/decisions/0/action");
    assertTrue(message.startsWith("the file was changed after it was written"), message);
  }

  /** The rejection of the last change listed at the place. */
  private static String rejection(String text, String pointer) {
    List<Corruptions.Corruption> changes = changes(text, pointer);
    return rejection(changes.get(changes.size() - 1));
  }

  private static List<Corruptions.Corruption> changes(String text, String pointer) {
    return Corruptions.numbers(text).stream()
        .filter(c -> c.what().startsWith(pointer + ": "))
        .toList();
  }

  private static String rejection(Corruptions.Corruption corruption) {
    CheckResult result = CertificateChecker.check(corruption.text(), "corrupted");
    return assertInstanceOf(CheckResult.Rejected.class, result).failure();
  }
}
