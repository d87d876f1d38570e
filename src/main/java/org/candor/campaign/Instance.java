package org.candor.campaign;

import org.candor.environment.PrivateEnvironment;

/**
 * A random environment with what reproduces it.
 *
 * @param environmentClass the class it was drawn from
 * @param seed given to {@link EnvironmentGenerator#generate(long, EnvironmentClass)}, it gives the same environment again
 */
public record Instance(
    EnvironmentClass environmentClass, long seed, PrivateEnvironment environment) {

  /** The instance that a seed gives. */
  public static Instance of(EnvironmentClass environmentClass, long seed) {
    return new Instance(
        environmentClass, seed, EnvironmentGenerator.generate(seed, environmentClass));
  }

  /**
   * The instance with a number in a run.
   *
   * @param run the seed of the whole run
   * @param number 0, 1, … within the class
   */
  public static Instance of(EnvironmentClass environmentClass, long run, long number) {
    return of(environmentClass, seed(environmentClass.id(), run, number));
  }

  /** Mixes a run's seed, the class and the number (the finaliser of SplitMix64, Steele, Lea and Flood 2014). */
  static long seed(String environmentClass, long run, long number) {
    long z = run;
    for (long part : new long[] {environmentClass.hashCode(), number}) {
      z = (z ^ part) + 0x9e3779b97f4a7c15L;
      z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
      z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
      z ^= z >>> 31;
    }
    return z;
  }

  /** The class and the seed. */
  @Override
  public String toString() {
    return environmentClass + " with seed " + seed;
  }
}
