package org.candor.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.candor.environment.Agent;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Exact questions about the structure of an environment with private values, for the generator's statistics. */
final class Structure {
  private Structure() {}

  /** A place in an agent's tables. */
  private record Row(int publicState, int state, int action) {}

  private static PrivateEnvironment environment(Setting setting) {
    return setting.welfare().environment();
  }

  private static boolean someRow(Setting setting, java.util.function.BiPredicate<Agent, Row> test) {
    PrivateEnvironment environment = environment(setting);
    for (Agent agent : environment.agents()) {
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          for (int a = 0; a < environment.actions().size(); a++) {
            if (test.test(agent, new Row(p, s, a))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static Distribution law(Agent agent, Row row) {
    return agent.law(row.publicState(), row.state(), row.action());
  }

  static boolean hasTies(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    Population all = welfare.population();
    int layers = setting.environment().horizon().orElse(1);
    for (int t = 0; t < layers; t++) {
      ScaledVector next = welfare.optimal(setting.environment().horizon().isPresent() ? t + 1 : 0);
      for (int s = 0; s < all.states(); s++) {
        for (int z = 0; z < all.feasible(s).size(); z++) {
          FeasibleSet set = all.feasible(s).get(z);
          Rational best = worth(all, s, welfare.efficientAction(t, s, z), next);
          int optimal = 0;
          for (int k = 0; k < set.size(); k++) {
            optimal += worth(all, s, set.action(k), next).equals(best) ? 1 : 0;
          }
          if (optimal > 1) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Rational worth(Population population, int state, int action, ScaledVector next) {
    Rational later = population.law(state, action).expectation(next);
    return population.reward(state, action).plus(population.discount().times(later));
  }

  static boolean hasRealChoice(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    Set<List<Integer>> decisions = new HashSet<>();
    for (int s = 0; s < welfare.population().states(); s++) {
      int publicState = setting.environment().types().publicState(s);
      for (int z = 0; z < setting.environment().feasible(publicState).size(); z++) {
        decisions.add(List.of(publicState, z, welfare.efficientAction(0, s, z)));
      }
    }
    long places = decisions.stream().map(decision -> decision.subList(0, 2)).distinct().count();
    return decisions.size() > places;
  }

  static boolean hasPivotalAgent(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    for (int i = 0; i < environment(setting).agents().size(); i++) {
      for (int s = 0; s < welfare.population().states(); s++) {
        if (isPivotal(setting, i, s)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPivotal(Setting setting, int agent, int joint) {
    SocialWelfare welfare = setting.welfare();
    ScaledVector next =
        welfare.othersOptimal(setting.environment().horizon().isPresent() ? 1 : 0, agent);
    List<FeasibleSet> sets = welfare.population().feasible(joint);
    Rational with = Rational.ZERO;
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(0, joint, z);
      Rational later =
          next == null ? Rational.ZERO : welfare.othersLaw(agent, joint, action).expectation(next);
      Rational worth =
          welfare
              .othersValue(agent, joint, action)
              .plus(setting.environment().discount().times(later));
      with = with.plus(sets.get(z).probability().times(worth));
    }
    return with.compareTo(welfare.othersOptimal(0, agent, joint)) < 0;
  }

  static boolean isInformative(Setting setting) {
    return someRow(
        setting,
        (agent, row) ->
            !law(agent, row).equals(law(agent, new Row(row.publicState(), 0, row.action()))));
  }

  static boolean isSteered(Setting setting) {
    return someRow(
        setting,
        (agent, row) ->
            !law(agent, row).equals(law(agent, new Row(row.publicState(), row.state(), 0))));
  }

  static boolean hasDenseLaw(Setting setting) {
    return someRow(
        setting,
        (agent, row) ->
            agent.states().size() > 1 && law(agent, row).size() == agent.states().size());
  }

  static boolean isDeterministic(Setting setting) {
    return !someRow(setting, (agent, row) -> law(agent, row).size() > 1);
  }

  static boolean hasTerminalValues(Setting setting) {
    return someRow(
        setting, (agent, row) -> !agent.terminal(row.publicState(), row.state()).isZero());
  }

  static boolean hasNegativeValues(Setting setting) {
    return someRow(
        setting,
        (agent, row) ->
            agent.value(row.publicState(), row.state(), row.action()).signum() < 0
                || agent.terminal(row.publicState(), row.state()).signum() < 0);
  }

  /** An agent who has another state as well: a mute agent of no value says little. */
  static boolean hasZeroType(Setting setting) {
    PrivateEnvironment environment = environment(setting);
    for (Agent agent : environment.agents()) {
      for (int s = 0; agent.states().size() > 1 && s < agent.states().size(); s++) {
        int state = s;
        Predicate<Row> zero =
            row ->
                agent.value(row.publicState(), state, row.action()).isZero()
                    && agent.terminal(row.publicState(), state).isZero()
                    && law(agent, row).equals(Distribution.point(state));
        boolean all = true;
        for (int p = 0; p < environment.types().publicStates(); p++) {
          for (int a = 0; a < environment.actions().size(); a++) {
            all &= zero.test(new Row(p, state, a));
          }
        }
        if (all) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean hasTwins(Setting setting) {
    PrivateEnvironment environment = environment(setting);
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < environment.agents().size(); i++) {
      Agent agent = environment.agents().get(i);
      List<Object> tables = new java.util.ArrayList<>(List.of(agent.initial()));
      for (int p = 0; p < environment.types().publicStates(); p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          tables.add(agent.terminal(p, s));
          for (int a = 0; a < environment.actions().size(); a++) {
            boolean arm = environment.kind() == PrivateEnvironment.Kind.BANDIT;
            if (!arm || a == i) {
              tables.add(agent.value(p, s, a));
              tables.add(agent.law(p, s, a));
            }
          }
        }
      }
      if (!seen.add(tables)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasRandomSupply(Setting setting) {
    for (int p = 0; p < setting.environment().types().publicStates(); p++) {
      if (setting.environment().feasible(p).size() > 1) {
        return true;
      }
    }
    return false;
  }

  static boolean hasAbsentActions(Setting setting) {
    PrivateEnvironment environment = environment(setting);
    for (int i = 0; i < environment.agents().size(); i++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.remainsWithout(i, a)) {
          return true;
        }
      }
    }
    return false;
  }
}
