package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of verdicts on environments of kind joint. */
class JointCertificatesTest {
  private static String certificate(String example, String id) {
    Setting setting = new Setting(EnvironmentReader.read(Path.of("examples", example + ".json")));
    Mechanism mechanism = Catalog.find(id).orElseThrow();
    return CertificateWriter.write(setting, mechanism, Audit.of(setting, mechanism));
  }

  @ParameterizedTest
  @CsvSource({
    "interdependent-two-agents, contingent-spanning",
    "interdependent-two-agents, contingent-without-score",
    "interdependent-two-agents, winner-pay-auction",
    "interdependent-two-periods, contingent-scoring",
    "interdependent-two-periods, contingent-almost-efficient",
    "interdependent-two-periods, contingent-without-last-term",
    "correlated-sale, contingent-spanning"
  })
  void theKernelFindsTheSameVerdicts(String example, String id) {
    CheckResult result = CertificateChecker.check(certificate(example, id), "c.json");
    assertInstanceOf(CheckResult.Accepted.class, result, result.toString());
    assertTrue(((CheckResult.Accepted) result).decided() > 300, result.toString());
  }

  private static String rejected(String text, String from, String to) {
    assertTrue(Pattern.compile(from).matcher(text).find(), from);
    CheckResult result = CertificateChecker.check(text.replaceFirst(from, to), "c.json");
    return assertInstanceOf(CheckResult.Rejected.class, result, result.toString()).failure();
  }

  @Test
  void whatIsChangedIsRejected() {
    String text = certificate("interdependent-two-periods", "contingent-spanning");
    // A value of the environment: the certified optimum is no longer one.
    assertTrue(
        rejected(text, "\"to-A\": \"5/2\"", "\"to-A\": \"7/2\"").contains("environment is not"));
    // A broken rule does not pass for the sound one.
    String broken = certificate("interdependent-two-periods", "contingent-without-last-term");
    assertTrue(
        rejected(
                broken,
                "(\"property\": \"ic.ex-post\",\\s*\"claimed\": true,\\s*\"verdict\": )\"refuted\"[^}]*\\}",
                "$1\"holds\", \"checked\": 40")
            .contains("ic.ex-post: refuted"));
  }

  /** The formulas of private values are not compared with, and revenue maximality is not claimed, where they mean nothing. */
  @Test
  void statementsAboutPrivateValuesAreRefused() {
    String text = certificate("interdependent-two-periods", "contingent-spanning");
    assertTrue(
        rejected(text, "\"mechanism\": \"contingent-spanning\"", "\"mechanism\": \"team\"")
            .contains("private values"));
  }

  @Test
  void theSameAuditGivesTheSameBytes() {
    assertEquals(
        certificate("correlated-sale", "contingent-spanning"),
        certificate("correlated-sale", "contingent-spanning"));
  }

  /** Every seventh number of a file, changed by one in each way. */
  @Test
  void noNumberCanBeChanged() {
    String text = certificate("correlated-sale", "contingent-spanning");
    List<Corruptions.Place> places = Corruptions.places(text);
    List<String> accepted = new ArrayList<>();
    int tried = 0;
    for (int k = 0; k < places.size(); k += 7) {
      for (Corruptions.Corruption corruption : Corruptions.at(text, places.get(k))) {
        tried++;
        try {
          if (CertificateChecker.check(corruption.text(), "c.json")
              instanceof CheckResult.Accepted) {
            accepted.add(corruption.what());
          }
        } catch (InputException e) {
          assertEquals(1, e.getMessage().lines().count());
        }
      }
    }
    assertEquals(List.of(), accepted);
    assertTrue(tried > 50, "only " + tried + " changes");
  }
}
