package org.candor.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candor.environment.InputException;

/**
 * The contracts of the kernel as they stand in {@code specs/key/contracts.txt}, which a test holds equal to the sources: methods,
 * predicates and the classes that carry data, each with its words.
 */
public final class ContractsOnRecord {
  /** The record in the project. */
  public static final String FILE = "specs/key/contracts.txt";

  private static final Pattern NAME = Pattern.compile("[a-z][\\w.]*\\.[A-Z]\\w*(\\.\\w+)?");
  private static final Pattern MENTION =
      Pattern.compile("(?:\\b(\\w+)\\s*\\.\\s*)?\\b(\\w+)\\b(\\s*\\()?");

  /**
   * An entry of the record.
   *
   * @param name of the class and, but for a class that carries data, the method or predicate
   * @param words its documentation comment's first sentence, or empty
   * @param jml the lines of the contract and of the signature as they stand in the source
   */
  public record Entry(String name, String words, String jml) {
    /** The method, predicate or class without what it is in. */
    public String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether it is a class that carries data, with its fields. */
    public boolean isClass() {
      return Character.isUpperCase(simpleName().charAt(0));
    }

    /** Whether it exists in specifications only. */
    public boolean isPredicate() {
      return Pattern.compile("\\bmodel\\s+[\\w\\\\]+\\s+" + simpleName() + "\\s*\\(")
          .matcher(jml)
          .find();
    }

    /** Whether code outside its package may call it. */
    public boolean isPublicMethod() {
      return !isClass()
          && !isPredicate()
          && jml.lines()
              .anyMatch(l -> l.startsWith("public ") && l.contains(" " + simpleName() + "("));
    }

    private String className() {
      return isClass() ? name : name.substring(0, name.lastIndexOf('.'));
    }

    private String simpleClassName() {
      return className().substring(className().lastIndexOf('.') + 1);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ContractsOnRecord() {}

  /** The record that is shipped. */
  public static ContractsOnRecord load() {
    return parse(FILE, ShippedFiles.text(FILE));
  }

  /**
   * Reads a record: the full name of each entry on a line of its own, its lines indented below it.
   *
   * @param file named in messages
   */
  static ContractsOnRecord parse(String file, String text) {
    ContractsOnRecord found = new ContractsOnRecord();
    String name = "";
    List<String> body = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("  ")) {
        body.add(line.substring(2));
      } else if (!line.isBlank()) {
        found.add(file, name, body);
        name = line;
        body.clear();
      }
    }
    found.add(file, name, body);
    return found;
  }

  private void add(String file, String name, List<String> body) {
    if (name.isEmpty() && body.isEmpty()) {
      return; // before the first name
    }
    if (!NAME.matcher(name).matches() || body.isEmpty()) {
      throw InputException.ofFile(
          file,
          InputException.quote(name) + " is no name with a contract below it",
          "write the record anew: ContractsOnRecordTest says how");
    }
    boolean worded = body.get(0).startsWith("/** ");
    String words = worded ? body.get(0).substring(4).replace(" */", "") : "";
    Entry entry =
        new Entry(name, words, String.join("\n", worded ? body.subList(1, body.size()) : body));
    if (entries.put(name, entry) != null) {
      throw InputException.ofFile(file, name + " is on record twice", "overload no contract");
    }
  }

  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry with this full name. */
  public Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The predicates and classes with data that an entry mentions, those that these mention, and so on, in order of mention. */
  public List<Entry> mentionedBy(Entry entry) {
    Set<Entry> found = new LinkedHashSet<>();
    List<Entry> open = new ArrayList<>(List.of(entry));
    while (!open.isEmpty()) {
      Entry next = open.remove(0);
      Matcher mention = MENTION.matcher(next.jml());
      while (mention.find()) {
        String qualifier = mention.group(1);
        Optional<Entry> meant =
            mention.group(3) != null
                ? predicate(next, qualifier, mention.group(2))
                : data(next, mention.group(2));
        meant.filter(m -> !m.equals(entry) && found.add(m)).ifPresent(open::add);
        if (qualifier != null) {
          data(next, qualifier).filter(m -> !m.equals(entry) && found.add(m)).ifPresent(open::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private Optional<Entry> predicate(Entry from, String qualifier, String name) {
    String type = qualifier == null ? from.simpleClassName() : qualifier;
    return near(
        from,
        entries.values().stream()
            .filter(e -> e.isPredicate() && e.simpleName().equals(name))
            .filter(e -> e.simpleClassName().equals(type))
            .toList());
  }

  private Optional<Entry> data(Entry from, String type) {
    return near(
        from,
        entries.values().stream().filter(e -> e.isClass() && e.simpleName().equals(type)).toList());
  }

  /** Of classes with one name, the one in the same package is meant. */
  private static Optional<Entry> near(Entry from, List<Entry> candidates) {
    String home = from.className().substring(0, from.className().lastIndexOf('.') + 1);
    return candidates.stream()
        .filter(e -> e.className().equals(home + e.simpleClassName()))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }
}
