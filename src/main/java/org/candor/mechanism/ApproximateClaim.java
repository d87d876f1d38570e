package org.candor.mechanism;

import java.util.function.Function;
import org.candor.exact.Rational;

/**
 * An incentive property that is claimed up to a gain ε, as in ε-periodic ex post incentive compatibility: a single misreport may gain,
 * but no more than a bound that the rules themselves imply. The exact ε is the amount that the property's refutation states.
 *
 * @param property the property's id
 * @param bound the most that a single misreport may gain in a setting in which the mechanism is defined
 */
public record ApproximateClaim(String property, Function<Setting, Rational> bound) {}
