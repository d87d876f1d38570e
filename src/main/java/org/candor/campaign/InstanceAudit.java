package org.candor.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/**
 * Audits claims of one mechanism on one instance after the other: in fixed point where that decides all of them, and exactly otherwise. Both
 * ways count the same, since fixed point decides nothing that exact arithmetic would not.
 */
final class InstanceAudit {
  private final Mechanism mechanism;
  private final List<ClaimedProperty> claims;
  private final List<Property> properties;
  private final List<Feature> features;
  private final boolean filtered;

  /** By claim, what tallies call each finding. */
  private final List<Map<FlatAudit.Finding, String>> names;

  /**
   * An audit.
   *
   * @param claims of the mechanism, those that are looked at
   * @param features counted on every instance on which the mechanism is defined
   * @param filtered whether fixed point is tried first
   */
  InstanceAudit(
      Mechanism mechanism, List<ClaimedProperty> claims, List<Feature> features, boolean filtered) {
    this.mechanism = mechanism;
    this.claims = List.copyOf(claims);
    this.properties = claims.stream().flatMap(c -> Properties.find(c.property()).stream()).toList();
    this.features = List.copyOf(features);
    this.names = claims.stream().map(claim -> names(claim.property())).toList();
    this.filtered =
        filtered
            && mechanism.transferFormula().isPresent()
            && properties.size() == claims.size()
            && features.stream().allMatch(InstanceFeature.class::isInstance)
            && claims.stream().allMatch(claim -> FlatAudit.decides(claim.property()));
  }

  private static Map<FlatAudit.Finding, String> names(String property) {
    Map<FlatAudit.Finding, String> names = new EnumMap<>(FlatAudit.Finding.class);
    for (FlatAudit.Finding finding : FlatAudit.Finding.values()) {
      names.put(finding, Tally.name(property, finding.word()));
    }
    return names;
  }

  /** Audits an instance and counts what was found. */
  void count(long number, Drawn drawn, Tally tally) {
    tally.count(Tally.INSTANCES);
    if (!countInFixedPoint(number, drawn, tally)) {
      countExactly(number, drawn, tally);
    }
  }

  /**
   * Audits an instance exactly, and compares.
   *
   * @throws IllegalStateException if fixed point decides anything else
   */
  void countBothWays(long number, Drawn drawn, Tally tally) {
    tally.count(Tally.INSTANCES);
    Tally exact = new Tally();
    countExactly(number, drawn, exact);
    Tally other = new Tally();
    if (countInFixedPoint(number, drawn, other) && !other.json().equals(exact.json())) {
      throw new IllegalStateException(
          "fixed point and exact arithmetic disagree on instance "
              + number
              + " ("
              + drawn.environment().name()
              + "): "
              + other.json()
              + ", "
              + exact.json());
    }
    tally.add(exact);
  }

  /** Counts and returns true if fixed point decides all claims. */
  private boolean countInFixedPoint(long number, Drawn drawn, Tally tally) {
    Optional<FlatInstance> flat = filtered ? drawn.flat() : Optional.empty();
    Optional<FlatAudit> audit =
        flat.flatMap(instance -> FlatAudit.of(instance, mechanism.transferFormula().orElseThrow()));
    if (audit.isEmpty()) {
      return false;
    }
    FlatAudit.Finding[] found = new FlatAudit.Finding[claims.size()];
    for (int c = 0; c < found.length; c++) {
      found[c] = audit.get().finding(claims.get(c).property());
      if (found[c] == FlatAudit.Finding.UNDECIDED) {
        return false;
      }
    }
    FlatFeatures present = new FlatFeatures(flat.get(), audit.get());
    for (Feature feature : features) {
      if (present.has((InstanceFeature) feature)) {
        tally.count(feature.title());
      }
    }
    for (int c = 0; c < found.length; c++) {
      if (found[c] != FlatAudit.Finding.REFUTED) {
        tally.count(names.get(c).get(found[c]));
      } else {
        boolean outside =
            !claims.get(c).hypotheses().isEmpty()
                && claims.get(c).failing(new Setting(drawn.environment())).isPresent();
        refuted(claims.get(c).property(), outside, number, tally);
      }
    }
    return true;
  }

  private static void refuted(String property, boolean outside, long number, Tally tally) {
    tally.found(property, outside ? Tally.OUTSIDE : Tally.REFUTED);
    if (!outside) {
      tally.refuted(property, number);
    }
  }

  private void countExactly(long number, Drawn drawn, Tally tally) {
    Setting setting = new Setting(drawn.environment());
    if (mechanism.undefined(setting).isPresent()) {
      tally.count(Tally.UNDEFINED);
      return;
    }
    for (Feature feature : features) {
      if (feature.isIn(setting)) {
        tally.count(feature.title());
      }
    }
    for (Audit.Finding finding : Audit.of(setting, mechanism, properties).findings()) {
      if (finding.verdict() instanceof Verdict.Refuted) {
        refuted(finding.property().id(), finding.failingHypothesis() != null, number, tally);
      } else {
        tally.found(finding.property().id(), finding.verdict().word());
      }
    }
  }
}
