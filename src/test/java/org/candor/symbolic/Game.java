package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An environment, its efficient decisions and a transfer rule. */
final class Game {
  private final World world;
  private final Policy policy;
  private final Rule rule;
  private final Optimum all;
  private final Map<List<Integer>, Optimum> without = new LinkedHashMap<>();

  Game(World world, Policy policy, Rule rule) {
    this.world = world;
    this.policy = policy;
    this.rule = rule;
    this.all = Optimum.ofAll(world);
  }

  World world() {
    return world;
  }

  Shape shape() {
    return world.shape();
  }

  Algebra algebra() {
    return world.algebra();
  }

  /** {@code V}. */
  Optimum all() {
    return all;
  }

  /** {@code V_-i}, or the optimum without several agents. */
  Optimum without(Integer... ignored) {
    return without.computeIfAbsent(List.of(ignored), k -> Optimum.without(world, k));
  }

  /** What defines the benchmarks used so far, at all joint types. */
  List<BoolExpr> equations() {
    List<BoolExpr> facts = new ArrayList<>(all.equations());
    List.copyOf(without.values()).forEach(part -> facts.addAll(part.equations()));
    return facts;
  }

  /** What defines the benchmarks used so far, at one joint type. */
  BoolExpr equations(int period, List<Integer> types) {
    List<BoolExpr> facts = new ArrayList<>(all.equations(period, types));
    List.copyOf(without.values()).forEach(part -> facts.addAll(part.equations(period, types)));
    return algebra().all(facts);
  }

  /** Every way to decide, one action per feasible set. */
  List<List<Integer>> decisions() {
    List<List<Integer>> joint = List.of(List.of());
    for (List<Integer> set : shape().sets()) {
      joint =
          joint.stream()
              .flatMap(head -> set.stream().map(last -> Shape.append(head, last)))
              .toList();
    }
    return joint;
  }

  /** That the mechanism takes the action in feasible set z at a reported joint type. */
  BoolExpr takes(int period, List<Integer> reported, int z, int action) {
    return policy.takes(this, period, reported, z, action);
  }

  /** That the mechanism decides so, in every feasible set. */
  BoolExpr decides(int period, List<Integer> reported, List<Integer> actions) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int z = 0; z < actions.size(); z++) {
      facts.add(takes(period, reported, z, actions.get(z)));
    }
    return algebra().all(facts);
  }

  Term transfer(int period, int agent, List<Integer> reported, List<Integer> actions) {
    return rule.transfer(this, period, agent, reported, actions);
  }

  /** {@code E_Z[r_-i(θ, a(Z))]}. */
  Term othersNow(int agent, List<Integer> types, List<Integer> actions) {
    List<Term> bySet = new ArrayList<>();
    for (int action : actions) {
      Term sum = algebra().zero();
      for (int j = 0; j < types.size(); j++) {
        sum = j == agent ? sum : sum.plus(world.value(j, types, action));
      }
      bySet.add(sum);
    }
    return world.supply().expectation(bySet);
  }

  /** {@code E_Z E[V_-i(θ_-i')]} after the decisions. */
  Term othersNext(int period, int agent, List<Integer> types, List<Integer> actions) {
    return world
        .supply()
        .expectation(actions.stream().map(a -> without(agent).expected(period, types, a)).toList());
  }

  /** What an agent expects who is at her true type, reports, and is honest ever after. */
  Term afterReport(
      Payoff payoff,
      int period,
      int agent,
      List<Integer> types,
      List<Integer> reported,
      List<Integer> actions) {
    List<Term> bySet = new ArrayList<>();
    for (int action : actions) {
      Term next =
          world
              .law(types, action)
              .expectation(
                  shape().jointTypes().stream()
                      .map(later -> payoff.at(this, shape().later(period), agent, later))
                      .toList());
      bySet.add(world.value(agent, types, action).plus(world.discount().times(next)));
    }
    return world.supply().expectation(bySet).plus(transfer(period, agent, reported, actions));
  }
}
