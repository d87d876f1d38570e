package org.candor.catalog.inaccessible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candor.environment.Beliefs;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Rules of a centre that predicts where silent agents are: beliefs after the reports, one decision per feasible set, and
 * transfers in expectation over it.
 *
 * @param <M> what is remembered; it contains the predictions
 */
abstract class BeliefRules<M> implements Rules<M> {
  /**
   * The predictions at the start of a period.
   *
   * @param laws one law on local states per agent
   * @param publicStates those that can be now, increasing; none where an earlier one could not be
   */
  record Predictions(List<Distribution> laws, List<Integer> publicStates) {
    Predictions {
      laws = List.copyOf(laws);
      publicStates = List.copyOf(publicStates);
    }
  }

  /** What is known when decisions are taken. */
  record Hearing(int period, int profile, int publicState, List<Distribution> beliefs) {}

  /** Open payments and beliefs that do not recur grow by some digits with every period. */
  private static final int MOST_MEMORIES = 2048;

  final PrivateEnvironment environment;
  final Beliefs beliefs;

  BeliefRules(Setting setting) {
    this.environment = setting.privateEnvironment().orElseThrow();
    this.beliefs = new Beliefs(environment);
  }

  /** Why there are no beliefs to be had in the setting. */
  static Optional<String> undefined(Setting setting) {
    if (setting.privateEnvironment().isEmpty()) {
      return Optional.of("defined for private values and independent types only");
    }
    return Optional.empty();
  }

  @Override
  public final int mostMemories() {
    return MOST_MEMORIES;
  }

  /** The predictions that the memory contains. */
  abstract Predictions predictions(M memory);

  /** The decision when the feasible set with this position was drawn. */
  abstract int decide(Hearing hearing, int feasibleSet);

  /** What an agent is due for one action, before it is settled when and whether she gets it. */
  abstract Rational due(Hearing hearing, int agent, int action);

  /** The transfer to the agent now, given her due in expectation over the feasible set. */
  abstract Rational settled(M memory, Hearing hearing, int agent, Rational due);

  /** What is remembered after an action. */
  abstract M next(M memory, Hearing hearing, int action, Predictions predictions, Rational[] dues);

  final Predictions initialPredictions() {
    return new Predictions(beliefs.initial(), support(environment.publicProcess().initial()));
  }

  private Predictions after(Predictions now, Hearing hearing, int action) {
    boolean possible = now.publicStates().contains(hearing.publicState());
    Distribution moves = environment.publicProcess().law(hearing.publicState(), action);
    return new Predictions(
        beliefs.predict(hearing.publicState(), hearing.beliefs(), action),
        possible ? support(moves) : List.of());
  }

  private static List<Integer> support(Distribution law) {
    return Arrays.stream(law.support()).boxed().toList();
  }

  @Override
  public final Outcome<M> outcome(int period, M memory, int profile) {
    int publicState = environment.reports().publicState(profile);
    List<Distribution> held = beliefs.after(predictions(memory).laws(), profile);
    Hearing hearing = new Hearing(period, profile, publicState, held);
    List<FeasibleSet> sets = environment.feasible(publicState);
    int[] actions = new int[sets.size()];
    Rational[] dues = new Rational[environment.agents().size()];
    Arrays.fill(dues, Rational.ZERO);
    for (int z = 0; z < actions.length; z++) {
      actions[z] = decide(hearing, z);
      for (int i = 0; i < dues.length; i++) {
        dues[i] = dues[i].plus(sets.get(z).probability().times(due(hearing, i, actions[z])));
      }
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < dues.length; i++) {
      transfers.add(settled(memory, hearing, i, dues[i]));
    }
    List<Outcome.Branch<M>> branches = new ArrayList<>();
    for (int z = 0; z < actions.length; z++) {
      Predictions laws = after(predictions(memory), hearing, actions[z]);
      M later = next(memory, hearing, actions[z], laws, dues);
      branches.add(new Outcome.Branch<>(sets.get(z).probability(), actions[z], later));
    }
    return new Outcome<>(branches, transfers);
  }

  final boolean isHeard(Hearing hearing, int agent) {
    return !environment.isSilence(agent, environment.reports().local(hearing.profile(), agent));
  }

  @Override
  public final Distribution predicted(M memory, int agent) {
    return predictions(memory).laws().get(agent);
  }

  @Override
  public final boolean canFollow(M memory, int publicState) {
    return predictions(memory).publicStates().contains(publicState);
  }

  @Override
  public String describe(M memory) {
    return describePredictions(predictions(memory).laws());
  }

  /** As in {@code expected: 2 in D (1/2) or away (1/2)}; null where everybody is always accessible. */
  final String describePredictions(List<Distribution> laws) {
    List<String> agents = new ArrayList<>();
    for (int i = 0; i < laws.size(); i++) {
      if (environment.agents().get(i).canBeInaccessible()) {
        List<String> states = new ArrayList<>();
        Distribution law = laws.get(i);
        for (int k = 0; k < law.size(); k++) {
          String state = environment.stateName(i, law.outcome(k));
          states.add(law.size() == 1 ? state : state + " (" + law.probability(k) + ")");
        }
        agents.add(environment.agentNames().get(i) + " in " + String.join(" or ", states));
      }
    }
    return agents.isEmpty() ? null : "expected: " + String.join(", ", agents);
  }
}
