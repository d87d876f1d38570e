package org.candor.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.candor.campaign.Campaign;
import org.candor.campaign.PartRunner;
import org.candor.catalog.Catalog;
import org.candor.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Campaigns on two local executor threads of Spark, whose tasks are sent as they are between machines. */
class SparkCampaignTest {
  private static JavaSparkContext context;

  @TempDir private Path folder;

  private record Run(int status, String out, String err) {
    static Run of(CommandLine line, String... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int status =
          line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
      return new Run(status, out.toString(), err.toString());
    }
  }

  @BeforeAll
  static void start() {
    context =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.candor.parts", "2"));
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private Run onSpark(String... arguments) {
    return Run.of(Main.campaign(SparkCampaign.parts(context)), arguments);
  }

  private static Run onOneMachine(String... arguments) {
    List<String> all = new ArrayList<>(List.of("campaign"));
    all.addAll(List.of(arguments));
    return Run.of(Main.commandLine(), all.toArray(String[]::new));
  }

  private String[] campaign(String mechanism, String name, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--mechanism",
                mechanism,
                "--instances",
                "200",
                "--seed",
                "3",
                "--json",
                "--checkpoint",
                folder.resolve(name).toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aClusterGivesTheBytesOfOneMachine() {
    Run here = onOneMachine(campaign("dynamic-vcg", "here"));
    assertEquals(0, here.status(), here.err());
    assertEquals(here, onSpark(campaign("dynamic-vcg", "there")));
  }

  @Test
  void violationsAreTheSameFiles() throws IOException {
    Path saved = folder.resolve("found");
    Run here = onOneMachine(campaign("own-report-charge", "here", "--save", saved.toString()));
    assertEquals(1, here.status(), here.err());
    Path file = saved.resolve("own-report-charge-ic.ex-post.json");
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    assertEquals(here, onSpark(campaign("own-report-charge", "there", "--save", saved.toString())));
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  /** A campaign that one machine began is finished by the cluster. */
  @Test
  void aCheckpointIsGoneOnWith() throws IOException {
    Run whole = onOneMachine(campaign("dynamic-vcg", "whole"));
    Path checkpoint = folder.resolve("begun");
    Campaign campaign = new Campaign(Catalog.find("dynamic-vcg").orElseThrow(), 3, 200);
    PartRunner someParts =
        (work, parts, done) -> {
          for (int k = 0; k < 3; k++) {
            long part = parts.nextLong();
            done.accept(part, work.audit(part));
          }
        };
    assertThrows(
        IllegalStateException.class, () -> campaign.run(checkpoint, false, someParts, n -> {}));
    assertEquals(4, Files.readAllLines(checkpoint).size());
    assertEquals(whole, onSpark(campaign("dynamic-vcg", "begun", "--resume")));
  }

  @Test
  void everyPartIsAuditedOnce() {
    Campaign campaign = new Campaign(Catalog.find("team").orElseThrow(), 1, 1000);
    TreeSet<Long> audited = new TreeSet<>();
    long[] parts = {0, 1, 4, 9, 11, 12, 30};
    SparkCampaign.parts(context)
        .run(
            campaign,
            Arrays.stream(parts).iterator(),
            (part, tally) -> assertTrue(audited.add(part), "twice: " + part));
    assertEquals(LongStream.of(parts).boxed().toList(), List.copyOf(audited));
    SparkCampaign.parts(context)
        .run(campaign, LongStream.empty().iterator(), (part, tally) -> audited.add(-1L));
    assertEquals(parts.length, audited.size());
  }

  /** What goes wrong in keeping the results ends the campaign instead of being lost on the way. */
  @Test
  void aResultThatCannotBeKeptEndsTheCampaign() {
    Campaign campaign = new Campaign(Catalog.find("team").orElseThrow(), 1, 100);
    Exception failure =
        assertThrows(
            Exception.class,
            () ->
                SparkCampaign.parts(context)
                    .run(
                        campaign,
                        LongStream.range(0, 3).iterator(),
                        (part, tally) -> {
                          throw new IllegalStateException("no space left");
                        }));
    assertTrue(String.valueOf(failure.getCause()).contains("no space left"), failure.toString());
  }

  @Test
  void threadsAreNotForTheCommandToSay() {
    Run run = onSpark(campaign("team", "threads", "--threads", "2"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--threads"), run.err());
  }
}
