package org.candor.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.candor.proofs.KernelClass;

/** Asks the Java compiler which copies are Java programs; what is none is no mutant. */
final class Compiler {
  private Compiler() {}

  /**
   * The first error of each class that has one, by class name.
   *
   * @param sources where the classes are found that these mention
   * @param output a directory for what is compiled on the way
   */
  static Map<String, String> errors(List<KernelClass> classes, Path sources, Path output) {
    Map<String, String> errors = new HashMap<>();
    List<KernelClass> left = new ArrayList<>(classes);
    // A syntax error hides the errors of all other classes, hence again without the faulty ones.
    for (boolean again = true; again && !left.isEmpty(); ) {
      Map<String, String> found = firstErrors(left, sources, output);
      again = !found.isEmpty();
      errors.putAll(found);
      left.removeIf(c -> found.containsKey(c.name()));
    }
    return errors;
  }

  private static Map<String, String> firstErrors(
      List<KernelClass> classes, Path sources, Path output) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-Xmaxerrs",
            "100000",
            "--should-stop=ifError=FLOW",
            "-implicit:none",
            "-sourcepath",
            sources.toString(),
            "-d",
            output.toString());
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Source> units = classes.stream().map(Source::new).toList();
      compiler.getTask(null, files, diagnostics, options, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> errors = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        if (!(d.getSource() instanceof Source source)) {
          throw new IllegalStateException("the kernel does not compile: " + d);
        }
        errors.putIfAbsent(source.name, d.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
      }
    }
    return errors;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(KernelClass c) {
      super(URI.create("string:///" + c.name().replace('.', '/') + ".java"), Kind.SOURCE);
      this.name = c.name();
      this.text = c.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
