package org.candor.mutation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of mutants, one line each, written as soon as it is known: a run that was broken off goes on where it stopped. A
 * line that was cut off is dropped, and a second line about the same mutant replaces the first.
 */
final class Journal {
  private final Path file;
  private final Map<String, Entry> entries = new HashMap<>();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * One line.
   *
   * @param key the fingerprint of everything that the finding depends on
   * @param finding what was found
   */
  public record Entry(String key, Finding finding) {}

  /** Opens a journal, or starts one. */
  Journal(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      String text = Files.readString(file);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      for (String line : whole.lines().toList()) {
        Entry entry = json.readValue(line, Entry.class);
        entries.put(entry.key(), entry);
      }
      if (whole.length() < text.length()) {
        Files.writeString(file, whole);
      }
    }
  }

  Optional<Finding> find(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::finding);
  }

  int size() {
    return entries.size();
  }

  void add(String key, Finding finding) throws IOException {
    Entry entry = new Entry(key, finding);
    entries.put(key, entry);
    Files.write(
        file,
        (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }
}
