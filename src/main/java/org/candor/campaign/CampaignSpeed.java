package org.candor.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.candor.catalog.Catalog;

/**
 * How many instances a campaign audits in a second, by number of threads, drawing, counting and checkpoints included. Processor time is that of all
 * threads of the process, the compiler's and the collector's too.
 */
public final class CampaignSpeed {
  private CampaignSpeed() {}

  /**
   * Runs a campaign once to warm up, and then with 1, 2, … threads.
   *
   * @param arguments the mechanism, the class, the properties separated by commas, the number of instances, and the most threads
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "give mechanism, class, properties, instances and threads, as in dynamic-vcg 2x3x3"
              + " efficiency,ic.ex-post,ir.ex-post,no-deficit.ex-post 500000 2");
    }
    long instances = Long.parseLong(arguments[3]);
    List<String> properties = Arrays.asList(arguments[2].split(",", -1));
    Campaign campaign =
        new Campaign(Catalog.find(arguments[0]).orElseThrow(), 1, instances)
            .on(InstanceSource.find(arguments[1]).orElseThrow())
            .over(properties);
    List<Integer> threads = new ArrayList<>(List.of(1));
    for (int t = 1; t <= Integer.parseInt(arguments[4]); t++) {
      threads.add(t);
    }
    System.out.println("threads  seconds  processor seconds  per second  per processor second");
    boolean warm = false;
    for (int t : threads) {
      Path checkpoint = Files.createTempDirectory("candor-speed").resolve("checkpoint");
      long cpu = processorNanos();
      long start = System.nanoTime();
      campaign.run(checkpoint, false, new PartThreads(t), done -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = (processorNanos() - cpu) / 1e9;
      Files.delete(checkpoint);
      Files.delete(checkpoint.getParent());
      System.out.printf(
          Locale.ROOT,
          "%7d  %7.2f  %17.2f  %10.0f  %20.0f%s%n",
          t,
          seconds,
          used,
          instances / seconds,
          instances / used,
          warm ? "" : "  (warming up)");
      warm = true;
    }
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
