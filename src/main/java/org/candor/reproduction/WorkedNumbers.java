package org.candor.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.claims.ShippedFiles;
import org.candor.environment.JsonValue;

/** The worked numbers on record, in their order. */
public final class WorkedNumbers {
  private static final String FILE = "specs/reproduction/worked-numbers.json";
  private static final String REMEDY = "see the entries beside it";
  private final List<WorkedNumber> numbers;

  private WorkedNumbers(List<WorkedNumber> numbers) {
    this.numbers = List.copyOf(numbers);
  }

  /** Reads the shipped registry. */
  public static WorkedNumbers load() {
    return of(ShippedFiles.json(FILE));
  }

  /**
   * Reads a registry.
   *
   * @throws org.candor.environment.InputException if it is malformed, or if a correction lacks its reason
   */
  public static WorkedNumbers of(JsonValue root) {
    root.allowKeys(List.of("format", "sections"));
    List<WorkedNumber> numbers = new ArrayList<>();
    for (JsonValue section : root.required("sections", REMEDY).elements(REMEDY)) {
      section.allowKeys(List.of("section", "source", "numbers"));
      for (JsonValue entry : section.required("numbers", REMEDY).elements(REMEDY)) {
        WorkedNumber number = number(section, entry);
        if (numbers.stream().anyMatch(n -> n.id().equals(number.id()))) {
          throw entry.error("the id '" + number.id() + "' is used twice", "choose another");
        }
        numbers.add(number);
      }
    }
    return new WorkedNumbers(numbers);
  }

  private static WorkedNumber number(JsonValue section, JsonValue entry) {
    entry.allowKeys(
        List.of("id", "source", "quantity", "printed", "corrected", "reason", "compute"));
    JsonValue corrected = entry.optional("corrected");
    if ((corrected == null) != (entry.optional("reason") == null)) {
      throw entry.error(
          "a correction and its reason come together", "give both, or neither of them");
    }
    String name = section.required("section", REMEDY).string(REMEDY);
    return new WorkedNumber(
        name + "." + entry.required("id", REMEDY).string(REMEDY),
        name,
        section.required("source", REMEDY).string(REMEDY),
        entry.required("source", REMEDY).string(REMEDY),
        entry.required("quantity", REMEDY).string(REMEDY),
        Printed.read(entry.required("printed", REMEDY)),
        corrected == null ? null : Printed.read(corrected),
        corrected == null ? null : entry.required("reason", REMEDY).string(REMEDY),
        entry.required("compute", REMEDY));
  }

  /** The sections, in order. */
  public List<String> sections() {
    return numbers.stream().map(WorkedNumber::section).distinct().toList();
  }

  /** How many numbers a section has; all for null. */
  public int size(String section) {
    return in(section).size();
  }

  /** Computes the numbers of a section, or of all for null, and says when each is done. */
  public List<Comparison> compare(String section, Runnable done) {
    Recomputation recomputation = new Recomputation();
    List<Comparison> comparisons = new ArrayList<>();
    for (WorkedNumber number : in(section)) {
      comparisons.add(Comparison.of(number, recomputation.found(number.recipe())));
      done.run();
    }
    return comparisons;
  }

  /** The number with this id. */
  Optional<WorkedNumber> find(String id) {
    return numbers.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  private List<WorkedNumber> in(String section) {
    return numbers.stream().filter(n -> section == null || n.section().equals(section)).toList();
  }
}
