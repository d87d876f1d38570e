package org.candor.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.candor.mechanism.Setting;

/**
 * How often each feature occurs among the first instances of a class.
 *
 * @param environmentClass the class
 * @param run the seed of the run
 * @param instances how many were drawn
 * @param counts how many of them have the feature
 * @param jointTypes the sum of their numbers of joint types
 */
public record InstanceStatistics(
    EnvironmentClass environmentClass,
    long run,
    int instances,
    Map<InstanceFeature, Integer> counts,
    long jointTypes) {

  /** One line of a table: the class, the feature in words, how many of how many, and the least share that is asked for. */
  public record Row(
      String environmentClass, String feature, int count, int instances, int leastPercent) {}

  public InstanceStatistics {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** Draws and counts. */
  public static InstanceStatistics of(EnvironmentClass environmentClass, long run, int instances) {
    Map<InstanceFeature, Integer> counts = new EnumMap<>(InstanceFeature.class);
    long jointTypes = 0;
    for (InstanceFeature feature : InstanceFeature.values()) {
      counts.put(feature, 0);
    }
    for (int number = 0; number < instances; number++) {
      Setting setting = new Setting(Instance.of(environmentClass, run, number).environment());
      jointTypes += setting.environment().types().size();
      for (InstanceFeature feature : InstanceFeature.values()) {
        if (feature.isIn(setting)) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    return new InstanceStatistics(environmentClass, run, instances, counts, jointTypes);
  }

  /** One row per feature, in the order of the features. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (feature, count) ->
            rows.add(
                new Row(
                    environmentClass.id(),
                    feature.title(),
                    count,
                    instances,
                    LeastShares.of(environmentClass).getOrDefault(feature, 0))));
    return rows;
  }

  /** The rows that fall short of the least share, in words; empty if the class is as rich as it should be. */
  public List<String> thin() {
    return rows().stream()
        .filter(row -> 100L * row.count() < (long) row.leastPercent() * row.instances())
        .map(
            row ->
                row.environmentClass()
                    + ": "
                    + row.feature()
                    + " in "
                    + row.count()
                    + " of "
                    + row.instances()
                    + " instances; at least "
                    + row.leastPercent()
                    + "% are needed")
        .toList();
  }
}
