package org.candor.mutation;

import java.util.List;

/** Why no proof notices a mutant. */
enum Survival {
  /** The hypothesis follows from the others, or is not needed. */
  REDUNDANT_HYPOTHESIS(
      "the contract, and every contract that uses it, is proved without it: the hypothesis is redundant and can be removed"),
  /** The hypothesis gives a term of the contract its meaning. */
  MEANING_GUARD(
      "it says that an array is there, or long enough, or that an index is in range for what the contract reads of it: to the prover a term beyond an array has some value too, so the contract is proved without it; readers, and tools that ask for the meaning of terms, need it"),
  /** The contract holds under a weaker hypothesis. */
  WEAKER_HYPOTHESIS(
      "the contract is proved under the changed hypothesis, which follows from the original one"),
  /** Who uses the contract shows the stronger hypothesis as well. */
  STRONGER_HYPOTHESIS(
      "every contract that uses it meets the changed hypothesis too; specs/key/contracts.txt records the original"),
  /** The contract says less, and nothing is proved from it. */
  WEAKENED_HEADLINE(
      "no other contract uses this one, so no proof can notice that it says less; ContractsOnRecordTest does"),
  /** What is assumed is another thing, and nothing is concluded to be so. */
  ASSUMED_DEFINITION(
      "no contract concludes what is defined: contracts assume another thing and are still proved, so no proof can notice; ContractsOnRecordTest does"),
  /** The contract says less, and what is proved from it does not need more. */
  UNUSED_STRENGTH(
      "the contracts that use it are proved from the changed conclusion too; specs/key/contracts.txt records the original"),
  /** A step of a proof that is not needed. */
  REDUNDANT_STEP(
      "the same contract is proved without it: the step is redundant and can be removed"),
  /** Another proof of the same contract. */
  OTHER_PROOF(
      "an annotation or a step of a lemma only: it proves the same contract, and the contract is unchanged"),
  /** Other code that does what the contract says. */
  EQUIVALENT_CODE("the changed code is proved to meet the same contract"),
  /** A contract that would have to notice is not proved in an unchanged copy. */
  NOT_MEASURED(
      "a contract that it reaches is not proved in an unchanged copy, where other names send the prover another way: nothing is known, and it counts as a survivor"),
  /** A definition with which everything is still proved. */
  OTHER_DEFINITION("");

  private final String explanation;

  Survival(String explanation) {
    this.explanation = explanation;
  }

  /** In words; empty when a person has to say. */
  String explanation() {
    return explanation;
  }

  /** Whether no proof can notice it, but the record of all contracts and definitions does. */
  boolean onlyOnRecord() {
    return this == WEAKENED_HEADLINE || this == ASSUMED_DEFINITION;
  }

  /** The kind of a surviving mutant. */
  static Survival of(Outcome outcome) {
    Mutant m = outcome.mutant();
    Slice slice = outcome.candidate().slice();
    if (proofsOf(outcome) < slice.checked().size()) {
      return NOT_MEASURED;
    }
    return switch (m.place()) {
      case REQUIRES -> requires(outcome, slice);
      case ENSURES -> slice.hasUsers() ? UNUSED_STRENGTH : WEAKENED_HEADLINE;
      case LOOP_INVARIANT, DECREASES, ASSERTION -> m.drops() ? REDUNDANT_STEP : OTHER_PROOF;
      case CODE ->
          m.drops()
              ? REDUNDANT_STEP
              : slice.checked().get(0).member().returnsNothing() ? OTHER_PROOF : EQUIVALENT_CODE;
      case PREDICATE ->
          isConcluded(slice)
              ? OTHER_DEFINITION
              : m.drops() ? redundant(outcome) : ASSUMED_DEFINITION;
      case FIELD -> OTHER_DEFINITION;
    };
  }

  private static long proofsOf(Outcome outcome) {
    return outcome.finding().checks().stream().filter(k -> k.kind() == Task.Kind.PROOF).count();
  }

  private static Survival requires(Outcome outcome, Slice slice) {
    if (outcome.mutant().drops()) {
      return redundant(outcome);
    }
    if (outcome.finding().shown(Question.WEAKER)) {
      return WEAKER_HYPOTHESIS;
    }
    return slice.hasUsers() ? STRONGER_HYPOTHESIS : WEAKENED_HEADLINE;
  }

  private static Survival redundant(Outcome outcome) {
    return outcome.candidate().guard() ? MEANING_GUARD : REDUNDANT_HYPOTHESIS;
  }

  /** Whether some contract concludes what is stated with a changed definition. */
  private static boolean isConcluded(Slice slice) {
    List<String> definitions =
        slice.changed().stream()
            .filter(s -> !s.member().isMethod())
            .map(s -> s.member().name())
            .toList();
    return slice.checked().stream()
        .flatMap(s -> Clause.among(s.member().contract()).stream())
        .filter(clause -> clause.keyword().equals("ensures"))
        .anyMatch(clause -> clause.tokens().stream().anyMatch(t -> definitions.contains(t.text())));
  }
}
