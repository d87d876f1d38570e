package org.candor.campaign;

/**
 * What random environments look like: sizes, and in how many of a hundred a feature is drawn.
 *
 * @param maxAgents 1..4 agents are drawn
 * @param maxStates 1..5 local states per agent
 * @param maxActions 1..4 actions
 * @param maxJointTypes bound on the product of local and public states
 * @param maxHorizon finite horizons are drawn from 1 to this
 * @param finite percentage with a finite horizon
 * @param bandit percentage of bandits, which have no public state, random feasible set or absent actions
 * @param publicState percentage with a public state and public utility
 * @param supply percentage with a random feasible set
 * @param absent percentage in which some actions leave with an ignored agent
 * @param negative whether agents may have negative values
 * @param inaccessible whether agents may be inaccessible in some of their states
 * @param arrivals whether agents arrive with types that do not change, and leave
 */
public record EnvironmentParameters(
    int maxAgents,
    int maxStates,
    int maxActions,
    int maxJointTypes,
    int maxHorizon,
    int finite,
    int bandit,
    int publicState,
    int supply,
    int absent,
    boolean negative,
    boolean inaccessible,
    boolean arrivals) {

  /** General environments of the usual small sizes, half of them over a finite horizon, nothing special about them. */
  static final EnvironmentParameters PLAIN =
      new EnvironmentParameters(4, 5, 4, 18, 4, 50, 0, 0, 0, 0, false, false, false);

  EnvironmentParameters finite(int percent) {
    return new EnvironmentParameters(
        maxAgents,
        maxStates,
        maxActions,
        maxJointTypes,
        maxHorizon,
        percent,
        bandit,
        publicState,
        supply,
        absent,
        negative,
        inaccessible,
        arrivals);
  }

  EnvironmentParameters special(int bandits, int publicStates, int supplies, int absences) {
    return new EnvironmentParameters(
        maxAgents,
        maxStates,
        maxActions,
        maxJointTypes,
        maxHorizon,
        finite,
        bandits,
        publicStates,
        supplies,
        absences,
        negative,
        inaccessible,
        arrivals);
  }

  EnvironmentParameters withNegativeValues() {
    return new EnvironmentParameters(
        maxAgents,
        maxStates,
        maxActions,
        maxJointTypes,
        maxHorizon,
        finite,
        bandit,
        publicState,
        supply,
        absent,
        true,
        inaccessible,
        arrivals);
  }

  EnvironmentParameters withInaccessibleStates(int longest) {
    return new EnvironmentParameters(
        maxAgents,
        maxStates,
        maxActions,
        maxJointTypes,
        longest,
        finite,
        bandit,
        publicState,
        supply,
        absent,
        negative,
        true,
        arrivals);
  }

  EnvironmentParameters withArrivals(int longest) {
    return new EnvironmentParameters(
        maxAgents,
        maxStates,
        maxActions,
        maxJointTypes,
        longest,
        finite,
        bandit,
        publicState,
        supply,
        absent,
        negative,
        inaccessible,
        true);
  }

  /** The same features on environments of at most these sizes. */
  public EnvironmentParameters withSizes(int agents, int states, int actions, int jointTypes) {
    return new EnvironmentParameters(
        agents,
        states,
        actions,
        jointTypes,
        maxHorizon,
        finite,
        bandit,
        publicState,
        supply,
        absent,
        negative,
        inaccessible,
        arrivals);
  }
}
