package org.candor.mechanism;

import java.util.function.Predicate;

/**
 * A condition on the environment under which a claim is made.
 *
 * @param name in words, as in "no negative values"
 * @param holds decides it exactly
 */
public record Hypothesis(String name, Predicate<Setting> holds) {}
