package org.candor.reproduction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.candor.claims.WorkedNumberBench;

/** The worked numbers on record, each computed when a claim first asks for it. */
public final class NumbersForClaims implements WorkedNumberBench {
  private final WorkedNumbers numbers = WorkedNumbers.load();
  private final Recomputation recomputation = new Recomputation();
  private final Map<String, Optional<Outcome>> known = new HashMap<>();

  @Override
  public Optional<Outcome> compute(String id) {
    Optional<Outcome> outcome = known.get(id);
    if (outcome == null) {
      outcome = numbers.find(id).map(this::outcome);
      known.put(id, outcome);
    }
    return outcome;
  }

  private Outcome outcome(WorkedNumber number) {
    Comparison comparison = Comparison.of(number, recomputation.found(number.recipe()));
    return new Outcome(
        comparison.quantity(),
        comparison.printed(),
        comparison.corrected(),
        comparison.found(),
        comparison.agrees(),
        comparison.correctedAgrees());
  }
}
