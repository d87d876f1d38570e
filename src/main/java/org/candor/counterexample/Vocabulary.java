package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * What tiny environments are made of: the features of an environment found, and its numbers.
 *
 * @param silent whether agents may be inaccessible
 * @param absent whether actions may leave with an ignored agent
 * @param supply whether there are two feasible sets
 * @param terminal whether there are terminal values
 * @param negative whether values may be negative
 * @param initial whether the first state may be another than A
 * @param values what a value may be instead of 0
 * @param shares what the probability of the first of two feasible sets may be
 * @param discount the discount found
 */
record Vocabulary(
    boolean silent,
    boolean absent,
    boolean supply,
    boolean terminal,
    boolean negative,
    boolean initial,
    TreeSet<Rational> values,
    TreeSet<Rational> shares,
    Rational discount) {
  private static final Rational HALF = Rational.of(1, 2);
  private static final List<Rational> PATIENT = List.of(Rational.of(3, 4), Rational.of(9, 10));

  static Vocabulary of(Draft found) {
    TreeSet<Rational> values = new TreeSet<>();
    TreeSet<Rational> shares = new TreeSet<>();
    values.add(Rational.ONE);
    values.add(Rational.of(2));
    boolean terminal = false;
    boolean initial = false;
    boolean silent = false;
    for (Draft.Part part : found.agents) {
      initial |= !part.initial.equals(Distribution.point(0));
      for (int s = 0; s < part.states(); s++) {
        silent |= part.inaccessible[s];
        values.addAll(List.of(part.values[0][s]));
        values.add(part.terminal[0][s]);
        terminal |= !part.terminal[0][s].isZero();
      }
    }
    values.remove(Rational.ZERO);
    for (FeasibleSet set : found.feasible.get(0)) {
      shares.add(set.probability());
    }
    shares.remove(Rational.ONE);
    boolean absent = false;
    for (boolean[] row : found.present) {
      for (boolean remains : row) {
        absent |= !remains && !found.bandit;
      }
    }
    return new Vocabulary(
        silent,
        absent,
        !shares.isEmpty(),
        terminal,
        values.first().signum() < 0,
        initial,
        values,
        shares,
        found.discount);
  }

  /** The same with fewer features. */
  Vocabulary restricted(
      boolean silences, boolean absences, boolean supplies, boolean terminals, boolean negatives) {
    TreeSet<Rational> kept = new TreeSet<>(negatives ? values : values.tailSet(Rational.ZERO));
    return new Vocabulary(
        silences, absences, supplies, terminals, negatives, initial, kept, shares, discount);
  }

  /** The same features with the plainest numbers: values 1 and, where there are negative ones, -1. */
  Vocabulary plain() {
    TreeSet<Rational> units = new TreeSet<>();
    units.add(Rational.ONE);
    if (negative) {
      units.add(Rational.ONE.negate());
    }
    return new Vocabulary(
        silent,
        absent,
        supply,
        terminal,
        negative,
        initial || silent,
        units,
        new TreeSet<>(),
        HALF);
  }

  /** Whether the features are the same. */
  boolean hasFeaturesOf(Vocabulary other) {
    return silent == other.silent
        && absent == other.absent
        && supply == other.supply
        && terminal == other.terminal
        && negative == other.negative;
  }

  /**
   * The simplest discount, one half and the one found, where they fit; for a bandit that goes on forever three quarters and nine
   * tenths too, for what follows an activation may outweigh it only where agents are patient.
   */
  List<Rational> discounts(int horizon, boolean bandit) {
    List<Rational> discounts = new ArrayList<>();
    discounts.add(horizon > 0 ? Rational.ONE : Rational.ZERO);
    // One period knows no discount but for its terminal values.
    if (horizon != 1 || terminal) {
      discounts.add(HALF);
      if (!discounts.contains(discount)
          && discount.signum() > 0
          && !discount.equals(Rational.ONE)) {
        discounts.add(discount);
      }
      for (Rational patient : PATIENT) {
        if (bandit && horizon == 0 && !discounts.contains(patient)) {
          discounts.add(patient);
        }
      }
    }
    return discounts;
  }

  /** The feasible sets: all actions, or two different sets with the shares found or one half. */
  List<List<FeasibleSet>> supplies(int actions) {
    if (!supply) {
      return List.of(List.of(FeasibleSet.all(actions)));
    }
    TreeSet<Rational> first = new TreeSet<>(shares);
    first.add(HALF);
    List<List<FeasibleSet>> supplies = new ArrayList<>();
    for (Rational share : first) {
      for (int one = 1; one < 1 << actions; one++) {
        for (int two = 1; two < 1 << actions; two++) {
          if (one != two) {
            supplies.add(
                List.of(
                    new FeasibleSet(share, members(one)),
                    new FeasibleSet(Rational.ONE.minus(share), members(two))));
          }
        }
      }
    }
    return supplies;
  }

  private static int[] members(int mask) {
    return java.util.stream.IntStream.range(0, 31).filter(a -> (mask >> a & 1) != 0).toArray();
  }

  /** The entries of a blank draft with their alternatives. */
  List<List<Cells.Entry>> cells(Draft blank) {
    List<List<Cells.Entry>> cells = new ArrayList<>();
    boolean future = terminal || (blank.horizon != 1 && !blank.discount.isZero());
    for (int i = 0; i < blank.agents.size(); i++) {
      int agent = i;
      int states = blank.agents.get(i).states();
      for (int s = 0; s < states; s++) {
        int state = s;
        if (silent) {
          cells.add(List.of(draft -> draft.agents.get(agent).inaccessible[state] = true));
        }
        for (int a = 0; a < blank.actions; a++) {
          int action = a;
          if (blank.bandit && a != i) {
            continue;
          }
          cells.add(
              values.stream()
                  .<Cells.Entry>map(
                      v -> draft -> draft.agents.get(agent).values[0][state][action] = v)
                  .toList());
          if (future && states > 1) {
            cells.add(laws(agent, state, action, states));
          }
        }
        if (terminal) {
          cells.add(
              values.stream()
                  .<Cells.Entry>map(v -> draft -> draft.agents.get(agent).terminal[0][state] = v)
                  .toList());
        }
      }
      for (int a = 0; absent && !blank.bandit && a < blank.actions; a++) {
        int action = a;
        cells.add(List.of(draft -> draft.present[agent][action] = false));
      }
      List<Cells.Entry> starts = new ArrayList<>();
      for (int s = 1; initial && s < states; s++) {
        Distribution start = Distribution.point(s);
        starts.add(draft -> draft.agents.get(agent).initial = start);
      }
      cells.add(starts);
    }
    return cells;
  }

  private static List<Cells.Entry> laws(int agent, int state, int action, int states) {
    List<Cells.Entry> laws = new ArrayList<>();
    for (int s = 0; s < states; s++) {
      if (s != state) {
        Distribution law = Distribution.point(s);
        laws.add(draft -> draft.agents.get(agent).laws[0][state][action] = law);
      }
    }
    return laws;
  }
}
