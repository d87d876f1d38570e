package org.candor.symbolic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;

/** What the solver said of every query, written as {@code reports/symbolic.json} ({@code candor/symbolic/1}). */
final class SymbolicReport {
  static final String FORMAT = "candor/symbolic/1";

  private SymbolicReport() {}

  /**
   * One answered query.
   *
   * @param answer what was found
   * @param seconds the wall-clock time it took, all that differs between two runs
   * @param model numbers that make the claim fail, or null
   */
  record Entry(Query query, Query.Answer answer, double seconds, JsonNode model) {}

  /** Writes to a temporary file first, so that a reader never sees half a report. */
  static void write(Collection<Entry> entries, String solver, Path file) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("solver", solver);
    ArrayNode queries = root.putArray("queries");
    entries.stream()
        .sorted(Comparator.comparing(entry -> entry.query().id()))
        .forEach(entry -> queries.add(tree(entry)));
    Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = directory.resolve(file.getFileName() + ".tmp");
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), root);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ObjectNode tree(Entry entry) {
    Query query = entry.query();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", query.id());
    json.put("theorem", query.theorem());
    json.put("mechanism", query.mechanism());
    json.put("property", query.property());
    json.put("size", query.size());
    json.put("dropped", query.dropped().equals("none") ? "" : query.dropped());
    json.put("answer", entry.answer().toString());
    json.put("expected", query.expected().toString());
    json.put("statement", query.statement());
    json.put("seconds", Math.round(entry.seconds() * 1000) / 1000.0);
    if (entry.model() != null) {
      json.set("model", entry.model());
    }
    return json;
  }
}
