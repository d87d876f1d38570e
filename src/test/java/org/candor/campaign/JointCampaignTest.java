package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.EnvironmentWriter;
import org.candor.environment.JointEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random environments of kind joint: what is sound holds on all of them, and what is broken is caught on one. */
class JointCampaignTest {
  private static final int INSTANCES = 120;
  private static final long FIRST = Long.getLong("candor.seed", 1) * 1_000_000L;

  static List<String> sound() {
    return Catalog.interdependent().stream().map(Mechanism::id).toList();
  }

  static List<String> broken() {
    return Catalog.brokenInterdependent().stream().map(Mechanism::id).toList();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void noClaimIsRefutedWhereItsHypothesesHold(String id) {
    keeps(Catalog.find(id).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenMechanismsKeepWhatTheyShould(String id) {
    keeps(Catalog.find(id).orElseThrow());
  }

  private static void keeps(Mechanism mechanism) {
    List<String> refutations = new ArrayList<>();
    int decided = 0;
    for (long seed = FIRST; seed < FIRST + INSTANCES; seed++) {
      Setting setting = new Setting(JointGenerator.environment(seed));
      Soundness.Result result = Soundness.check(setting, mechanism);
      refutations.addAll(result.refutations());
      decided += result.decided();
    }
    assertEquals(List.of(), refutations);
    assertTrue(decided > 2, mechanism.id() + " was hardly ever decided: " + decided);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenMechanismsAreCaughtWithinTheHypothesesOfTheirClaim(String id) {
    BrokenMechanism mechanism = (BrokenMechanism) Catalog.find(id).orElseThrow();
    Property property = Properties.find(mechanism.violates()).orElseThrow();
    ClaimedProperty claim =
        mechanism.claims().stream()
            .filter(c -> c.property().equals(property.id()))
            .findFirst()
            .orElseThrow();
    boolean caught =
        LongStream.iterate(FIRST, seed -> seed + 1)
            .limit(20L * mechanism.caughtWithin())
            .mapToObj(seed -> new Setting(JointGenerator.environment(seed)))
            .filter(s -> mechanism.undefined(s).isEmpty() && claim.failing(s).isEmpty())
            .limit(mechanism.caughtWithin())
            .anyMatch(
                s ->
                    Audit.of(s, mechanism, List.of(property)).findings().get(0).verdict()
                        instanceof Verdict.Refuted);
    assertTrue(caught, id + " escaped " + mechanism.caughtWithin() + " environments");
  }

  /** What fails is refused for a reason, and every reason occurs. */
  @Test
  void assumptionsFailOnSomeEnvironments() {
    String reasons =
        LongStream.range(FIRST, FIRST + INSTANCES)
            .mapToObj(seed -> new Setting(JointGenerator.environment(seed)))
            .flatMap(s -> Catalog.interdependent().stream().flatMap(m -> m.undefined(s).stream()))
            .reduce("", (one, other) -> one + other);
    for (String part : List.of("Assumption 2", "Assumption 3", "Assumption 4", "discount is 0")) {
      assertTrue(reasons.contains(part), part);
    }
  }

  /** What holds at every joint signal holds in expectation, whatever an agent knows of the others. */
  @Test
  void whatHoldsExPostHoldsInterim() {
    List<Property> both =
        List.of(
            Properties.find("ic.ex-post").orElseThrow(),
            Properties.find("ic.interim").orElseThrow());
    int held = 0;
    int interimOnly = 0;
    for (long seed = FIRST; seed < FIRST + INSTANCES; seed++) {
      Setting setting = new Setting(JointGenerator.environment(seed));
      for (String id : List.of("contingent-scoring", "contingent-without-score")) {
        Mechanism mechanism = Catalog.find(id).orElseThrow();
        if (mechanism.undefined(setting).isEmpty()) {
          List<Audit.Finding> findings = Audit.of(setting, mechanism, both).findings();
          boolean exPost = findings.get(0).verdict() instanceof Verdict.Holds;
          boolean interim = findings.get(1).verdict() instanceof Verdict.Holds;
          assertTrue(interim || !exPost, id + " on " + setting.environment().name());
          held += exPost ? 1 : 0;
          interimOnly += interim && !exPost ? 1 : 0;
        }
      }
    }
    assertTrue(held > 20, "held only " + held + " times");
    assertTrue(interimOnly > 0, "interim is never weaker");
  }

  @Test
  void theSameSeedGivesTheSameEnvironmentAndItReadsBack() {
    for (long seed = 1; seed <= 40; seed++) {
      JointEnvironment environment = JointGenerator.environment(seed);
      String written = EnvironmentWriter.write(environment);
      assertEquals(written, EnvironmentWriter.write(JointGenerator.environment(seed)));
      assertEquals(
          written, EnvironmentWriter.write(EnvironmentReader.read(written, "written.json")));
    }
  }
}
