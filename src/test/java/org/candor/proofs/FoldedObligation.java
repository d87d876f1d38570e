package org.candor.proofs;

import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.proof.init.FunctionalOperationContractPO;
import de.uka.ilkd.key.proof.init.InitConfig;
import de.uka.ilkd.key.speclang.ClassAxiom;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import java.util.Set;
import org.key_project.util.collection.DefaultImmutableSet;
import org.key_project.util.collection.ImmutableSet;

/**
 * The obligation to prove a contract with the definitions of some predicates only; all others stay folded, opaque to the proof.
 * What closes with fewer definitions holds with all of them. The rules of the others are not even built, which takes most of the time
 * before a short proof.
 */
final class FoldedObligation extends FunctionalOperationContractPO {
  /** How the prover names the axiom that gives a predicate its body; invariants of classes are named otherwise. */
  private static final String DEFINITION = "Definition axiom for ";

  private final Set<String> unfolded;

  /**
   * @param unfolded names of the predicates whose definitions the proof may use
   */
  FoldedObligation(InitConfig config, FunctionalOperationContract contract, Set<String> unfolded) {
    super(config, contract);
    this.unfolded = Set.copyOf(unfolded);
  }

  @Override
  protected ImmutableSet<ClassAxiom> selectClassAxioms(KeYJavaType self) {
    ImmutableSet<ClassAxiom> kept = DefaultImmutableSet.nil();
    for (ClassAxiom axiom : super.selectClassAxioms(self)) {
      if (!axiom.getName().startsWith(DEFINITION) || unfolded.contains(name(axiom))) {
        kept = kept.add(axiom);
      }
    }
    return kept;
  }

  /** The predicate's own name, without its class. */
  private static String name(ClassAxiom axiom) {
    return axiom.getTarget().name().toString().replaceAll(".*::", "");
  }
}
