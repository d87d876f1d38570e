package org.candor.proofs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A prover process at work on one shard: what it says is kept in a log, its progress is shown. */
final class ForkedProver {
  private static final int LINES_OF_LOG_SHOWN = 40;

  private final ProofShard shard;
  private final Path result;
  private final Path log;
  private final PrintStream out;
  private final Process process;
  private final Thread reader;

  /**
   * Starts the process.
   *
   * @param stage the directory in which the shard was laid out
   * @param settings the settings file
   * @param out where progress is shown
   */
  ForkedProver(ProofShard shard, Path stage, Path settings, PrintStream out) throws IOException {
    this.shard = shard;
    this.result = stage.resolve("result.json");
    this.log = stage.resolve("prover.log");
    this.out = out;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + ProverProcess.CHILD + "=true",
                "-Dkey.disregardSettings=true",
                "-Duser.home=" + Files.createDirectories(stage.resolve("home")),
                "-Djava.awt.headless=true",
                "-Xss16m",
                "-Xmx4g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The prover iterates over sets in the order of identity hash codes, whose seeds
                // depend on how many threads were started before: a compiler that starts threads as
                // load demands makes proofs of different sizes.
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-XX:CICompilerCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                ProverProcess.class.getName(),
                stage.resolve("src").toString(),
                stage.resolve("boot").toString(),
                settings.toAbsolutePath().toString(),
                shard.semantics(),
                result.toString()));
    if (shard.mustStayOpen()) {
      command.add(Canaries.PREFIX);
    }
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    reader = new Thread(this::copyOutput, "output of the prover for " + shard.name());
    reader.start();
  }

  private void copyOutput() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintStream file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.println(line);
        if (line.startsWith(ProverProcess.PROGRESS)) {
          out.println(
              line.replace(
                  ProverProcess.PROGRESS + shard.semantics() + ":",
                  ProverProcess.PROGRESS + shard.name() + ":"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the results; when interrupted, ends the process. */
  List<ContractResult> await() throws IOException, InterruptedException {
    try {
      int exit = process.waitFor();
      reader.join();
      if (exit != 0 || !Files.exists(result)) {
        throw new IllegalStateException(
            "the prover for \""
                + shard.name()
                + "\" ended with "
                + exit
                + "; its last words ("
                + log
                + "):\n"
                + lastWords());
      }
      return new ObjectMapper()
          .readValue(result.toFile(), new TypeReference<List<ContractResult>>() {});
    } finally {
      process.destroyForcibly();
    }
  }

  private String lastWords() throws IOException {
    List<String> lines =
        Files.readAllLines(log).stream().filter(l -> !l.startsWith("\tat ")).toList();
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG_SHOWN), lines.size()));
  }
}
