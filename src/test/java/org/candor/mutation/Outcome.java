package org.candor.mutation;

/**
 * A mutant and what was found of it.
 *
 * @param candidate the mutant, with what it reaches
 * @param finding what was found
 */
record Outcome(Candidate candidate, Finding finding) {
  Mutant mutant() {
    return candidate.mutant();
  }

  boolean killed() {
    return finding.status() == Finding.Status.KILLED;
  }

  boolean survived() {
    return finding.status() == Finding.Status.SURVIVED;
  }

  boolean invalid() {
    return finding.status() == Finding.Status.INVALID;
  }
}
