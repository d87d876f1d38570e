package org.candor.proofs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A prover process at work on one shard: what it says is kept in a log, its progress is shown. */
final class ForkedProver {
  private final ProofShard shard;
  private final Path result;
  private final ProverFork process;

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
    List<String> arguments =
        List.of(
            stage.resolve("kernel").toString(),
            stage.resolve("all").toString(),
            stage.resolve("boot").toString(),
            settings.toAbsolutePath().toString(),
            shard.semantics(),
            result.toString(),
            shard.share().toString());
    process =
        new ProverFork(
            ProverProcess.class,
            arguments,
            stage,
            line -> {
              if (line.startsWith(ProverProcess.PROGRESS)) {
                out.println(
                    line.replace(
                        ProverProcess.PROGRESS + shard.semantics() + ":",
                        ProverProcess.PROGRESS + shard.name() + ":"));
              }
            });
  }

  /** Waits for the results; when interrupted, ends the process. */
  List<ContractResult> await() throws IOException, InterruptedException {
    try (process) {
      int exit = process.await();
      if (exit != 0 || !Files.exists(result)) {
        throw new IllegalStateException(
            "the prover for \""
                + shard.name()
                + "\" ended with "
                + exit
                + "; its last words are in "
                + process.lastWords());
      }
      return new ObjectMapper()
          .readValue(result.toFile(), new TypeReference<List<ContractResult>>() {});
    }
  }
}
