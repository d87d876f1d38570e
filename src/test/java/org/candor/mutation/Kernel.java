package org.candor.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes that are proved under one arithmetic semantics, and who mentions whom among their members. */
final class Kernel {
  private final Map<String, SourceClass> bySimpleName = new TreeMap<>();
  private final Map<Site, List<Site>> inContracts = new HashMap<>();
  private final Map<Site, List<Site>> anywhere = new HashMap<>();

  Kernel(List<SourceClass> classes) {
    for (SourceClass c : classes) {
      SourceClass other = bySimpleName.put(c.name(), c);
      if (other != null) {
        throw new IllegalStateException(
            c.qualifiedName()
                + " and "
                + other.qualifiedName()
                + " have one simple name; rename one of them");
      }
    }
    sites().forEach(this::noteMentions);
  }

  private void noteMentions(Site user) {
    Set<Site> named = mentions(user.c(), user.member().contract());
    note(user, named, inContracts);
    named.addAll(mentions(user.c(), user.member().body()));
    note(user, named, anywhere);
  }

  private static void note(Site user, Set<Site> named, Map<Site, List<Site>> users) {
    named.stream()
        .filter(s -> !s.equals(user))
        .forEach(s -> users.computeIfAbsent(s, x -> new ArrayList<>()).add(user));
  }

  List<SourceClass> classes() {
    return List.copyOf(bySimpleName.values());
  }

  Optional<SourceClass> named(String simpleName) {
    return Optional.ofNullable(bySimpleName.get(simpleName));
  }

  SourceClass ofMutant(Mutant m) {
    return bySimpleName.get(m.className().replaceAll(".*\\.", ""));
  }

  /** The members of a class that are named at a token, if it names any: {@code f(} within the class, {@code C.f} anywhere. */
  Optional<Site> named(SourceClass within, List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (!t.isWord()) {
      return Optional.empty();
    }
    if (i > 0 && tokens.get(i - 1).is(".")) {
      return i > 1 && (i == 2 || !tokens.get(i - 3).is("."))
          ? named(tokens.get(i - 2).text()).flatMap(c -> site(c, tokens, i))
          : Optional.empty();
    }
    return site(within, tokens, i);
  }

  private static Optional<Site> site(SourceClass c, List<Token> tokens, int i) {
    boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
    return c.member(tokens.get(i).text())
        .filter(
            m ->
                called
                    ? m.isMethod() || m.kind() == Member.Kind.PREDICATE
                    : m.kind() == Member.Kind.FIELD)
        .map(m -> new Site(c, m));
  }

  /** The members that some tokens of a class name. */
  Set<Site> mentions(SourceClass within, List<Token> tokens) {
    Set<Site> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      named(within, tokens, i).ifPresent(found::add);
    }
    return found;
  }

  /** All members of all classes. */
  Stream<Site> sites() {
    return bySimpleName.values().stream()
        .flatMap(c -> c.members().stream().map(m -> new Site(c, m)));
  }

  /** The members that mention one, in their contract or anywhere. */
  List<Site> mentioning(Site target, boolean inContractOnly) {
    return (inContractOnly ? inContracts : anywhere).getOrDefault(target, List.of());
  }

  /** The names of a class and of all classes that it mentions, and so on: what the proofs of its contracts can depend on. */
  Set<String> reachable(SourceClass from) {
    Set<String> reached = new TreeSet<>();
    Deque<SourceClass> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      SourceClass c = open.pop();
      if (reached.add(c.name())) {
        Lexer.tokens(c.source()).stream()
            .filter(Token::isWord)
            .map(t -> bySimpleName.get(t.text()))
            .filter(other -> other != null)
            .forEach(open::push);
      }
    }
    return reached;
  }
}
