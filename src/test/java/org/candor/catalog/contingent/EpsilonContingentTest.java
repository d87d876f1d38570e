package org.candor.catalog.contingent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.candor.campaign.Soundness;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JointEnvironment;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.mechanism.ApproximateClaim;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;

/** Transfers that are only nearly right: the exact ε against arithmetic by hand, its bound, and an ε that is too great. */
class EpsilonContingentTest {
  private static final Mechanism EPSILON = Catalog.find("epsilon-contingent").orElseThrow();
  private static final Mechanism SHIFTED = Catalog.find("epsilon-contingent-shifted").orElseThrow();
  private static final Setting COARSE = example("interdependent-coarse-news");
  private static final Setting ITEM = example("interdependent-two-agents");

  private static Setting example(String name) {
    return new Setting(EnvironmentReader.read(Path.of("examples", name + ".json")));
  }

  private static Audit.Finding incentives(Setting setting, Mechanism mechanism) {
    return Audit.of(setting, mechanism).finding("ic.ex-post").orElseThrow();
  }

  /**
   * Where the rival wins, what an agent is due has to be worth 0, 1/2, 2 at her signals 0, 1/2, 1 beyond a constant, and its expectation is
   * affine in them. The nearest affine function is off by a quarter of the second difference 1, at the middle in her favour: at 1/2, where
   * it does not matter who wins, she makes the rival win and gains 1/4. The errors bound ε by 2 · 1/4 / (1 − γ) = 1 at γ = 1/2.
   */
  @Test
  void epsilonByHand() {
    Audit.Finding finding = incentives(COARSE, EPSILON);
    Witness witness = assertInstanceOf(Verdict.Refuted.class, finding.verdict()).witness();
    assertEquals(Rational.of(1, 4), finding.epsilon().orElseThrow());
    assertEquals(Rational.of(1, 4), witness.amount());
    assertEquals("1/2", witness.jointType().get("A".equals(witness.agent()) ? 0 : 1));
    assertEquals(Rational.ONE, finding.epsilonBound());
    assertFalse(finding.isBrokenClaim());
    assertEquals(0, Audit.of(COARSE, EPSILON).exitStatus());
    for (String exact : List.of("contingent-spanning", "contingent-scoring")) {
      assertTrue(Catalog.find(exact).orElseThrow().undefined(COARSE).isPresent(), exact);
    }
  }

  /** 0, 1/2 and 2 seen through the laws (3/4, 1/4), (1/2, 1/2), (1/4, 3/4): the line through −1/4, 3/4, 7/4 has x = −5/4 and 11/4. */
  @Test
  void theNearestTransfersByHand() {
    Rational[][] laws = {
      {Rational.of(3, 4), Rational.of(1, 4)},
      {Rational.of(1, 2), Rational.of(1, 2)},
      {Rational.of(1, 4), Rational.of(3, 4)}
    };
    Rational[] required = {Rational.ZERO, Rational.of(1, 2), Rational.of(2)};
    LinearProgramme.Optimal best = NearestTransfers.nearest(laws, required);
    assertEquals(Rational.of(1, 4), best.value());
    assertEquals(List.of(Rational.of(-5, 4), Rational.of(11, 4)), best.primal().subList(0, 2));
  }

  /** Where the systems can be solved ε is 0 and the transfers are those of the spanning condition. */
  @Test
  void exactWhereTheSystemsCanBeSolved() {
    Audit.Finding finding = incentives(ITEM, EPSILON);
    assertEquals(Rational.ZERO, finding.epsilonBound());
    assertEquals(Rational.ZERO, finding.epsilon().orElseThrow());
    Mechanism spanning = Catalog.find("contingent-spanning").orElseThrow();
    GameAnalysis one = GameAnalysis.of(ITEM, EPSILON.rules(ITEM));
    GameAnalysis other = GameAnalysis.of(ITEM, spanning.rules(ITEM));
    for (int m = 0; m < one.game().memories(0); m++) {
      for (int profile = 0; profile < ITEM.environment().types().size(); profile++) {
        assertEquals(
            other.game().play(0, m, profile).transfers(),
            one.game().play(0, m, profile).transfers());
      }
    }
  }

  @Test
  void offByOneSignalIsCaughtWhereNothingIsInexact() {
    Audit.Finding finding = incentives(ITEM, SHIFTED);
    assertInstanceOf(Verdict.Refuted.class, finding.verdict());
    assertEquals(null, finding.failingHypothesis());
    assertTrue(finding.isBrokenClaim());
  }

  /** The same rules with another bound on what may be gained. */
  private record Promise(Rational bound) implements Mechanism {
    @Override
    public String id() {
      return "promise";
    }

    @Override
    public String title() {
      return "Contingent transfers with another bound";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public List<ClaimedProperty> claims() {
      return List.of();
    }

    @Override
    public java.util.Optional<ApproximateClaim> approximateClaim() {
      return java.util.Optional.of(new ApproximateClaim("ic.ex-post", setting -> bound));
    }

    @Override
    public java.util.Optional<String> undefined(Setting setting) {
      return EPSILON.undefined(setting);
    }

    @Override
    public Rules<?> rules(Setting setting) {
      return EPSILON.rules(setting);
    }
  }

  /** ε itself is promised rightly, and anything below it is not. */
  @Test
  void anEpsilonBeyondItsBoundIsRefuted() {
    assertEquals(0, Audit.of(COARSE, new Promise(Rational.of(1, 4))).exitStatus());
    assertEquals(1, Audit.of(COARSE, new Promise(Rational.of(24, 100))).exitStatus());
    assertEquals(List.of(), Soundness.check(COARSE, new Promise(Rational.of(1, 4))).refutations());
    assertEquals(
        1, Soundness.check(COARSE, new Promise(Rational.of(24, 100))).refutations().size());
  }

  @Test
  void theBrokenVariantClaimsExactnessOnlyWhereItIsDue() {
    Hypothesis exact = SHIFTED.claims().get(1).hypotheses().get(0);
    assertTrue(exact.holds().test(ITEM));
    assertFalse(exact.holds().test(COARSE));
    assertTrue(COARSE.environment() instanceof JointEnvironment);
  }
}
