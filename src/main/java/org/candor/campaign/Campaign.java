package org.candor.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.candor.catalog.Catalog;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/**
 * Audits what is claimed of a mechanism on many random environments. Instances are numbered, the classes taking turns, and each depends on the
 * seed and its number alone; parts of consecutive numbers are audited by any number of threads, here or elsewhere, and add up to the same result. A campaign over a mechanism of
 * the catalogue can be sent between machines.
 */
public final class Campaign implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Instances of one part. */
  static final int PART = 32;

  /** What the claims are in a tally: the claim, then what was found. */
  static final String SEPARATOR = ": ";

  static final String REFUTED = "refuted";
  static final String OUTSIDE = "refuted outside the hypotheses";
  static final String UNDEFINED = "not defined";

  private final transient Mechanism mechanism;
  private final long seed;
  private final long instances;

  /**
   * A campaign.
   *
   * @param seed the same seed gives the same instances
   * @param instances how many, at least 1
   */
  public Campaign(Mechanism mechanism, long seed, long instances) {
    this.mechanism = mechanism;
    this.seed = seed;
    this.instances = instances;
  }

  /** The instance with a number. */
  public Instance instance(long number) {
    EnvironmentClass[] classes = EnvironmentClass.values();
    int turn = (int) (number % classes.length);
    return Instance.of(classes[turn], seed, number / classes.length);
  }

  /**
   * Runs what is not done yet.
   *
   * @param checkpoint the file that keeps what is done
   * @param resume whether to go on with a file that exists
   * @param runner where the parts are audited
   * @param progress told how many instances more are done, first those that were done before
   */
  public CampaignResult run(
      Path checkpoint, boolean resume, PartRunner runner, LongConsumer progress) {
    try (Checkpoint kept = Checkpoint.open(checkpoint, head(), resume, this::isPossible)) {
      progress.accept(kept.sum().of(Tally.INSTANCES));
      PartRunner.Done done =
          (part, tally) -> {
            if (!isPossible(part, tally)) {
              throw new IllegalStateException(
                  "part " + part + " cannot have given " + tally.json());
            }
            if (!kept.isDone(part)) {
              kept.add(part, tally);
              progress.accept(tally.of(Tally.INSTANCES));
            }
          };
      long parts = (instances - 1) / PART + 1;
      runner.run(
          this, LongStream.range(0, parts).filter(part -> !kept.isDone(part)).iterator(), done);
      Tally sum = kept.sum();
      if (sum.of(Tally.INSTANCES) != instances) {
        throw new IllegalStateException("only " + sum.of(Tally.INSTANCES) + " instances came back");
      }
      return new CampaignResult(this, mechanism, sum);
    }
  }

  /** What is audited. */
  public Mechanism mechanism() {
    return mechanism;
  }

  /** The same seed gives the same instances. */
  public long seed() {
    return seed;
  }

  /** How many instances there are. */
  public long instances() {
    return instances;
  }

  private ObjectNode head() {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("format", Checkpoint.FORMAT);
    head.put("mechanism", mechanism.id());
    head.put("seed", seed);
    head.put("instances", instances);
    return head;
  }

  /** Whether a tally has the size of a part and refers to claims and instances that are in it. */
  private boolean isPossible(long part, Tally tally) {
    if (part < 0 || part > (instances - 1) / PART) {
      return false;
    }
    boolean possible = tally.isBounded() && tally.of(Tally.INSTANCES) == end(part) - part * PART;
    for (var first : tally.firstRefuted().entrySet()) {
      possible &=
          mechanism.claims().stream().anyMatch(claim -> claim.property().equals(first.getKey()))
              && first.getValue() >= part * PART
              && first.getValue() < end(part);
    }
    return possible;
  }

  private long end(long part) {
    return Math.min(instances, (part + 1) * PART);
  }

  /**
   * Audits a part: {@value #PART} consecutive instances, or fewer in the last one. Depends on nothing but the campaign and the number.
   *
   * @param part counted from 0
   */
  public Tally audit(long part) {
    Tally tally = new Tally();
    long end = end(part);
    for (long number = part * PART; number < end; number++) {
      count(number, tally);
    }
    return tally;
  }

  private void count(long number, Tally tally) {
    Instance instance = instance(number);
    Setting setting = new Setting(instance.environment());
    tally.count(Tally.INSTANCES);
    if (mechanism.undefined(setting).isPresent()) {
      tally.count(UNDEFINED);
      return;
    }
    for (InstanceFeature feature : InstanceFeature.values()) {
      if (feature.isIn(setting)) {
        tally.count(feature.title());
      }
    }
    List<Property> claimed = new ArrayList<>();
    for (ClaimedProperty claim : mechanism.claims()) {
      Properties.find(claim.property()).ifPresent(claimed::add);
    }
    for (Audit.Finding finding : Audit.of(setting, mechanism, claimed).findings()) {
      String property = finding.property().id();
      if (!(finding.verdict() instanceof Verdict.Refuted)) {
        tally.count(property + SEPARATOR + finding.verdict().word());
      } else if (finding.failingHypothesis() != null) {
        tally.count(property + SEPARATOR + OUTSIDE);
      } else {
        tally.count(property + SEPARATOR + REFUTED);
        tally.refuted(property, number);
      }
    }
  }

  /** A campaign on its way to another machine, where it is made again from what it is called. */
  private record Sent(String mechanism, long seed, long instances, String head)
      implements Serializable {
    private Object readResolve() throws InvalidObjectException {
      Campaign campaign =
          new Campaign(
              Catalog.find(mechanism)
                  .orElseThrow(() -> new InvalidObjectException("no mechanism " + mechanism)),
              seed,
              instances);
      if (!campaign.head().toString().equals(head)) {
        throw new InvalidObjectException("sent " + head + ", arrived " + campaign.head());
      }
      return campaign;
    }
  }

  private Object writeReplace() {
    return new Sent(mechanism.id(), seed, instances, head().toString());
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a campaign is sent as what it is called");
  }
}
