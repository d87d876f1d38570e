package org.candor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.AgentValues;
import org.candor.environment.Benchmark;
import org.candor.environment.Environment;
import org.candor.environment.ExactLimits;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/** The efficient benchmark of an environment, and mechanisms' transfers at their initial memory, row by row. */
final class SolutionRows {
  /** The most exact numbers that are printed. */
  static final long MAX_NUMBERS = 4_000_000L;

  /** A number with its text and its place in the tree. */
  private static final int BYTES_EACH = 400;

  /**
   * One joint type in one period.
   *
   * @param period 0-based, or -1 over an infinite horizon
   * @param publicState its name, or null
   * @param actions the efficient action per feasible set
   * @param othersOptimal {@code V_-i}; empty where values are interdependent or types correlated, which leave it undefined
   * @param transfers by mechanism id; null where nobody can report this joint type
   */
  record Row(
      int period,
      String publicState,
      List<String> jointType,
      List<String> actions,
      Rational value,
      List<Rational> agentValues,
      List<Rational> othersOptimal,
      Map<String, List<Rational>> transfers) {}

  private final Setting setting;
  private final Environment environment;
  private final Benchmark benchmark;
  private final AgentValues values;
  private final Map<String, Play<?>> plays = new LinkedHashMap<>();

  /** A mechanism's rules at the memory that the first initial joint type establishes. */
  private record Play<M>(Rules<M> rules, M memory) {
    static <M> Play<M> of(Rules<M> rules, int profile) {
      return new Play<>(rules, rules.initialMemory(profile));
    }

    List<Rational> transfers(int period, int profile) {
      return rules.outcome(period, memory, profile).transfers();
    }
  }

  SolutionRows(Setting setting, List<Mechanism> mechanisms) {
    this.setting = setting;
    this.environment = setting.environment();
    ExactLimits.check(environment);
    limit(environment, mechanisms.size());
    this.benchmark = setting.benchmark();
    this.values = AgentValues.of(benchmark);
    int first = environment.truthfulProfile(environment.initial().outcome(0));
    for (Mechanism mechanism : mechanisms) {
      var reason = mechanism.undefined(setting);
      if (reason.isPresent()) {
        throw new UsageException(
            mechanism.id()
                + " is not defined on environment '"
                + environment.name()
                + "': "
                + reason.get()
                + "; leave it out");
      }
      plays.put(mechanism.id(), Play.of(mechanism.rules(setting), first));
    }
  }

  /**
   * Refuses more numbers than are printed.
   *
   * @param mechanisms how many mechanisms' transfers stand beside the values
   */
  private static void limit(Environment environment, int mechanisms) {
    double rows = (double) environment.types().size() * environment.horizon().orElse(1);
    double numbers = rows * (1 + (2.0 + mechanisms) * environment.types().agents());
    if (numbers > MAX_NUMBERS) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "' has "
              + Math.round(rows)
              + " joint types x periods, so about "
              + Math.round(numbers / 1e6)
              + " million exact numbers to print and at least "
              + Math.round(numbers * BYTES_EACH / 1e6)
              + " MB to hold them, and the limit is "
              + MAX_NUMBERS / 1_000_000
              + " million; drop agents or local states, shorten the horizon, or solve --approximate");
    }
  }

  /** All rows in the order period, public state, agents with the first slowest. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < environment.horizon().orElse(1); t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        rows.add(row(t, joint));
      }
    }
    return rows;
  }

  private Row row(int t, int joint) {
    List<String> names = new ArrayList<>();
    List<Rational> agentValues = new ArrayList<>();
    List<Rational> othersOptimal = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      names.add(environment.stateName(i, environment.types().local(joint, i)));
      agentValues.add(values.value(t, i, joint));
      if (setting.privateEnvironment().isPresent()) {
        othersOptimal.add(setting.welfare().othersOptimal(t, i, joint));
      }
    }
    int publicState = environment.types().publicState(joint);
    List<String> actions = new ArrayList<>();
    for (int z = 0; z < environment.feasible(publicState).size(); z++) {
      actions.add(environment.actions().get(benchmark.efficientAction(t, joint, z)));
    }
    Map<String, List<Rational>> transfers = new LinkedHashMap<>();
    int profile = environment.truthfulProfile(joint);
    plays.forEach((id, play) -> transfers.put(id, play.transfers(t, profile)));
    return new Row(
        environment.horizon().isPresent() ? t : -1,
        environment.publicStateName(publicState),
        names,
        actions,
        benchmark.value(t, joint),
        agentValues,
        othersOptimal,
        transfers);
  }
}
