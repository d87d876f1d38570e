package org.candor.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candor.catalog.Catalog;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;

/**
 * A formula of the literature, compared exactly with what play by the definitions yields at every joint type.
 *
 * @param text the formula, by which claims name it
 * @param mechanisms ids of the mechanisms that it speaks of
 * @param checker compares both sides in a setting; the amount of a refutation is the largest difference, right less left
 */
record Formula(String text, List<String> mechanisms, Function<Setting, Verdict> checker) {
  Formula {
    mechanisms = List.copyOf(mechanisms);
  }

  /** A formula that speaks of no one mechanism, or of one that is defined everywhere. */
  Formula(String text, Function<Setting, Verdict> checker) {
    this(text, List.of(), checker);
  }

  /** What comparison finds; not applicable where one of the mechanisms is not defined. */
  Verdict check(Setting setting) {
    for (String mechanism : mechanisms) {
      Optional<String> undefined = Catalog.find(mechanism).orElseThrow().undefined(setting);
      if (undefined.isPresent()) {
        return new Verdict.NotApplicable(mechanism + " is not defined here: " + undefined.get());
      }
    }
    try {
      return checker.apply(setting);
    } catch (LimitExceededException e) {
      return new Verdict.Undecided(e.getMessage());
    }
  }
}
