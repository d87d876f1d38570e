package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanisms;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;

/** The fixed-point audit against the exact one: what it decides is what exact arithmetic finds. */
class FlatAuditProperties {
  private static final List<org.candor.property.Property> PROPERTIES =
      Stream.of("efficiency", "ic.ex-post", "ir.ex-post", "no-deficit.ex-post")
          .map(id -> Properties.find(id).orElseThrow())
          .toList();

  private static Mechanism mechanism(FlatAudit.Rule rule) {
    return Catalog.find(rule.id())
        .or(
            () ->
                BrokenMechanisms.all().stream()
                    .filter(broken -> broken.id().equals(rule.id()))
                    .map(Mechanism.class::cast)
                    .findFirst())
        .orElseThrow();
  }

  /** Asserts agreement and counts what was found. */
  private static void compare(
      FlatInstance instance,
      PrivateEnvironment environment,
      FlatAudit.Rule rule,
      Map<FlatAudit.Finding, Integer> found) {
    Setting setting = new Setting(environment);
    Mechanism mechanism = mechanism(rule);
    if (mechanism.undefined(setting).isPresent()) {
      return;
    }
    FlatAudit.Finding[] findings = FlatAudit.of(instance, rule);
    Audit audit = Audit.of(setting, mechanism, PROPERTIES);
    for (int p = 0; p < findings.length; p++) {
      found.merge(findings[p], 1, Integer::sum);
      if (findings[p] != FlatAudit.Finding.UNDECIDED) {
        assertEquals(
            audit.findings().get(p).verdict().word(),
            findings[p] == FlatAudit.Finding.HOLDS ? "holds" : "refuted",
            environment.name() + ", " + rule + ", " + PROPERTIES.get(p).id());
      }
    }
  }

  @Property(tries = 20)
  void agreesOnInstancesDrawnForIt(@ForAll long seed) {
    Random random = new Random(seed);
    Map<FlatAudit.Finding, Integer> found = new EnumMap<>(FlatAudit.Finding.class);
    for (int k = 0; k < 25; k++) {
      long drawn = random.nextLong();
      FlatInstance instance = FlatInstance.random(drawn);
      for (FlatAudit.Rule rule : FlatAudit.Rule.values()) {
        compare(instance, instance.environment(Long.toString(drawn)), rule, found);
      }
    }
    assertTrue(found.get(FlatAudit.Finding.HOLDS) > 150, found.toString());
    assertTrue(found.get(FlatAudit.Finding.REFUTED) > 50, found.toString());
    assertTrue(found.getOrDefault(FlatAudit.Finding.UNDECIDED, 0) < 100, found.toString());
  }

  /** Ties, twins and types of no value are frequent here. */
  @Property(tries = 150)
  void agreesOnEnvironmentsOfEveryClass(
      @ForAll(supplier = Environments.OneOfEachClass.class) List<Instance> instances) {
    Map<FlatAudit.Finding, Integer> found = new EnumMap<>(FlatAudit.Finding.class);
    for (Instance instance : instances) {
      FlatInstance.of(instance.environment())
          .ifPresent(
              flat -> {
                for (FlatAudit.Rule rule : FlatAudit.Rule.values()) {
                  compare(flat, instance.environment(), rule, found);
                }
              });
    }
  }
}
