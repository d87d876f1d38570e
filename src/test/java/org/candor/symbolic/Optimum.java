package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best that some of the agents can have together: their value from every joint type, as numbers that satisfy the
 * optimality equations. With {@code 0 <= γ < 1}, or over a finite horizon, the equations have exactly one solution.
 */
final class Optimum {
  private final World world;
  private final List<Integer> members;
  private final List<List<Integer>> sets;
  private final Map<String, Term> values = new LinkedHashMap<>();

  /**
   * @param members who counts
   * @param sets what can be decided in each feasible set when only they take part
   */
  Optimum(World world, List<Integer> members, List<List<Integer>> sets) {
    this.world = world;
    this.members = members;
    this.sets = sets;
  }

  /** Everybody's optimum. */
  static Optimum ofAll(World world) {
    return new Optimum(world, Shape.upTo(world.shape().agents()), world.shape().sets());
  }

  /** The others' optimum when some agents are ignored; an action remains if it does without each of them. */
  static Optimum without(World world, List<Integer> ignored) {
    Shape shape = world.shape();
    List<Integer> members =
        Shape.upTo(shape.agents()).stream().filter(i -> !ignored.contains(i)).toList();
    List<List<Integer>> sets =
        shape.sets().stream()
            .map(set -> set.stream().filter(a -> remains(shape, a, ignored)).toList())
            .toList();
    return new Optimum(world, members, sets);
  }

  private static boolean remains(Shape shape, int action, List<Integer> ignored) {
    return ignored.stream().allMatch(i -> shape.without().get(i).contains(action));
  }

  /** The expected value before the feasible set is drawn; the types of others than the members are not looked at. */
  Term value(int period, List<Integer> types) {
    if (!world.shape().isInfinite() && period == world.shape().periods()) {
      return sum(i -> world.terminal(i, types.get(i)));
    }
    List<Term> best = new ArrayList<>();
    for (int z = 0; z < world.shape().sets().size(); z++) {
      best.add(best(period, types, z));
    }
    return world.supply().expectation(best);
  }

  /** The value once feasible set z was drawn. */
  Term best(int period, List<Integer> types, int z) {
    if (feasible(z).isEmpty()) {
      return world.algebra().zero();
    }
    String name =
        "V"
            + members
            + sets
            + "."
            + period
            + "."
            + members.stream().map(types::get).toList()
            + "."
            + z;
    return values.computeIfAbsent(name, world.algebra()::unknown);
  }

  /** What the members have of an action now. */
  Term now(List<Integer> types, int action) {
    return sum(i -> world.value(i, types, action));
  }

  /** What an action is worth: its value now and the discounted optimum after it. */
  Term worth(int period, List<Integer> types, int action) {
    return now(types, action).plus(world.discount().times(expected(period, types, action)));
  }

  /** What the members expect from the next period on, in that period's terms: {@code E[V(θ')]}. */
  Term expected(int period, List<Integer> types, int action) {
    Shape shape = world.shape();
    if (members.size() == shape.agents()) {
      return world
          .law(types, action)
          .expectation(
              shape.jointTypes().stream().map(later -> value(shape.later(period), later)).toList());
    }
    List<List<Integer>> joint = List.of(List.of());
    Law law = world.numbers().point(0, 1);
    for (int i = 0; i < shape.agents(); i++) {
      boolean counts = members.contains(i);
      List<Integer> outcomes = counts ? Shape.upTo(shape.types().get(i)) : List.of(0);
      joint =
          joint.stream()
              .flatMap(head -> outcomes.stream().map(last -> Shape.append(head, last)))
              .toList();
      law = counts ? law.product(world.law(i, types.get(i), action)) : law;
    }
    return law.expectation(joint.stream().map(later -> value(shape.later(period), later)).toList());
  }

  /** The actions of feasible set z that remain. */
  List<Integer> feasible(int z) {
    return sets.get(z);
  }

  /** That the action is optimal in feasible set z. */
  BoolExpr optimal(int period, List<Integer> types, int z, int action) {
    return world
        .algebra()
        .all(
            worth(period, types, action).is(best(period, types, z)),
            weightedLoss(period, types, z, action).is(world.algebra().zero()));
  }

  /**
   * What the action loses against the best in feasible set z, times the probability of the set: as little negative as the
   * loss itself, which we say because products are what the solver does not find by itself.
   */
  private Term weightedLoss(int period, List<Integer> types, int z, int action) {
    Term loss = best(period, types, z).minus(worth(period, types, action));
    return world.supply().probabilities().get(z).times(loss);
  }

  /** That the action is the first optimal one: ties broken in the order of the actions. */
  BoolExpr firstOptimal(int period, List<Integer> types, int z, int action) {
    List<BoolExpr> facts = new ArrayList<>();
    facts.add(optimal(period, types, z, action));
    for (int earlier : feasible(z)) {
      if (earlier < action) {
        facts.add(worth(period, types, earlier).below(best(period, types, z)));
      }
    }
    return world.algebra().all(facts);
  }

  /** The optimality equations at all joint types, periods and feasible sets. */
  List<BoolExpr> equations() {
    List<BoolExpr> facts = new ArrayList<>();
    for (int period = 0; period < world.shape().layers(); period++) {
      for (List<Integer> types : representatives()) {
        facts.addAll(equations(period, types));
      }
    }
    return facts;
  }

  /** The optimality equations at one joint type. */
  List<BoolExpr> equations(int period, List<Integer> types) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int z = 0; z < world.shape().sets().size(); z++) {
      if (!feasible(z).isEmpty()) {
        facts.add(equation(period, types, z));
      }
    }
    return facts;
  }

  private BoolExpr equation(int period, List<Integer> types, int z) {
    List<BoolExpr> facts = new ArrayList<>();
    List<BoolExpr> attained = new ArrayList<>();
    for (int action : feasible(z)) {
      facts.add(worth(period, types, action).atMost(best(period, types, z)));
      facts.add(weightedLoss(period, types, z, action).notNegative());
      attained.add(optimal(period, types, z, action));
    }
    facts.add(world.algebra().any(attained));
    return world.algebra().all(facts);
  }

  /** Joint types in which all but the members have their first type. */
  List<List<Integer>> representatives() {
    return world.shape().jointTypes().stream()
        .filter(
            types ->
                Shape.upTo(types.size()).stream()
                    .allMatch(i -> members.contains(i) || types.get(i) == 0))
        .toList();
  }

  private Term sum(java.util.function.IntFunction<Term> term) {
    return world.algebra().sum(members.stream().map(term::apply).toList());
  }
}
