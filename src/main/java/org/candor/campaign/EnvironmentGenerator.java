package org.candor.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * The one seeded generator of random environments: small finite types with ties on purpose. The same seed gives the same
 * environment, on any machine and thread.
 */
public final class EnvironmentGenerator {
  private static final List<String> STATES = List.of("A", "B", "C", "D", "E");
  private static final List<String> PUBLIC_STATES = List.of("x", "y", "z");
  private static final List<String> ACTIONS = List.of("a", "b", "c", "d");

  private final EnvironmentParameters parameters;
  private final Draw draw;
  private final TableStyle style;
  private final boolean bandit;
  private int actions;
  private int publicStates = 1;

  private EnvironmentGenerator(long seed, EnvironmentParameters parameters) {
    this.parameters = parameters;
    this.draw = new Draw(seed);
    this.style = new TableStyle(draw);
    this.bandit = draw.chance(parameters.bandit());
  }

  /** The environment that a seed gives in a class. */
  public static PrivateEnvironment generate(long seed, EnvironmentClass environmentClass) {
    String name = environmentClass.id() + "-" + Long.toUnsignedString(seed, 16);
    return environmentClass == EnvironmentClass.SALE
        ? SaleGenerator.generate(name, seed)
        : new EnvironmentGenerator(seed, environmentClass.parameters()).environment(name);
  }

  /** The environment that a seed gives with other parameters. */
  public static PrivateEnvironment generate(long seed, EnvironmentParameters parameters) {
    return new EnvironmentGenerator(seed, parameters)
        .environment("random-" + Long.toUnsignedString(seed, 16));
  }

  private PrivateEnvironment environment(String name) {
    boolean finite = draw.chance(parameters.finite());
    OptionalInt horizon =
        finite ? OptionalInt.of(draw.between(1, parameters.maxHorizon())) : OptionalInt.empty();
    Rational discount = draw.discount(finite);
    int count = draw.pick(List.of(1, 2, 2, 2, 2, 3, 3, 3, 4, 4));
    count = Math.min(count, parameters.maxAgents());
    actions = bandit ? count : Math.min(parameters.maxActions(), draw.pick(ACTION_COUNTS));
    boolean isPublic = !bandit && draw.chance(parameters.publicState());
    if (isPublic) {
      publicStates = draw.between(1, 3);
    }
    int[] sizes = sizes(count);
    List<Agent> agents = new ArrayList<>();
    boolean terminal = finite && !parameters.arrivals() && draw.chance(40);
    for (int i = 0; i < count; i++) {
      int twin = twin(i, sizes);
      agents.add(
          twin >= 0
              ? copy(agents.get(twin), i, sizes[i])
              : bandit ? arm(i, count, sizes[i], terminal) : agent(i, sizes[i], terminal));
    }
    List<List<FeasibleSet>> feasible = feasible();
    PublicProcess world = isPublic ? publicProcess() : PublicProcess.none(actions);
    boolean[][] present = present(count, feasible);
    if (parameters.inaccessible()) {
      agents.replaceAll(agent -> Inaccessibility.draw(agent, publicStates, actions, draw));
    }
    if (parameters.arrivals()) {
      agents.replaceAll(agent -> ArrivingAgents.draw(agent, publicStates, actions, draw));
    }
    return new PrivateEnvironment(
        name,
        bandit ? PrivateEnvironment.Kind.BANDIT : PrivateEnvironment.Kind.GENERAL,
        discount,
        horizon,
        bandit ? agents.stream().map(Agent::name).toList() : ACTIONS.subList(0, actions),
        agents,
        world,
        feasible,
        present);
  }

  private static final List<Integer> ACTION_COUNTS = List.of(1, 2, 2, 2, 3, 3, 3, 4, 4);

  private int[] sizes(int count) {
    int[] sizes = new int[count];
    int product = publicStates;
    for (int i = 0; i < count; i++) {
      int room = Math.max(1, parameters.maxJointTypes() / product);
      int largest = Math.min(parameters.maxStates(), room);
      sizes[i] = largest == 1 || draw.chance(15) ? 1 : draw.between(2, largest);
      product *= sizes[i];
    }
    return sizes;
  }

  /** An earlier agent of the same size whom agent i repeats, or -1. */
  private int twin(int i, int[] sizes) {
    if (i == 0 || !draw.chance(35)) {
      return -1;
    }
    for (int j = 0; j < i; j++) {
      if (sizes[j] == sizes[i]) {
        return j;
      }
    }
    return -1;
  }

  private Agent copy(Agent twin, int i, int states) {
    Rational[][][] values = new Rational[publicStates][states][actions];
    Distribution[][][] laws = new Distribution[publicStates][states][actions];
    Rational[][] terminal = new Rational[publicStates][states];
    int twinIndex = Integer.parseInt(twin.name()) - 1;
    for (int p = 0; p < publicStates; p++) {
      for (int s = 0; s < states; s++) {
        terminal[p][s] = twin.terminal(p, s);
        for (int a = 0; a < actions; a++) {
          // In a bandit the copy answers to her own action as the twin answers to hers.
          int from = !bandit ? a : a == i ? twinIndex : a == twinIndex ? i : a;
          values[p][s][a] = twin.value(p, s, from);
          laws[p][s][a] = twin.law(p, s, from);
        }
      }
    }
    return agent(i, states, twin.initial(), values, laws, terminal);
  }

  private Agent agent(
      int i,
      int states,
      Distribution initial,
      Rational[][][] values,
      Distribution[][][] laws,
      Rational[][] terminal) {
    return new Agent(
        Integer.toString(i + 1),
        STATES.subList(0, states),
        initial,
        new boolean[states],
        values,
        laws,
        terminal);
  }

  private Agent agent(int i, int states, boolean terminals) {
    Rational[][][] values = new Rational[publicStates][states][actions];
    Distribution[][][] laws = new Distribution[publicStates][states][actions];
    Rational[][] terminal = new Rational[publicStates][states];
    int zero = zeroState(states);
    boolean uninformative = draw.chance(10);
    boolean blindToPublic = draw.chance(30);
    for (int p = 0; p < publicStates; p++) {
      for (int s = 0; s < states; s++) {
        boolean repeats = p > 0 && blindToPublic;
        terminal[p][s] =
            !terminals || s == zero
                ? Rational.ZERO
                : repeats ? terminal[0][s] : style.value(parameters.negative());
        for (int a = 0; a < actions; a++) {
          boolean tie = a > 0 && draw.chance(15);
          values[p][s][a] =
              s == zero
                  ? Rational.ZERO
                  : repeats
                      ? values[0][s][a]
                      : tie ? values[p][s][a - 1] : style.value(parameters.negative());
          laws[p][s][a] =
              s == zero
                  ? Distribution.point(s)
                  : repeats
                      ? laws[0][s][a]
                      : uninformative && s > 0
                          ? laws[p][s - 1][a]
                          : tie ? laws[p][s][a - 1] : style.law(states, s);
        }
      }
    }
    return agent(i, states, style.initial(states), values, laws, terminal);
  }

  /** A state in which the agent gains nothing, now and ever after, or -1. */
  private int zeroState(int states) {
    return states > 1 && draw.chance(35) ? draw.between(0, states - 1) : -1;
  }

  private Agent arm(int i, int count, int states, boolean terminals) {
    Rational[][][] values = new Rational[1][states][count];
    Distribution[][][] laws = new Distribution[1][states][count];
    Rational[][] terminal = new Rational[1][states];
    int zero = zeroState(states);
    for (int s = 0; s < states; s++) {
      Arrays.fill(values[0][s], Rational.ZERO);
      Arrays.fill(laws[0][s], Distribution.point(s));
      terminal[0][s] = terminals && s != zero ? style.value(parameters.negative()) : Rational.ZERO;
      if (s != zero) {
        values[0][s][i] = style.value(parameters.negative());
        laws[0][s][i] = style.law(states, s);
      }
    }
    return agent(i, states, style.initial(states), values, laws, terminal);
  }

  private PublicProcess publicProcess() {
    Rational[][] values = new Rational[publicStates][actions];
    Distribution[][] laws = new Distribution[publicStates][actions];
    boolean negative = draw.chance(40);
    for (int p = 0; p < publicStates; p++) {
      for (int a = 0; a < actions; a++) {
        values[p][a] = style.value(negative);
        laws[p][a] = style.law(publicStates, p);
      }
    }
    return new PublicProcess(
        PUBLIC_STATES.subList(0, publicStates), style.initial(publicStates), values, laws);
  }

  private List<List<FeasibleSet>> feasible() {
    boolean random = !bandit && actions > 1 && draw.chance(parameters.supply());
    boolean varies = random && draw.chance(50);
    int count = draw.between(2, 3);
    Distribution weights = draw.distribution(count, count, 3);
    List<List<FeasibleSet>> feasible = new ArrayList<>();
    for (int p = 0; p < publicStates; p++) {
      feasible.add(
          p > 0 && !varies
              ? feasible.get(0)
              : random ? randomSets(weights) : List.of(FeasibleSet.all(actions)));
    }
    return feasible;
  }

  /** Sets with these probabilities: a public state changes what is in them, not how likely they are. */
  private List<FeasibleSet> randomSets(Distribution weights) {
    List<FeasibleSet> sets = new ArrayList<>();
    for (int z = 0; z < weights.size(); z++) {
      int sure = draw.between(0, actions - 1);
      List<Integer> members = new ArrayList<>();
      for (int a = 0; a < actions; a++) {
        if (a == sure || draw.chance(50)) {
          members.add(a);
        }
      }
      sets.add(
          new FeasibleSet(
              weights.probability(z), members.stream().mapToInt(Integer::intValue).toArray()));
    }
    return sets;
  }

  private boolean[][] present(int count, List<List<FeasibleSet>> feasible) {
    boolean[][] present = new boolean[count][actions];
    for (int i = 0; i < count; i++) {
      Arrays.fill(present[i], true);
      if (bandit) {
        present[i][i] = false;
      }
    }
    if (!bandit && draw.chance(parameters.absent())) {
      for (int i = 0; i < count; i++) {
        for (int a = 0; a < actions; a++) {
          present[i][a] = !draw.chance(40);
          if (!leavesAnAction(present[i], feasible)) {
            present[i][a] = true;
          }
        }
      }
    }
    return present;
  }

  /** Whether every feasible set keeps an action; the others always have something to do. */
  private static boolean leavesAnAction(boolean[] present, List<List<FeasibleSet>> feasible) {
    return feasible.stream()
        .flatMap(List::stream)
        .allMatch(set -> Arrays.stream(set.actions()).anyMatch(a -> present[a]));
  }
}
