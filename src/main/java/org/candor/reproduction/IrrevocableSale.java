package org.candor.reproduction;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * One object, sold once and for good to a bidder of known value or to one who learns after the first period whether hers is 0
 * or 1 (Bergemann and Välimäki 2017, option value example).
 *
 * @param first the known value
 * @param second the probability of 1, which is the second bidder's expected value at the start
 * @param discount δ in [0, 1)
 */
record IrrevocableSale(Rational first, Rational second, Rational discount)
    implements DecisionProcess {
  static final int START = 0;
  static final int WAIT = 0;
  private static final int TO_FIRST = 1;
  private static final int ZERO = 1;
  private static final int ONE = 2;
  private static final int SOLD = 3;

  @Override
  public int states() {
    return 4;
  }

  @Override
  public int actions() {
    return 3;
  }

  @Override
  public OptionalInt horizon() {
    return OptionalInt.empty();
  }

  @Override
  public Rational reward(int state, int action) {
    if (state == SOLD || action == WAIT) {
      return Rational.ZERO;
    }
    if (action == TO_FIRST) {
      return first;
    }
    return state == START ? second : state == ONE ? Rational.ONE : Rational.ZERO;
  }

  @Override
  public Distribution law(int state, int action) {
    if (action != WAIT) {
      return Distribution.point(SOLD);
    }
    return state == START
        ? Distribution.of(Map.of(ONE, second, ZERO, Rational.ONE.minus(second)))
        : Distribution.point(state);
  }

  @Override
  public List<FeasibleSet> feasible(int state) {
    return List.of(FeasibleSet.all(actions()));
  }

  @Override
  public Rational terminal(int state) {
    return Rational.ZERO;
  }
}
