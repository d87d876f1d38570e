package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An environment whose numbers are terms: unless its shape says otherwise, with private values and independent types. */
final class World {
  private final Shape shape;
  private final Numbers numbers;
  private final Term discount;
  private final Map<List<Object>, Term> values = new LinkedHashMap<>();
  private final Map<List<Object>, Law> laws = new LinkedHashMap<>();
  private final Map<List<Integer>, Term> terminals = new LinkedHashMap<>();
  private final Law supply;

  World(Shape shape, Numbers numbers) {
    this.shape = shape;
    this.numbers = numbers;
    this.discount = numbers.discount();
    this.supply =
        shape.sets().size() == 1 ? numbers.point(0, 1) : numbers.lottery("z", shape.sets().size());
    for (List<Integer> types : shape.jointTypes()) {
      for (int action = 0; action < shape.actions(); action++) {
        for (int i = 0; i < shape.agents(); i++) {
          add(i, types, action);
        }
      }
    }
  }

  private void add(int agent, List<Integer> types, int action) {
    int type = types.get(agent);
    boolean rests =
        (shape.bandit() && action != agent) || (shape.idle() && agent == 0 && type == 0);
    boolean moves = shape.periods() != 1 || shape.terminal();
    Object place = place(agent, types);
    values.computeIfAbsent(
        List.of(agent, place, action), k -> rests ? algebra().zero() : numbers.amount("r" + k));
    terminals.computeIfAbsent(
        List.of(agent, type), k -> shape.terminal() ? numbers.amount("g" + k) : algebra().zero());
    if (shape.correlated()) {
      laws.computeIfAbsent(
          List.of(types, action), k -> numbers.motion("p" + k, shape.jointTypes().size()));
    } else {
      int size = shape.types().get(agent);
      laws.computeIfAbsent(
          List.of(agent, type, action),
          k -> rests || !moves ? numbers.point(type, size) : law("p" + k, size));
    }
  }

  private Law law(String name, int outcomes) {
    return shape.chance() ? numbers.lottery(name, outcomes) : numbers.motion(name, outcomes);
  }

  private Object place(int agent, List<Integer> types) {
    return shape.interdependent() ? types : types.get(agent);
  }

  Shape shape() {
    return shape;
  }

  Numbers numbers() {
    return numbers;
  }

  Algebra algebra() {
    return numbers.algebra();
  }

  Term discount() {
    return discount;
  }

  /** {@code r_i(θ, a)}. */
  Term value(int agent, List<Integer> types, int action) {
    return values.get(List.of(agent, place(agent, types), action));
  }

  Term terminal(int agent, int type) {
    return terminals.get(List.of(agent, type));
  }

  /** The probabilities of the feasible sets. */
  Law supply() {
    return supply;
  }

  /** The law of one agent's next type where types are independent. */
  Law law(int agent, int type, int action) {
    return laws.get(List.of(agent, type, action));
  }

  /** The law of all agents' next types, in the order of {@link Shape#jointTypes()}. */
  Law law(List<Integer> types, int action) {
    if (shape.correlated()) {
      return laws.get(List.of(types, action));
    }
    Law joint = law(0, types.get(0), action);
    for (int i = 1; i < types.size(); i++) {
      joint = joint.product(law(i, types.get(i), action));
    }
    return joint;
  }

  /** {@code 0 <= γ < 1} for an infinite, {@code 0 < γ <= 1} for a finite horizon. */
  BoolExpr discounting() {
    Term zero = algebra().zero();
    Term one = algebra().one();
    return shape.isInfinite()
        ? algebra().all(zero.atMost(discount), discount.below(one))
        : algebra().all(zero.below(discount), discount.atMost(one));
  }

  /** That no agent has a negative value, now or at the end. */
  BoolExpr noNegativeValues() {
    return algebra()
        .all(
            algebra().all(values.values().stream().map(Term::notNegative).toList()),
            noNegativeTerminals());
  }

  private BoolExpr noNegativeTerminals() {
    return algebra().all(terminals.values().stream().map(Term::notNegative).toList());
  }
}
