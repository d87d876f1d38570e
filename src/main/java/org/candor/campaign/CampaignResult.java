package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.property.Properties;

/** What a campaign found. */
public final class CampaignResult {
  private final Campaign campaign;
  private final Mechanism mechanism;
  private final Tally tally;

  /** What was found of one claim. */
  public record Row(
      String property,
      long holds,
      long notApplicable,
      long outside,
      long undecided,
      long refuted) {}

  /** In how many of the audited instances a feature was present. */
  public record Coverage(String feature, long instances) {}

  CampaignResult(Campaign campaign, Mechanism mechanism, Tally tally) {
    this.campaign = campaign;
    this.mechanism = mechanism;
    this.tally = tally;
  }

  public String mechanism() {
    return mechanism.id();
  }

  public long seed() {
    return campaign.seed();
  }

  /** How many instances were drawn. */
  public long instances() {
    return tally.of(Tally.INSTANCES);
  }

  /** On how many of them the mechanism is defined. */
  public long audited() {
    return instances() - tally.of(Campaign.UNDEFINED);
  }

  /** One row per claim, in the mechanism's order. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (ClaimedProperty claim : mechanism.claims()) {
      String of = claim.property() + Campaign.SEPARATOR;
      rows.add(
          new Row(
              claim.property(),
              tally.of(of + "holds"),
              tally.of(of + "not-applicable"),
              tally.of(of + Campaign.OUTSIDE),
              tally.of(of + "undecided"),
              tally.of(of + Campaign.REFUTED)));
    }
    return rows;
  }

  /** One row per feature. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    for (InstanceFeature feature : InstanceFeature.values()) {
      coverage.add(new Coverage(feature.title(), tally.of(feature.title())));
    }
    return coverage;
  }

  /** The first violation of each refuted claim, shrunk; empty if no claim was refuted within its hypotheses. */
  public List<Counterexample> counterexamples() {
    List<Counterexample> found = new ArrayList<>();
    tally
        .firstRefuted()
        .forEach(
            (property, number) -> {
              Refutation refutation =
                  new Refutation(mechanism, Properties.find(property).orElseThrow(), true);
              Instance instance = campaign.instance(number);
              String name = mechanism.id() + "-" + property;
              Shrinker.Result shrunk = Shrinker.shrink(instance.environment(), refutation, name);
              found.add(
                  Counterexample.of(
                      shrunk.environment(),
                      refutation,
                      new Counterexample.Origin(
                          campaign.seed(),
                          instance.environmentClass().id(),
                          number / EnvironmentClass.values().length,
                          shrunk.evaluations())));
            });
    return found;
  }
}
