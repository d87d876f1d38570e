package org.candor.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;
import org.junit.jupiter.api.Test;

/** A mechanism that decides what cannot be done has no game form, and so no verdict. */
class GameFormTest {
  private static final PrivateEnvironment ENVIRONMENT =
      EnvironmentReader.readPrivate(
          """
          {"format": "candor/environment/1", "name": "supply", "discount": "1/2", "horizon": null,
           "actions": ["idle", "serve"],
           "agents": [{"name": "1", "initial": "s", "states": {"s": {
             "idle": {"value": 0, "next": {"s": 1}}, "serve": {"value": 1, "next": {"s": 1}}}}}],
           "feasible": [{"probability": "1/3", "actions": ["idle"]},
                        {"probability": "2/3", "actions": ["idle", "serve"]}]}
          """,
          "supply.json");
  private static final Rational THIRD = Rational.of(1, 3);
  private static final Rational TWO_THIRDS = Rational.of(2, 3);

  private record Step(Rational probability, int action) {}

  private static GameForm game(Step... steps) {
    return GameForm.of(
        ENVIRONMENT,
        new StatelessRules() {
          @Override
          protected Outcome<Nothing> outcome(int period, int profile) {
            List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
            for (Step step : steps) {
              branches.add(
                  new Outcome.Branch<>(step.probability(), step.action(), Nothing.NOTHING));
            }
            return new Outcome<>(branches, List.of(Rational.ZERO));
          }
        });
  }

  private static String refusal(Step... steps) {
    return assertThrows(IllegalStateException.class, () -> game(steps)).getMessage();
  }

  @Test
  void oneDecisionPerFeasibleSetIsPlayed() {
    assertEquals(
        2, ENVIRONMENT.feasible(0).stream().mapToInt(FeasibleSet::size).max().orElseThrow());
    assertEquals(
        2, game(new Step(THIRD, 0), new Step(TWO_THIRDS, 1)).play(0, 0, 0).decisions().size());
  }

  @Test
  void whatEverySetContainsMayBeTakenForCertain() {
    assertEquals(1, game(new Step(Rational.ONE, 0)).play(0, 0, 0).decisions().size());
  }

  @Test
  void whatOnlySomeSetContainsMayNotBeTakenForCertain() {
    assertTrue(refusal(new Step(Rational.ONE, 1)).contains("not feasible"));
    assertTrue(refusal(new Step(THIRD, 1), new Step(TWO_THIRDS, 1)).contains("not feasible"));
  }

  @Test
  void probabilitiesAreALaw() {
    assertTrue(
        refusal(new Step(Rational.of(-1), 0), new Step(Rational.of(2), 0)).contains("negative"));
    assertTrue(refusal(new Step(THIRD, 0)).contains("sum to 1/3"));
  }
}
