package org.candor.counterexample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * An environment of kind joint while it is simplified; immutable. Names do not count: they are given anew.
 *
 * @param horizon periods, or 0 for an infinite horizon
 * @param sizes signals per agent
 * @param values {@code u_i} by agent, joint signal and action
 * @param laws by joint signal and action
 */
record JointDraft(
    Rational discount,
    int horizon,
    List<Integer> sizes,
    int actions,
    List<List<List<Rational>>> values,
    List<List<Distribution>> laws,
    Distribution initial,
    List<List<String>> names) {

  static JointDraft of(JointEnvironment environment) {
    int agents = environment.agentNames().size();
    int joints = environment.types().size();
    int actions = environment.actions().size();
    List<List<List<Rational>>> values = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      int agent = i;
      values.add(
          IntStream.range(0, joints)
              .mapToObj(
                  s ->
                      IntStream.range(0, actions)
                          .mapToObj(a -> environment.value(agent, s, a))
                          .toList())
              .toList());
      names.add(
          IntStream.range(0, environment.types().size(i))
              .mapToObj(s -> environment.stateName(agent, s))
              .toList());
    }
    List<List<Distribution>> laws =
        IntStream.range(0, joints)
            .mapToObj(
                s -> IntStream.range(0, actions).mapToObj(a -> environment.law(s, a)).toList())
            .toList();
    return new JointDraft(
        environment.discount(),
        environment.horizon().orElse(0),
        IntStream.range(0, agents).mapToObj(i -> environment.types().size(i)).toList(),
        actions,
        values,
        laws,
        environment.initial(),
        names);
  }

  JointSpace types() {
    return new JointSpace(1, sizes.stream().mapToInt(Integer::intValue).toArray());
  }

  JointEnvironment environment(String name) {
    int agents = sizes.size();
    Rational[][][] table =
        values.stream()
            .map(
                rows ->
                    rows.stream().map(r -> r.toArray(Rational[]::new)).toArray(Rational[][]::new))
            .toArray(Rational[][][]::new);
    Distribution[][] motion =
        laws.stream().map(r -> r.toArray(Distribution[]::new)).toArray(Distribution[][]::new);
    return new JointEnvironment(
        name,
        discount,
        horizon == 0 ? OptionalInt.empty() : OptionalInt.of(horizon),
        IntStream.range(0, actions).mapToObj(a -> String.valueOf((char) ('a' + a))).toList(),
        IntStream.rangeClosed(1, agents).mapToObj(String::valueOf).toList(),
        names,
        table,
        motion,
        initial);
  }

  JointDraft withDiscount(Rational other) {
    return new JointDraft(other, horizon, sizes, actions, values, laws, initial, names);
  }

  JointDraft withHorizon(int other) {
    return new JointDraft(discount, other, sizes, actions, values, laws, initial, names);
  }

  JointDraft withInitial(Distribution other) {
    return new JointDraft(discount, horizon, sizes, actions, values, laws, other, names);
  }

  JointDraft withValue(int agent, int joint, int action, Rational other) {
    List<List<List<Rational>>> table = new ArrayList<>(values);
    List<List<Rational>> rows = new ArrayList<>(table.get(agent));
    List<Rational> row = new ArrayList<>(rows.get(joint));
    row.set(action, other);
    rows.set(joint, List.copyOf(row));
    table.set(agent, List.copyOf(rows));
    return new JointDraft(
        discount, horizon, sizes, actions, List.copyOf(table), laws, initial, names);
  }

  JointDraft withLaw(int joint, int action, Distribution other) {
    List<List<Distribution>> motion = new ArrayList<>(laws);
    List<Distribution> row = new ArrayList<>(motion.get(joint));
    row.set(action, other);
    motion.set(joint, List.copyOf(row));
    return new JointDraft(
        discount, horizon, sizes, actions, values, List.copyOf(motion), initial, names);
  }

  /** Without an action; there must be another. */
  JointDraft withoutAction(int action) {
    return new JointDraft(
        discount,
        horizon,
        sizes,
        actions - 1,
        values.stream().map(rows -> rows.stream().map(r -> without(r, action)).toList()).toList(),
        laws.stream().map(r -> without(r, action)).toList(),
        initial,
        names);
  }

  /** Without a signal of an agent who has another; whoever would have had it has her first other one. */
  JointDraft withoutSignal(int agent, int signal) {
    JointSpace before = types();
    List<Integer> fewer = new ArrayList<>(sizes);
    fewer.set(agent, sizes.get(agent) - 1);
    JointSpace after = new JointSpace(1, fewer.stream().mapToInt(Integer::intValue).toArray());
    int[] kept =
        IntStream.range(0, before.size())
            .filter(joint -> before.local(joint, agent) != signal)
            .toArray();
    List<List<String>> renamed = new ArrayList<>(names);
    renamed.set(agent, without(names.get(agent), signal));
    return new JointDraft(
        discount,
        horizon,
        List.copyOf(fewer),
        actions,
        values.stream().map(r -> IntStream.of(kept).mapToObj(r::get).toList()).toList(),
        IntStream.of(kept)
            .mapToObj(
                s -> laws.get(s).stream().map(l -> moved(l, before, after, agent, signal)).toList())
            .toList(),
        moved(initial, before, after, agent, signal),
        List.copyOf(renamed));
  }

  private static Distribution moved(
      Distribution law, JointSpace before, JointSpace after, int agent, int signal) {
    TreeMap<Integer, Rational> mass = new TreeMap<>();
    for (int k = 0; k < law.size(); k++) {
      int[] locals = before.locals(law.outcome(k));
      int local = locals[agent];
      locals[agent] = local == signal ? 0 : local > signal ? local - 1 : local;
      mass.merge(after.index(0, locals), law.probability(k), Rational::plus);
    }
    return Distribution.of(mass);
  }

  /** Without an agent who has a single signal; there must be another agent. */
  JointDraft withoutAgent(int agent) {
    return new JointDraft(
        discount,
        horizon,
        without(sizes, agent),
        actions,
        without(values, agent),
        laws,
        initial,
        without(names, agent));
  }

  private static <T> List<T> without(List<T> list, int position) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(position);
    return List.copyOf(rest);
  }

  /**
   * What is simpler comes first: fewer periods, an infinite horizon last; fewer joint signals, agents and actions; laws of smaller
   * support and with smaller numbers; smaller values; a simpler discount.
   */
  long[] size() {
    long support = initial.size();
    long weights = small(initial.total());
    for (List<Distribution> row : laws) {
      for (Distribution law : row) {
        support += law.size();
        weights += small(law.total());
      }
    }
    long amounts = 0;
    for (List<List<Rational>> rows : values) {
      for (List<Rational> row : rows) {
        for (Rational amount : row) {
          amounts += cost(amount);
        }
      }
    }
    return new long[] {
      horizon == 0 ? Integer.MAX_VALUE : horizon,
      types().size(),
      sizes.size(),
      actions,
      support,
      weights,
      amounts,
      cost(discount)
    };
  }

  /** The number, or 2^40 if it is greater. */
  private static long small(BigInteger number) {
    return number.bitLength() > 40 ? 1L << 40 : number.longValue();
  }

  private static long cost(Rational amount) {
    if (amount.isZero()) {
      return 0;
    }
    return small(amount.numerator().abs())
        + 8L * (small(amount.denominator()) - 1)
        + (amount.signum() < 0 ? 1 : 0);
  }
}
