package org.candor.catalog.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.CorrectedTransfers;
import org.candor.process.Distribution;

/**
 * What items that arrive by themselves are worth in advance, by the proved kernel: period by period back from the end of a finite horizon;
 * over an infinite one the solution that it confirms, of an equation that has no other.
 */
final class KernelArrivals {
  private KernelArrivals() {}

  /** {@code X_0 .. X_{n-1}} for n bidders, by public state. */
  static List<Rational[]> of(PrivateEnvironment environment) {
    int count = environment.agents().size();
    if (environment.horizon().isEmpty()) {
      List<Rational[]> solved = new ItemArrivals(environment).worth(count);
      List<Rational[]> again = step(environment, solved);
      for (int q = 0; q < count; q++) {
        assertEquals(List.of(solved.get(q)), List.of(again.get(q)), environment.name());
      }
      return solved;
    }
    List<Rational[]> worth = new ArrayList<>();
    for (int q = 0; q < count; q++) {
      Rational[] never = new Rational[environment.types().publicStates()];
      Arrays.fill(never, Rational.ZERO);
      worth.add(never);
    }
    for (int t = 0; t < environment.horizon().getAsInt(); t++) {
      worth = step(environment, worth);
    }
    return worth;
  }

  private static List<Rational[]> step(PrivateEnvironment environment, List<Rational[]> next) {
    OnlineSupply form = new OnlineSupply(environment);
    List<Rational[]> now = new ArrayList<>();
    for (int q = 0; q < next.size(); q++) {
      Rational[] worth = new Rational[environment.types().publicStates()];
      for (int p = 0; p < worth.length; p++) {
        Distribution law = environment.publicProcess().law(p, OnlineSupply.NOBODY);
        List<Rational> all = new ArrayList<>();
        for (Rational[] position : List.of(next.get(Math.max(q - 1, 0)), next.get(q))) {
          for (int k = 0; k < law.size(); k++) {
            all.add(position[law.outcome(k)]);
          }
        }
        all.add(Rational.ONE);
        ScaledVector scaled = ScaledVector.of(all);
        BigInteger[] numerators = new BigInteger[all.size()];
        Arrays.setAll(numerators, scaled::numerator);
        int n = law.size();
        BigInteger scale = environment.discount().denominator().multiply(law.total());
        BigInteger numerator =
            CorrectedTransfers.worthOfItem(
                form.hasItem(p),
                q == 0,
                numerators[2 * n],
                scale,
                environment.discount().numerator(),
                law.weights(),
                Arrays.copyOf(numerators, n),
                Arrays.copyOfRange(numerators, n, 2 * n));
        worth[p] = Rational.of(numerator, scale.multiply(scaled.denominator()));
      }
      now.add(worth);
    }
    return now;
  }
}
