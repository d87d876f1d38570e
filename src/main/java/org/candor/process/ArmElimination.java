package org.candor.process;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * Elimination of an arm's states, best first: what remains is the arm watched only outside the eliminated ones (Sonin 2008), in integers
 * without fractions (Bareiss 1968, in Jordan's form).
 *
 * <p>Row s reads {@code d·x_s + Σ_j row[j]·x_j = row[n]} over the states j that remain, for every value x of stopping there; d is the last pivot
 * where s is eliminated, and {@code row[s]} otherwise. All pivots are positive: they are principal minors of a matrix with dominant
 * diagonal.
 */
final class ArmElimination {
  private final int n;
  private final BigInteger[][] rows;
  private final boolean[] eliminated;
  private final BigInteger rewardScale;
  private BigInteger pivot = BigInteger.ONE;

  ArmElimination(Arm arm) {
    n = arm.states();
    rows = new BigInteger[n][n + 1];
    eliminated = new boolean[n];
    Rational[] reward = new Rational[n];
    Arrays.setAll(reward, arm::reward);
    ScaledVector rewards = ScaledVector.of(List.of(reward));
    rewardScale = rewards.denominator();
    for (int s = 0; s < n; s++) {
      Distribution law = arm.law(s);
      BigInteger scale = law.total().multiply(arm.discount().denominator());
      Arrays.fill(rows[s], BigInteger.ZERO);
      rows[s][s] = scale;
      for (int k = 0; k < law.size(); k++) {
        BigInteger weight = arm.discount().numerator().multiply(law.weight(k));
        rows[s][law.outcome(k)] = rows[s][law.outcome(k)].subtract(weight);
      }
      rows[s][n] = scale.multiply(rewards.numerator(s));
    }
  }

  /** The sum of a row over the states that remain. */
  private BigInteger rest(int s) {
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < n; j++) {
      if (!eliminated[j]) {
        sum = sum.add(rows[s][j]);
      }
    }
    return sum;
  }

  /** The remaining state of the highest level, the first among equals, or -1. */
  int best() {
    int best = -1;
    BigInteger bestRest = null;
    for (int s = 0; s < n; s++) {
      if (!eliminated[s]) {
        BigInteger rest = rest(s);
        if (best < 0 || rows[s][n].multiply(bestRest).compareTo(rows[best][n].multiply(rest)) > 0) {
          best = s;
          bestRest = rest;
        }
      }
    }
    return best;
  }

  /** The reward for stopping at which stopping in the remaining state now and when next seen again are worth the same. */
  Rational level(int s) {
    return Rational.of(rows[s][n], rewardScale.multiply(rest(s)));
  }

  /** The remaining states whose level is that of one of them. */
  boolean[] equalTo(int state) {
    boolean[] equal = new boolean[n];
    BigInteger rest = rest(state);
    for (int s = 0; s < n; s++) {
      equal[s] =
          !eliminated[s] && rows[s][n].multiply(rest).equals(rows[state][n].multiply(rest(s)));
    }
    return equal;
  }

  void eliminate(int p) {
    BigInteger next = rows[p][p];
    for (int s = 0; s < n; s++) {
      if (s != p) {
        BigInteger factor = rows[s][p];
        for (int j = 0; j <= n; j++) {
          if (j == n || (j != p && !eliminated[j])) {
            BigInteger value = rows[s][j].multiply(next);
            if (factor.signum() != 0 && rows[p][j].signum() != 0) {
              value = value.subtract(factor.multiply(rows[p][j]));
            }
            rows[s][j] = value.divide(pivot);
          }
        }
      }
    }
    eliminated[p] = true;
    pivot = next;
  }

  /** {@code φ(·, m)} for an m from this level down to the next, before reduction to lowest terms. */
  ScaledVector values(Rational m) {
    BigInteger[] values = new BigInteger[n];
    BigInteger unit = pivot.multiply(m.denominator());
    BigInteger retired = rewardScale.multiply(m.numerator());
    for (int s = 0; s < n; s++) {
      values[s] =
          eliminated[s]
              ? rows[s][n].multiply(m.denominator()).subtract(rest(s).multiply(retired))
              : pivot.multiply(retired);
    }
    return ScaledVector.of(values, unit.multiply(rewardScale));
  }

  /** By state, the expected discount when a remaining state is first seen; 1 there. */
  Rational[] slopes() {
    Rational[] slopes = new Rational[n];
    for (int s = 0; s < n; s++) {
      slopes[s] = eliminated[s] ? Rational.of(rest(s).negate(), pivot) : Rational.ONE;
    }
    return slopes;
  }
}
