package org.candor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.candor.campaign.Campaign;
import org.candor.campaign.PartThreads;
import org.candor.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns: the same bytes on any number of threads and after any interruption; violations are saved. */
class CampaignCommandTest {
  @TempDir private Path folder;

  private String checkpoint() {
    return folder.resolve("c.checkpoint").toString();
  }

  private Run run(int threads, String... more) {
    String[] arguments = {
      "campaign",
      "--mechanism",
      "dynamic-vcg",
      "--instances",
      "200",
      "--seed",
      "3",
      "--json",
      "--checkpoint",
      checkpoint(),
      "--threads",
      Integer.toString(threads)
    };
    return Run.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() {
    Run one = run(1);
    assertEquals(0, one.status(), one.err());
    assertEquals(one, run(3));
    assertFalse(Files.exists(Path.of(checkpoint())), "a finished campaign leaves no checkpoint");
    JsonNode json = one.json();
    assertEquals(200, json.get("instances").intValue());
    // An eighth of the instances have agents who can be inaccessible, where it is not defined.
    assertTrue(json.get("audited").intValue() >= 175, one.out());
    for (JsonNode row : json.get("properties")) {
      long sum = 0;
      for (String count :
          List.of("holds", "notApplicable", "refutedOutsideHypotheses", "undecided", "refuted")) {
        sum += row.get(count).longValue();
      }
      assertEquals(json.get("audited").longValue(), sum, row.toString());
      assertEquals(0, row.get("refuted").longValue(), row.toString());
    }
    assertEquals(0, json.get("violations").size());
  }

  /** Stops after some parts, tears the last line, repeats a line: nothing is lost or counted twice. */
  @Test
  void anInterruptedCampaignEndsAsIfItHadNotBeen() throws IOException {
    Run whole = run(2);
    Path file = Path.of(checkpoint());
    List<String> lines = partlyDone();
    assertTrue(lines.size() >= 3, lines.toString());
    Run refused = run(2);
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("--resume"), refused.err());
    String last = lines.get(lines.size() - 1);
    Files.writeString(file, last.substring(0, last.length() / 2), StandardOpenOption.APPEND);
    assertEquals(whole, run(2, "--resume"));
    Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(1), "nonsense"));
    assertEquals(whole, run(2, "--resume"));
    Files.writeString(file, lines.get(0).substring(0, 9));
    assertEquals(whole, run(2, "--resume"));
    assertEquals(whole, run(2, "--resume"), "without a checkpoint it begins anew");
  }

  @Test
  void theCheckpointOfAnotherCampaignIsRefused() throws IOException {
    Files.writeString(
        Path.of(checkpoint()),
        "{\"format\":\"candor/campaign-checkpoint/1\",\"mechanism\":\"team\",\"seed\":7,\"instances\":8}\n");
    Run run = run(1, "--resume");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("another campaign: mechanism \"team\""), run.err());
    assertTrue(run.err().contains("seed 7, instances 8 instead of \"dynamic-vcg\""), run.err());
    assertTrue(Files.exists(Path.of(checkpoint())));
  }

  /** Another version may draw other instances or judge them otherwise. */
  @Test
  void theCheckpointOfAnotherVersionIsRefused() throws IOException {
    List<String> lines = new java.util.ArrayList<>(partlyDone());
    String head = lines.get(0).replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0.9\"");
    assertFalse(head.equals(lines.get(0)), head);
    lines.set(0, head);
    Files.write(Path.of(checkpoint()), lines);
    Run run = run(2, "--resume");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("version \"0.0.9\""), run.err());
    assertTrue(run.err().contains("begin anew"), run.err());
    assertEquals(lines, Files.readAllLines(Path.of(checkpoint())));
  }

  /** What would be other instances, or other claims of them, is not gone on with. */
  @Test
  void aCheckpointIsGoneOnWithByTheSameCampaignOnly() throws IOException {
    partlyDone();
    String[][] others = {
      {"--instances", "300"},
      {"--instances", "200", "--class", "bandit"},
      {"--instances", "200", "--property", "ic.ex-post"}
    };
    for (String[] other : others) {
      List<String> arguments =
          new java.util.ArrayList<>(List.of("campaign", "--mechanism", "dynamic-vcg", "--seed"));
      arguments.addAll(List.of("3", "--resume", "--checkpoint", checkpoint()));
      arguments.addAll(List.of(other));
      Run run = Run.of(arguments.toArray(String[]::new));
      assertEquals(2, run.status(), run.err());
      assertTrue(run.err().contains("another campaign"), run.err());
    }
    assertEquals(0, run(1, "--resume").status());
  }

  @Test
  void aMechanismThatIsDefinedNowhereIsNotTested() {
    Run run =
        Run.of(
            "campaign",
            "--mechanism",
            "dynamic-vcg-bandit",
            "--class",
            "general-finite",
            "--instances",
            "5",
            "--checkpoint",
            checkpoint());
    assertEquals(3, run.status(), run.err());
    assertTrue(run.out().contains("nothing was tested"), run.out());
  }

  @Test
  void violationsOnJointEnvironmentsAreShrunkAndSaved() {
    Path saved = folder.resolve("joint");
    Run run =
        Run.of(
            "campaign",
            "--mechanism",
            "contingent-without-score",
            "--instances",
            "40",
            "--checkpoint",
            checkpoint(),
            "--save",
            saved.toString());
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("of class joint"), run.out());
    assertEquals(0, Run.of("replay", saved.toString()).status());
  }

  /** A line can be torn within a letter that takes two bytes. */
  @Test
  void aLineTornWithinALetterIsDropped() throws IOException {
    Run whole = run(2);
    List<String> lines = partlyDone();
    byte[] bytes = (lines.get(0) + "\n" + lines.get(1) + "\n{\"counts\":{\"γ").getBytes(UTF_8);
    Files.write(Path.of(checkpoint()), java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(whole, run(2, "--resume"));
  }

  /** Whatever is not what was written is done again. */
  @Test
  void aChangedLineCountsForNothing() throws IOException {
    Run whole = run(2);
    List<String> lines = partlyDone();
    String line = lines.get(2);
    String[] changed = {
      line.replace("\"instances\":32", "\"instances\":31"),
      line.replaceFirst("(holds\":)\\d", "$19"),
      line.replace("\"firstRefuted\":{}", "\"firstRefuted\":{\"nonsense\":40}"),
      line.replace("\"firstRefuted\":{}", "\"firstRefuted\":{\"ic.ex-post\":-1}"),
      line.replace("\"part\":1", "\"part\":18446744073709551617"),
      line.replace("\"part\":1", "\"part\":77"),
      line.replace("{\"counts\"", "{\"counts\":{},\"counts\""),
      "[" + line + "]",
      "\u0000\u0000"
    };
    for (String each : changed) {
      assertFalse(each.equals(line), line);
      Files.write(Path.of(checkpoint()), List.of(lines.get(0), lines.get(1), each));
      assertEquals(whole, run(2, "--resume"), each);
    }
  }

  /** Head and some parts of the campaign that {@link #run} runs. */
  private List<String> partlyDone() throws IOException {
    Campaign campaign = new Campaign(Catalog.find("dynamic-vcg").orElseThrow(), 3, 200);
    int[] reports = {0};
    assertThrows(
        IllegalStateException.class,
        () ->
            campaign.run(
                Path.of(checkpoint()),
                false,
                new PartThreads(1),
                done -> {
                  if (++reports[0] > 3) {
                    throw new IllegalStateException("stopped");
                  }
                }));
    return Files.readAllLines(Path.of(checkpoint()));
  }

  /** A file that holds something else is neither gone on with nor emptied, though it be one line without an end. */
  @Test
  void aFileOfSomethingElseIsLeftAlone() throws IOException {
    for (String text : List.of("my notes", "my notes\n", "\n", "{}")) {
      Files.writeString(Path.of(checkpoint()), text);
      Run run = run(1, "--resume");
      assertEquals(2, run.status(), text);
      assertTrue(run.err().contains("holds no campaign"), run.err());
      assertEquals(text, Files.readString(Path.of(checkpoint())));
    }
    Files.write(Path.of(checkpoint()), new byte[] {(byte) 0xff, '\n'});
    assertEquals(2, run(1, "--resume").status());
    assertEquals(2, Files.size(Path.of(checkpoint())));
  }

  @Test
  void aCheckpointServesOneCampaignAtATime() throws IOException {
    try (var channel =
            FileChannel.open(
                Path.of(checkpoint()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertTrue(lock.isValid());
      Run run = run(1, "--resume");
      assertEquals(2, run.status());
      assertTrue(run.err().contains("is running"), run.err());
    }
  }

  @Test
  void aKilledProcessLosesNothingThatItKept() throws IOException, InterruptedException {
    Run whole = run(2);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "campaign",
            "--mechanism",
            "dynamic-vcg",
            "--instances",
            "200",
            "--seed",
            "3",
            "--checkpoint",
            checkpoint(),
            "--threads",
            "1");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Path file = Path.of(checkpoint());
    while (process.isAlive() && (!Files.exists(file) || Files.readAllLines(file).size() < 3)) {
      assertFalse(
          process.waitFor(20, TimeUnit.MILLISECONDS) && process.exitValue() != 0, () -> log());
    }
    process.destroyForcibly().waitFor();
    assertEquals(whole, run(2, "--resume"));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void violationsAreShrunkAndSaved() {
    Path saved = folder.resolve("found");
    String[] arguments = {
      "campaign",
      "--mechanism",
      "undiscounted-pivot",
      "--instances",
      "64",
      "--checkpoint",
      checkpoint(),
      "--save",
      saved.toString(),
      "--threads",
      "2"
    };
    Run run = Run.of(arguments);
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("ic.ex-post: refuted by instance"), run.out());
    Path file = saved.resolve("undiscounted-pivot-ic.ex-post.json");
    assertTrue(Files.exists(file), run.out());
    assertTrue(Run.of("explain", file.toString()).status() == 0);
    assertEquals(0, Run.of("replay", saved.toString()).status());
  }

  @Test
  void badInputIsNamed() {
    assertEquals(2, Run.of("campaign", "--mechanism", "dynamic-vgc").status());
    assertEquals(2, Run.of("campaign", "--mechanism", "team", "--instances", "0").status());
    assertEquals(2, Run.of("campaign", "--mechanism", "team", "--threads", "0").status());
    Run unknown = Run.of("campaign", "--mechanism", "team", "--class", "3x3x3");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("general-infinite"), unknown.err());
    Run unclaimed = Run.of("campaign", "--mechanism", "team", "--property", "ir.ex-post");
    assertEquals(2, unclaimed.status());
    assertTrue(unclaimed.err().contains("not claimed of team"), unclaimed.err());
    Run run =
        Run.of(
            "campaign",
            "--mechanism",
            "team",
            "--checkpoint",
            folder.resolve("no/such").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("checkpoint"), run.err());
  }
}
