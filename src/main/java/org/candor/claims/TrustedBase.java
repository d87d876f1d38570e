package org.candor.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candor.environment.JsonValue;

/** What has to be trusted for a theorem or a certificate, as {@code specs/claims/trusted-base.json} lists it. */
public final class TrustedBase {
  /** The list in the project. */
  public static final String FILE = ClaimRegistry.FOLDER + "/trusted-base.json";

  private static final String FORMAT = "candor/trusted-base/1";
  private static final String REMEDY = "see the entries beside it";
  private static final String EVERYTHING = "*.java";

  /**
   * One thing to be trusted.
   *
   * @param id short
   * @param title what it is
   * @param statement what it is trusted for
   * @param files its sources in the project, as paths; {@code folder/*.java} is what no other part names of a folder
   * @param except files that {@code *.java} does not mean
   */
  public record Part(
      String id, String title, String statement, List<String> files, List<String> except) {
    public Part {
      files = List.copyOf(files);
      except = List.copyOf(except);
    }
  }

  /** A file of the project and its number of lines. */
  public record Counted(String file, long lines) {}

  private final List<Part> parts;

  private TrustedBase(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The shipped list. */
  public static TrustedBase load() {
    JsonValue root = ShippedFiles.json(FILE);
    root.allowKeys(List.of("format", "parts"));
    JsonValue format = root.required("format", REMEDY);
    if (!format.string(REMEDY).equals(FORMAT)) {
      throw format.error("this is not the format of a trusted base", "write \"" + FORMAT + "\"");
    }
    List<Part> parts = new ArrayList<>();
    for (JsonValue entry : root.required("parts", REMEDY).elements(REMEDY)) {
      entry.allowKeys(List.of("id", "title", "statement", "files", "except"));
      JsonValue except = entry.optional("except");
      parts.add(
          new Part(
              entry.required("id", REMEDY).string(REMEDY),
              entry.required("title", REMEDY).string(REMEDY),
              entry.required("statement", REMEDY).string(REMEDY),
              texts(entry.required("files", REMEDY)),
              except == null ? List.of() : texts(except)));
    }
    return new TrustedBase(parts);
  }

  private static List<String> texts(JsonValue array) {
    return array.elements(REMEDY).stream().map(e -> e.string(REMEDY)).toList();
  }

  public List<Part> parts() {
    return parts;
  }

  /**
   * The files of a part with their lines, counted in a source tree; a file that is not there is left out.
   *
   * @param tree the top of the project
   */
  public List<Counted> count(Part part, Path tree) throws IOException {
    Set<String> named = new HashSet<>(part.except());
    parts.forEach(p -> named.addAll(p.files()));
    List<Counted> counted = new ArrayList<>();
    for (String file : part.files()) {
      if (file.endsWith(EVERYTHING)) {
        String folder = file.substring(0, file.length() - EVERYTHING.length());
        for (String each : javaFiles(tree, folder)) {
          if (!named.contains(each)) {
            count(tree, each, counted);
          }
        }
      } else {
        count(tree, file, counted);
      }
    }
    return counted;
  }

  private static void count(Path tree, String file, List<Counted> counted) throws IOException {
    Path path = tree.resolve(file);
    if (Files.isRegularFile(path)) {
      try (Stream<String> lines = Files.lines(path)) {
        counted.add(new Counted(file, lines.count()));
      }
    }
  }

  private static List<String> javaFiles(Path tree, String folder) throws IOException {
    Path path = tree.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(f -> folder + f.getFileName())
          .filter(f -> f.endsWith(".java") && !f.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }
}
