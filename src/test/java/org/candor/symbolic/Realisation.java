package org.candor.symbolic;

import com.microsoft.z3.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.candor.environment.Agent;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.StatelessRules;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** The environment and the rules that the numbers of a model describe. */
final class Realisation {
  private final World world;
  private final Shape shape;
  private final Numerals numerals;

  Realisation(World world, Model model) {
    this.world = world;
    this.shape = world.shape();
    this.numerals = new Numerals(model);
  }

  /** The environment, in which every type is possible at first. */
  Environment environment(String name) {
    return shape.interdependent() || shape.correlated()
        ? new JointEnvironment(name, this)
        : privateEnvironment(name);
  }

  World world() {
    return world;
  }

  Rational number(Term term) {
    return numerals.of(term);
  }

  OptionalInt horizon() {
    return shape.isInfinite() ? OptionalInt.empty() : OptionalInt.of(shape.periods());
  }

  /** Names of the actions; those of a bandit are its agents' names. */
  List<String> actionNames() {
    return Shape.upTo(shape.actions()).stream()
        .map(a -> shape.bandit() ? agentName(a) : String.valueOf((char) ('a' + a)))
        .toList();
  }

  String agentName(int agent) {
    return Integer.toString(agent + 1);
  }

  List<String> stateNames(int agent) {
    return Shape.upTo(shape.types().get(agent)).stream()
        .map(s -> String.valueOf((char) ('A' + s)))
        .toList();
  }

  List<FeasibleSet> feasible() {
    List<FeasibleSet> sets = new ArrayList<>();
    for (int z = 0; z < shape.sets().size(); z++) {
      int[] actions = shape.sets().get(z).stream().mapToInt(Integer::intValue).toArray();
      sets.add(new FeasibleSet(number(world.supply().probabilities().get(z)), actions));
    }
    return sets;
  }

  Distribution distribution(Law law) {
    Map<Integer, Rational> probabilities = new LinkedHashMap<>();
    for (int k = 0; k < law.probabilities().size(); k++) {
      Rational p = number(law.probabilities().get(k));
      if (!p.isZero()) {
        probabilities.put(k, p);
      }
    }
    return Distribution.of(probabilities);
  }

  static Distribution uniform(int outcomes) {
    Map<Integer, Rational> probabilities = new LinkedHashMap<>();
    Shape.upTo(outcomes).forEach(k -> probabilities.put(k, Rational.of(1, outcomes)));
    return Distribution.of(probabilities);
  }

  private PrivateEnvironment privateEnvironment(String name) {
    List<Agent> agents = Shape.upTo(shape.agents()).stream().map(this::agent).toList();
    boolean[][] present = new boolean[shape.agents()][shape.actions()];
    for (int i = 0; i < present.length; i++) {
      for (int a : shape.without().get(i)) {
        present[i][a] = true;
      }
    }
    return new PrivateEnvironment(
        name,
        shape.bandit() ? PrivateEnvironment.Kind.BANDIT : PrivateEnvironment.Kind.GENERAL,
        number(world.discount()),
        horizon(),
        actionNames(),
        agents,
        PublicProcess.none(shape.actions()),
        List.of(feasible()),
        present);
  }

  private Agent agent(int i) {
    int types = shape.types().get(i);
    Rational[][][] values = new Rational[1][types][shape.actions()];
    Distribution[][][] laws = new Distribution[1][types][shape.actions()];
    Rational[][] terminal = new Rational[1][types];
    for (int s = 0; s < types; s++) {
      List<Integer> there = Shape.with(java.util.Collections.nCopies(shape.agents(), 0), i, s);
      for (int a = 0; a < shape.actions(); a++) {
        values[0][s][a] = number(world.value(i, there, a));
        laws[0][s][a] = distribution(world.law(i, s, a));
      }
      terminal[0][s] = number(world.terminal(i, s));
    }
    return new Agent(
        agentName(i), stateNames(i), uniform(types), new boolean[types], values, laws, terminal);
  }

  /** The decisions and transfers of a game in the model, as a table. */
  StatelessRules rules(Game game) {
    List<List<Outcome<StatelessRules.Nothing>>> outcomes = new ArrayList<>();
    for (int t = 0; t < shape.layers(); t++) {
      List<Outcome<StatelessRules.Nothing>> row = new ArrayList<>();
      for (List<Integer> reported : shape.jointTypes()) {
        row.add(outcome(game, t, reported));
      }
      outcomes.add(row);
    }
    return new StatelessRules() {
      @Override
      protected Outcome<Nothing> outcome(int period, int profile) {
        return outcomes.get(period).get(profile);
      }
    };
  }

  private Outcome<StatelessRules.Nothing> outcome(Game game, int period, List<Integer> reported) {
    List<Integer> actions =
        game.decisions().stream()
            .filter(each -> numerals.isTrue(game.decides(period, reported, each)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no decision at " + reported));
    List<Outcome.Branch<StatelessRules.Nothing>> branches = new ArrayList<>();
    for (int z = 0; z < actions.size(); z++) {
      branches.add(
          new Outcome.Branch<>(
              feasible().get(z).probability(), actions.get(z), StatelessRules.Nothing.NOTHING));
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < shape.agents(); i++) {
      transfers.add(number(game.transfer(period, i, reported, actions)));
    }
    return new Outcome<>(branches, transfers);
  }
}
