package org.candor.proofs;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * The readable settings of the proofs, {@code specs/key/settings.properties}: the arithmetic semantics, the classes proved under
 * each, and the strategy options, which may be set for all contracts, for one semantics, for one class or for one method. The
 * most special setting wins.
 */
public final class ProofSettingsFile {
  private final Properties properties = new Properties();
  private final Path file;

  /** Reads a settings file. */
  public ProofSettingsFile(Path file) throws IOException {
    this.file = file;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
  }

  /** The names of the arithmetic semantics, in file order. */
  public List<String> semantics() {
    return list("semantics");
  }

  /** The prover's name of the integer rules of a semantics. */
  public String integerRules(String semantics) {
    return required("semantics." + semantics + ".integerRules");
  }

  /** The fully qualified names of the classes proved under a semantics. */
  public List<String> classes(String semantics) {
    return list("semantics." + semantics + ".classes");
  }

  /** The packages beside whose contracts no canaries are placed; none where the setting is missing. */
  List<String> withoutCanaries() {
    return split(properties.getProperty("canaries.without", ""));
  }

  /** The methods of those packages that have a canary all the same. */
  List<String> withCanaries() {
    return split(properties.getProperty("canaries.with", ""));
  }

  /** A strategy option of the contracts of {@code className.method} under a semantics. */
  public String option(String option, String semantics, String className, String method) {
    for (String scope :
        new String[] {className + "." + method, className, "semantics." + semantics}) {
      String value = properties.getProperty(scope + "." + option);
      if (value != null) {
        return value.strip();
      }
    }
    return required("default." + option);
  }

  private List<String> list(String key) {
    return split(required(key));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String required(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(file + ": the setting \"" + key + "\" is missing; add it");
    }
    return value.strip();
  }
}
