package org.candor.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contracts of the kernel as they stand in its sources, to be evaluated on concrete arguments. This is what shows that a
 * theorem says something: KeY proves that nothing contradicts it, an instance shows that its preconditions can be met.
 */
final class Contracts {
  private static final Path KERNEL = Path.of("src/main/java/org/candor/kernel");
  private static final Path KERNEL_ROOT = Path.of("src/main/java");
  private static final Path MUST_STAY_OPEN = Path.of("specs/key/must-stay-open");
  private static final Contracts OF_PROJECT = ofProject();

  private final Map<String, ContractedClass> classes = new TreeMap<>();

  /** The contracts in source texts, by the name of the class. */
  Contracts(Map<String, String> sources) {
    sources.forEach((name, text) -> classes.put(name, new ContractReader(this, name).read(text)));
  }

  /** The contracts of a class of the kernel, or of one that must stay open. */
  static ContractedClass of(String className) {
    return OF_PROJECT.type(className);
  }

  /** A contract by the name of its class and method, separated by a dot. */
  static Contract named(String name) {
    int dot = name.lastIndexOf('.');
    return of(name.substring(0, Math.max(dot, 0))).method(name.substring(dot + 1));
  }

  /** All classes of the kernel and those that must stay open, in the order of their names. */
  static Collection<ContractedClass> all() {
    return OF_PROJECT.classes.values();
  }

  ContractedClass type(String className) {
    return find(className)
        .orElseThrow(
            () -> new NotEvaluated("no source of the class \"" + className + "\" was read"));
  }

  Optional<ContractedClass> find(String className) {
    return Optional.ofNullable(classes.get(className));
  }

  private static Contracts ofProject() {
    try {
      Map<String, String> sources = new TreeMap<>(sources(KERNEL_ROOT, KERNEL));
      sources.putAll(sources(MUST_STAY_OPEN, MUST_STAY_OPEN));
      return new Contracts(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source texts in a directory by the names of their classes, which are relative to a source root. */
  private static Map<String, String> sources(Path root, Path directory) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("package-info.java")) {
          String path = root.relativize(file).toString();
          sources.put(
              path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", "."),
              Files.readString(file));
        }
      }
    }
    return sources;
  }
}
