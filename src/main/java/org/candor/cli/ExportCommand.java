package org.candor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.environment.PrismModel;
import org.candor.environment.PrivateEnvironment;
import org.candor.rendering.Json;
import org.candor.rendering.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor export}: an environment for another solver. */
@Command(
    name = "export",
    header = "Write an environment in the language of the model checker PRISM.",
    description = {
      "",
      "One module per agent, synchronised on the actions. PRISM knows no discount: after every",
      "action the process stops with probability 1 - discount, and the reward expected until then is",
      "the discounted value. The property asks for the optimal value V at every joint type, which",
      "'candor solve' shows too. Only for an infinite horizon with certain feasible sets, private",
      "values and agents who are always accessible.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor export examples/tutorial-two-agents.json",
      "  candor export examples/tutorial-two-agents.json --out models",
      "  prism models/tutorial-two-agents.prism models/tutorial-two-agents.props -exact",
      "",
      "Exit status: 0 written; 2 bad input."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "FILE", description = "The environment (candor/environment/1).")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the model and its property to this folder, as NAME.prism and NAME.props.")
  private String folder;

  @Override
  public Integer call() throws IOException {
    Environment environment = EnvironmentReader.read(Inputs.path(file));
    PrismModel.obstacle(environment)
        .ifPresent(
            reason -> {
              throw InputException.ofFile(
                  file,
                  "PRISM's language cannot say this environment: " + reason,
                  "export another environment");
            });
    PrivateEnvironment known = (PrivateEnvironment) environment;
    if (folder == null) {
      String model = PrismModel.model(known);
      String property = PrismModel.property(known);
      printing.print(
          () -> tree("model", model, "property", property),
          () -> model + "\n// The property, for a file of its own: " + property);
      return ExitStatus.HOLDS;
    }
    String name = Inputs.path(file).getFileName().toString().replaceFirst("\\.json$", "");
    List<String> files = write(Inputs.path(folder), name, known);
    printing.print(() -> Map.of("files", files), () -> String.join("\n", files) + "\n");
    return ExitStatus.HOLDS;
  }

  /** Writes model and property, and names the files. */
  static List<String> write(Path folder, String name, PrivateEnvironment environment)
      throws IOException {
    Path model = folder.resolve(name + ".prism");
    Path property = folder.resolve(name + ".props");
    WholeFile.write(model, PrismModel.model(environment));
    WholeFile.write(property, PrismModel.property(environment));
    return List.of(model.toString(), property.toString());
  }

  private static Map<String, Object> tree(String... entries) {
    Map<String, Object> tree = Json.object();
    for (int k = 0; k < entries.length; k += 2) {
      tree.put(entries[k], entries[k + 1]);
    }
    return tree;
  }
}
