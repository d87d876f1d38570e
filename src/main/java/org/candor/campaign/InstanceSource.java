package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.catalog.Catalog;
import org.candor.mechanism.Mechanism;

/** Where a campaign's instances come from: each depends on the seed of the run and its number alone. */
public final class InstanceSource {
  /** All classes of environments with private values, in turn. */
  public static final InstanceSource ALL =
      new InstanceSource(
          "all",
          "the classes of environments with private values, in turn",
          32,
          List.of(InstanceFeature.values()),
          (run, number) -> {
            EnvironmentClass[] classes = EnvironmentClass.values();
            int turn = (int) (number % classes.length);
            return drawn(classes[turn], run, number / classes.length);
          });

  /** Two agents with three states each and three actions, rewards 0 to 99, infinite horizon. */
  public static final InstanceSource SMALL =
      new InstanceSource(
          "2x3x3",
          "two agents with three states each, three actions, values 0 to 99, up to three next states, an infinite horizon",
          4096,
          List.of(InstanceFeature.values()),
          (run, number) -> {
            long seed = Instance.seed("2x3x3", run, number);
            return new Drawn("2x3x3", number, FlatInstance.random(seed), seed);
          });

  /** Environments of kind joint. */
  public static final InstanceSource JOINT =
      new InstanceSource(
          JointGenerator.CLASS,
          "interdependent values or correlated signals",
          32,
          List.of(JointFeature.values()),
          (run, number) ->
              new Drawn(JointGenerator.CLASS, number, JointGenerator.environment(run, number)));

  private static final List<InstanceSource> SOURCES = sources();

  @FunctionalInterface
  private interface Drawing {
    Drawn draw(long run, long number);
  }

  private final String id;
  private final String description;
  private final int part;
  private final List<Feature> features;
  private final Drawing drawing;

  private InstanceSource(
      String id, String description, int part, List<? extends Feature> features, Drawing drawing) {
    this.id = id;
    this.description = description;
    this.part = part;
    this.features = List.copyOf(features);
    this.drawing = drawing;
  }

  private static List<InstanceSource> sources() {
    List<InstanceSource> sources = new ArrayList<>(List.of(ALL));
    for (EnvironmentClass each : EnvironmentClass.values()) {
      sources.add(
          new InstanceSource(
              each.id(),
              each.description(),
              ALL.part,
              ALL.features,
              (run, number) -> drawn(each, run, number)));
    }
    sources.add(SMALL);
    sources.add(JOINT);
    return List.copyOf(sources);
  }

  private static Drawn drawn(EnvironmentClass environmentClass, long run, long number) {
    Instance instance = Instance.of(environmentClass, run, number);
    return new Drawn(environmentClass.id(), number, instance.environment());
  }

  /** All there are. */
  public static List<InstanceSource> all() {
    return SOURCES;
  }

  public static Optional<InstanceSource> find(String id) {
    return SOURCES.stream().filter(source -> source.id.equals(id)).findFirst();
  }

  /** Environments of the kind that the mechanism is for. */
  public static InstanceSource of(Mechanism mechanism) {
    boolean joint =
        Catalog.interdependent().stream().anyMatch(m -> m.id().equals(mechanism.id()))
            || Catalog.brokenInterdependent().stream().anyMatch(m -> m.id().equals(mechanism.id()));
    return joint ? JOINT : ALL;
  }

  /** As in {@code general-infinite}. */
  public String id() {
    return id;
  }

  /** In words. */
  public String description() {
    return description;
  }

  /** What is counted of its instances. */
  public List<Feature> features() {
    return features;
  }

  /** How many instances are audited and kept together. */
  int part() {
    return part;
  }

  /** The instance with a number, from 0, in the run with a seed. */
  Drawn draw(long run, long number) {
    return drawing.draw(run, number);
  }
}
