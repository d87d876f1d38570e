package org.candor.mutation;

import java.util.List;

/**
 * One member of a class: a field, a method with its contract, or a predicate that its specification defines.
 *
 * @param kind what it is
 * @param name its name
 * @param start where its first token starts, the contract included
 * @param end the place after its end
 * @param contract the tokens of the specification comments before it; those of a predicate all
 * @param head the tokens of its declaration, up to the body
 * @param body the tokens of its body without the outer braces, or of a field's initial value
 */
record Member(
    Kind kind,
    String name,
    int start,
    int end,
    List<Token> contract,
    List<Token> head,
    List<Token> body) {
  enum Kind {
    FIELD,
    METHOD,
    CONSTRUCTOR,
    PREDICATE,
    INVARIANT
  }

  Member {
    contract = List.copyOf(contract);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  boolean isMethod() {
    return kind == Kind.METHOD || kind == Kind.CONSTRUCTOR;
  }

  /** Whether it has a contract to prove. */
  boolean isProved() {
    return isMethod() && contract.stream().anyMatch(t -> t.is("normal_behavior"));
  }

  /** Whether a method returns nothing, as lemmas do: its body is a proof, and nothing else. */
  boolean returnsNothing() {
    return head.stream().anyMatch(t -> t.is("void"));
  }
}
