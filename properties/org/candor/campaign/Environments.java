package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.candor.environment.PrivateEnvironment;

/**
 * The suite's generator as jqwik arbitraries. What fails is not shrunk here: the domain shrinker knows better how.
 *
 */
final class Environments {
  private Environments() {}

  /** One random environment of every class: so many tries, so many instances of each. */
  static final class OneOfEachClass implements ArbitrarySupplier<List<Instance>> {
    @Override
    public Arbitrary<List<Instance>> get() {
      return Arbitraries.randomValue(
          random -> {
            List<Instance> instances = new ArrayList<>();
            for (EnvironmentClass environmentClass : EnvironmentClass.values()) {
              instances.add(Instance.of(environmentClass, random.nextLong()));
            }
            return instances;
          });
    }
  }

  /** Bandits over an infinite horizon, with negative values in a third of them. */
  static final class InfiniteBandits implements ArbitrarySupplier<Instance> {
    @Override
    public Arbitrary<Instance> get() {
      return Arbitraries.randomValue(
              random ->
                  Instance.of(
                      random.nextInt(3) == 0 ? EnvironmentClass.NEGATIVE : EnvironmentClass.BANDIT,
                      random.nextLong()))
          .filter(
              10_000,
              instance ->
                  instance.environment().kind() == PrivateEnvironment.Kind.BANDIT
                      && instance.environment().horizon().isEmpty());
    }
  }
}
