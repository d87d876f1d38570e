package org.candor.counterexample;

import org.candor.environment.Environment;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/**
 * A refutation as it is kept ({@code candor/counterexample/1}).
 *
 * @param environment the shrunk environment
 * @param mechanism the mechanism's id
 * @param property the property's id
 * @param failingHypothesis the hypothesis of the mechanism's claim that fails on the environment, in words; null if all hold
 *     or the property is not claimed
 * @param witness where the property fails and by exactly how much
 * @param origin how it was found
 */
public record Counterexample(
    Environment environment,
    String mechanism,
    String property,
    String failingHypothesis,
    Witness witness,
    Origin origin) {

  /** The verdict that a replay must find. */
  public static final String VERDICT = "refuted";

  /**
   * How a counterexample was found.
   *
   * @param run the seed of the run
   * @param environmentClass the class of random environments
   * @param instance the number of the random environment in its class, from 0
   * @param evaluations how many environments were audited to shrink it
   */
  public record Origin(long run, String environmentClass, long instance, int evaluations) {}

  /**
   * The counterexample that an environment is.
   *
   * @throws IllegalArgumentException if the property is not refuted there
   */
  public static Counterexample of(Environment environment, Refutation refutation, Origin origin) {
    Setting setting = new Setting(environment);
    Verdict.Refuted refuted =
        refutation
            .in(setting)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "environment '" + environment.name() + "' refutes nothing"));
    return new Counterexample(
        environment,
        refutation.mechanism().id(),
        refutation.property().id(),
        refutation.failingHypothesis(setting).orElse(null),
        refuted.witness(),
        origin);
  }

  /** The name of the file in which it is kept. */
  public String fileName() {
    return fileName(mechanism, property);
  }

  /** The name of the file in which a mechanism's violation of a property is kept. */
  public static String fileName(String mechanism, String property) {
    return mechanism + "-" + property + ".json";
  }
}
