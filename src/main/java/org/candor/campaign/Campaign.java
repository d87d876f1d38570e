package org.candor.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/**
 * Audits what is claimed of a mechanism on many random environments. Instances are numbered, the classes taking turns, and each depends on the
 * seed and its number alone; parts of consecutive numbers are audited by any number of threads and add up to the same result.
 */
public final class Campaign {
  /** Instances of one part. */
  static final int PART = 32;

  /** What the claims are in a tally: the claim, then what was found. */
  static final String SEPARATOR = ": ";

  static final String REFUTED = "refuted";
  static final String OUTSIDE = "refuted outside the hypotheses";
  static final String UNDEFINED = "not defined";

  private final Mechanism mechanism;
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
   * @param threads how many at once
   * @param progress told how many instances more are done, first those that were done before
   */
  public CampaignResult run(Path checkpoint, boolean resume, int threads, LongConsumer progress) {
    long parts = (instances + PART - 1) / PART;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Checkpoint kept = Checkpoint.open(checkpoint, head(), resume, this::isPossible)) {
      progress.accept(kept.sum().of(Tally.INSTANCES));
      List<Future<?>> running = new ArrayList<>();
      for (long k = 0; k < parts; k++) {
        if (!kept.isDone(k)) {
          // Bounds what waits; what waits for a thread is no more than a few numbers.
          if (running.size() >= 4 * threads) {
            await(running.remove(0));
          }
          long part = k;
          running.add(
              pool.submit(
                  () -> {
                    Tally tally = part(part);
                    kept.add(part, tally);
                    progress.accept(tally.of(Tally.INSTANCES));
                  }));
        }
      }
      for (Future<?> each : running) {
        await(each);
      }
      return new CampaignResult(this, mechanism, kept.sum());
    } finally {
      pool.shutdownNow();
    }
  }

  long seed() {
    return seed;
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the campaign was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
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

  private Tally part(long part) {
    Tally tally = new Tally();
    long end = end(part);
    for (long number = part * PART; number < end; number++) {
      audit(number, tally);
    }
    return tally;
  }

  private void audit(long number, Tally tally) {
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
}
