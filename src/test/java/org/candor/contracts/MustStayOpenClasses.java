package org.candor.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.candor.kernel.ExactSums;

/**
 * The classes of contracts that must stay open, compiled so that their methods can be run. They are no part of what is shipped; here
 * they join the packages of the kernel, whose package-private lemmas they call.
 */
final class MustStayOpenClasses {
  private static final Path SOURCES = Path.of("specs/key/must-stay-open");
  private static final List<String> DEFINED = define();

  private MustStayOpenClasses() {}

  /** The names of the classes, which from now on are found by name. */
  static List<String> load() {
    return DEFINED;
  }

  private static List<String> define() {
    try {
      Path output = Files.createTempDirectory("must-stay-open");
      compile(output);
      List<String> names = new ArrayList<>();
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          names.add(defined(output, file).getName());
        }
      }
      delete(output);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException("the contracts of " + SOURCES + " cannot be run", e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void compile(Path output) throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path kernel =
        Path.of(ExactSums.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                output.toString(),
                "-cp",
                kernel.toString()));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
    }
    if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
      throw new IllegalStateException(SOURCES + " does not compile; see above");
    }
  }

  private static Class<?> defined(Path output, Path file)
      throws IOException, ReflectiveOperationException {
    String packageName = output.relativize(file.getParent()).toString().replaceAll("[/\\\\]", ".");
    Class<?> neighbour = Class.forName(neighbour(packageName));
    return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
        .defineClass(Files.readAllBytes(file));
  }

  /** A class of the kernel in the package. */
  private static String neighbour(String packageName) {
    return Contracts.all().stream()
        .filter(c -> c.packageName().equals(packageName))
        .map(ContractedClass::name)
        .filter(name -> !mustStayOpen(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("the kernel has no class in the package " + packageName));
  }

  /** Whether a class holds contracts that must stay open. */
  static boolean mustStayOpen(String className) {
    return className.substring(className.lastIndexOf('.') + 1).startsWith("MustStayOpen");
  }
}
