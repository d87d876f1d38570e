package org.candor.proofs;

import de.uka.ilkd.key.logic.op.Modality;
import java.util.HashMap;
import java.util.Map;

/**
 * The prover's table of modalities, kept for the length of a proof.
 *
 * <p>The prover has one operator for each kind of modality and program, and compares operators by identity. Its table of them holds
 * the keys weakly, and nobody else holds those keys: every garbage collection empties the table, after which the operator that is
 * built for a program equals none that was built for it before, and the search takes another way. Proofs would then differ in size
 * with the moment of the collections. Here the table holds what it is given, until the next proof starts.
 */
final class InternedModalities {
  private static final Map<Object, Object> TABLE = new HashMap<>();
  private static boolean kept;

  private InternedModalities() {}

  /**
   * Puts a table that forgets nothing in place of the prover's. Call it before the prover builds its first modality.
   *
   * @throws IllegalStateException if this version of the prover has no such table, or keeps it from being replaced
   */
  static synchronized void keep() {
    if (kept) {
      return;
    }
    StaticField.replace(Modality.class, "modalities", TABLE);
    kept = true;
  }

  /** Forgets the modalities of earlier proofs, so that a proof does not depend on those before it. */
  static synchronized void forget() {
    TABLE.clear();
  }
}
