package org.candor.proofs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A main class of the prover in a process of its own: it keeps no state of the user's, and ends when its parent does. */
public final class ProverFork implements AutoCloseable {
  /** The system property that says that a parent waits for the results. */
  private static final String CHILD = "candor.prover.child";

  private static final int LINES_OF_LOG_SHOWN = 40;

  private final Path log;
  private final Consumer<String> lines;
  private final Process process;
  private final Thread shutdown;
  private final Thread reader;

  /**
   * Starts a main class with this process's class path.
   *
   * @param stage a directory of the process's own
   * @param lines takes every line that the process writes, besides the log in the stage
   */
  public ProverFork(Class<?> main, List<String> arguments, Path stage, Consumer<String> lines)
      throws IOException {
    this.log = stage.resolve("prover.log");
    this.lines = lines;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + CHILD + "=true",
                "-Dkey.disregardSettings=true",
                "-Duser.home=" + Files.createDirectories(stage.resolve("home")),
                "-Djava.awt.headless=true",
                "-Xss16m",
                "-Xmx4g",
                // Room for what a proof leaves behind: a collection copies what the proof still
                // holds.
                "-Xms3g",
                "-Xmn1600m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                // The prover iterates over sets in the order of identity hash codes: handed out one
                // by one, they depend little on threads, and nearly all proofs have the same size
                // each time.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-XX:CICompilerCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    shutdown = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(shutdown);
    reader = new Thread(this::copyOutput, "output of " + main.getSimpleName() + " in " + stage);
    reader.start();
  }

  /** For the forked process: the parent holds the other end of the standard input; when it is gone, nobody waits for the proofs. */
  public static void endWithTheParent() {
    if (!Boolean.getBoolean(CHILD)) {
      return;
    }
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // The same as the end of the input.
              }
              Runtime.getRuntime().halt(3);
            },
            "watch on the parent");
    watch.setDaemon(true);
    watch.start();
  }

  private void copyOutput() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        PrintStream file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        file.println(line);
        lines.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit status, after the last line was taken. */
  public int await() throws InterruptedException {
    int exit = process.waitFor();
    reader.join();
    return exit;
  }

  /** The last lines of the log, stack frames left out, under the path of the log. */
  public String lastWords() throws IOException {
    List<String> all =
        Files.readAllLines(log).stream().filter(l -> !l.startsWith("\tat ")).toList();
    return log
        + ":\n"
        + String.join("\n", all.subList(Math.max(0, all.size() - LINES_OF_LOG_SHOWN), all.size()));
  }

  /** Ends the process, if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdown);
    } catch (IllegalStateException e) {
      // The virtual machine is ending already.
    }
  }
}
