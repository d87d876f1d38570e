package org.candor.proofs;

import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.proof.mgt.SpecificationRepository;
import de.uka.ilkd.key.speclang.ClassAxiom;
import de.uka.ilkd.key.speclang.QueryAxiom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.key_project.util.collection.DefaultImmutableSet;
import org.key_project.util.collection.ImmutableSet;

/**
 * The axioms that the prover draws from the specifications of the loaded classes, above all the definitions of their predicates, gathered
 * once: the prover would do so for every class anew.
 */
final class Definitions {
  /** How the prover names the axiom that gives a predicate its body; invariants of classes are named otherwise. */
  private static final String DEFINITION = "Definition axiom for ";

  private final MentionedClasses classes;
  private final List<ClassAxiom> all = new ArrayList<>();

  /**
   * @param repository what the prover has read
   * @param anyClass one of the classes: what can be defined is visible to all of them
   * @param classes the sources of them all
   */
  Definitions(SpecificationRepository repository, KeYJavaType anyClass, MentionedClasses classes) {
    this.classes = classes;
    for (ClassAxiom axiom : repository.getClassAxioms(anyClass)) {
      // Axioms about methods called in specifications: the search never applies them, as these are
      // predicates here.
      if (!(axiom instanceof QueryAxiom)) {
        all.add(axiom);
      }
    }
  }

  /**
   * The axioms that a proof about a method of a class can depend on: those of the classes that it mentions.
   *
   * @param className the full name of the class
   * @param unfolded names of the predicates whose definitions are wanted; if there is none, all of them are
   */
  ImmutableSet<ClassAxiom> of(String className, Optional<Set<String>> unfolded) {
    Set<String> mentioned = classes.from(className);
    ImmutableSet<ClassAxiom> chosen = DefaultImmutableSet.nil();
    for (ClassAxiom axiom : all) {
      String owner = axiom.getKJT().getFullName();
      boolean reached = mentioned.contains(owner) || !classes.isKnown(owner);
      if (reached
          && (!isDefinition(axiom) || unfolded.isEmpty() || unfolded.get().contains(name(axiom)))) {
        chosen = chosen.add(axiom);
      }
    }
    return chosen;
  }

  private static boolean isDefinition(ClassAxiom axiom) {
    return axiom.getName().startsWith(DEFINITION);
  }

  /** The predicate's own name, without its class. */
  private static String name(ClassAxiom axiom) {
    return axiom.getTarget().name().toString().replaceAll(".*::", "");
  }
}
