package org.candor.claims;

import java.util.function.Function;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;

/**
 * A formula of the literature, compared exactly with what play by the definitions yields at every joint type.
 *
 * @param text the formula, by which claims name it
 * @param checker compares both sides in a setting; the amount of a refutation is the largest difference, right less left
 */
record Formula(String text, Function<Setting, Verdict> checker) {
  Verdict check(Setting setting) {
    return checker.apply(setting);
  }
}
