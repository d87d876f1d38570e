package org.candor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candor.proofs.KernelClass;

/**
 * A class of the kernel, split into its members.
 *
 * @param packageName its package
 * @param name its simple name
 * @param source its text
 * @param header the text between the package line and the brace that opens the body, comments left out
 * @param members its members in order
 */
record SourceClass(
    String packageName, String name, String source, String header, List<Member> members) {

  SourceClass {
    members = List.copyOf(members);
  }

  /** Splits a class that keeps to the kernel's subset of Java: one class a file, no nested ones. */
  static SourceClass of(KernelClass c) {
    List<Token> tokens = Lexer.tokens(c.source());
    int open = 0;
    while (!tokens.get(open).is("{") || tokens.get(open).inSpecification()) {
      open++;
    }
    StringBuilder header = new StringBuilder();
    int i = 0;
    while (!tokens.get(i).is(";")) { // the package line
      i++;
    }
    for (i++; i < open; i++) {
      int end = tokens.get(i).end();
      int next = tokens.get(i + 1).start();
      boolean close =
          tokens.get(i).inSpecification() && tokens.get(i + 1).block() != tokens.get(i).block();
      if (tokens.get(i).inSpecification() && tokens.get(i - 1).block() != tokens.get(i).block()) {
        header.append("/*@ ");
      }
      header.append(c.source(), tokens.get(i).start(), end).append(close ? " @*/\n" : "");
      header.append(next > end ? (tokens.get(i).is(";") ? "\n" : " ") : "");
    }
    return new SourceClass(
        c.packageName(),
        c.simpleName(),
        c.source(),
        header.toString(),
        new Splitter(c, tokens, open + 1).members());
  }

  String qualifiedName() {
    return packageName + "." + name;
  }

  Optional<Member> member(String memberName) {
    return members.stream().filter(m -> m.name().equals(memberName)).findFirst();
  }

  Stream<Member> membersOf(Member.Kind kind) {
    return members.stream().filter(m -> m.kind() == kind);
  }

  /** The line, counted from 1, of a place in the source text. */
  int line(int place) {
    return 1 + (int) source.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  /** Walks over the body of a class. */
  private static final class Splitter {
    private final KernelClass c;
    private final List<Token> tokens;
    private int at;

    Splitter(KernelClass c, List<Token> tokens, int at) {
      this.c = c;
      this.tokens = tokens;
      this.at = at;
    }

    List<Member> members() {
      List<Member> members = new ArrayList<>();
      while (at < tokens.size() && !tokens.get(at).is("}")) {
        members.add(next());
      }
      return members;
    }

    private Member next() {
      List<Token> contract = new ArrayList<>();
      while (tokens.get(at).inSpecification()) {
        int block = tokens.get(at).block();
        List<Token> comment = new ArrayList<>();
        while (tokens.get(at).block() == block) {
          comment.add(tokens.get(at++));
        }
        contract.addAll(comment);
        if (comment.stream().anyMatch(t -> t.is("model"))) {
          return predicate(contract);
        }
        if (comment.stream().anyMatch(t -> t.is("invariant"))) {
          return new Member(
              Member.Kind.INVARIANT,
              "",
              commentStart(contract),
              commentEnd(contract),
              contract,
              List.of(),
              List.of());
        }
      }
      return declaration(contract);
    }

    private Member predicate(List<Token> comment) {
      int open = 0;
      while (!comment.get(open).is("{")) {
        open++;
      }
      int name = open;
      while (!comment.get(name).is("model")) {
        name--;
      }
      while (!comment.get(name + 1).is("(")) {
        name++;
      }
      return new Member(
          Member.Kind.PREDICATE,
          comment.get(name).text(),
          commentStart(comment),
          commentEnd(comment),
          comment,
          comment.subList(0, open),
          comment.subList(open + 1, comment.size() - 1));
    }

    private Member declaration(List<Token> contract) {
      int first = at;
      while (!tokens.get(at).is(";") && !tokens.get(at).is("{") && !tokens.get(at).is("=")) {
        at++;
      }
      List<Token> head = tokens.subList(first, at);
      int start = contract.isEmpty() ? head.get(0).start() : commentStart(contract);
      if (!tokens.get(at).is("{")) {
        int value = at;
        while (!tokens.get(at).is(";")) {
          at++;
        }
        int end = tokens.get(at++).end();
        List<Token> initial = value + 1 < at ? tokens.subList(value + 1, at - 1) : List.of();
        String name = tokens.get(value - 1).text();
        return new Member(Member.Kind.FIELD, name, start, end, contract, head, initial);
      }
      int open = at++;
      for (int depth = 1; depth > 0; at++) {
        depth += tokens.get(at).is("{") ? 1 : tokens.get(at).is("}") ? -1 : 0;
      }
      int name = 0;
      while (!head.get(name + 1).is("(")) {
        name++;
      }
      String text = head.get(name).text();
      Member.Kind kind = text.equals(c.simpleName()) ? Member.Kind.CONSTRUCTOR : Member.Kind.METHOD;
      int end = tokens.get(at - 1).end();
      return new Member(kind, text, start, end, contract, head, tokens.subList(open + 1, at - 1));
    }

    private int commentStart(List<Token> comment) {
      return c.source().lastIndexOf("/*@", comment.get(0).start());
    }

    private int commentEnd(List<Token> comment) {
      return c.source().indexOf("*/", comment.get(comment.size() - 1).end()) + 2;
    }
  }
}
