package org.candor.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.candor.catalog.Catalog;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;

/**
 * Audits what is claimed of a mechanism on many random environments. Instances are numbered, and each depends on the seed and its number alone;
 * parts of consecutive numbers are audited by any number of threads, here or elsewhere, and add up to the same result. A campaign over a mechanism of
 * the catalogue can be sent between machines.
 */
public final class Campaign implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Mechanism mechanism;
  private final transient InstanceSource source;
  private final transient List<ClaimedProperty> claims;
  private final long seed;
  private final long instances;
  private final boolean filtered;
  private final transient InstanceAudit audit;

  private Campaign(
      Mechanism mechanism,
      InstanceSource source,
      List<ClaimedProperty> claims,
      long seed,
      long instances,
      boolean filtered) {
    this.mechanism = mechanism;
    this.source = source;
    this.claims = List.copyOf(claims);
    this.seed = seed;
    this.instances = instances;
    this.filtered = filtered;
    this.audit = new InstanceAudit(mechanism, claims, source.features(), filtered);
  }

  /**
   * A campaign over everything that is claimed, on environments of the kind that the mechanism is for.
   *
   * @param seed the same seed gives the same instances
   * @param instances how many, at least 1
   */
  public Campaign(Mechanism mechanism, long seed, long instances) {
    this(mechanism, InstanceSource.of(mechanism), mechanism.claims(), seed, instances, true);
  }

  /** The same on instances from elsewhere. */
  public Campaign on(InstanceSource other) {
    return new Campaign(mechanism, other, claims, seed, instances, filtered);
  }

  /**
   * The same over some of the claims, in the mechanism's order.
   *
   * @param properties ids of properties that are claimed
   */
  public Campaign over(List<String> properties) {
    List<ClaimedProperty> some =
        mechanism.claims().stream().filter(c -> properties.contains(c.property())).toList();
    return new Campaign(mechanism, source, some, seed, instances, filtered);
  }

  /** The same without fixed point: slower, and the same result. */
  public Campaign exactThroughout() {
    return new Campaign(mechanism, source, claims, seed, instances, false);
  }

  /** The number of parts, each kept when it is done. */
  public long parts() {
    return (instances - 1) / source.part() + 1;
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
      runner.run(
          this, LongStream.range(0, parts()).filter(part -> !kept.isDone(part)).iterator(), done);
      Tally sum = kept.sum();
      if (sum.of(Tally.INSTANCES) != instances) {
        throw new IllegalStateException("only " + sum.of(Tally.INSTANCES) + " instances came back");
      }
      return new CampaignResult(this, sum);
    }
  }

  Mechanism mechanism() {
    return mechanism;
  }

  InstanceSource source() {
    return source;
  }

  List<ClaimedProperty> claims() {
    return claims;
  }

  long seed() {
    return seed;
  }

  /** The instance with a number. */
  Drawn instance(long number) {
    return source.draw(seed, number);
  }

  private ObjectNode head() {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("format", Checkpoint.FORMAT);
    head.put("version", version());
    head.put("mechanism", mechanism.id());
    head.put("class", source.id());
    ArrayNode properties = head.putArray("properties");
    claims.forEach(claim -> properties.add(claim.property()));
    head.put("seed", seed);
    head.put("instances", instances);
    return head;
  }

  /** The version that the build wrote into the jar's manifest. */
  private static String version() {
    String version = Campaign.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** Whether a tally has the size of a part and refers to claims and instances that are in it. */
  private boolean isPossible(long part, Tally tally) {
    if (part < 0 || part >= parts()) {
      return false;
    }
    boolean possible = tally.isBounded() && tally.of(Tally.INSTANCES) == end(part) - first(part);
    for (var refuted : tally.firstRefuted().entrySet()) {
      possible &=
          claims.stream().anyMatch(claim -> claim.property().equals(refuted.getKey()))
              && refuted.getValue() >= first(part)
              && refuted.getValue() < end(part);
    }
    return possible;
  }

  private long first(long part) {
    return part * source.part();
  }

  private long end(long part) {
    return Math.min(instances, first(part + 1));
  }

  /**
   * Audits a part; its first instance in both ways, which have to agree. Depends on nothing but the campaign and the number.
   *
   * @param part counted from 0, less than {@link #parts}
   */
  public Tally audit(long part) {
    Tally tally = new Tally();
    audit.countBothWays(first(part), instance(first(part)), tally);
    for (long number = first(part) + 1; number < end(part); number++) {
      audit.count(number, instance(number), tally);
    }
    return tally;
  }

  /** A campaign on its way to another machine, where it is made again from what it is called. */
  private record Sent(
      String mechanism,
      String source,
      List<String> properties,
      long seed,
      long instances,
      boolean filtered,
      String head)
      implements Serializable {
    private Object readResolve() throws InvalidObjectException {
      Campaign known =
          new Campaign(
                  Catalog.find(mechanism)
                      .orElseThrow(() -> new InvalidObjectException("no mechanism " + mechanism)),
                  seed,
                  instances)
              .on(
                  InstanceSource.find(source)
                      .orElseThrow(() -> new InvalidObjectException("no class " + source)))
              .over(properties);
      if (!known.head().toString().equals(head)) {
        throw new InvalidObjectException("sent " + head + ", arrived " + known.head());
      }
      return filtered ? known : known.exactThroughout();
    }
  }

  private Object writeReplace() {
    List<String> properties = claims.stream().map(ClaimedProperty::property).toList();
    return new Sent(
        mechanism.id(), source.id(), properties, seed, instances, filtered, head().toString());
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a campaign is sent as what it is called");
  }
}
