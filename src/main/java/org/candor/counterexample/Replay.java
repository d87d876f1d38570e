package org.candor.counterexample;

import java.util.Optional;
import java.util.function.Function;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/**
 * A counterexample audited again.
 *
 * @param counterexample what was kept
 * @param difference what is no longer as it was kept, in words; empty if all is the same
 */
public record Replay(Counterexample counterexample, Optional<String> difference) {

  /** Whether verdict, place and exact amounts are as they were kept. */
  public boolean same() {
    return difference.isEmpty();
  }

  /**
   * Audits the environment of a counterexample again, exactly.
   *
   * @param mechanisms finds a mechanism by its id
   */
  public static Replay of(Counterexample kept, Function<String, Optional<Mechanism>> mechanisms) {
    return new Replay(kept, difference(kept, mechanisms));
  }

  private static Optional<String> difference(
      Counterexample kept, Function<String, Optional<Mechanism>> mechanisms) {
    Optional<Mechanism> mechanism = mechanisms.apply(kept.mechanism());
    Optional<Property> property = Properties.find(kept.property());
    if (mechanism.isEmpty()) {
      return Optional.of("mechanism '" + kept.mechanism() + "' is not known");
    }
    if (property.isEmpty()) {
      return Optional.of("property '" + kept.property() + "' is not known");
    }
    Setting setting = new Setting(kept.environment());
    Audit.Finding finding =
        Audit.of(setting, mechanism.get(), java.util.List.of(property.get())).findings().get(0);
    if (finding.verdict() instanceof Verdict.Undecided undecided) {
      return Optional.of(
          kept.property() + " was refuted and now is undecided: " + undecided.reason());
    }
    if (!(finding.verdict() instanceof Verdict.Refuted refuted)) {
      return Optional.of(kept.property() + " was refuted and now is " + finding.verdict().word());
    }
    String hypothesis = finding.failingHypothesis();
    if (!java.util.Objects.equals(hypothesis, kept.failingHypothesis())) {
      return Optional.of(
          "failing hypothesis: kept '" + kept.failingHypothesis() + "', now '" + hypothesis + "'");
    }
    return compare(kept.witness(), refuted.witness());
  }

  private static Optional<String> compare(Witness kept, Witness now) {
    if (!kept.amount().equals(now.amount())) {
      return Optional.of("amount: kept " + kept.amount() + ", now " + now.amount());
    }
    return kept.equals(now)
        ? Optional.empty()
        : Optional.of("witness: kept " + kept + ", now " + now);
  }
}
