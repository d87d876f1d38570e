package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Bandit;
import org.candor.environment.BanditArms;
import org.candor.exact.Rational;
import org.candor.mechanism.BanditRules;
import org.candor.mechanism.Mechanism;
import org.candor.process.Arm;
import org.candor.process.RetirementCurve;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.SampledIncentives;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/**
 * A test, not a decision, of within-period ex post incentive compatibility on a bandit that may be too large for its product space: at joint types that are drawn, every misreport whose consequences can be
 * computed is compared with honesty, exactly ({@link SampledIncentives}).
 *
 * <p>A sample looks at two agents, one of them the one whose worst index is the largest, in all their joint types, the others in states drawn among those whose index is below that; then honest play only
 * ever activates one of the two. And it looks at one agent drawn at a joint type drawn from all. A misreport that gains refutes; if none gains, nothing is decided.
 *
 * @param bandit its name
 * @param mechanism its id
 * @param samples how many were drawn
 * @param found at all of them
 */
public record SampledAudit(
    Bandit bandit, Mechanism mechanism, int samples, long seed, SampledIncentives.Found found) {
  /** The one property that is tested. */
  public static final String PROPERTY = "ic.ex-post";

  /**
   * Draws and compares.
   *
   * @param rules the mechanism's rules on the bandit
   * @param samples at least 1
   * @param drawn told of each sample
   */
  public static SampledAudit of(
      Bandit bandit,
      Mechanism mechanism,
      BanditRules rules,
      int samples,
      long seed,
      Runnable drawn) {
    List<Arm> arms = BanditArms.of(bandit);
    SampledIncentives incentives = new SampledIncentives(rules, arms);
    Sampler sampler = new Sampler(arms, new Draw(seed));
    SampledIncentives.Found found = SampledIncentives.NOTHING;
    for (int k = 0; k < samples; k++) {
      if (arms.size() > 1) {
        int other = sampler.other();
        found = found.and(incentives.ofTwo(sampler.resting(other), sampler.anchor, other));
      }
      int agent = sampler.draw.between(0, arms.size() - 1);
      found = found.and(incentives.withSameDecision(sampler.anywhere(), agent));
      drawn.run();
    }
    return new SampledAudit(bandit, mechanism, samples, seed, found);
  }

  /** Draws agents and joint types. */
  private static final class Sampler {
    final Draw draw;
    final int anchor;
    private final List<Arm> arms;
    private final List<List<Integer>> low = new ArrayList<>();

    Sampler(List<Arm> arms, Draw draw) {
      this.arms = arms;
      this.draw = draw;
      List<RetirementCurve> curves = arms.stream().map(RetirementCurve::of).toList();
      int best = 0;
      for (int i = 1; i < arms.size(); i++) {
        best = worst(curves.get(i)).compareTo(worst(curves.get(best))) > 0 ? i : best;
      }
      anchor = best;
      Rational bar = worst(curves.get(best));
      for (int i = 0; i < arms.size(); i++) {
        low.add(below(curves.get(i), bar));
      }
    }

    private static Rational worst(RetirementCurve curve) {
      return curve.level(curve.levels() - 1);
    }

    /** The states of a level below the bar, or, where all are at it, the lowest. */
    private static List<Integer> below(RetirementCurve curve, Rational bar) {
      List<Integer> states = new ArrayList<>();
      for (int s = 0; s < curve.arm().states(); s++) {
        if (curve.levelOf(s).compareTo(bar) < 0 || curve.levelOf(s).equals(worst(curve))) {
          states.add(s);
        }
      }
      return states;
    }

    int other() {
      int drawn = draw.between(0, arms.size() - 2);
      return drawn < anchor ? drawn : drawn + 1;
    }

    int[] resting(int other) {
      int[] states = new int[arms.size()];
      for (int i = 0; i < states.length; i++) {
        states[i] = i == anchor || i == other ? 0 : draw.pick(low.get(i));
      }
      return states;
    }

    int[] anywhere() {
      int[] states = new int[arms.size()];
      for (int i = 0; i < states.length; i++) {
        states[i] = draw.between(0, arms.get(i).states() - 1);
      }
      return states;
    }
  }

  /** The misreport that gains most, in the form of every audit, if one gains. */
  public java.util.Optional<Witness> witness() {
    SampledIncentives.Misreport best = found.best();
    if (best == null) {
      return java.util.Optional.empty();
    }
    List<String> types = new ArrayList<>();
    for (int i = 0; i < best.states().size(); i++) {
      types.add(bandit.agents().get(i).states().get(best.states().get(i)));
    }
    return java.util.Optional.of(
        new Witness(
            OptionalInt.empty(),
            null,
            null,
            types,
            bandit.agents().get(best.agent()).name(),
            bandit.agents().get(best.agent()).states().get(best.report()),
            false,
            best.gain(),
            null));
  }

  /** All properties: the tested one refuted, or else undecided like the others. */
  public Audit audit() {
    List<Audit.Finding> findings = new ArrayList<>();
    for (Property property : Properties.all()) {
      boolean claimed =
          mechanism.claims().stream().anyMatch(claim -> claim.property().equals(property.id()));
      findings.add(new Audit.Finding(property, claimed, verdict(property.id()), null, null));
    }
    return new Audit(bandit.name(), mechanism.id(), findings, null);
  }

  private Verdict verdict(String property) {
    if (!property.equals(PROPERTY)) {
      return new Verdict.Undecided("not looked at: only " + PROPERTY + " is tested at samples");
    }
    return witness()
        .<Verdict>map(Verdict.Refuted::new)
        .orElseGet(
            () ->
                new Verdict.Undecided(
                    "only tested: none of "
                        + found.compared()
                        + " misreports at "
                        + found.jointTypes()
                        + " joint types gains; nothing is decided about the others"));
  }
}
