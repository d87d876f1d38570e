package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** Environments of kind joint: reading, and the efficient benchmark against arithmetic by hand. */
class JointEnvironmentTest {
  private static final JointEnvironment AUCTION =
      (JointEnvironment) EnvironmentReader.read(Path.of("examples/interdependent-two-agents.json"));

  private static int type(String first, String second) {
    return AUCTION.types().index(0, first.equals("2") ? 1 : 0, second.equals("2") ? 1 : 0);
  }

  @Test
  void readsValuesThatDependOnEverybodysSignal() {
    assertEquals(Rational.of(5), AUCTION.value(0, type("1", "2"), 0));
    assertEquals(Rational.of(4), AUCTION.value(0, type("2", "1"), 0));
    assertEquals(Rational.of(5), AUCTION.othersValue(0, type("2", "1"), 1));
    assertEquals(Rational.ZERO, AUCTION.othersValue(0, type("2", "1"), 0));
    assertEquals(4, AUCTION.types().size());
    assertEquals("2", AUCTION.stateName(1, 1));
  }

  /** The marginal law of agent 2's next signal at (1, 1): 2 with probability 3/16 + 1/16. */
  @Test
  void theLawOfTheOthersIsTheMarginal() {
    assertEquals(Rational.of(1, 4), AUCTION.othersLaw(0, type("1", "1"), 0).probabilityOf(1));
    assertEquals(Rational.of(3, 4), AUCTION.othersLaw(1, type("2", "2"), 0).probabilityOf(1));
  }

  /**
   * The item goes to the lower signal, whose owner values it more. By hand: with x, y, z the values from 0, 1, 2 high signals,
   * x = 3 + (9/10)(9x + 6y + z)/16, y = 5 + (9/10)(x + 2y + z)/4, z = 6 + (9/10)(x + 6y + 9z)/16.
   */
  @Test
  void theEfficientPolicyServesTheLowerSignal() {
    JointWelfare welfare = new JointWelfare(AUCTION);
    assertEquals(0, welfare.efficientAction(0, type("1", "2"), 0));
    assertEquals(1, welfare.efficientAction(0, type("2", "1"), 0));
    Rational x = welfare.value(0, type("1", "1"));
    Rational y = welfare.value(0, type("1", "2"));
    Rational z = welfare.value(0, type("2", "2"));
    assertEquals(y, welfare.value(0, type("2", "1")));
    Rational d = Rational.of(9, 10);
    assertEquals(Rational.of(34500, 781), x);
    assertEquals(x, Rational.of(3).plus(d.times(weighted(x, 9, y, 6, z, 1).over(Rational.of(16)))));
    assertEquals(y, Rational.of(5).plus(d.times(weighted(x, 1, y, 2, z, 1).over(Rational.of(4)))));
    assertEquals(z, Rational.of(6).plus(d.times(weighted(x, 1, y, 6, z, 9).over(Rational.of(16)))));
  }

  private static Rational weighted(Rational x, int a, Rational y, int b, Rational z, int c) {
    return x.times(Rational.of(a)).plus(y.times(Rational.of(b))).plus(z.times(Rational.of(c)));
  }

  @Test
  void agentsShareTheValue() {
    JointWelfare welfare = new JointWelfare(AUCTION);
    AgentValues values = AgentValues.of(welfare);
    for (int joint = 0; joint < 4; joint++) {
      assertEquals(
          welfare.value(0, joint), values.value(0, 0, joint).plus(values.value(0, 1, joint)));
    }
  }

  @Test
  void whoNeedsPrivateValuesSaysSo() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                EnvironmentReader.readPrivate(Path.of("examples/interdependent-two-agents.json")));
    assertEquals("$.kind", refused.path());
  }

  /** 20 agents with two signals have 2^20 joint signals; nothing of that size is tabulated. */
  @Test
  void refusesTooManyJointSignals() {
    StringBuilder signals = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      signals.append(i == 0 ? "" : ",").append("\"").append(i).append("\": [\"L\", \"H\"]");
    }
    String text =
        "{\"format\": \"candor/environment/1\", \"name\": \"x\", \"kind\": \"joint\", \"discount\": 0, \"horizon\": null,"
            + "\"actions\": [\"a\"], \"signals\": {"
            + signals
            + "}}";
    String message =
        assertThrows(LimitExceededException.class, () -> EnvironmentReader.read(text, "large.json"))
            .getMessage();
    assertTrue(message.startsWith("large.json: $.signals: "), message);
  }
}
