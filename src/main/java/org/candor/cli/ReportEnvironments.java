package org.candor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentReader;
import org.candor.mechanism.Setting;
import org.candor.rendering.Json;

/** The shipped environments over which the report's matrix is computed. */
final class ReportEnvironments {
  private static final List<String> FOLDERS = List.of("examples", "specs/claims/environments");

  /** One shipped environment. */
  record Shipped(String file, Setting setting) {}

  private ReportEnvironments() {}

  /** Every environment file of the folders below the root, in the order of names. */
  static List<Shipped> in(Path root) {
    List<Shipped> shipped = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (Path file : files(root.resolve(folder))) {
        String name = folder + "/" + file.getFileName();
        shipped.add(new Shipped(name, new Setting(EnvironmentReader.read(file))));
      }
    }
    if (shipped.isEmpty()) {
      throw new UsageException(
          "there is no environment in "
              + String.join(" or ", FOLDERS)
              + " below "
              + root
              + "; run the report from the top of the source tree, or name it with --root");
    }
    return shipped;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".mechanism.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Object> json(List<Shipped> shipped) {
    List<Object> list = new ArrayList<>();
    for (Shipped each : shipped) {
      Environment environment = each.setting().environment();
      Map<String, Object> tree = Json.object();
      tree.put("name", environment.name());
      tree.put("file", each.file());
      tree.put("agents", environment.agentNames().size());
      tree.put("jointTypes", environment.types().size());
      tree.put(
          "horizon",
          environment.horizon().isPresent()
              ? String.valueOf(environment.horizon().getAsInt())
              : "infinite");
      tree.put("discount", environment.discount().toString());
      list.add(tree);
    }
    return list;
  }
}
