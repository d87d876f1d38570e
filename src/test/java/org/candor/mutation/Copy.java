package org.candor.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candor.proofs.KernelClass;

/**
 * Writes the copies of classes that a mutant lives in, so that many mutants of one class can stand side by side: each copy has the
 * members that the change reaches, under a class name of its own; what it mentions beyond them is that of the original classes.
 */
final class Copy {
  private static final String SEPARATOR = "_m";
  private static final Pattern IMPORT = Pattern.compile("import [\\w.]+\\.(\\w+);");

  private final Kernel kernel;
  private final Set<Site> copied;
  private final String suffix;

  private Copy(Kernel kernel, Set<Site> copied, String number) {
    this.kernel = kernel;
    this.copied = copied;
    this.suffix = SEPARATOR + number;
  }

  /** The copies of a mutant, numbered. */
  static List<KernelClass> of(Kernel kernel, Slice slice, Mutant mutant, String number) {
    return new Copy(kernel, slice.copied(), number).classes(Optional.of(mutant));
  }

  /** The copies of members without a change: what is proved of them is what mutants are held against. */
  static List<KernelClass> unchanged(Kernel kernel, Set<Site> members, String number) {
    return new Copy(kernel, members, number).classes(Optional.empty());
  }

  /** The name of the class that a copy is one of. */
  static String original(String className) {
    return className.replaceAll(SEPARATOR + "\\w+$", "");
  }

  /** The name of a numbered copy. */
  static String name(String className, String number) {
    return className + SEPARATOR + number;
  }

  private List<KernelClass> classes(Optional<Mutant> mutant) {
    Map<String, List<Site>> byClass =
        copied.stream()
            .collect(Collectors.groupingBy(s -> s.c().name(), TreeMap::new, Collectors.toList()));
    List<KernelClass> copies = new ArrayList<>();
    for (List<Site> sites : byClass.values()) {
      SourceClass c = sites.get(0).c();
      StringBuilder text = new StringBuilder("package " + c.packageName() + ";\n\n");
      text.append(importsOfCopies(c, byClass.keySet()));
      text.append(renamed(c.header(), c.name())).append("{\n");
      c.members().stream()
          .filter(m -> alwaysKept(m) || sites.contains(new Site(c, m)))
          .forEach(m -> text.append("  ").append(text(c, m, mutant)).append("\n\n"));
      text.append("}\n");
      copies.add(new KernelClass(c.packageName(), c.name() + suffix, text.toString()));
    }
    return copies;
  }

  /** The copies of classes that a class imports are to be imported too. */
  private String importsOfCopies(SourceClass c, Set<String> copiedClasses) {
    return IMPORT
        .matcher(c.header())
        .results()
        .filter(i -> copiedClasses.contains(i.group(1)))
        .map(i -> i.group().replace(";", suffix + ";\n"))
        .collect(Collectors.joining());
  }

  /** Constants may be mentioned, and final fields need a constructor. */
  private static boolean alwaysKept(Member m) {
    return m.kind() == Member.Kind.FIELD || m.kind() == Member.Kind.CONSTRUCTOR;
  }

  private String renamed(String header, String name) {
    return header.replaceFirst("class " + name + "\\b", "class " + name + suffix);
  }

  /** One replacement in a source text. */
  private record Edit(int start, int end, String text) {}

  private String text(SourceClass c, Member m, Optional<Mutant> mutant) {
    List<Edit> edits = new ArrayList<>();
    references(c, m.contract(), edits);
    if (m.kind() != Member.Kind.PREDICATE) { // whose body is in its comment
      references(c, m.body(), edits);
    }
    if (m.kind() == Member.Kind.CONSTRUCTOR) {
      m.head().stream()
          .filter(t -> t.is(c.name()))
          .forEach(t -> edits.add(new Edit(t.end(), t.end(), suffix)));
    }
    mutant
        .filter(x -> x.className().equals(c.qualifiedName()) && x.member().equals(m.name()))
        .ifPresent(
            x -> {
              edits.removeIf(e -> x.start() <= e.start() && e.start() < x.end());
              edits.add(new Edit(x.start(), x.end(), x.replacement()));
            });
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder text = new StringBuilder();
    int at = m.start();
    for (Edit e : edits) {
      text.append(c.source(), at, e.start()).append(e.text());
      at = e.end();
    }
    return text.append(c.source(), at, m.end()).toString();
  }

  /** Mentions of copied members lead to the copies, all others to the originals. */
  private void references(SourceClass c, List<Token> tokens, List<Edit> edits) {
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Site> site = kernel.named(c, tokens, i);
      if (site.isEmpty() || declares(tokens, i)) {
        continue;
      }
      Token t = tokens.get(i);
      boolean qualified = i > 0 && tokens.get(i - 1).is(".");
      if (qualified && copied.contains(site.get())) {
        Token type = tokens.get(i - 2);
        edits.add(new Edit(type.end(), type.end(), suffix));
      } else if (!qualified
          && site.get().member().kind() != Member.Kind.FIELD
          && !copied.contains(site.get())) {
        edits.add(new Edit(t.start(), t.start(), c.name() + "."));
      }
    }
  }

  /** Whether a predicate's own declaration is at a token. */
  private static boolean declares(List<Token> tokens, int i) {
    return i > 1 && tokens.get(i - 2).is("model");
  }
}
