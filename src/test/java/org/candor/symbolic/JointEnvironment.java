package org.candor.symbolic;

import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** An environment of a model in which values depend on everybody's types or types move together. */
final class JointEnvironment implements Environment {
  private final String name;
  private final Realisation numbers;
  private final World world;
  private final JointSpace types;

  JointEnvironment(String name, Realisation numbers) {
    this.name = name;
    this.numbers = numbers;
    this.world = numbers.world();
    this.types =
        new JointSpace(1, world.shape().types().stream().mapToInt(Integer::intValue).toArray());
  }

  private List<Integer> at(int jointType) {
    return java.util.Arrays.stream(types.locals(jointType)).boxed().toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Rational discount() {
    return numbers.number(world.discount());
  }

  @Override
  public OptionalInt horizon() {
    return numbers.horizon();
  }

  @Override
  public List<String> actions() {
    return numbers.actionNames();
  }

  @Override
  public List<String> agentNames() {
    return Shape.upTo(types.agents()).stream().map(numbers::agentName).toList();
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
    return numbers.stateNames(agent).get(local);
  }

  @Override
  public String publicStateName(int publicState) {
    return null;
  }

  @Override
  public Rational value(int agent, int jointType, int action) {
    return numbers.number(world.value(agent, at(jointType), action));
  }

  @Override
  public Rational publicValue(int jointType, int action) {
    return Rational.ZERO;
  }

  @Override
  public Rational terminalValue(int agent, int jointType) {
    return numbers.number(world.terminal(agent, types.local(jointType, agent)));
  }

  @Override
  public Distribution law(int jointType, int action) {
    return numbers.distribution(world.law(at(jointType), action));
  }

  @Override
  public Distribution initial() {
    return Realisation.uniform(types.size());
  }

  @Override
  public List<FeasibleSet> feasible(int publicState) {
    return numbers.feasible();
  }

  @Override
  public int truthfulReport(int agent, int local) {
    return local;
  }

  @Override
  public int[] feasibleReports(int agent, int local) {
    return Shape.upTo(types.size(agent)).stream().mapToInt(Integer::intValue).toArray();
  }
}
