package org.candor.proofs;

import de.uka.ilkd.key.logic.op.Modality;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
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
    try {
      MethodHandles.lookup()
          .ensureInitialized(Modality.class); // or it would set its own table later
      Field table = Modality.class.getDeclaredField("modalities");
      // The field is final and static, which reflection alone does not write.
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field instance = unsafe.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      Object access = instance.get(null);
      Method base = unsafe.getMethod("staticFieldBase", Field.class);
      Method offset = unsafe.getMethod("staticFieldOffset", Field.class);
      Method put = unsafe.getMethod("putObject", Object.class, long.class, Object.class);
      put.invoke(access, base.invoke(access, table), offset.invoke(access, table), TABLE);
      table.setAccessible(true);
      kept = table.get(null) == TABLE;
    } catch (ReflectiveOperationException | SecurityException e) {
      throw new IllegalStateException("the prover's table of modalities cannot be replaced", e);
    }
    if (!kept) {
      throw new IllegalStateException("the prover goes on with its own table of modalities");
    }
  }

  /** Forgets the modalities of earlier proofs, so that a proof does not depend on those before it. */
  static synchronized void forget() {
    TABLE.clear();
  }
}
