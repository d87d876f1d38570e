package org.candor.counterexample;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * A total order on environments, the simpler first: fewer special features (bandit, inaccessible states, absent actions,
 * public state, random feasible sets, terminal values, negative values), fewer entries that are not trivial, fewer agents,
 * fewer periods (a finite horizon before an infinite one), fewer states and actions, a simpler discount, smaller numbers, and
 * at last the first in the alphabet.
 *
 * <p>A trivial entry is a value 0, a law that stays, a first state A, an accessible state, an action that is always
 * available.
 */
final class Simplicity implements Comparable<Simplicity> {
  private static final long INFINITE = 1_000_000;

  private final Draft draft;
  private final long[] rank;
  private final StringBuilder text = new StringBuilder();
  private long weight;
  private BigInteger numbers = BigInteger.ZERO;
  private boolean negative;
  private boolean terminal;

  private Simplicity(Draft draft) {
    this.draft = draft;
    int states = 0;
    int inaccessible = 0;
    for (Draft.Part part : draft.agents) {
      states += part.states();
      for (boolean flag : part.inaccessible) {
        inaccessible += flag ? 1 : 0;
      }
    }
    int extraSets = 0;
    for (List<FeasibleSet> sets : draft.feasible) {
      extraSets += sets.size() - 1;
    }
    weight = inaccessible;
    weigh();
    rank =
        new long[] {
          draft.bandit ? 1 : 0,
          inaccessible > 0 ? 1 : 0,
          hasAbsent() ? 1 : 0,
          draft.publicDeclared ? draft.publicStates() : 0,
          extraSets,
          terminal ? 1 : 0,
          negative ? 1 : 0,
          weight,
          draft.agents.size(),
          draft.horizon > 0 ? draft.horizon : INFINITE,
          states,
          draft.actions,
          discountCost()
        };
  }

  static Simplicity of(Draft draft) {
    return new Simplicity(draft);
  }

  /** How many entries are not trivial; a random law counts for more. */
  long weight() {
    return weight;
  }

  /** Everything that distinguishes two drafts, as one text. */
  String text() {
    return text.toString();
  }

  private boolean hasAbsent() {
    if (!draft.bandit) {
      for (boolean[] row : draft.present) {
        for (boolean remains : row) {
          if (!remains) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private long discountCost() {
    boolean simplest =
        draft.horizon > 0 ? draft.discount.equals(Rational.ONE) : draft.discount.isZero();
    return simplest ? 0 : cost(draft.discount).longValueExact();
  }

  private static BigInteger cost(Rational value) {
    return value.numerator().abs().add(value.denominator());
  }

  private void weigh() {
    text.append(draft.bandit).append(draft.horizon).append(' ').append(draft.discount);
    for (int i = 0; i < draft.agents.size(); i++) {
      Draft.Part part = draft.agents.get(i);
      text.append('\n');
      law(part.initial, 0);
      for (int s = 0; s < part.states(); s++) {
        text.append(part.inaccessible[s] ? " !" : " ");
        for (int p = 0; p < draft.publicStates(); p++) {
          for (int a = 0; a < draft.actions; a++) {
            number(part.values[p][s][a]);
            negative |= part.values[p][s][a].signum() < 0;
            law(part.laws[p][s][a], s);
          }
          number(part.terminal[p][s]);
          negative |= part.terminal[p][s].signum() < 0;
          terminal |= !part.terminal[p][s].isZero();
        }
      }
      for (int a = 0; !draft.bandit && a < draft.actions; a++) {
        text.append(draft.present[i][a] ? ' ' : '-');
        weight += draft.present[i][a] ? 0 : 1;
      }
    }
    law(draft.publicInitial, 0);
    for (int p = 0; p < draft.publicStates(); p++) {
      for (int a = 0; a < draft.actions; a++) {
        number(draft.publicValues[p][a]);
        law(draft.publicLaws[p][a], p);
      }
      for (FeasibleSet set : draft.feasible.get(p)) {
        weight += draft.actions - set.size();
        numbers = numbers.add(cost(set.probability()));
        text.append(set);
      }
    }
  }

  private void number(Rational value) {
    text.append(value).append(' ');
    if (!value.isZero()) {
      weight++;
      numbers = numbers.add(cost(value));
    }
  }

  private void law(Distribution law, int trivial) {
    if (law.size() == 1) {
      weight += law.outcome(0) == trivial ? 0 : 1;
      text.append('>').append(law.outcome(0)).append(' ');
    } else {
      weight += 2L * law.size() - 1;
      text.append(law).append(' ');
      for (int k = 0; k < law.size(); k++) {
        numbers = numbers.add(cost(law.probability(k)));
      }
    }
  }

  @Override
  public int compareTo(Simplicity other) {
    for (int k = 0; k < rank.length; k++) {
      int order = Long.compare(rank[k], other.rank[k]);
      if (order != 0) {
        return order;
      }
    }
    int order = numbers.compareTo(other.numbers);
    return order != 0 ? order : text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Simplicity that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }
}
