package org.candor.process;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.exact.Enclosure;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.exact.SparseMatrix;

/** The chain and the flow of a stationary policy, exactly, with its value {@code V = r + γ P V}. */
final class PolicyChain {
  private final Distribution[] law;
  private final Rational[] flow;
  private final Rational discount;

  /** The right-hand side of {@link #enclosure} is multiplied by this. */
  private final BigInteger flowDenominator;

  /**
   * The chain of a policy.
   *
   * @param policy {@code [state][feasibleSet]}
   */
  PolicyChain(DecisionProcess process, int[][] policy) {
    int n = process.states();
    this.discount = process.discount();
    this.law = new Distribution[n];
    this.flow = new Rational[n];
    for (int s = 0; s < n; s++) {
      List<FeasibleSet> sets = process.feasible(s);
      if (sets.size() == 1) {
        law[s] = process.law(s, policy[s][0]);
        flow[s] = process.reward(s, policy[s][0]);
      } else {
        mix(process, s, sets, policy[s]);
      }
    }
    this.flowDenominator = ScaledVector.commonDenominator(Arrays.asList(flow));
  }

  private void mix(DecisionProcess process, int s, List<FeasibleSet> sets, int[] choice) {
    Rational expected = Rational.ZERO;
    Map<Integer, Rational> mixed = new TreeMap<>();
    for (int z = 0; z < choice.length; z++) {
      Rational p = sets.get(z).probability();
      expected = expected.plus(p.times(process.reward(s, choice[z])));
      Distribution next = process.law(s, choice[z]);
      for (int k = 0; k < next.size(); k++) {
        mixed.merge(next.outcome(k), p.times(next.probability(k)), Rational::plus);
      }
    }
    law[s] = Distribution.of(mixed);
    flow[s] = expected;
  }

  int states() {
    return law.length;
  }

  /** The exact values. */
  ScaledVector values() {
    return DiscountedValues.solve(law, discount, List.<Rational[]>of(flow)).get(0);
  }

  /** Whether these are the exact values: {@code v = r + γ P v} has one solution. */
  boolean isSolvedBy(ScaledVector v) {
    if (v.size() != law.length) {
      return false;
    }
    for (int s = 0; s < law.length; s++) {
      BigInteger scale = law[s].total().multiply(discount.denominator());
      BigInteger sum = BigInteger.ZERO;
      for (int k = 0; k < law[s].size(); k++) {
        sum = sum.add(law[s].weight(k).multiply(v.numerator(law[s].outcome(k))));
      }
      // Over v's denominator times the flow's times the scale.
      BigInteger later = sum.multiply(discount.numerator()).multiply(flow[s].denominator());
      BigInteger now = flow[s].numerator().multiply(scale).multiply(v.denominator());
      BigInteger left = v.numerator(s).multiply(scale).multiply(flow[s].denominator());
      if (!left.equals(now.add(later))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all states that can reach each other are so few that exact values are computed one by one. */
  boolean isNearlyAcyclic(int few) {
    return Components.successorsFirst(law).stream().allMatch(each -> each.length <= few);
  }

  /** By what the solution of {@link #enclosure} has to be divided to be the values. */
  BigInteger flowDenominator() {
    return flowDenominator;
  }

  /** The values times {@link #flowDenominator}, to be enclosed; null if they cannot be. */
  Enclosure enclosure() {
    int n = law.length;
    int[][] columns = new int[n][];
    BigInteger[][] entries = new BigInteger[n][];
    BigInteger[] b = new BigInteger[n];
    for (int s = 0; s < n; s++) {
      BigInteger scale = law[s].total().multiply(discount.denominator());
      int size = law[s].size();
      columns[s] = new int[size + 1];
      entries[s] = new BigInteger[size + 1];
      columns[s][0] = s;
      entries[s][0] = scale;
      int count = 1;
      for (int k = 0; k < size; k++) {
        BigInteger weight = discount.numerator().multiply(law[s].weight(k));
        if (law[s].outcome(k) == s) {
          entries[s][0] = entries[s][0].subtract(weight);
        } else {
          columns[s][count] = law[s].outcome(k);
          entries[s][count++] = weight.negate();
        }
      }
      columns[s] = Arrays.copyOf(columns[s], count);
      entries[s] = Arrays.copyOf(entries[s], count);
      BigInteger units = flowDenominator.divide(flow[s].denominator());
      b[s] = flow[s].numerator().multiply(units).multiply(scale);
    }
    return Enclosure.of(SparseMatrix.of(columns, entries), b);
  }
}
