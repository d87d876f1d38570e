package org.candor.process;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.CommonDivisor;
import org.candor.exact.LinearSystem;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.exact.SparseMatrix;

/**
 * Discounted sums along a chain by its strongly connected components, one after the other, successors first: a chain without cycles costs no
 * elimination at all.
 */
final class ComponentValues {
  private final Distribution[] law;
  private final Rational discount;
  private final List<Rational[]> flows;

  /** The component of each state that was reached. */
  private final int[] component;

  /** The place of each state in its component. */
  private final int[] place;

  /** {@code [component][right-hand side]}: the solution on the component's states. */
  private final List<ScaledVector[]> solved = new ArrayList<>();

  private ComponentValues(Distribution[] law, Rational discount, List<Rational[]> flows) {
    this.law = law;
    this.discount = discount;
    this.flows = flows;
    this.component = new int[law.length];
    this.place = new int[law.length];
    Arrays.fill(component, -1);
  }

  static List<ScaledVector> solve(Distribution[] law, Rational discount, List<Rational[]> flows) {
    ComponentValues values = new ComponentValues(law, discount, flows);
    List<int[]> components = Components.successorsFirst(law);
    components.forEach(states -> LinearSystem.limit(states.length));
    for (int[] states : components) {
      values.solve(states);
    }
    List<ScaledVector> solution = new ArrayList<>();
    for (int c = 0; c < flows.size(); c++) {
      solution.add(values.assemble(c));
    }
    return solution;
  }

  private void solve(int[] states) {
    for (int k = 0; k < states.length; k++) {
      component[states[k]] = solved.size();
      place[states[k]] = k;
    }
    int[][] columns = new int[states.length][];
    BigInteger[][] entries = new BigInteger[states.length][];
    for (int k = 0; k < states.length; k++) {
      fillRow(states[k], k, columns, entries);
    }
    BigInteger[][] b = new BigInteger[states.length][flows.size()];
    BigInteger[] under = new BigInteger[flows.size()];
    for (int c = 0; c < under.length; c++) {
      under[c] = commonDenominator(states, c);
      for (int k = 0; k < states.length; k++) {
        b[k][c] = rightHandSide(states[k], c, under[c]);
      }
    }
    ScaledVector[] solution = new ScaledVector[under.length];
    if (states.length == 1) {
      for (int c = 0; c < under.length; c++) {
        solution[c] = ScaledVector.of(b[0][c], entries[0][0].multiply(under[c]));
      }
    } else {
      ScaledVector[] integral = LinearSystem.solve(SparseMatrix.of(columns, entries), b);
      for (int c = 0; c < under.length; c++) {
        solution[c] = integral[c].over(under[c]);
      }
    }
    solved.add(solution);
  }

  private BigInteger scale(int state) {
    return law[state].total().multiply(discount.denominator());
  }

  /** The row of {@code D (1 − γP)} within the component, D making it integral; the diagonal comes first. */
  private void fillRow(int state, int row, int[][] columns, BigInteger[][] entries) {
    Distribution next = law[state];
    int[] column = new int[next.size() + 1];
    BigInteger[] entry = new BigInteger[column.length];
    column[0] = row;
    entry[0] = scale(state);
    int count = 1;
    for (int j = 0; j < next.size(); j++) {
      int outcome = next.outcome(j);
      BigInteger weight = discount.numerator().multiply(next.weight(j));
      if (outcome == state) {
        entry[0] = entry[0].subtract(weight);
      } else if (component[outcome] == solved.size()) {
        column[count] = place[outcome];
        entry[count++] = weight.negate();
      }
    }
    columns[row] = Arrays.copyOf(column, count);
    entries[row] = Arrays.copyOf(entry, count);
  }

  /** A denominator for the right-hand side: flows, and what is known of the states that follow in other components. */
  private BigInteger commonDenominator(int[] states, int c) {
    BigInteger common = BigInteger.ONE;
    int last = -1;
    for (int state : states) {
      common = CommonDivisor.multiple(common, flows.get(c)[state].denominator());
      for (int j = 0; j < law[state].size(); j++) {
        int other = component[law[state].outcome(j)];
        if (other != solved.size() && other != last) {
          common = CommonDivisor.multiple(common, solved.get(other)[c].denominator());
          last = other;
        }
      }
    }
    return common;
  }

  private BigInteger rightHandSide(int state, int c, BigInteger common) {
    Rational flow = flows.get(c)[state];
    BigInteger sum =
        flow.numerator().multiply(common.divide(flow.denominator())).multiply(scale(state));
    Distribution next = law[state];
    for (int j = 0; j < next.size(); j++) {
      int outcome = next.outcome(j);
      if (component[outcome] != solved.size()) {
        ScaledVector known = solved.get(component[outcome])[c];
        BigInteger weight = discount.numerator().multiply(next.weight(j));
        BigInteger value = known.numerator(place[outcome]).multiply(weight);
        sum = sum.add(value.multiply(common.divide(known.denominator())));
      }
    }
    return sum;
  }

  private ScaledVector assemble(int c) {
    if (solved.size() == 1) {
      return solved.get(0)[c];
    }
    BigInteger common = BigInteger.ONE;
    for (ScaledVector[] each : solved) {
      common = CommonDivisor.multiple(common, each[c].denominator());
    }
    BigInteger[] numerators = new BigInteger[law.length];
    for (int s = 0; s < numerators.length; s++) {
      ScaledVector known = solved.get(component[s])[c];
      BigInteger factor =
          known.denominator().equals(common) ? BigInteger.ONE : common.divide(known.denominator());
      numerators[s] = known.numerator(place[s]).multiply(factor);
    }
    return ScaledVector.of(numerators, common);
  }
}
