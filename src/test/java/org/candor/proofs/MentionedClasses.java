package org.candor.proofs;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which classes a source mentions: what a proof about one of its methods can depend on. */
final class MentionedClasses {
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private final Map<String, KernelClass> byName = new TreeMap<>();
  private final Map<String, List<KernelClass>> bySimpleName;
  private final Map<String, Set<String>> known = new TreeMap<>();

  MentionedClasses(Collection<KernelClass> classes) {
    classes.forEach(c -> byName.put(c.name(), c));
    bySimpleName = classes.stream().collect(Collectors.groupingBy(KernelClass::simpleName));
  }

  /** Whether a class is one of those among which mentions are looked for. */
  boolean isKnown(String name) {
    return byName.containsKey(name);
  }

  /**
   * The full names of a class and of all classes that it mentions by their simple names, in comments or code, and so on. Of several
   * classes with one simple name all count as mentioned.
   *
   * @param name the full name of a class that is known
   */
  Set<String> from(String name) {
    return known.computeIfAbsent(name, this::search);
  }

  private Set<String> search(String name) {
    Set<String> reached = new TreeSet<>();
    Deque<KernelClass> open = new ArrayDeque<>(List.of(byName.get(name)));
    while (!open.isEmpty()) {
      KernelClass next = open.pop();
      if (reached.add(next.name())) {
        NO_WORD
            .splitAsStream(next.source())
            .distinct()
            .forEach(word -> bySimpleName.getOrDefault(word, List.of()).forEach(open::push));
      }
    }
    return reached;
  }
}
