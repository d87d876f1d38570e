package org.candor.catalog.sale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Arm;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/**
 * One item to be sold to one of n agents, each of whom may deliberate first, at a cost and one agent at a time, which may raise what it is
 * worth to her (Cavallo and Parkes 2008).
 *
 * <p>Of n agents the first n actions make agent 1, 2, … deliberate, the last n give her the item. Deliberation never lowers a value: then
 * whether an agent should go on deliberating or take the item does not depend on the others, each agent is an arm, and the whole is a
 * bandit. A sale at value v is {@code (1−γ)v} in every later period.
 */
public final class Deliberation {
  private final PrivateEnvironment environment;
  private final boolean countsCosts;

  /** {@code [agent][state]}: whether taking the item is at least as good as deliberating, alone. */
  private final boolean[][] ready;

  /** The form of an environment that has it. */
  public Deliberation(PrivateEnvironment environment) {
    this(environment, true);
  }

  /**
   * @param countsCosts whether the cost of deliberating counts when decisions are made
   */
  public Deliberation(PrivateEnvironment environment, boolean countsCosts) {
    this.environment = environment;
    this.countsCosts = countsCosts;
    this.ready = new boolean[environment.agents().size()][];
    for (int i = 0; i < ready.length; i++) {
      ready[i] = ready(i);
    }
  }

  /** Why an environment has not this form, if so. */
  public static Optional<String> fault(PrivateEnvironment environment) {
    int agents = environment.agents().size();
    if (environment.actions().size() != 2 * agents) {
      return Optional.of("per agent one action must make her deliberate and one sell to her");
    }
    Optional<String> fault = Sale.fault(environment, a -> a >= agents);
    for (int i = 0; fault.isEmpty() && i < agents; i++) {
      if (!hasForm(environment, i)) {
        fault =
            Optional.of(
                "agent '"
                    + environment.agents().get(i).name()
                    + "' must lose or keep by deliberating, gain or keep by the item, be left alone otherwise, and never think"
                    + " less of the item for having deliberated");
      }
    }
    return fault;
  }

  private static boolean hasForm(PrivateEnvironment environment, int i) {
    Agent agent = environment.agents().get(i);
    int agents = environment.agents().size();
    for (int s = 0; s < agent.states().size(); s++) {
      Rational worth = agent.value(Sale.UNSOLD, s, agents + i);
      if (worth.signum() < 0 || agent.value(Sale.UNSOLD, s, i).signum() > 0) {
        return false;
      }
      for (int next : agent.law(Sale.UNSOLD, s, i).support()) {
        if (agent.value(Sale.UNSOLD, next, agents + i).compareTo(worth) < 0) {
          return false;
        }
      }
      for (int a = 0; a < agents; a++) {
        if (a != i
            && !(agent.value(Sale.UNSOLD, s, a).isZero()
                && agent.value(Sale.UNSOLD, s, agents + a).isZero()
                && agent.law(Sale.UNSOLD, s, a).equals(Distribution.point(s)))) {
          return false;
        }
      }
    }
    return true;
  }

  private Rational worth(int agent, int state) {
    int action = environment.agents().size() + agent;
    return environment.agents().get(agent).value(Sale.UNSOLD, state, action);
  }

  /** What deliberating once costs, as a utility that is not positive. */
  private Rational cost(int agent, int state) {
    return countsCosts
        ? environment.agents().get(agent).value(Sale.UNSOLD, state, agent)
        : Rational.ZERO;
  }

  private Distribution law(int agent, int state) {
    return environment.agents().get(agent).law(Sale.UNSOLD, state, agent);
  }

  /** Optimal stopping alone, by policy iteration from never deliberating. */
  private boolean[] ready(int agent) {
    boolean[] stops = new boolean[environment.agents().get(agent).states().size()];
    Arrays.fill(stops, true);
    boolean changed = true;
    while (changed) {
      changed = false;
      Rational[] values = new Values(agent, stops).all();
      for (int s = 0; s < stops.length; s++) {
        Rational later = Rational.ZERO;
        Distribution law = law(agent, s);
        for (int k = 0; k < law.size(); k++) {
          later = later.plus(law.probability(k).times(values[law.outcome(k)]));
        }
        Rational thinking = cost(agent, s).plus(environment.discount().times(later));
        if (stops[s] && thinking.compareTo(values[s]) > 0) {
          stops[s] = false;
          changed = true;
        }
      }
    }
    return stops;
  }

  /** What a stopping rule is worth alone. */
  private final class Values {
    private final int agent;
    private final boolean[] stops;

    Values(int agent, boolean[] stops) {
      this.agent = agent;
      this.stops = stops;
    }

    Rational[] all() {
      Distribution[] rows = new Distribution[stops.length];
      Rational[] flows = new Rational[stops.length];
      for (int s = 0; s < stops.length; s++) {
        rows[s] = stops[s] ? Distribution.point(s) : law(agent, s);
        flows[s] = stops[s] ? forGood(agent, s) : cost(agent, s);
      }
      ScaledVector solved =
          DiscountedValues.solve(rows, environment.discount(), List.<Rational[]>of(flows)).get(0);
      Rational[] values = new Rational[stops.length];
      Arrays.setAll(values, solved::get);
      return values;
    }
  }

  /** {@code (1−γ)v}: the item's worth as a utility of every period from now on. */
  private Rational forGood(int agent, int state) {
    return Rational.ONE.minus(environment.discount()).times(worth(agent, state));
  }

  /** Whether the agent should rather take the item than deliberate. */
  public boolean isReady(int agent, int state) {
    return ready[agent][state];
  }

  /** One arm per agent: deliberate until ready, then have the item for good. */
  public List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < ready.length; i++) {
      Distribution[] laws = new Distribution[ready[i].length];
      Rational[] rewards = new Rational[laws.length];
      for (int s = 0; s < laws.length; s++) {
        laws[s] = ready[i][s] ? Distribution.point(s) : law(i, s);
        rewards[s] = ready[i][s] ? forGood(i, s) : cost(i, s);
      }
      arms.add(new Arm(laws, rewards, environment.discount()));
    }
    return arms;
  }

  /** The environment of a deliberation: per agent and state what the item is worth, what deliberating costs, and where it leads. */
  public static PrivateEnvironment environment(
      String name, Rational discount, List<Deliberator> deliberators) {
    int n = deliberators.size();
    List<String> actions = new ArrayList<>();
    deliberators.forEach(d -> actions.add(d.name() + "-deliberates"));
    deliberators.forEach(d -> actions.add("to-" + d.name()));
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Deliberator d = deliberators.get(i);
      int states = d.states().size();
      Rational[][] values = new Rational[states][2 * n];
      Distribution[][] laws = new Distribution[states][2 * n];
      for (int s = 0; s < states; s++) {
        Arrays.fill(values[s], Rational.ZERO);
        Arrays.fill(laws[s], Distribution.point(s));
        values[s][i] = d.costs().get(s).negate();
        laws[s][i] = d.laws().get(s);
        values[s][n + i] = d.worths().get(s);
      }
      agents.add(Sale.agent(d.name(), d.states(), d.initial(), values, laws));
    }
    return Sale.environment(name, discount, actions, a -> a >= n, agents);
  }

  /**
   * An agent who can deliberate.
   *
   * @param worths of the item, by state
   * @param costs of deliberating once, by state, none negative
   * @param laws where deliberating leads, by state
   */
  public record Deliberator(
      String name,
      List<String> states,
      Distribution initial,
      List<Rational> worths,
      List<Rational> costs,
      List<Distribution> laws) {
    public Deliberator {
      states = List.copyOf(states);
      worths = List.copyOf(worths);
      costs = List.copyOf(costs);
      laws = List.copyOf(laws);
    }
  }
}
