package org.candor.mechanism;

import java.util.List;
import java.util.Optional;
import org.candor.process.Arm;

/** A mechanism: rules for every environment on which it is defined, and what is claimed of them. */
public interface Mechanism {
  /** Short id, as in {@code dynamic-vcg}. */
  String id();

  /** The name in words. */
  String title();

  /** Author, year, theorem or definition. */
  String source();

  /** What the source claims; a broken variant claims what it imitates. */
  List<ClaimedProperty> claims();

  /** An incentive property that is claimed up to a gain ε instead, or empty. */
  default Optional<ApproximateClaim> approximateClaim() {
    return Optional.empty();
  }

  /** Why the mechanism is not defined in the setting, or empty if it is. */
  Optional<String> undefined(Setting setting);

  /** The rules in a setting in which the mechanism is defined. */
  Rules<?> rules(Setting setting);

  /**
   * The same rules on a bandit over an infinite horizon, of any size; empty where the mechanism has no such form.
   *
   * @param arms one per agent, at least one
   */
  default Optional<BanditRules> onBandit(List<Arm> arms) {
    return Optional.empty();
  }

  /** How the transfers are tied to proved kernel code, in words. */
  default String kernelTie() {
    return "transfers are not tied to the kernel";
  }

  /** The transfer rule as a formula, where it is one and the decisions are efficient. */
  default Optional<TransferFormula> transferFormula() {
    return Optional.empty();
  }

  /** Whether it is defined on no environment without a public state. */
  default boolean needsPublicState() {
    return false;
  }
}
