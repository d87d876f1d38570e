package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;
import org.junit.jupiter.api.Test;

/** The contenders compute the same, and their instances are what is said of them. */
class BenchmarkTest {
  @Test
  void allWaysOfEvaluationAgree() {
    Evaluation evaluation = Evaluation.ofSparseChain(16);
    ScaledVector refined = evaluation.refined();
    assertEquals(refined, evaluation.eliminated());
    assertEquals(refined, evaluation.reduced());
    assertEquals(refined, evaluation.decomposed());
    assertEquals(16, refined.size());
    // About seven bits a state: no smaller system stands in for this one.
    assertTrue(refined.denominator().bitLength() > 80, refined::toString);
  }

  @Test
  void aSparseChainIsOneComponentWithNineSuccessorsEach() {
    PrivateEnvironment environment = SparseChain.environment("chain", 64, 1);
    for (int s = 0; s < 64; s++) {
      assertEquals(9, environment.law(s, 0).size());
      assertEquals(64, reached(environment, s), "from state " + s);
    }
  }

  private static int reached(PrivateEnvironment environment, int from) {
    BitSet reached = new BitSet();
    BitSet open = new BitSet();
    open.set(from);
    while (!open.isEmpty()) {
      int state = open.nextSetBit(0);
      open.clear(state);
      reached.set(state);
      Distribution law = environment.law(state, 0);
      for (int k = 0; k < law.size(); k++) {
        if (!reached.get(law.outcome(k))) {
          open.set(law.outcome(k));
        }
      }
    }
    return reached.cardinality();
  }

  @Test
  void aContenderWithAnotherAnswerIsNoContender() {
    Stopwatch watch = new Stopwatch(1);
    ScaledVector one = ScaledVector.of(BigInteger.ONE, BigInteger.TWO);
    ScaledVector other = ScaledVector.of(BigInteger.ONE, BigInteger.TEN);
    assertTrue(Contest.of(watch, "half", "half", () -> one, () -> one).ratio() > 0);
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> Contest.of(watch, "half", "tenth", () -> one, () -> other));
    assertTrue(refused.getMessage().contains("on half"), refused.getMessage());
  }

  @Test
  void everyInstanceIsNamedOnce() {
    Benchmark benchmark = new Benchmark(64, 1);
    assertEquals(
        List.of("evaluation-16", "evaluation-64", "product-16", "product-64", "bandit"),
        List.copyOf(benchmark.environments().keySet()));
  }
}
