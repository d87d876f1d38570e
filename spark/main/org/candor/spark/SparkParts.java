package org.candor.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.candor.campaign.Campaign;
import org.candor.campaign.PartRunner;
import org.candor.campaign.Tally;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Parts of a campaign on the executors of a Spark cluster. A task is a range of consecutive parts; its tallies are kept by the driver as soon as the
 * task is done, so that a driver that is killed loses no more than what was being worked on. A task that Spark repeats gives the same again.
 */
final class SparkParts implements PartRunner {
  /** What the driver holds in hand at once. */
  private static final int PARTS_OF_A_JOB = 1 << 16;

  private final JavaSparkContext context;
  private final int partsOfTask;

  /**
   * A runner.
   *
   * @param partsOfTask how many parts a task has at most
   */
  SparkParts(JavaSparkContext context, int partsOfTask) {
    this.context = context;
    this.partsOfTask = partsOfTask;
  }

  /** A part and what it gave. */
  private record Audited(long part, Tally tally) implements Serializable {}

  @Override
  public void run(Campaign campaign, PrimitiveIterator.OfLong parts, Done done) {
    while (parts.hasNext()) {
      List<Long> numbers = new ArrayList<>();
      while (parts.hasNext() && numbers.size() < PARTS_OF_A_JOB) {
        numbers.add(parts.next());
      }
      run(campaign, numbers, done);
    }
  }

  private void run(Campaign campaign, List<Long> numbers, Done done) {
    int tasks = (numbers.size() - 1) / partsOfTask + 1;
    JavaRDD<Long> ranges = context.parallelize(numbers, tasks);
    // The task knows the campaign alone: neither the context nor what keeps the results can be
    // sent.
    Function2<TaskContext, Iterator<Long>, Audited[]> task =
        (Function2<TaskContext, Iterator<Long>, Audited[]> & Serializable)
            (where, range) -> audit(campaign, range);
    Function2<Object, Audited[], BoxedUnit> keep =
        (number, audited) -> {
          for (Audited each : audited) {
            done.accept(each.part(), each.tally());
          }
          return BoxedUnit.UNIT;
        };
    List<Object> all = new ArrayList<>();
    for (int k = 0; k < tasks; k++) {
      all.add(k);
    }
    ClassTag<Audited[]> tag = ClassTag$.MODULE$.apply(Audited[].class);
    context.sc().runJob(ranges.rdd(), task, CollectionConverters.asScala(all).toSeq(), keep, tag);
  }

  private static Audited[] audit(Campaign campaign, Iterator<Long> range) {
    List<Audited> audited = new ArrayList<>();
    while (range.hasNext()) {
      long part = range.next();
      audited.add(new Audited(part, campaign.audit(part)));
    }
    return audited.toArray(Audited[]::new);
  }
}
