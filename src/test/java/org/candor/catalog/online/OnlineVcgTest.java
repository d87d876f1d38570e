package org.candor.catalog.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;

/** One payment per agent: by hand where she waits, and against marginal contributions on random arrivals. */
class OnlineVcgTest {
  private static final Path WAITING = Path.of("examples/arrivals-waiting.json");
  private static final Path HIDDEN = Path.of("examples/arrivals-hidden.json");

  private static Audit audit(Path file, String mechanism) {
    Setting setting = new Setting(EnvironmentReader.read(file));
    return Audit.of(setting, Catalog.find(mechanism).orElseThrow());
  }

  private static Audit.Finding finding(Audit audit, String property) {
    return audit.finding(property).orElseThrow();
  }

  private static Witness witness(Audit audit, String property) {
    return ((Verdict.Refuted) finding(audit, property).verdict()).witness();
  }

  private static void holds(Audit audit, String... properties) {
    for (String property : properties) {
      assertTrue(finding(audit, property).verdict() instanceof Verdict.Holds, property);
    }
  }

  // Waiting for a machine that works with probability 1/2 is worth 4/2 = 2 to agent 1, being served
  // at once 1; agent 2, worth 1, comes later. V = 2, V_-1 = 1/2: the marginal contribution is 3/2.
  @Test
  void withHerExpectedValueSheMayPayForNothing() {
    // She pays 2 − 3/2 at arrival, and gets nothing if the machine is down.
    Audit audit = audit(WAITING, "online-vcg");
    assertEquals(0, audit.exitStatus());
    holds(audit, "efficiency", "ic.ex-post", "ir.ex-post", "ir.initial", "no-deficit.path");
    assertEquals(Rational.of(-1, 2), witness(audit, "ir.path").amount());
    assertFalse(finding(audit, "ir.path").claimed());
  }

  @Test
  void withHerRealisedValueTheCentreMayPay() {
    // She is owed 3/2 if the machine is down, and pays 4 − 3/2 if it is up.
    Audit audit = audit(WAITING, "online-vcg-realised");
    assertEquals(0, audit.exitStatus());
    holds(audit, "efficiency", "ic.ex-post", "ir.initial", "ir.path", "no-deficit.initial");
    assertEquals(Rational.of(3, 2), witness(audit, "no-deficit.path").amount());
    assertFalse(finding(audit, "no-deficit.path").claimed());
  }

  @Test
  void whoCanHideHerArrivalWaitsForNothing() {
    // The item, worth 2 to agent 1, is kept for agent 2, worth 6, who comes with probability 1/2.
    // If
    // she is there already she should pay 2; later, with agent 1 gone, she pays nothing.
    for (String mechanism : List.of("online-vcg", "online-vcg-realised")) {
      Audit audit = audit(HIDDEN, mechanism);
      Witness witness = witness(audit, "ic.ex-post");
      assertEquals(Rational.of(2), witness.amount());
      assertEquals("coming", witness.report());
      assertEquals(
          OnlineMechanisms.NOTHING_IN_EXPECTATION_OF_ARRIVALS.name(),
          finding(audit, "ic.ex-post").failingHypothesis());
    }
  }

  @Test
  void whoArrivesFirstHasHerMarginalContribution() {
    int present = 0;
    for (int number = 0; number < 60; number++) {
      PrivateEnvironment environment =
          Instance.of(EnvironmentClass.ARRIVALS, 3, number).environment();
      Setting setting = new Setting(environment);
      SocialWelfare welfare = setting.welfare();
      Arrivals arrivals = Arrivals.in(environment);
      for (Mechanism mechanism : OnlineMechanisms.all()) {
        if (mechanism.undefined(setting).isPresent()) {
          continue;
        }
        GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
        for (int joint = 0; joint < environment.types().size(); joint++) {
          for (int i = 0; i < environment.agents().size(); i++) {
            if (arrivals.isPresent(i, environment.types().local(joint, i))) {
              present++;
              // Memory 0 is that of the start: nobody has arrived.
              Rational contribution =
                  welfare.value(0, joint).minus(welfare.othersOptimal(0, i, joint));
              assertEquals(contribution, analysis.payoffs(0, i).get(joint), mechanism.id());
            }
          }
        }
      }
    }
    assertTrue(present > 500, present + " arrivals");
  }

  @Test
  void typesThatChangeAreRefused() {
    Setting setting =
        new Setting(EnvironmentReader.read(Path.of("examples/tutorial-two-agents.json")));
    String reason = Catalog.find("online-vcg").orElseThrow().undefined(setting).orElseThrow();
    assertTrue(reason.contains("state '*' of agent '1', who has arrived, is uncertain"), reason);
  }
}
