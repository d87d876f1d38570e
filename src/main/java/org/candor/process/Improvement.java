package org.candor.process;

import java.math.BigInteger;
import java.util.List;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ExactSums;

/**
 * One step of exact dynamic programming on given values of the next period. Its numbers are multiples of one over the values' common
 * denominator, so that a denominator of thousands of digits is neither multiplied nor reduced.
 */
final class Improvement {
  private final DecisionProcess process;
  private final ScaledVector next;

  Improvement(DecisionProcess process, ScaledVector next) {
    this.process = process;
    this.next = next;
  }

  /** Fills {@code policy[s]} with the first maximising action of every feasible set; returns the value of s in units of {@code 1/denominator}. */
  Fraction at(int s, int[][] policy) {
    Fraction[] q = new Fraction[process.actions()];
    List<FeasibleSet> sets = process.feasible(s);
    policy[s] = new int[sets.size()];
    Fraction value = null;
    for (int z = 0; z < sets.size(); z++) {
      FeasibleSet set = sets.get(z);
      int best = -1;
      for (int k = 0; k < set.size(); k++) {
        int a = set.action(k);
        if (q[a] == null) {
          q[a] = actionValue(s, a);
        }
        if (best < 0 || q[a].compareTo(q[best]) > 0) {
          best = a;
        }
      }
      policy[s][z] = best;
      if (sets.size() == 1) {
        return q[best];
      }
      Fraction term = q[best].times(set.probability());
      value = value == null ? term : value.plus(term);
    }
    return value;
  }

  /** The value of an action in units of {@code 1/denominator}. */
  Fraction actionValue(int s, int a) {
    Rational reward = process.reward(s, a);
    Distribution law = process.law(s, a);
    BigInteger scale = law.total().multiply(process.discount().denominator());
    BigInteger future =
        ExactSums.dot(law.weights(), next.gather(law.support()))
            .multiply(process.discount().numerator());
    BigInteger now = reward.numerator().multiply(next.denominator()).multiply(scale);
    return Fraction.of(
        now.add(future.multiply(reward.denominator())), scale.multiply(reward.denominator()));
  }

  /** Whether a value in units of {@code 1/denominator} is that of the state in the next period. */
  boolean isUnchanged(int s, Fraction value) {
    return value.equals(Fraction.of(next.numerator(s), BigInteger.ONE));
  }

  /** The vector of values in units of {@code 1/denominator}. */
  ScaledVector values(Fraction[] values) {
    ScaledVector scaled = ScaledVector.ofFractions(values);
    return scaled.over(next.denominator());
  }
}
