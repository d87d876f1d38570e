package org.candor.proofs;

import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.proof.init.AbstractPO;
import de.uka.ilkd.key.proof.init.FunctionalOperationContractPO;
import de.uka.ilkd.key.proof.init.InitConfig;
import de.uka.ilkd.key.speclang.ClassAxiom;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import java.lang.reflect.Field;
import org.key_project.util.collection.ImmutableSet;

/**
 * The obligation to prove a contract with some axioms of classes only: the predicates that they do not define stay folded, opaque to the
 * proof. What closes with fewer definitions holds with all of them. The rules of the others are not even built, which would take most
 * of the time before a short proof.
 */
final class FoldedObligation extends FunctionalOperationContractPO {
  private final ImmutableSet<ClassAxiom> axioms;

  /**
   * @param axioms the axioms that the proof may use
   */
  FoldedObligation(
      InitConfig config, FunctionalOperationContract contract, ImmutableSet<ClassAxiom> axioms) {
    super(config, contract);
    this.axioms = axioms;
    leaveHeaderEmpty();
  }

  @Override
  protected ImmutableSet<ClassAxiom> selectClassAxioms(KeYJavaType self) {
    return axioms;
  }

  /** The head of a file in which a proof could be kept goes through all contracts of all classes; nobody keeps these proofs. */
  private void leaveHeaderEmpty() {
    try {
      Field header = AbstractPO.class.getDeclaredField("header");
      header.setAccessible(true);
      header.set(this, "");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of the prover keeps its headers elsewhere", e);
    }
  }
}
