package org.candor.certificate;

import org.candor.property.Witness;

/** Witnesses in words. */
final class Witnesses {
  private Witnesses() {}

  static String words(Witness witness) {
    StringBuilder words = new StringBuilder(witness.amount().toString());
    if (witness.agent() != null) {
      words.append(" for agent ").append(witness.agent());
    }
    if (witness.jointType().isEmpty()) {
      words.append(" in expectation over the initial law");
    } else {
      words.append(" at ").append(Places.profile(witness.publicState(), witness.jointType()));
    }
    if (witness.report() != null) {
      words.append(" reporting ").append(witness.report());
    }
    if (witness.period().isPresent()) {
      words.append(" in period ").append(witness.period().getAsInt());
    }
    if (witness.memory() != null) {
      words.append(" with memory '").append(witness.memory()).append("'");
    }
    return words.toString();
  }
}
