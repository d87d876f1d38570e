package org.candor.mutation;

import java.util.List;
import org.candor.proofs.KernelClass;

/** Asks the prover how a changed precondition compares with the original one. */
final class Question {
  /** The method whose contract says that the changed precondition follows from the original ones. */
  static final String WEAKER = "changedFollowsFromOriginal";

  private Question() {}

  /** A class with one empty lemma: from the original preconditions, the changed clause. */
  static KernelClass whetherWeaker(Kernel kernel, Mutant mutant, String number) {
    SourceClass c = kernel.ofMutant(mutant);
    Member m = c.member(mutant.member()).orElseThrow();
    StringBuilder text = new StringBuilder("package " + c.packageName() + ";\n\n");
    String name = Copy.name("Question" + c.name(), number);
    text.append(c.header().replaceFirst("class " + c.name() + "\\b", "class " + name))
        .append("{\n");
    text.append("  /*@ public normal_behavior\n");
    String changed = "true";
    for (Clause clause : Clause.among(m.contract())) {
      if (clause.keyword().equals("requires")) {
        List<Token> tokens = clause.tokens();
        text.append("    @ requires ").append(formula(kernel, c, tokens, null)).append(";\n");
        boolean here =
            tokens.get(0).start() <= mutant.start()
                && mutant.end() <= tokens.get(tokens.size() - 1).end();
        changed = here ? formula(kernel, c, tokens, mutant) : changed;
      }
    }
    text.append("    @ ensures ")
        .append(changed)
        .append(";\n    @ assignable \\strictly_nothing;\n    @*/\n");
    int open = 0;
    while (!m.head().get(open).is("(")) {
      open++;
    }
    Token last = m.head().get(m.head().size() - 1);
    String parameters = c.source().substring(m.head().get(open).start(), last.end());
    text.append("  public static void ")
        .append(WEAKER)
        .append(parameters.replaceAll("\\s+", " ").replace(", ", ",\n      "));
    return new KernelClass(c.packageName(), name, text.append(" {}\n}\n").toString());
  }

  /** A formula as it reads in another class, with a change if there is one. */
  private static String formula(Kernel kernel, SourceClass c, List<Token> tokens, Mutant mutant) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      boolean changed = mutant != null && mutant.start() <= t.start() && t.end() <= mutant.end();
      boolean own =
          kernel.named(c, tokens, i).isPresent() && (i == 0 || !tokens.get(i - 1).is("."));
      text.append(own ? c.name() + "." : "").append(changed ? mutant.replacement() : t.text());
      text.append(i % 20 == 19 ? "\n    @   " : " ");
    }
    return text.toString().strip();
  }
}
