package org.candor.openjml;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.openjml.OpenJmlOutput.Outcome;

/**
 * Runs OpenJML, which the user brings, over the kernel: {@code --check} on every source, {@code --esc} on the contracts of the plan,
 * and {@code --rac} on classes that a driver then calls. What it said is kept in {@code target/openjml}.
 */
final class OpenJmlRun {
  private static final String RELEASE = "0.21";

  private final Path home;
  private final Path kernel;
  private final Path drivers;
  private final Path output;
  private final OpenJmlPlan plan;
  private final List<String> summary = new ArrayList<>();
  private boolean allValid = true;

  OpenJmlRun(Path home, Path kernel, Path drivers, Path output, OpenJmlPlan plan) {
    this.home = home;
    this.kernel = kernel;
    this.drivers = drivers;
    this.output = output;
    this.plan = plan;
  }

  /** Arguments: the folder of OpenJML. Exit code 0 when everything that was asked holds, else 1. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String given = arguments.length == 1 ? arguments[0] : "";
    String problem = problemWith(given);
    if (!problem.isEmpty()) {
      System.err.println(problem);
      System.exit(1);
    }
    Path sources = Path.of("src/main/java");
    Path kernel = sources.resolve("org/candor/kernel");
    Path specs = Path.of("specs/openjml");
    OpenJmlPlan plan = OpenJmlPlan.read(specs.resolve("plan.properties"), sources, kernel);
    OpenJmlRun run =
        new OpenJmlRun(
            Path.of(given).toAbsolutePath(),
            kernel,
            specs.resolve("driver"),
            Path.of("target/openjml"),
            plan);
    boolean valid = run.all();
    run.summary().forEach(System.out::println);
    System.exit(valid ? 0 : 1);
  }

  /** What is wrong with a folder of OpenJML, and what to do; empty when nothing is. */
  static String problemWith(String home) {
    // Maven hands over an expression that nobody gave a value as it stands.
    if (home.isBlank() || home.startsWith("${")) {
      return "openjml.home is not set: " + remedy();
    }
    if (!Files.isExecutable(Path.of(home, "openjml"))) {
      return "openjml.home=" + home + " has no executable file \"openjml\": " + remedy();
    }
    return "";
  }

  private static String remedy() {
    return "OpenJML is on no registry; unzip its release "
        + RELEASE
        + " and give the folder that holds openjml, jdk, specs and the solvers:"
        + " mvn -Popenjml -Dopenjml.home=<folder> process-test-classes";
  }

  /** Runs everything; returns whether everything that was asked holds. */
  boolean all() throws IOException, InterruptedException {
    Files.createDirectories(output);
    Outcome check = openjml("check", "--check", "--dir", kernel.toString());
    if (check == Outcome.VALID) {
      for (String method : plan.asked()) {
        prove(method);
      }
      plan.leftOut()
          .forEach((method, reason) -> summary.add("not asked " + method + ": " + reason));
      rac();
    } else {
      summary.add("nothing else was run: the sources have to pass --check first");
    }
    Files.write(output.resolve("summary.txt"), summary);
    return allValid;
  }

  /** One line for every run, and one for every reason that it gave. */
  List<String> summary() {
    return List.copyOf(summary);
  }

  private void rac() throws IOException, InterruptedException {
    Path classes = output.resolve("rac");
    Files.createDirectories(classes);
    List<String> command = new ArrayList<>(List.of("--rac", "-d", classes.toString()));
    for (String name : plan.racClasses()) {
      command.add(source(kernelRoot(), name).toString());
    }
    command.add(source(drivers, plan.racDriver()).toString());
    if (openjml("rac", command.toArray(new String[0])) != Outcome.VALID) {
      return;
    }
    Path java = home.resolve("jdk/bin/java");
    boolean ownJava = Files.isExecutable(java);
    if (!ownJava && Runtime.version().feature() < 21) {
      note(
          "rac-run",
          false,
          "needs JDK 21: " + java + " is missing and Maven runs on " + Runtime.version());
      return;
    }
    Result result =
        execute(
            "rac-run",
            List.of(
                ownJava
                    ? java.toString()
                    : Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dorg.jmlspecs.openjml.rac=exception",
                "-cp",
                classes + File.pathSeparator + home.resolve("jmlruntime.jar"),
                plan.racDriver()));
    note("rac-run", result.exitCode() == 0, result.text().strip());
  }

  /** The root of the package tree that the kernel is in: the folder above {@code org}. */
  private Path kernelRoot() {
    Path root = kernel.toAbsolutePath();
    while (!root.endsWith("org")) {
      root = root.getParent();
    }
    return root.getParent();
  }

  private static Path source(Path root, String className) {
    return root.resolve(className.replace('.', '/') + ".java");
  }

  private Outcome openjml(String name, String... arguments)
      throws IOException, InterruptedException {
    Result result = ask(name, arguments);
    return note(name, OpenJmlOutput.read(result.exitCode(), result.text()));
  }

  private void prove(String method) throws IOException, InterruptedException {
    String name = "esc-" + method;
    Result result =
        ask(name, "--esc", "--progress", "--method", method, "--dir", kernel.toString());
    OpenJmlOutput said = OpenJmlOutput.read(result.exitCode(), result.text());
    note(name, said.ofProof(method, result.text()));
  }

  private Result ask(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("openjml").toString()));
    command.addAll(List.of(arguments));
    return execute(name, command);
  }

  private Outcome note(String name, OpenJmlOutput said) {
    note(name, said.outcome() == Outcome.VALID, said.outcome().toString());
    said.findings().forEach(finding -> summary.add("  " + finding));
    return said.outcome();
  }

  private void note(String name, boolean valid, String what) {
    allValid &= valid;
    summary.add(name + ": " + what);
  }

  /** The exit code and the output of a process; the output is kept in a file too. */
  private record Result(int exitCode, String text) {}

  private Result execute(String name, List<String> command)
      throws IOException, InterruptedException {
    Path log = output.resolve(name + ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exitCode = process.waitFor();
    return new Result(exitCode, Files.readString(log, StandardCharsets.UTF_8));
  }
}
