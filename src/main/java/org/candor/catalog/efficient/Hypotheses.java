package org.candor.catalog.efficient;

import java.util.function.Predicate;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Hypothesis;

/** The hypotheses of the literature's claims, each decided exactly on an environment. */
public final class Hypotheses {
  /** No agent ever has a negative utility. */
  public static final Hypothesis NO_NEGATIVE_VALUES =
      of("no agent has a negative value", Hypotheses::noNegativeValues);

  /** What is efficient with an agent could also be done without her; a bandit's arms are the known exception. */
  public static final Hypothesis ACTIONS_REMAIN =
      of(
          "every action stays available when an agent is ignored (in a bandit: no negative and no terminal values)",
          e ->
              e.kind() == PrivateEnvironment.Kind.BANDIT
                  ? noNegativeValues(e) && noTerminalValues(e)
                  : actionsRemain(e));

  /** Transfers end with the decisions: they pay nobody for what the others gain at t = K. */
  public static final Hypothesis NO_TERMINAL_VALUES =
      of("no agent has a terminal value", Hypotheses::noTerminalValues);

  /** Every action that is there with an agent is there without her, arms included. */
  public static final Hypothesis ALL_ACTIONS_REMAIN =
      of("every action stays available when an agent is ignored", Hypotheses::actionsRemain);

  /** An agent who is alone is paid nothing and so ignores what the public would like. */
  public static final Hypothesis OTHERS_OR_NO_PUBLIC_UTILITY =
      of(
          "there are two agents or more, or the public has no utility",
          e -> e.agents().size() > 1 || noPublicUtility(e));

  public static final Hypothesis INFINITE_HORIZON =
      of("the horizon is infinite", e -> e.horizon().isEmpty());

  /** Without such a type an agent may pay for being there at all, whatever she reports. */
  public static final Hypothesis EVERYBODY_CAN_ADD_NOTHING =
      of(
          "every agent has a state that stays and in which every value of hers is 0",
          Hypotheses::everybodyCanAddNothing);

  private Hypotheses() {}

  private static Hypothesis of(String name, Predicate<PrivateEnvironment> test) {
    return new Hypothesis(
        name, setting -> setting.privateEnvironment().map(test::test).orElse(false));
  }

  private static boolean noNegativeValues(PrivateEnvironment environment) {
    for (var agent : environment.agents()) {
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          if (agent.terminal(p, s).signum() < 0) {
            return false;
          }
          for (int a = 0; a < environment.actions().size(); a++) {
            if (agent.value(p, s, a).signum() < 0) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private static boolean everybodyCanAddNothing(PrivateEnvironment environment) {
    for (Agent agent : environment.agents()) {
      boolean found = false;
      for (int s = 0; s < agent.states().size(); s++) {
        found |= addsNothing(environment, agent, s);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean addsNothing(PrivateEnvironment environment, Agent agent, int state) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (!agent.terminal(p, state).isZero()) {
        return false;
      }
      for (int a = 0; a < environment.actions().size(); a++) {
        boolean stays = agent.law(p, state, a).probabilityOf(state).equals(Rational.ONE);
        if (!stays || !agent.value(p, state, a).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean noPublicUtility(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.publicProcess().value(p, a).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean noTerminalValues(PrivateEnvironment environment) {
    for (var agent : environment.agents()) {
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          if (!agent.terminal(p, s).isZero()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean actionsRemain(PrivateEnvironment environment) {
    for (int i = 0; i < environment.agents().size(); i++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.remainsWithout(i, a)) {
          return false;
        }
      }
    }
    return true;
  }
}
