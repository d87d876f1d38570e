package org.candor.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.candor.cli.Main;

/**
 * {@code candor campaign} on a Spark cluster: the same options, the same output to the byte, the same checkpoint. Where the cluster is, and how much of it is
 * used, are settings of {@code spark-submit}.
 *
 * <p>{@code spark.candor.parts} is how many parts of a campaign make a task (default 16).
 */
public final class SparkCampaign {
  private static final String PARTS_OF_TASK = "spark.candor.parts";

  private SparkCampaign() {}

  /** Runs the campaign that the arguments name; ends with the exit status of {@code candor campaign} if it is not 0. */
  public static void main(String[] arguments) {
    SparkConf conf = new SparkConf().setAppName("candor campaign");
    int status;
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      status = Main.execute(Main.campaign(parts(context)), arguments);
    }
    // A driver within the cluster that ends by itself is taken for one that failed.
    if (status != 0) {
      System.exit(status);
    }
  }

  static SparkParts parts(JavaSparkContext context) {
    return new SparkParts(context, Math.max(1, context.getConf().getInt(PARTS_OF_TASK, 16)));
  }
}
