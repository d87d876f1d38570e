package org.candor.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.candor.exact.LimitExceededException;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * What incentive compatibility leaves of a buyer's payoff as a function of her type at some time (Bergemann and Välimäki 2017, Theorem 4), where an
 * object is sold in the last period: every allocation by the history of reports is tried, and the payments range over all that make truth optimal.
 */
final class ImpulsePayoffs {
  private static final int MOST_HISTORIES = 8;

  private final TypeChain chain;
  private final List<List<Integer>> histories;

  /**
   * The allocations of a chain.
   *
   * @throws LimitExceededException if there are too many histories for every allocation to be tried
   */
  ImpulsePayoffs(TypeChain chain) {
    this.chain = chain;
    this.histories = chain.paths(chain.last());
    if (histories.size() > MOST_HISTORIES) {
      throw new LimitExceededException(
          "there are more than " + MOST_HISTORIES + " histories of types; shorten the horizon");
    }
  }

  void compare(FormulaSides sides) {
    for (int code = 0; code < 1 << histories.size(); code++) {
      boolean[] serves = new boolean[histories.size()];
      for (int history = 0; history < serves.length; history++) {
        serves[history] = (code >> history & 1) == 1;
      }
      if (!(truth(serves).build().solve() instanceof LinearProgramme.Infeasible)) {
        compare(sides, serves);
      }
    }
  }

  private void compare(FormulaSides sides, boolean[] serves) {
    for (int s = 0; s < chain.last(); s++) {
      for (List<Integer> history : chain.paths(s)) {
        int type = history.get(s);
        if (type + 1 < chain.types()) {
          Rational[] rise = zeros();
          payoff(rise, TypeChain.with(history, s, type + 1), type + 1, 1);
          payoff(rise, history, type, -1);
          Rational least = least(serves, rise, 1);
          Rational most = least(serves, rise, -1).negate();
          sides.add(s, chain.place(type), 0, envelope(serves, history, 0), least);
          sides.add(s, chain.place(type), 0, most, envelope(serves, history, 1));
        }
      }
    }
  }

  /** The sum of the responses of {@code θ_t} to the last type of the history, where the reports are those types or the next ones. */
  private Rational envelope(boolean[] serves, List<Integer> history, int shift) {
    int s = history.size() - 1;
    Rational sum = Rational.ZERO;
    for (List<Integer> path : histories) {
      Rational term =
          chain
              .weight(path, s)
              .times(chain.impulse(path, s))
              .times(chain.step(path.get(chain.last())));
      if (path.subList(0, s + 1).equals(history) && !term.isZero()) {
        List<Integer> reports = path;
        for (int t = s; t < path.size(); t++) {
          reports = TypeChain.with(reports, t, path.get(t) + shift);
        }
        sum = serves[histories.indexOf(reports)] ? sum.plus(term) : sum;
      }
    }
    return sum;
  }

  /** All payments with which no report of any type at any history is worth more than the truth, as rows over {@code u(θ^T)}. */
  private LinearProgramme.Builder truth(boolean[] serves) {
    LinearProgramme.Builder builder = LinearProgramme.builder(serves.length);
    for (int s = 0; s <= chain.last(); s++) {
      for (List<Integer> history : chain.paths(s)) {
        for (int report = 0; report < chain.types(); report++) {
          int type = history.get(s);
          if (report != type) {
            List<Integer> reported = TypeChain.with(history, s, report);
            Rational[] row = zeros();
            payoff(row, history, type, 1);
            payoff(row, reported, type, -1);
            boolean served = s == chain.last() && serves[histories.indexOf(reported)];
            Rational more = chain.value(type).minus(chain.value(report));
            builder.atLeast(all(), row, served ? more : Rational.ZERO);
          }
        }
      }
    }
    return builder;
  }

  /** Adds what a buyer of this type has who has reported the history, truth following; in the last period as if she were the reported type. */
  private void payoff(Rational[] row, List<Integer> history, int type, int sign) {
    int s = history.size() - 1;
    for (int h = 0; h < row.length; h++) {
      List<Integer> path = histories.get(h);
      if (path.subList(0, s + 1).equals(history)) {
        Rational weight = chain.weight(TypeChain.with(path, s, type), s);
        row[h] = row[h].plus(weight.times(sign));
      }
    }
  }

  private Rational[] zeros() {
    Rational[] row = new Rational[histories.size()];
    Arrays.fill(row, Rational.ZERO);
    return row;
  }

  private int[] all() {
    return IntStream.range(0, histories.size()).toArray();
  }

  private Rational least(boolean[] serves, Rational[] objective, int sign) {
    LinearProgramme.Builder builder = truth(serves);
    for (int h = 0; h < objective.length; h++) {
      builder.minimise(h, objective[h].times(sign));
    }
    return ((LinearProgramme.Optimal) builder.build().solve()).value();
  }
}
