package org.candor.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.campaign.InstanceStatistics;
import org.candor.catalog.Catalog;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;
import org.candor.rendering.Json;

/** The report's own campaign: every claim of the literature's mechanisms on random environments that satisfy its hypotheses. */
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

  /**
   * Runs the campaign.
   *
   * @param seed of the run
   * @param instances how many environments of each class are drawn
   */
  ReportCampaign(long seed, int instances) {
    this.seed = seed;
    this.instances = instances;
    long total = (long) instances * EnvironmentClass.values().length;
    try (Progress progress = Progress.of("random environments audited", total)) {
      for (int number = 0; number < instances; number++) {
        for (EnvironmentClass environmentClass : EnvironmentClass.values()) {
          Instance instance = Instance.of(environmentClass, seed, number);
          Setting setting = new Setting(instance.environment());
          for (Mechanism mechanism : Catalog.literature()) {
            count(instance, setting, mechanism);
          }
          progress.step();
        }
      }
    }
  }

  private void count(Instance instance, Setting setting, Mechanism mechanism) {
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
        tally.refutation = instance.toString();
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
        Map<String, Object> tree = Json.object();
        tree.put("feature", row.feature());
        tree.put("count", row.count());
        tree.put("leastPercent", row.leastPercent());
        rows.add(tree);
      }
      Map<String, Object> tree = Json.object();
      tree.put("class", environmentClass.id());
      tree.put("description", environmentClass.description());
      tree.put("instances", statistics.instances());
      tree.put("jointTypes", statistics.jointTypes());
      tree.put("features", rows);
      classes.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("seed", seed);
    tree.put("instancesPerClass", instances);
    tree.put("classes", classes);
    return tree;
  }
}
