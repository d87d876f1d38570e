package org.candor.mutation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a run, written as {@code reports/mutants.json}.
 *
 * @param format the format and its version
 * @param prover the prover and its version
 * @param complete whether all mutants of all classes were tried
 * @param sample how those that were tried were drawn from all of them; absent where this says nothing of all
 * @param totals the figures of all classes
 * @param classes the figures of each class
 * @param survivors the mutants that no proof notices
 */
@JsonPropertyOrder({"format", "prover", "complete", "sample", "totals", "classes", "survivors"})
public record MutationReport(
    String format,
    String prover,
    boolean complete,
    @JsonInclude(JsonInclude.Include.NON_NULL) Sample sample,
    Figures totals,
    Map<String, Figures> classes,
    List<Survivor> survivors) {

  private static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(95);

  /**
   * A draw from all mutants of all classes.
   *
   * @param percent the share that was drawn
   * @param seed what it was drawn by
   * @param percentNoticedAtLeast a lower bound, with 95 % confidence, of the share that proofs notice among all but those that only
   *     the record can notice
   */
  @JsonPropertyOrder({"percent", "seed", "percentNoticedAtLeast"})
  public record Sample(BigDecimal percent, long seed, BigDecimal percentNoticedAtLeast) {}

  /**
   * A mutant that no proof notices.
   *
   * @param id the name of the mutant
   * @param file the source file
   * @param line the line
   * @param place the kind of text
   * @param change what was changed
   * @param kind why it survives, in a word
   * @param explanation why it survives; empty when nobody has said
   */
  @JsonPropertyOrder({"id", "file", "line", "place", "change", "kind", "explanation"})
  public record Survivor(
      String id,
      String file,
      int line,
      String place,
      String change,
      String kind,
      String explanation) {}

  /** Copies the lists. */
  public MutationReport {
    classes = new LinkedHashMap<>(classes);
    survivors = List.copyOf(survivors);
  }

  static MutationReport of(
      List<Outcome> outcomes, Explanations explanations, Selection selection, String prover) {
    Map<String, List<Outcome>> byClass = new LinkedHashMap<>();
    for (Outcome o : outcomes) {
      byClass.computeIfAbsent(o.mutant().className(), c -> new ArrayList<>()).add(o);
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    byClass.forEach((name, own) -> figures.put(name, Figures.of(own)));
    Figures totals = Figures.of(outcomes);
    return new MutationReport(
        "candor/mutants/1",
        prover,
        selection.isAll(),
        selection.isSampleOfAll()
            ? new Sample(selection.percent(), selection.seed(), totals.percentNoticedAtLeast())
            : null,
        totals,
        figures,
        outcomes.stream().filter(Outcome::survived).map(o -> survivor(o, explanations)).toList());
  }

  private static Survivor survivor(Outcome o, Explanations explanations) {
    Mutant m = o.mutant();
    Survival kind = Survival.of(o);
    return new Survivor(
        m.id(),
        m.className().replace('.', '/') + ".java",
        m.line(),
        m.place().word(),
        m.change(),
        kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        explanations.of(m).orElse(kind.explanation()));
  }

  /** What is wrong with the outcome, a message each; empty when it is as it should be. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Survivor s : survivors) {
      if (s.explanation().isEmpty()) {
        failures.add(
            s.file()
                + ", line "
                + s.line()
                + ": "
                + s.id()
                + " survives ("
                + s.place()
                + ": "
                + s.change()
                + ") and nobody says why; make a proof notice it, or explain it in specs/key/mutants.txt");
      }
    }
    if (complete && totals.percentKilledOfOthers().compareTo(LEAST_PERCENT) < 0) {
      failures.add(
          "only "
              + totals.percentKilledOfOthers()
              + " % of the mutants are noticed, at least "
              + LEAST_PERCENT
              + " % must be");
    }
    return failures;
  }

  /** Writes to a temporary file first, so that a reader never sees half a report. */
  void write(Path file) throws IOException {
    Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = directory.resolve(file.getFileName() + ".tmp");
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), this);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
