package org.candor.counterexample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** All ways to make one number, one law or one table simpler. */
final class NumericMoves {
  private static final Rational HALF = Rational.of(1, 2);

  private NumericMoves() {}

  /** Many entries at once: whole agents quiet or at rest, all values scaled or cut to 0 and 1. */
  static List<Draft> tables(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    TreeSet<Rational> values = new TreeSet<>();
    for (Draft.Part part : draft.agents) {
      for (Rational[][] table : part.values) {
        for (Rational[] row : table) {
          values.addAll(Arrays.asList(row));
        }
      }
    }
    for (Rational least : values) {
      moves.add(
          mapValues(
              draft, v -> v.compareTo(least) >= 0 && !v.isZero() ? Rational.ONE : Rational.ZERO));
    }
    for (Rational unit : values) {
      if (unit.signum() > 0) {
        moves.add(mapValues(draft, v -> v.over(unit)));
      }
    }
    for (int i = 0; i < draft.agents.size(); i++) {
      Draft quiet = draft.copy();
      Draft resting = draft.copy();
      Draft.Part part = draft.agents.get(i);
      for (int p = 0; p < draft.publicStates(); p++) {
        for (int s = 0; s < part.states(); s++) {
          Arrays.fill(quiet.agents.get(i).values[p][s], Rational.ZERO);
          Arrays.fill(resting.agents.get(i).laws[p][s], Distribution.point(s));
        }
      }
      moves.add(quiet);
      moves.add(resting);
    }
    return moves;
  }

  private static Draft mapValues(Draft draft, UnaryOperator<Rational> map) {
    Draft mapped = draft.copy();
    for (Draft.Part part : mapped.agents) {
      for (int p = 0; p < draft.publicStates(); p++) {
        for (Rational[] row : part.values[p]) {
          Arrays.setAll(row, a -> map.apply(row[a]));
        }
        Rational[] terminal = part.terminal[p];
        Arrays.setAll(terminal, s -> map.apply(terminal[s]));
      }
    }
    return mapped;
  }

  /** One law made deterministic, restful or simpler. */
  static List<Draft> laws(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    for (int i = 0; i < draft.agents.size(); i++) {
      Draft.Part part = draft.agents.get(i);
      for (Distribution law : simpler(part.initial, 0, part.states())) {
        Draft move = draft.copy();
        move.agents.get(i).initial = law;
        moves.add(move);
      }
      for (int p = 0; p < draft.publicStates(); p++) {
        for (int s = 0; s < part.states(); s++) {
          for (int a = 0; a < draft.actions; a++) {
            boolean fixed = draft.bandit && a != i;
            for (Distribution law :
                fixed ? List.<Distribution>of() : simpler(part.laws[p][s][a], s, part.states())) {
              Draft move = draft.copy();
              move.agents.get(i).laws[p][s][a] = law;
              moves.add(move);
            }
          }
        }
      }
    }
    publicLaws(draft, moves);
    return moves;
  }

  private static void publicLaws(Draft draft, List<Draft> moves) {
    for (Distribution law : simpler(draft.publicInitial, 0, draft.publicStates())) {
      Draft move = draft.copy();
      move.publicInitial = law;
      moves.add(move);
    }
    for (int p = 0; p < draft.publicStates(); p++) {
      for (int a = 0; a < draft.actions; a++) {
        for (Distribution law : simpler(draft.publicLaws[p][a], p, draft.publicStates())) {
          Draft move = draft.copy();
          move.publicLaws[p][a] = law;
          moves.add(move);
        }
      }
    }
  }

  private static List<Distribution> simpler(Distribution law, int trivial, int states) {
    Set<Distribution> simpler = new LinkedHashSet<>();
    simpler.add(Distribution.point(trivial));
    for (int s = 0; s < states; s++) {
      simpler.add(Distribution.point(s));
    }
    if (law.size() > 1) {
      for (int k = 0; k < law.size() && law.size() > 2; k++) {
        int dropped = law.outcome(k);
        simpler.add(law.given(outcome -> outcome != dropped));
      }
      TreeMap<Integer, Rational> uniform = new TreeMap<>();
      for (int k = 0; k < law.size(); k++) {
        uniform.put(law.outcome(k), Rational.of(1, law.size()));
      }
      simpler.add(Distribution.of(uniform));
      for (int heavy = 0; heavy < law.size(); heavy++) {
        TreeMap<Integer, Rational> tilted = new TreeMap<>(uniform);
        tilted.replaceAll((outcome, p) -> Rational.of(1, law.size() + 1L));
        tilted.put(law.outcome(heavy), Rational.of(2, law.size() + 1L));
        simpler.add(Distribution.of(tilted));
      }
    }
    simpler.remove(law);
    return List.copyOf(simpler);
  }

  /** One value, terminal value or public value made smaller. */
  static List<Draft> values(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    for (int i = 0; i < draft.agents.size(); i++) {
      Draft.Part part = draft.agents.get(i);
      for (int p = 0; p < draft.publicStates(); p++) {
        for (int s = 0; s < part.states(); s++) {
          for (int a = 0; a < draft.actions; a++) {
            for (Rational value : simpler(part.values[p][s][a])) {
              Draft move = draft.copy();
              move.agents.get(i).values[p][s][a] = value;
              moves.add(move);
            }
          }
          for (Rational value : simpler(part.terminal[p][s])) {
            Draft move = draft.copy();
            move.agents.get(i).terminal[p][s] = value;
            moves.add(move);
          }
        }
      }
    }
    for (int p = 0; p < draft.publicStates(); p++) {
      for (int a = 0; a < draft.actions; a++) {
        for (Rational value : simpler(draft.publicValues[p][a])) {
          Draft move = draft.copy();
          move.publicValues[p][a] = value;
          moves.add(move);
        }
      }
    }
    return moves;
  }

  private static List<Rational> simpler(Rational value) {
    if (value.isZero()) {
      return List.of();
    }
    Set<Rational> simpler = new LinkedHashSet<>();
    simpler.add(Rational.ZERO);
    Rational sign = Rational.of(value.signum());
    simpler.add(Rational.ONE);
    simpler.add(sign);
    simpler.add(Rational.of(2).times(sign));
    BigInteger whole = value.abs().numerator().divide(value.denominator());
    simpler.add(Rational.of(whole).times(sign));
    simpler.add(Rational.of(whole.shiftRight(1)).times(sign));
    simpler.add(Rational.of(whole.add(BigInteger.ONE)).times(sign));
    simpler.add(HALF.times(sign));
    simpler.add(Rational.of(whole.subtract(BigInteger.ONE)).times(sign));
    simpler.remove(value);
    return List.copyOf(simpler);
  }

  /** Simpler discounts and probabilities of feasible sets, and feasible sets with more actions. */
  static List<Draft> chances(Draft draft) {
    List<Draft> moves = new ArrayList<>();
    for (Rational discount :
        List.of(
            draft.horizon > 0 ? Rational.ONE : Rational.ZERO,
            HALF,
            Rational.of(1, 3),
            Rational.of(2, 3),
            Rational.of(3, 4),
            Rational.of(9, 10))) {
      Draft move = draft.copy();
      move.discount = discount;
      moves.add(move);
    }
    for (int p = 0; p < draft.publicStates(); p++) {
      List<FeasibleSet> sets = draft.feasible.get(p);
      for (int heavy = -1; heavy < sets.size() && sets.size() > 1; heavy++) {
        List<FeasibleSet> weighted = new ArrayList<>();
        for (int z = 0; z < sets.size(); z++) {
          int total = sets.size() + (heavy < 0 ? 0 : 1);
          weighted.add(
              new FeasibleSet(Rational.of(z == heavy ? 2 : 1, total), sets.get(z).actions()));
        }
        moves.add(withSets(draft, p, weighted));
      }
      for (int z = 0; z < sets.size(); z++) {
        for (int a = 0; a < draft.actions; a++) {
          if (!sets.get(z).contains(a)) {
            int[] more = Arrays.copyOf(sets.get(z).actions(), sets.get(z).size() + 1);
            more[more.length - 1] = a;
            Arrays.sort(more);
            List<FeasibleSet> wider = new ArrayList<>(sets);
            wider.set(z, new FeasibleSet(sets.get(z).probability(), more));
            moves.add(withSets(draft, p, wider));
          }
        }
      }
    }
    return moves;
  }

  private static Draft withSets(Draft draft, int publicState, List<FeasibleSet> sets) {
    Draft move = draft.copy();
    move.feasible.set(publicState, List.copyOf(sets));
    return move;
  }
}
