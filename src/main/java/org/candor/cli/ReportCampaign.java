package org.candor.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.campaign.InstanceSource;
import org.candor.campaign.InstanceStatistics;
import org.candor.campaign.JointFeature;
import org.candor.campaign.JointGenerator;
import org.candor.catalog.Catalog;
import org.candor.environment.JointEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;
import org.candor.rendering.Json;

/**
 * The report's own campaign: every claim of the literature's mechanisms on random environments that satisfy its hypotheses, with private values
 * and of kind joint.
 */
final class ReportCampaign {
  /** On how many random environments a claim was decided. */
  static final class Tally {
    private int holds;
    private String refutation;

    int holds() {
      return holds;
    }

    /** The first environment that refuted the claim, in words, or null. */
    String refutation() {
      return refutation;
    }
  }

  private final long seed;
  private final int instances;
  private final Map<List<String>, Tally> tallies = new HashMap<>();
  private final Map<JointFeature, Integer> jointFeatures = new EnumMap<>(JointFeature.class);
  private long jointSignals;

  /**
   * Runs the campaign.
   *
   * @param seed of the run
   * @param instances how many environments of each class are drawn
   */
  ReportCampaign(long seed, int instances) {
    this.seed = seed;
    this.instances = instances;
    long total = (long) instances * (EnvironmentClass.values().length + 1);
    try (Progress progress = Progress.of("random environments audited", total)) {
      for (int number = 0; number < instances; number++) {
        for (EnvironmentClass environmentClass : EnvironmentClass.values()) {
          Instance instance = Instance.of(environmentClass, seed, number);
          Setting setting = new Setting(instance.environment());
          for (Mechanism mechanism : Catalog.literature()) {
            count(instance.toString(), setting, mechanism);
          }
          progress.step();
        }
        countJoint(number);
        progress.step();
      }
    }
  }

  private void countJoint(int number) {
    JointEnvironment environment = JointGenerator.environment(seed, number);
    Setting setting = new Setting(environment);
    for (Mechanism mechanism : Catalog.interdependent()) {
      count(environment.name(), setting, mechanism);
    }
    jointSignals += environment.types().size();
    for (JointFeature feature : JointFeature.values()) {
      jointFeatures.merge(feature, feature.isIn(setting) ? 1 : 0, Integer::sum);
    }
  }

  private void count(String instance, Setting setting, Mechanism mechanism) {
    if (mechanism.undefined(setting).isPresent()) {
      return;
    }
    List<Property> properties = new ArrayList<>();
    for (ClaimedProperty claim : mechanism.claims()) {
      if (claim.failing(setting).isEmpty()) {
        Properties.find(claim.property()).ifPresent(properties::add);
      }
    }
    for (Audit.Finding finding : Audit.of(setting, mechanism, properties).findings()) {
      Tally tally = tally(mechanism.id(), finding.property().id());
      if (finding.verdict() instanceof Verdict.Holds) {
        tally.holds++;
      } else if (finding.verdict() instanceof Verdict.Refuted && tally.refutation == null) {
        tally.refutation = instance;
      }
    }
  }

  /** What was counted for a claim. */
  Tally tally(String mechanism, String property) {
    return tallies.computeIfAbsent(List.of(mechanism, property), key -> new Tally());
  }

  /** How often each feature occurs among the environments of each class. */
  Map<String, Object> json() {
    List<Object> classes = new ArrayList<>();
    for (EnvironmentClass environmentClass : EnvironmentClass.values()) {
      InstanceStatistics statistics = InstanceStatistics.of(environmentClass, seed, instances);
      List<Object> rows = new ArrayList<>();
      for (InstanceStatistics.Row row : statistics.rows()) {
        rows.add(row(row.feature(), row.count(), row.leastPercent()));
      }
      classes.add(
          classOf(
              environmentClass.id(),
              environmentClass.description(),
              statistics.jointTypes(),
              rows));
    }
    List<Object> rows = new ArrayList<>();
    jointFeatures.forEach((feature, count) -> rows.add(row(feature.title(), count, 0)));
    InstanceSource joint = InstanceSource.JOINT;
    classes.add(classOf(joint.id(), joint.description(), jointSignals, rows));
    Map<String, Object> tree = Json.object();
    tree.put("seed", seed);
    tree.put("instancesPerClass", instances);
    tree.put("classes", classes);
    return tree;
  }

  private static Map<String, Object> row(String feature, int count, int leastPercent) {
    Map<String, Object> tree = Json.object();
    tree.put("feature", feature);
    tree.put("count", count);
    tree.put("leastPercent", leastPercent);
    return tree;
  }

  private Map<String, Object> classOf(
      String id, String description, long jointTypes, List<Object> features) {
    Map<String, Object> tree = Json.object();
    tree.put("class", id);
    tree.put("description", description);
    tree.put("instances", instances);
    tree.put("jointTypes", jointTypes);
    tree.put("features", features);
    return tree;
  }
}
