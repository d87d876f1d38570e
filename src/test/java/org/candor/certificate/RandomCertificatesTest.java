package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.EnvironmentGenerator;
import org.candor.catalog.Catalog;
import org.candor.environment.InputException;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On random environments of every class: audits are confirmed, and corrupted certificates are not. */
class RandomCertificatesTest {
  private static final int WANTED = 12;
  private static final int MAX_JOINT_TYPES = 30;
  private static final int CORRUPTIONS_EACH = 8;

  @ParameterizedTest
  @EnumSource(EnvironmentClass.class)
  void auditsAreConfirmedAndCorruptionsAreNot(EnvironmentClass environmentClass) {
    long seed = Long.getLong("candor.seed", 1) * 1_000_003;
    List<Mechanism> mechanisms = Catalog.all();
    int confirmed = 0;
    for (int k = 0; confirmed < WANTED && k < 60 * WANTED; k++) {
      PrivateEnvironment environment = EnvironmentGenerator.generate(seed + k, environmentClass);
      Setting setting = new Setting(environment);
      Mechanism mechanism = mechanisms.get(k % mechanisms.size());
      if (environment.types().size() <= MAX_JOINT_TYPES
          && CertificateWriter.unavailable(setting, mechanism).isEmpty()) {
        confirm(setting, mechanism, seed + k);
        confirmed++;
      }
    }
    assertEquals(WANTED, confirmed, "too few certificates could be written");
  }

  private static void confirm(Setting setting, Mechanism mechanism, long seed) {
    String text = CertificateWriter.write(setting, mechanism, Audit.of(setting, mechanism));
    String name = setting.environment().name() + " × " + mechanism.id();
    CheckResult result = CertificateChecker.check(text, name);
    assertInstanceOf(CheckResult.Accepted.class, result, () -> name + ": " + result);
    List<Corruptions.Place> places = Corruptions.places(text);
    assertTrue(places.size() > CORRUPTIONS_EACH, name);
    List<String> accepted = new ArrayList<>();
    for (int k = 0; k < CORRUPTIONS_EACH; k++) {
      int chosen =
          (int)
              Math.floorMod(
                  seed * 31 + (long) k * places.size() / CORRUPTIONS_EACH, (long) places.size());
      for (Corruptions.Corruption corruption : Corruptions.at(text, places.get(chosen))) {
        try {
          if (CertificateChecker.check(corruption.text(), name) instanceof CheckResult.Accepted) {
            accepted.add(corruption.what());
          }
        } catch (InputException e) {
          assertEquals(1, e.getMessage().lines().count());
        }
      }
    }
    assertEquals(List.of(), accepted, name);
  }
}
