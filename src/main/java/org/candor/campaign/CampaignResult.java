package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.JointShrinker;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Shrinker;
import org.candor.environment.Environment;
import org.candor.environment.JointEnvironment;
import org.candor.environment.PrivateEnvironment;
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

  CampaignResult(Campaign campaign, Tally tally) {
    this.campaign = campaign;
    this.mechanism = campaign.mechanism();
    this.tally = tally;
  }

  public String mechanism() {
    return mechanism.id();
  }

  /** Where the instances come from, by id. */
  public String source() {
    return campaign.source().id();
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
    return instances() - tally.of(Tally.UNDEFINED);
  }

  /** One row per claim that was looked at, in the mechanism's order. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (ClaimedProperty claim : campaign.claims()) {
      String property = claim.property();
      rows.add(
          new Row(
              property,
              tally.ofFound(property, "holds"),
              tally.ofFound(property, "not-applicable"),
              tally.ofFound(property, Tally.OUTSIDE),
              tally.ofFound(property, "undecided"),
              tally.ofFound(property, Tally.REFUTED)));
    }
    return rows;
  }

  /** One row per feature. */
  public List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    for (Feature feature : campaign.source().features()) {
      coverage.add(new Coverage(feature.title(), tally.of(feature.title())));
    }
    return coverage;
  }

  /** By property, the first instance that refutes its claim within the hypotheses. */
  public Map<String, Long> firstRefuted() {
    return tally.firstRefuted();
  }

  /**
   * The first violation of a refuted claim, shrunk.
   *
   * @param property one of {@link #firstRefuted}
   * @param audited told after each audit that the shrinking takes
   */
  public Counterexample counterexample(String property, Runnable audited) {
    Refutation refutation =
        new Refutation(mechanism, Properties.find(property).orElseThrow(), true);
    Drawn drawn = campaign.instance(tally.firstRefuted().get(property));
    String name = mechanism.id() + "-" + property;
    Environment environment;
    int evaluations;
    if (drawn.environment() instanceof JointEnvironment joint) {
      JointShrinker.Result shrunk = JointShrinker.shrink(joint, refutation, name, audited);
      environment = shrunk.environment();
      evaluations = shrunk.evaluations();
    } else {
      PrivateEnvironment start = (PrivateEnvironment) drawn.environment();
      Shrinker.Result shrunk = Shrinker.shrink(start, refutation, name, audited);
      environment = shrunk.environment();
      evaluations = shrunk.evaluations();
    }
    return Counterexample.of(
        environment,
        refutation,
        new Counterexample.Origin(
            campaign.seed(), drawn.environmentClass(), drawn.number(), evaluations));
  }
}
