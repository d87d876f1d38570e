package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;

/**
 * What exact computation says of every property of one mechanism on one environment.
 *
 * @param environment its name
 * @param mechanism its id
 * @param findings one per property, in the order of {@link Properties#all()}
 * @param analysis what the findings rest on; null where the mechanism is not defined or a limit was reached
 */
public record Audit(
    String environment, String mechanism, List<Finding> findings, GameAnalysis analysis) {
  /**
   * One property's verdict.
   *
   * @param claimed whether the mechanism's source claims the property
   * @param failingHypothesis for a claimed property, the first hypothesis of the claim that fails here, in words, or null
   * @param epsilonBound for a property that is claimed up to a gain ε instead, the most that ε may be here, or null
   */
  public record Finding(
      Property property,
      boolean claimed,
      Verdict verdict,
      String failingHypothesis,
      Rational epsilonBound) {
    /** The exact ε of a property that is claimed up to ε: the largest gain of a single misreport, 0 if none gains. */
    public Optional<Rational> epsilon() {
      if (epsilonBound != null && verdict instanceof Verdict.Refuted refuted) {
        return Optional.of(refuted.witness().amount());
      }
      return epsilonBound != null && verdict instanceof Verdict.Holds
          ? Optional.of(Rational.ZERO)
          : Optional.empty();
    }

    /** Whether what is claimed fails here: the property, or that ε is within its bound. */
    public boolean isBrokenClaim() {
      return (claimed && verdict instanceof Verdict.Refuted)
          || epsilon().filter(gain -> gain.compareTo(epsilonBound) > 0).isPresent();
    }
  }

  public Audit {
    findings = List.copyOf(findings);
  }

  /** Audits all properties. */
  public static Audit of(Setting setting, Mechanism mechanism) {
    return of(setting, mechanism, Properties.all());
  }

  /** Audits the given properties; a mechanism that is not defined on the environment has no property there. */
  public static Audit of(Setting setting, Mechanism mechanism, List<Property> properties) {
    return of(setting, mechanism, properties, () -> {});
  }

  /** The same, and says when each property is decided. */
  public static Audit of(
      Setting setting, Mechanism mechanism, List<Property> properties, Runnable decided) {
    Optional<String> undefined = mechanism.undefined(setting);
    List<Finding> findings = new ArrayList<>();
    GameAnalysis analysis = null;
    String limit = null;
    try {
      analysis = undefined.isPresent() ? null : GameAnalysis.of(setting, mechanism);
    } catch (LimitExceededException e) {
      limit = e.getMessage();
    }
    for (Property property : properties) {
      Verdict verdict;
      if (undefined.isPresent()) {
        verdict = new Verdict.NotApplicable(undefined.get());
      } else if (limit != null) {
        verdict = new Verdict.Undecided(limit);
      } else {
        verdict = check(property, analysis);
      }
      Optional<ClaimedProperty> claim =
          mechanism.claims().stream().filter(c -> c.property().equals(property.id())).findFirst();
      String failing = claim.flatMap(c -> c.failing(setting)).map(Hypothesis::name).orElse(null);
      Rational bound =
          mechanism
              .approximateClaim()
              .filter(c -> undefined.isEmpty() && c.property().equals(property.id()))
              .map(c -> c.bound().apply(setting))
              .orElse(null);
      findings.add(new Finding(property, claim.isPresent(), verdict, failing, bound));
      decided.run();
    }
    return new Audit(setting.environment().name(), mechanism.id(), findings, analysis);
  }

  private static Verdict check(Property property, GameAnalysis analysis) {
    try {
      return property.check(analysis);
    } catch (LimitExceededException e) {
      return new Verdict.Undecided(e.getMessage());
    }
  }

  /** The finding on a property, by id. */
  public Optional<Finding> finding(String property) {
    return findings.stream().filter(f -> f.property().id().equals(property)).findFirst();
  }

  /**
   * 0 if all claimed properties hold (up to the ε claimed) or do not apply, 1 if one is refuted, else 3 if one is undecided, or all are.
   */
  public int exitStatus() {
    boolean undecided = false;
    for (Finding finding : findings) {
      if (finding.isBrokenClaim()) {
        return 1;
      }
      boolean atStake = finding.claimed() || finding.epsilonBound() != null || analysis == null;
      undecided |= atStake && finding.verdict() instanceof Verdict.Undecided;
    }
    return undecided ? 3 : 0;
  }
}
