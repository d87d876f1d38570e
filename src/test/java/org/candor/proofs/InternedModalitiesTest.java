package org.candor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import de.uka.ilkd.key.java.StatementBlock;
import de.uka.ilkd.key.logic.JavaBlock;
import de.uka.ilkd.key.logic.op.Modality;
import org.junit.jupiter.api.Test;

class InternedModalitiesTest {
  private static Modality ofAnEmptyProgram() {
    return Modality.getModality(
        Modality.JavaModalityKind.DIA, JavaBlock.createJavaBlock(new StatementBlock()));
  }

  @Test
  void outlastGarbageCollectionsUntilTheNextProof() {
    InternedModalities.keep();
    InternedModalities.forget();
    Modality first = ofAnEmptyProgram();
    System.gc();
    assertThat(ofAnEmptyProgram()).isSameAs(first);
    InternedModalities.forget();
    assertThat(ofAnEmptyProgram()).isNotSameAs(first);
  }
}
