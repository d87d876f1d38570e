package org.candor.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Private values and independent types: each agent's utility depends on her own and the public state only, and the law of
 * motion is the product of the agents' and the public's laws; immutable.
 */
public final class PrivateEnvironment implements Environment {
  /** How an environment file spells the environment. */
  public enum Kind {
    GENERAL,
    /** One action per agent, named after her: activate her arm; an arm not activated earns nothing and stays. */
    BANDIT
  }

  private final String name;
  private final Kind kind;
  private final Rational discount;
  private final OptionalInt horizon;
  private final List<String> actions;
  private final List<Agent> agents;
  private final PublicProcess publicProcess;
  private final List<List<FeasibleSet>> feasible;
  private final boolean[][] presentWithout;
  private final JointSpace types;
  private final JointSpace reports;

  /**
   * @param feasible the possible feasible sets by public state
   * @param presentWithout {@code [agent][action]}: whether the action remains when the agent is ignored
   * @throws IllegalArgumentException if the discount does not fit the horizon
   */
  public PrivateEnvironment(
      String name,
      Kind kind,
      Rational discount,
      OptionalInt horizon,
      List<String> actions,
      List<Agent> agents,
      PublicProcess publicProcess,
      List<List<FeasibleSet>> feasible,
      boolean[][] presentWithout) {
    this.name = name;
    this.kind = kind;
    this.discount = discount;
    this.horizon = horizon;
    this.actions = List.copyOf(actions);
    this.agents = List.copyOf(agents);
    this.publicProcess = publicProcess;
    List<List<FeasibleSet>> sets = new ArrayList<>();
    feasible.forEach(each -> sets.add(List.copyOf(each)));
    this.feasible = List.copyOf(sets);
    this.presentWithout = presentWithout.clone();
    Arrays.setAll(this.presentWithout, i -> presentWithout[i].clone());
    checkDiscount(discount, horizon);
    int publicStates = publicProcess.states().size();
    this.types =
        new JointSpace(publicStates, agents.stream().mapToInt(a -> a.states().size()).toArray());
    this.reports =
        new JointSpace(
            publicStates,
            agents.stream()
                .mapToInt(a -> a.states().size() + (a.canBeInaccessible() ? 1 : 0))
                .toArray());
  }

  /** Refuses a discount that does not fit the horizon. */
  static void checkDiscount(Rational discount, OptionalInt horizon) {
    boolean fits =
        horizon.isPresent()
            ? horizon.getAsInt() >= 1
                && discount.signum() > 0
                && discount.compareTo(Rational.ONE) <= 0
            : discount.signum() >= 0 && discount.compareTo(Rational.ONE) < 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "discount " + discount + " does not fit horizon " + horizon);
    }
  }

  @Override
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public Rational discount() {
    return discount;
  }

  @Override
  public OptionalInt horizon() {
    return horizon;
  }

  @Override
  public List<String> actions() {
    return actions;
  }

  public List<Agent> agents() {
    return agents;
  }

  public PublicProcess publicProcess() {
    return publicProcess;
  }

  @Override
  public List<String> agentNames() {
    return agents.stream().map(Agent::name).toList();
  }

  @Override
  public JointSpace types() {
    return types;
  }

  @Override
  public JointSpace reports() {
    return reports;
  }

  @Override
  public String stateName(int agent, int local) {
    return agents.get(agent).states().get(local);
  }

  @Override
  public String publicStateName(int publicState) {
    return publicProcess.isDeclared() ? publicProcess.states().get(publicState) : null;
  }

  @Override
  public Rational value(int agent, int jointType, int action) {
    return agents
        .get(agent)
        .value(types.publicState(jointType), types.local(jointType, agent), action);
  }

  @Override
  public Rational publicValue(int jointType, int action) {
    return publicProcess.value(types.publicState(jointType), action);
  }

  @Override
  public Rational terminalValue(int agent, int jointType) {
    return agents.get(agent).terminal(types.publicState(jointType), types.local(jointType, agent));
  }

  @Override
  public Distribution law(int jointType, int action) {
    int publicState = types.publicState(jointType);
    Distribution joint = publicProcess.law(publicState, action);
    for (int i = 0; i < agents.size(); i++) {
      joint =
          joint.product(
              agents.get(i).law(publicState, types.local(jointType, i), action), types.size(i));
    }
    return joint;
  }

  @Override
  public Distribution initial() {
    Distribution joint = publicProcess.initial();
    for (int i = 0; i < agents.size(); i++) {
      joint = joint.product(agents.get(i).initial(), types.size(i));
    }
    return joint;
  }

  @Override
  public List<FeasibleSet> feasible(int publicState) {
    return feasible.get(publicState);
  }

  /** The same environment with other feasible sets, by public state. */
  public PrivateEnvironment withFeasible(List<List<FeasibleSet>> other) {
    return new PrivateEnvironment(
        name, kind, discount, horizon, actions, agents, publicProcess, other, presentWithout);
  }

  /** Whether the action remains available when the agent is ignored. */
  public boolean remainsWithout(int agent, int action) {
    return presentWithout[agent][action];
  }

  /** Whether every agent is accessible in every state. */
  public boolean alwaysAccessible() {
    return agents.stream().noneMatch(Agent::canBeInaccessible);
  }

  @Override
  public int truthfulReport(int agent, int local) {
    return agents.get(agent).isInaccessible(local) ? types.size(agent) : local;
  }

  @Override
  public int[] feasibleReports(int agent, int local) {
    Agent a = agents.get(agent);
    int states = a.states().size();
    if (a.isInaccessible(local)) {
      return new int[] {states};
    }
    int[] reports = new int[states + 1];
    int count = 0;
    for (int s = 0; s < states; s++) {
      if (!a.isInaccessible(s)) {
        reports[count++] = s;
      }
    }
    if (a.canBeInaccessible()) {
      reports[count++] = states;
    }
    return Arrays.copyOf(reports, count);
  }
}
