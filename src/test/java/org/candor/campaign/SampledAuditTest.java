package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.Agent;
import org.candor.environment.Bandit;
import org.candor.environment.BanditArms;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.BanditRules;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.SampledIncentives;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Sampled audits against complete ones, and what they say where there are no complete ones. */
class SampledAuditTest {
  private static final List<Mechanism> ON_BANDITS =
      Catalog.all().stream().filter(m -> m.onBandit(BanditArms.of(large(1))).isPresent()).toList();

  /** Random arms over an infinite horizon, as many as asked for. */
  private static Bandit large(int agents) {
    Draw draw = new Draw(5);
    List<Agent> all = new java.util.ArrayList<>();
    for (int i = 0; i < agents; i++) {
      int states = 3;
      Rational[][][] values = new Rational[1][states][agents];
      Distribution[][][] laws = new Distribution[1][states][agents];
      List<String> names = new java.util.ArrayList<>();
      for (int s = 0; s < states; s++) {
        names.add("s" + s);
        java.util.Arrays.fill(values[0][s], Rational.ZERO);
        java.util.Arrays.fill(laws[0][s], Distribution.point(s));
        values[0][s][i] = Rational.of(draw.between(0, 20));
        laws[0][s][i] = draw.distribution(states, 2, 3);
      }
      all.add(
          new Agent(
              "a" + i,
              names,
              Distribution.point(0),
              new boolean[states],
              values,
              laws,
              terminals(states)));
    }
    return new Bandit("large", Rational.of(9, 10), all);
  }

  private static Rational[][] terminals(int states) {
    Rational[][] terminals = new Rational[1][states];
    java.util.Arrays.fill(terminals[0], Rational.ZERO);
    return terminals;
  }

  private static SampledAudit sampled(Bandit bandit, String id, int samples, long seed) {
    Mechanism mechanism = Catalog.find(id).orElseThrow();
    BanditRules rules = mechanism.onBandit(BanditArms.of(bandit)).orElseThrow();
    return SampledAudit.of(bandit, mechanism, rules, samples, seed, () -> {});
  }

  private static Bandit bandit(PrivateEnvironment drawn) {
    return new Bandit(drawn.name(), drawn.discount(), drawn.agents());
  }

  private static PrivateEnvironment drawn(long seed) {
    EnvironmentParameters parameters =
        EnvironmentClass.BANDIT.parameters().finite(0).withSizes(3, 3, 3, 27);
    return EnvironmentGenerator.generate(seed, parameters);
  }

  @Test
  void everyFormForBanditsIsThatOfTheCatalogue() {
    assertTrue(ON_BANDITS.size() >= 5, ON_BANDITS.toString());
    for (long seed = 0; seed < 25; seed++) {
      PrivateEnvironment drawn = drawn(seed);
      Setting setting = new Setting(drawn);
      for (Mechanism each : ON_BANDITS) {
        BanditRules rules = each.onBandit(BanditArms.of(bandit(drawn))).orElseThrow();
        GameForm game = GameForm.of(drawn, each.rules(setting));
        for (int joint = 0; joint < drawn.types().size(); joint++) {
          int[] states = drawn.types().locals(joint);
          GameForm.Play play = game.play(0, 0, joint);
          assertEquals(play.decisions().get(0).action(), rules.active(states), each.id());
          for (int i = 0; i < states.length; i++) {
            assertEquals(play.transfers().get(i), rules.transfer(i, states), each.id() + seed);
          }
        }
      }
    }
  }

  /** With two agents nobody rests: every misreport is compared, and the largest gain is that of the complete audit. */
  @Test
  void withTwoAgentsItIsTheCompleteAudit() {
    int refuted = 0;
    int holding = 0;
    for (long seed = 0; seed < 60; seed++) {
      PrivateEnvironment drawn = drawn(seed);
      if (drawn.agents().size() != 2) {
        continue;
      }
      for (Mechanism each : ON_BANDITS) {
        BanditRules rules = each.onBandit(BanditArms.of(bandit(drawn))).orElseThrow();
        SampledIncentives.Found found =
            new SampledIncentives(rules, BanditArms.of(bandit(drawn))).ofTwo(new int[2], 0, 1);
        Verdict complete =
            Audit.of(new Setting(drawn), each, List.of(Properties.find("ic.ex-post").orElseThrow()))
                .findings()
                .get(0)
                .verdict();
        assertEquals(drawn.types().size(), found.jointTypes());
        if (complete instanceof Verdict.Refuted witness) {
          refuted++;
          assertEquals(witness.witness().amount(), found.best().gain(), each.id() + " " + seed);
        } else if (complete instanceof Verdict.Holds) {
          holding++;
          assertEquals(null, found.best(), each.id() + " " + seed);
        }
      }
    }
    assertTrue(refuted >= 10 && holding >= 10, refuted + " refuted, " + holding + " holding");
  }

  @Test
  void honestMechanismsAreTestedAndNothingIsDecided() {
    for (String id : List.of("dynamic-vcg-bandit", "dynamic-rm", "gittins")) {
      SampledAudit sampled = sampled(large(40), id, 6, 1);
      assertTrue(sampled.witness().isEmpty(), id);
      assertTrue(sampled.found().compared() > 100, sampled.found().toString());
      assertEquals(3, sampled.audit().exitStatus());
      for (Audit.Finding finding : sampled.audit().findings()) {
        assertEquals("undecided", finding.verdict().word(), finding.toString());
      }
    }
  }

  @Test
  void brokenSiblingsAreCaught() {
    for (String id : List.of("all-future-shares-at-once", "pay-your-bid")) {
      SampledAudit sampled = sampled(large(20), id, 10, 1);
      assertTrue(sampled.witness().orElseThrow().amount().signum() > 0, id);
      assertEquals(1, sampled.audit().exitStatus());
      assertFalse(sampled.witness().orElseThrow().report().isEmpty());
    }
  }

  @Test
  void oneSeedGivesOneResult() {
    SampledAudit one = sampled(large(20), "pay-your-bid", 3, 9);
    SampledAudit other = sampled(large(20), "pay-your-bid", 3, 9);
    assertEquals(one.witness(), other.witness());
    assertEquals(one.found().compared(), other.found().compared());
  }

  /** A mechanism that activates somebody else leaves the joint types of the two: then nothing is said of them. */
  @Test
  void whereHonestPlayLeavesNothingIsCompared() {
    Bandit bandit = large(3);
    BanditRules away =
        new BanditRules() {
          @Override
          public int active(int[] reported) {
            return reported[0] == 0 ? 2 : 0;
          }

          @Override
          public Rational transfer(int agent, int[] reported) {
            return Rational.of(reported[agent]);
          }
        };
    SampledIncentives incentives = new SampledIncentives(away, BanditArms.of(bandit));
    assertEquals(SampledIncentives.NOTHING, incentives.ofTwo(new int[3], 0, 1));
    // By hand: agent 1 gains 2 by reporting her last state, which changes no decision.
    SampledIncentives.Found found = incentives.withSameDecision(new int[3], 1);
    assertEquals(Rational.of(2), found.best().gain());
    assertEquals(2, found.compared());
    // Agent 0 changes the decision with either misreport.
    assertEquals(2, incentives.withSameDecision(new int[3], 0).notCompared());
  }
}
