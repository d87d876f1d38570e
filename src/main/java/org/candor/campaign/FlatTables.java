package org.candor.campaign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Turns environments into flat tables. */
final class FlatTables {
  private static final int MAX_BITS = 31;
  private static final int MAX_JOINT_TYPES = 64;

  private FlatTables() {}

  /** The tables of an environment, if it has the form and its numbers are small enough. */
  static Optional<FlatInstance> of(PrivateEnvironment environment) {
    if (!hasForm(environment)) {
      return Optional.empty();
    }
    int actions = environment.actions().size();
    int agents = environment.agents().size();
    List<Rational> values = new ArrayList<>();
    for (Agent agent : environment.agents()) {
      for (int s = 0; s < agent.states().size(); s++) {
        for (int a = 0; a < actions; a++) {
          values.add(agent.value(0, s, a));
        }
      }
    }
    ScaledVector scaled = ScaledVector.of(values);
    List<BigInteger> numbers = new ArrayList<>();
    numbers.add(scaled.denominator());
    numbers.add(environment.discount().denominator());
    long[][][] rewards = new long[agents][][];
    long[][][][] weights = new long[agents][][][];
    int next = 0;
    for (int i = 0; i < agents; i++) {
      Agent agent = environment.agents().get(i);
      int states = agent.states().size();
      rewards[i] = new long[states][actions];
      weights[i] = new long[states][actions][states];
      for (int s = 0; s < states; s++) {
        for (int a = 0; a < actions; a++) {
          numbers.add(scaled.numerator(next));
          rewards[i][s][a] = scaled.numerator(next++).longValue();
          Distribution law = agent.law(0, s, a);
          numbers.add(law.total());
          for (int k = 0; k < law.size(); k++) {
            weights[i][s][a][law.outcome(k)] = law.weight(k).longValue();
          }
        }
      }
    }
    boolean small = numbers.stream().allMatch(number -> number.bitLength() <= MAX_BITS);
    return !small
        ? Optional.empty()
        : Optional.of(
            FlatInstance.of(
                actions,
                environment.discount().numerator().longValue(),
                environment.discount().denominator().longValue(),
                scaled.denominator().longValue(),
                rewards,
                weights,
                environment.agents().stream().map(Agent::initial).toList()));
  }

  private static boolean hasForm(PrivateEnvironment environment) {
    boolean form =
        environment.kind() == PrivateEnvironment.Kind.GENERAL
            && !environment.agents().isEmpty()
            && environment.horizon().isEmpty()
            && environment.types().publicStates() == 1
            && !environment.publicProcess().isDeclared()
            && environment.alwaysAccessible()
            && environment.types().size() <= MAX_JOINT_TYPES
            && environment
                .feasible(0)
                .equals(List.of(FeasibleSet.all(environment.actions().size())));
    for (int i = 0; form && i < environment.agents().size(); i++) {
      for (int s = 0; s < environment.agents().get(i).states().size(); s++) {
        form &= environment.agents().get(i).terminal(0, s).isZero();
      }
      for (int a = 0; a < environment.actions().size(); a++) {
        form &= environment.remainsWithout(i, a);
      }
    }
    return form;
  }
}
