package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves every contract of the kernel and writes {@code reports/proofs.json}. */
class KernelProofsTest {
  /** The number of contracts when this was last set: one that is dropped must be missed. */
  private static final int LEAST_PROVED = 804;

  /** The least number of false contracts written by hand. */
  private static final int LEAST_FALSE = 111;

  private static final Path OUTCOME = Path.of("reports", "proofs.json");
  private static final ProofInputs INPUTS = ProofInputs.ofProject();
  private static ProofRun run;
  private static ProofReport report;

  @BeforeAll
  static void prove() throws IOException, InterruptedException {
    List<String> forbidden =
        ForbiddenClauses.scan(INPUTS.kernel(), INPUTS.mustStayOpen(), INPUTS.stubs());
    assertEquals(List.of(), forbidden, "a contract must not close without a proof");
    run = new ProofRun(INPUTS, Path.of("target", "proofs"), System.out);
    report = run.run(System.getenv("CI") == null);
    report.write(OUTCOME);
  }

  @Test
  void everyContractIsClosedAndEveryFalseOneStaysOpen() throws IOException {
    List<String> failures = run.failures(report);
    if (!failures.isEmpty()) {
      fail(
          failures.size()
              + " of the kernel's proofs are not as expected:\n\n"
              + String.join("\n", failures));
    }
  }

  @Test
  void everyPublicMethodOfTheKernelHasAProvedContract() throws Exception {
    Set<String> proved =
        report.contracts().stream()
            .filter(
                c ->
                    c.expected().equals(ContractResult.CLOSED)
                        && c.status().equals(ContractResult.CLOSED))
            .map(c -> c.name().replaceAll("#.*", ""))
            .collect(Collectors.toSet());
    Set<String> unproved = new TreeSet<>();
    int methods = 0;
    for (KernelClass c : INPUTS.classes()) {
      if (!c.mustStayOpen()) {
        for (Method method : Class.forName(c.name()).getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
            methods++;
            String types =
                Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(",", "(", ")"));
            String name = c.name() + "." + method.getName() + types;
            if (!proved.contains(name)) {
              unproved.add(name);
            }
          }
        }
      }
    }
    assertEquals(Set.of(), unproved, "every public method needs a contract that is proved");
    if (methods == 0) {
      fail("no public method was found in the kernel");
    }
  }

  @Test
  void onlyTheStubsAreTrusted() {
    List<String> others =
        report.trusted().stream()
            .filter(name -> !name.startsWith("java.math.BigInteger."))
            .toList();
    assertEquals(
        List.of(), others, "only the contracts under specs/key/stubs may be used without proof");
  }

  @Test
  void everyTheoremIsProvedAndItsFalseSiblingStaysOpen() throws ClassNotFoundException {
    ProofOutcomes outcomes = ProofOutcomes.read(OUTCOME);
    List<Theorem> theorems = TheoremRegistry.load().theorems();
    assertFalse(theorems.isEmpty(), "the registry has no theorem");
    for (Theorem theorem : theorems) {
      assertEquals(Optional.empty(), outcomes.objection(theorem), theorem.number());
      assertEquals(ProofOutcomes.Standing.PROVED, outcomes.standing(theorem), theorem.number());
      for (String lemma : outcomes.lemmas(theorem.contract())) {
        assertTrue(
            outcomes.isClosed(lemma) || lemma.startsWith("java.math.BigInteger."),
            theorem.number() + " uses " + lemma + ", which is neither proved nor a stub");
      }
      assertTrue(isPublic(theorem.contract()), theorem.contract() + " is not public");
    }
  }

  @Test
  void everyContractHasACanaryOrCarriesATheoremWithAnInstance() throws IOException {
    ProofOutcomes outcomes = ProofOutcomes.read(OUTCOME);
    Set<String> shown = new TreeSet<>();
    for (Theorem theorem : TheoremRegistry.load().theorems()) {
      shown.add(theorem.contract());
      shown.addAll(outcomes.lemmas(theorem.contract()));
    }
    Set<String> vacuousForAllWeKnow = new TreeSet<>();
    for (KernelClass c : INPUTS.classes()) {
      for (SpecifiedMethod method : c.methods()) {
        if (!c.mustStayOpen()
            && !method.specificationOnly()
            && !method.requires().equals(List.of("true"))
            && !shown.contains(c.name() + "." + method.name())
            && !outcomes.isOpen(c.canaries().name() + "." + method.name())) {
          vacuousForAllWeKnow.add(c.name() + "." + method.name());
        }
      }
    }
    assertEquals(
        Set.of(),
        vacuousForAllWeKnow,
        "nothing shows that these preconditions can be met; number the theorem that uses them, or list them under canaries.with");
  }

  private static boolean isPublic(String name) throws ClassNotFoundException {
    int dot = name.lastIndexOf('.');
    Class<?> type = Class.forName(name.substring(0, dot));
    return Modifier.isPublic(type.getModifiers())
        && Arrays.stream(type.getMethods())
            .anyMatch(m -> m.getName().equals(name.substring(dot + 1)));
  }

  @Test
  void noContractWasDropped() throws IOException {
    Set<String> falseOnes =
        INPUTS.classes().stream()
            .filter(KernelClass::mustStayOpen)
            .map(KernelClass::name)
            .collect(Collectors.toSet());
    long proved = 0;
    long open = 0;
    for (ContractResult contract : report.contracts()) {
      if (contract.asExpected()) {
        proved += contract.expected().equals(ContractResult.CLOSED) ? 1 : 0;
        open += falseOnes.contains(contract.className()) ? 1 : 0;
      }
    }
    assertTrue(proved >= LEAST_PROVED, "only " + proved + " contracts are proved");
    assertTrue(open >= LEAST_FALSE, "only " + open + " false contracts stay open");
  }
}
