package org.candor.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class as the proofs see it.
 *
 * @param packageName its package
 * @param simpleName its name
 * @param source its source text
 */
public record KernelClass(String packageName, String simpleName, String source) {

  /** All classes in a directory, in the order of their paths, which are relative to a source root. */
  static List<KernelClass> readAll(Path root, Path directory) throws IOException {
    List<KernelClass> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String simpleName = file.getFileName().toString().replace(".java", "");
        if (!simpleName.equals("package-info")) {
          Path folder = root.relativize(file).getParent();
          String packageName = folder == null ? "" : folder.toString().replaceAll("[/\\\\]", ".");
          classes.add(new KernelClass(packageName, simpleName, Files.readString(file)));
        }
      }
    }
    return classes;
  }

  /** Its fully qualified name. */
  public String name() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** The path of the source file below a source root. */
  public Path path() {
    return Path.of(packageName.replace('.', '/'), simpleName + ".java");
  }

  List<SpecifiedMethod> methods() {
    return SpecifiedMethod.readAll(source);
  }

  /** The class of contracts that must stay open beside those of this class. */
  public KernelClass canaries() {
    return canaries(methods());
  }

  /** The class of contracts that must stay open beside those of some methods. */
  KernelClass canariesOf(Collection<String> names) {
    return canaries(
        methods().stream()
            .filter(m -> m.specificationOnly() || names.contains(name() + "." + m.name()))
            .toList());
  }

  private KernelClass canaries(List<SpecifiedMethod> methods) {
    List<String> imports = source.lines().filter(line -> line.startsWith("import ")).toList();
    return new KernelClass(
        packageName,
        Canaries.PREFIX + simpleName,
        Canaries.source(packageName, simpleName, imports, methods));
  }

  /** Whether it holds contracts that no prover may close. */
  public boolean mustStayOpen() {
    return simpleName.startsWith(Canaries.PREFIX);
  }
}
