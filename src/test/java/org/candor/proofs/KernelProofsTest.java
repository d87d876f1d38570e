package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proves every contract of the kernel and writes {@code reports/proofs.json}. */
class KernelProofsTest {
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
    report.write(Path.of("reports", "proofs.json"));
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
}
