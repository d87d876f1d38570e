package org.candor.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Interdependent values or correlated types: each agent's utility may depend on everybody's signal, and the law of motion is any law
 * on joint signals (Liu 2014; Bergemann and Välimäki 2019, section 4); immutable.
 *
 * <p>A joint type is a joint signal. Everybody is always accessible, every action is always feasible, there is no public state and
 * nothing is received after the last period.
 */
public final class JointEnvironment implements Environment {
  private final String name;
  private final Rational discount;
  private final OptionalInt horizon;
  private final List<String> actions;
  private final List<String> agentNames;
  private final List<List<String>> signals;
  private final Rational[][][] values;
  private final Distribution[][] laws;
  private final Distribution initial;
  private final JointSpace types;
  private final List<FeasibleSet> feasible;

  /**
   * @param signals the names of each agent's signals
   * @param values {@code u_i(a, θ)} by agent, joint signal and action
   * @param laws {@code μ(θ' | a, θ)} by joint signal and action
   * @param initial the law of the first joint signal
   * @throws IllegalArgumentException if the discount does not fit the horizon
   */
  public JointEnvironment(
      String name,
      Rational discount,
      OptionalInt horizon,
      List<String> actions,
      List<String> agentNames,
      List<List<String>> signals,
      Rational[][][] values,
      Distribution[][] laws,
      Distribution initial) {
    PrivateEnvironment.checkDiscount(discount, horizon);
    this.name = name;
    this.discount = discount;
    this.horizon = horizon;
    this.actions = List.copyOf(actions);
    this.agentNames = List.copyOf(agentNames);
    List<List<String>> copies = new ArrayList<>();
    signals.forEach(each -> copies.add(List.copyOf(each)));
    this.signals = List.copyOf(copies);
    this.values = Tables.copy(values);
    this.laws = Tables.copy(laws);
    this.initial = initial;
    this.types = new JointSpace(1, signals.stream().mapToInt(List::size).toArray());
    this.feasible = List.of(FeasibleSet.all(actions.size()));
  }

  @Override
  public String name() {
    return name;
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

  @Override
  public List<String> agentNames() {
    return agentNames;
  }

  @Override
  public JointSpace types() {
    return types;
  }

  @Override
  public JointSpace reports() {
    return types;
  }

  @Override
  public String stateName(int agent, int local) {
    return signals.get(agent).get(local);
  }

  @Override
  public String publicStateName(int publicState) {
    return null;
  }

  @Override
  public Rational value(int agent, int jointType, int action) {
    return values[agent][jointType][action];
  }

  @Override
  public Rational publicValue(int jointType, int action) {
    return Rational.ZERO;
  }

  @Override
  public Rational terminalValue(int agent, int jointType) {
    return Rational.ZERO;
  }

  @Override
  public Distribution law(int jointType, int action) {
    return laws[jointType][action];
  }

  @Override
  public Distribution initial() {
    return initial;
  }

  @Override
  public List<FeasibleSet> feasible(int publicState) {
    return feasible;
  }

  @Override
  public int truthfulReport(int agent, int local) {
    return local;
  }

  @Override
  public int[] feasibleReports(int agent, int local) {
    return IntStream.range(0, signals.get(agent).size()).toArray();
  }

  /** {@code u_-i(a, θ) = Σ_{j≠i} u_j(a, θ)}: the others' utility, which may depend on the agent's own signal. */
  public Rational othersValue(int agent, int jointType, int action) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < agentNames.size(); j++) {
      sum = j == agent ? sum : sum.plus(values[j][jointType][action]);
    }
    return sum;
  }

  /** {@code μ_-i(θ_-i' | a, θ)}: the law of the others' next signals, on indices of {@code types().without(i)}. */
  public Distribution othersLaw(int agent, int jointType, int action) {
    return laws[jointType][action].mix(next -> Distribution.point(types.project(next, agent)));
  }
}
