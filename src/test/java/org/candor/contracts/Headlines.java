package org.candor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The contracts that state the theorems, and the false siblings that stand beside them. */
record Headlines(List<String> contracts, List<String> siblings) {
  private static final Path REGISTRY = Path.of("specs/claims/theorems.json");

  static Headlines ofProject() throws IOException {
    return read(Files.readString(REGISTRY));
  }

  /** The headlines in a registry: an object whose array "theorems" names each one's "contract" and "sibling". */
  static Headlines read(String json) throws IOException {
    List<String> contracts = new ArrayList<>();
    List<String> siblings = new ArrayList<>();
    for (JsonNode theorem : new ObjectMapper().readTree(json).path("theorems")) {
      for (String key : List.of("contract", "sibling")) {
        if (!theorem.path(key).isTextual()) {
          throw new IOException(REGISTRY + ": a theorem without \"" + key + "\": " + theorem);
        }
      }
      contracts.add(theorem.path("contract").asText());
      siblings.add(theorem.path("sibling").asText());
    }
    if (contracts.isEmpty()) {
      throw new IOException(REGISTRY + " names no theorem");
    }
    return new Headlines(contracts, siblings);
  }
}
