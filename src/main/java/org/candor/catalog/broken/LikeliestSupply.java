package org.candor.catalog.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/** The environment in which the most probable feasible set of each public state is certain. */
final class LikeliestSupply {
  private LikeliestSupply() {}

  static Optional<String> undefined(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (environment.feasible(p).size() > 1) {
        return Optional.empty();
      }
    }
    return Optional.of("the same as dynamic-vcg where the feasible set is certain");
  }

  static PrivateEnvironment of(PrivateEnvironment environment) {
    List<List<FeasibleSet>> certain = new ArrayList<>();
    for (int p = 0; p < environment.types().publicStates(); p++) {
      FeasibleSet likeliest = environment.feasible(p).get(0);
      for (FeasibleSet set : environment.feasible(p)) {
        likeliest = set.probability().compareTo(likeliest.probability()) > 0 ? set : likeliest;
      }
      certain.add(List.of(new FeasibleSet(Rational.ONE, likeliest.actions())));
    }
    return environment.withFeasible(certain);
  }
}
