package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** What audits find, the checker confirms without solving anything. */
class CertificateCheckerTest {
  @Test
  void everyAuditOfTheCatalogueIsConfirmed() {
    List<PrivateEnvironment> environments = new ArrayList<>(Examples.small());
    environments.addAll(Examples.files());
    int confirmed = 0;
    for (PrivateEnvironment environment : environments) {
      Setting setting = new Setting(environment);
      for (Mechanism mechanism : Catalog.all()) {
        if (CertificateWriter.unavailable(setting, mechanism).isEmpty()) {
          confirm(setting, mechanism);
          confirmed++;
        }
      }
    }
    assertTrue(confirmed > 150, "only " + confirmed + " certificates were written");
  }

  private static void confirm(Setting setting, Mechanism mechanism) {
    Audit audit = Audit.of(setting, mechanism);
    String text = CertificateWriter.write(setting, mechanism, audit);
    String name = setting.environment().name() + " × " + mechanism.id();
    CheckResult result = CertificateChecker.check(text, name);
    CheckResult.Accepted accepted =
        assertInstanceOf(CheckResult.Accepted.class, result, () -> name + ": " + result);
    assertEquals(0, accepted.exitStatus());
    for (Audit.Finding finding : audit.findings()) {
      String property = finding.property().id();
      String start =
          finding.verdict() instanceof Verdict.Holds
              ? property + " holds ("
              : property + " is refuted: ";
      boolean decided =
          finding.verdict() instanceof Verdict.Holds
              || finding.verdict() instanceof Verdict.Refuted;
      boolean covered = decided && Statements.PROPERTIES.contains(property);
      assertEquals(
          covered,
          accepted.statements().stream().anyMatch(s -> s.startsWith(start)),
          () -> name + ", " + property + ": " + accepted.statements());
      assertEquals(
          !covered, accepted.notCovered().stream().anyMatch(s -> s.startsWith(property + ": ")));
    }
  }

  /** A certificate that names a mechanism which is not defined on its environment is not about that mechanism. */
  @Test
  void aMechanismThatIsNotDefinedThereIsRejected() {
    for (String id :
        List.of("static-vcg", "eac-finite", "dynamic-vcg-bandit", "random-allocation-pivot")) {
      PrivateEnvironment environment =
          id.startsWith("random") ? Examples.BANDIT : Examples.INFINITE;
      String text =
          Examples.certificate(environment, "dynamic-vcg")
              .replace("\"mechanism\": \"dynamic-vcg\"", "\"mechanism\": \"" + id + "\"");
      CheckResult.Rejected rejected =
          assertInstanceOf(CheckResult.Rejected.class, CertificateChecker.check(text, id));
      assertTrue(rejected.failure().contains("is defined for"), rejected.failure());
    }
  }

  /** Transfers of one mechanism under the name of another do not equal its formula. */
  @Test
  void theTransfersOfAnotherMechanismAreRejected() {
    String text =
        Examples.certificate(Examples.INFINITE, "flipped-pivot")
            .replace("\"mechanism\": \"flipped-pivot\"", "\"mechanism\": \"team\"");
    CheckResult.Rejected rejected =
        assertInstanceOf(CheckResult.Rejected.class, CertificateChecker.check(text, "renamed"));
    assertTrue(
        rejected.failure().contains("ReferenceTransfers.team, the team transfer, gives"),
        rejected.failure());
  }
}
