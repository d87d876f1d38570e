package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.candor.symbolic.Question.Case;

/**
 * One period with beliefs: what the expected externality mechanism pays (Arrow 1979; d'Aspremont and Gérard-Varet 1979), when
 * everybody knows the law of the types and what is decided at each joint type.
 */
final class Interim {
  private final Game game;
  private final int agents;
  private final List<Law> priors = new ArrayList<>();
  private final List<Law> othersGivenFirst = new ArrayList<>();
  private final List<List<Integer>> joint;

  Interim(Game game, boolean correlated) {
    this.game = game;
    this.agents = game.shape().agents();
    this.joint = game.shape().jointTypes();
    Numbers numbers = game.world().numbers();
    for (int i = 0; i < agents; i++) {
      priors.add(numbers.lottery("prior" + i, game.shape().types().get(i)));
    }
    for (int type = 0; correlated && type < game.shape().types().get(0); type++) {
      int size = joint.size() / game.shape().types().get(0);
      othersGivenFirst.add(numbers.motion("others" + type, size));
    }
  }

  /** What is decided at every joint type: one list per way to decide. */
  private List<List<Integer>> decisions() {
    List<List<Integer>> all = List.of(List.of());
    for (int k = 0; k < joint.size(); k++) {
      all =
          all.stream()
              .flatMap(
                  head ->
                      Shape.upTo(game.shape().actions()).stream()
                          .map(last -> Shape.append(head, last)))
              .toList();
    }
    return all;
  }

  /**
   * That the mechanism decides so; and that what a misreport of agent 1 has decided is worth no more than the optimum, also
   * weighted with its probability: a consequence of optimality, a product of two numbers that are not negative.
   */
  private List<BoolExpr> given(List<Integer> decided, boolean efficient) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int k = 0; k < joint.size(); k++) {
      List<Integer> types = joint.get(k);
      facts.add(game.decides(0, types, List.of(decided.get(k))));
      if (efficient && types.get(0) == 0) {
        int action = decided(decided, Shape.with(types, 0, 1));
        Term loss = game.all().value(0, types).minus(game.all().worth(0, types, action));
        facts.add(loss.notNegative());
        facts.add(weight(0, types).times(loss).notNegative());
        // Honesty attains the optimum: an equation times a probability.
        Term none = game.all().value(0, types).minus(game.all().worth(0, types, decided.get(k)));
        facts.add(weight(0, types).times(none).is(game.algebra().zero()));
      }
    }
    return facts;
  }

  /** That no weighted value is negative: a consequence of there being no negative values. */
  private List<BoolExpr> weightedValues(List<Integer> decided) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int k = 0; k < joint.size(); k++) {
      for (int i = 0; i < agents; i++) {
        Term value = game.world().value(i, joint.get(k), decided.get(k));
        facts.add(probability(joint.get(k)).times(value).notNegative());
      }
    }
    return facts;
  }

  /** The probability of the others' types given agent i's. */
  private Term weight(int agent, List<Integer> types) {
    if (agent == 0 && !othersGivenFirst.isEmpty()) {
      int size = joint.size() / game.shape().types().get(0);
      return othersGivenFirst.get(types.get(0)).probabilities().get(joint.indexOf(types) % size);
    }
    Term product = game.algebra().one();
    for (int j = 0; j < agents; j++) {
      product =
          j == agent ? product : product.times(priors.get(j).probabilities().get(types.get(j)));
    }
    return product;
  }

  private Term probability(List<Integer> types) {
    return priors.get(0).probabilities().get(types.get(0)).times(weight(0, types));
  }

  private int decided(List<Integer> decided, List<Integer> types) {
    return decided.get(joint.indexOf(types));
  }

  /** {@code E[r_-i(a*(θ_i, ·))]}: what others expect when an agent reports a type. */
  private Term externality(int agent, int reported, List<Integer> decided) {
    if (agent != 0 && !othersGivenFirst.isEmpty()) {
      // With correlated types the others' externality is conditional on theirs; agent 1 does not
      // change it.
      return game.algebra().unknown("e" + agent + "." + reported);
    }
    Term sum = game.algebra().zero();
    for (List<Integer> types : joint) {
      if (types.get(agent) == reported) {
        int action = decided(decided, types);
        Term others = game.othersNow(agent, types, List.of(action));
        sum = sum.plus(weight(agent, types).times(others));
      }
    }
    return sum;
  }

  /** {@code T_i}, times n−1. */
  Term transfer(int agent, List<Integer> reported, List<Integer> decided) {
    Term own = externality(agent, reported.get(agent), decided);
    Term sum = own.times(game.algebra().number(agents - 1L));
    for (int j = 0; j < agents; j++) {
      sum = j == agent ? sum : sum.minus(externality(j, reported.get(j), decided));
    }
    return sum;
  }

  /** {@code E[r_-i(a*(θ_i, ·))] − E[r_-i(a*(·))]}: what a report changes. */
  Term change(int agent, int reported, List<Integer> decided) {
    Term mean = game.algebra().zero();
    for (int type = 0; type < game.shape().types().get(agent); type++) {
      Term weight = priors.get(agent).probabilities().get(type);
      mean = mean.plus(weight.times(externality(agent, type, decided)));
    }
    return externality(agent, reported, decided).minus(mean);
  }

  /** What agent 1 expects of a report when each agent receives what hers changes, and the settlement takes some away. */
  Term interimOfChanges(
      int type,
      int reported,
      List<Integer> decided,
      BiFunction<List<Integer>, IntFunction<Term>, Term> settled) {
    Term sum = game.algebra().zero();
    for (List<Integer> types : joint) {
      if (types.get(0) == type) {
        List<Integer> said = Shape.with(types, 0, reported);
        Term value = game.world().value(0, types, decided(decided, said));
        Term transfer = settled.apply(said, j -> change(j, said.get(j), decided));
        sum = sum.plus(weight(0, types).times(value.plus(transfer)));
      }
    }
    return sum;
  }

  /** The expectation of a number per type of agent 1. */
  Term overTypes(IntFunction<Term> number) {
    Term sum = game.algebra().zero();
    for (int type = 0; type < game.shape().types().get(0); type++) {
      sum = sum.plus(priors.get(0).probabilities().get(type).times(number.apply(type)));
    }
    return sum;
  }

  /** What agent 1 expects of a report, times n−1. */
  Term interim(int type, int reported, List<Integer> decided) {
    Term sum = game.algebra().zero();
    for (List<Integer> types : joint) {
      if (types.get(0) == type) {
        List<Integer> said = Shape.with(types, 0, reported);
        Term value =
            game.world()
                .value(0, types, decided(decided, said))
                .times(game.algebra().number(agents - 1L));
        sum = sum.plus(weight(0, types).times(value.plus(transfer(0, said, decided))));
      }
    }
    return sum;
  }

  /** What agent 1 expects before she knows her type, times n−1. */
  Term exAnte(List<Integer> decided) {
    Term sum = game.algebra().zero();
    for (int type = 0; type < game.shape().types().get(0); type++) {
      Term share = priors.get(0).probabilities().get(type);
      sum = sum.plus(share.times(interim(type, type, decided)));
    }
    return sum;
  }

  /** One case per way to decide. */
  List<Case> cases(
      boolean efficient,
      boolean weighted,
      java.util.function.Function<List<Integer>, BoolExpr> failure) {
    List<Case> cases = new ArrayList<>();
    for (List<Integer> decided : decisions()) {
      List<BoolExpr> given = given(decided, efficient);
      if (weighted) {
        given.addAll(weightedValues(decided));
      }
      cases.add(new Case(given, failure.apply(decided)));
    }
    return cases;
  }
}
