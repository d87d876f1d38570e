package org.candor.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says of surviving mutants: one line each, the mutant's name and the explanation. Empty lines and lines that start
 * with {@code #} are passed over.
 */
final class Explanations {
  private final Path file;
  private final Map<String, String> byId = new LinkedHashMap<>();

  Explanations(Path file) throws IOException {
    this.file = file;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) {
          throw new IllegalStateException(
              file
                  + ", line "
                  + number
                  + ": \""
                  + line
                  + "\" names a mutant and explains nothing; write why it survives behind its name");
        }
        if (byId.put(parts[0], parts[1]) != null) {
          throw new IllegalStateException(
              file + ", line " + number + ": " + parts[0] + " is explained twice; keep one");
        }
      }
    }
  }

  Optional<String> of(Mutant mutant) {
    return Optional.ofNullable(byId.get(mutant.id()));
  }

  /**
   * The entries that explain no surviving mutant.
   *
   * @param all whether every mutant was tried; otherwise only mutants that were tried are judged
   */
  List<String> orphans(List<Outcome> outcomes, boolean all) {
    List<String> orphans = new ArrayList<>();
    for (String id : byId.keySet()) {
      Optional<Outcome> outcome =
          outcomes.stream().filter(o -> o.mutant().id().equals(id)).findFirst();
      boolean survives = outcome.map(Outcome::survived).orElse(!all);
      if (!survives) {
        String what = outcome.isPresent() ? "a mutant that does not survive" : "no mutant";
        orphans.add(file + ": " + id + " names " + what + "; remove the line");
      }
    }
    return orphans;
  }
}
