package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** Indices by hand, against the restart problem, and what their check notices. */
class GittinsIndexTest {
  private static final Rational ZERO = Rational.ZERO;

  private static Rational q(long n, long d) {
    return Rational.of(n, d);
  }

  private static Distribution mix(int a, int b, Rational p) {
    return Distribution.of(Map.of(a, p, b, Rational.ONE.minus(p)));
  }

  /** Untried: 4, then 10 for good with 1/3, else 1; γ = 4/5. */
  private static Arm newcomer() {
    return new Arm(
        new Distribution[] {mix(1, 2, q(1, 3)), Distribution.point(1), Distribution.point(2)},
        new Rational[] {q(4, 1), q(10, 1), q(1, 1)},
        q(4, 5));
  }

  /** A chain with cycles, unequal rewards and a tie. */
  private static Arm cyclic() {
    return new Arm(
        new Distribution[] {
          mix(1, 2, q(1, 2)), mix(0, 3, q(2, 3)), mix(2, 0, q(1, 4)), mix(1, 3, q(1, 5))
        },
        new Rational[] {q(1, 1), q(-2, 1), q(3, 1), q(3, 1)},
        q(9, 10));
  }

  @Test
  void indicesByHand() {
    // Going on while good: (4 + 4/5·1/3·50) / (1 + 4/5·1/3·5) = (52/3) / (7/3).
    assertArrayEquals(new Rational[] {q(52, 7), q(10, 1), q(1, 1)}, GittinsIndex.of(newcomer()));
    Arm constant =
        new Arm(new Distribution[] {Distribution.point(0)}, new Rational[] {q(-3, 7)}, ZERO);
    assertArrayEquals(new Rational[] {q(-3, 7)}, GittinsIndex.of(constant));
  }

  @Test
  void indicesAreTheValuesOfRestarting() {
    for (Arm arm : List.of(newcomer(), cyclic())) {
      Rational[] index = GittinsIndex.of(arm);
      for (int s = 0; s < arm.states(); s++) {
        Rational value = Solver.solve(new Restart(arm, s)).value(0, s);
        assertEquals(value.times(Rational.ONE.minus(arm.discount())), index[s]);
      }
    }
  }

  @Test
  void theCheckNoticesEveryWrongIndex() {
    for (Arm arm : List.of(newcomer(), cyclic())) {
      Rational[] right = GittinsIndex.of(arm);
      assertNull(GittinsIndex.fault(arm, right));
      for (int s = 0; s < right.length; s++) {
        for (Rational change : List.of(q(1, 1000), q(-1, 1000))) {
          Rational[] wrong = right.clone();
          wrong[s] = wrong[s].plus(change);
          assertNotNull(GittinsIndex.fault(arm, wrong), "state " + s);
        }
      }
    }
  }

  @Test
  void armsThatAreNoneAreRefused() {
    Distribution[] law = {Distribution.point(1)};
    Rational[] reward = {ZERO};
    assertThrows(IllegalArgumentException.class, () -> new Arm(law, reward, q(1, 2)));
    Distribution[] stays = {Distribution.point(0)};
    assertThrows(IllegalArgumentException.class, () -> new Arm(stays, reward, Rational.ONE));
    assertThrows(IllegalArgumentException.class, () -> new Arm(stays, new Rational[0], q(1, 2)));
  }

  /** Going on or starting again in one state (Katehakis and Veinott 1987): its value times 1-γ is the index of that state. */
  private record Restart(Arm arm, int from) implements DecisionProcess {
    @Override
    public int states() {
      return arm.states();
    }

    @Override
    public int actions() {
      return 2;
    }

    @Override
    public Rational discount() {
      return arm.discount();
    }

    @Override
    public OptionalInt horizon() {
      return OptionalInt.empty();
    }

    @Override
    public Rational reward(int state, int action) {
      return arm.reward(action == 0 ? state : from);
    }

    @Override
    public Distribution law(int state, int action) {
      return arm.law(action == 0 ? state : from);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return List.of(FeasibleSet.all(2));
    }

    @Override
    public Rational terminal(int state) {
      return ZERO;
    }
  }
}
