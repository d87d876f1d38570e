package org.candor.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.campaign.BetaPriors.Prior;
import org.candor.exact.Rational;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solver;
import org.junit.jupiter.api.Test;

/** Whittle's identity against the product process, solved exactly. */
class BernoulliBanditTest {
  private static final int OBSERVATIONS = 3;
  private static final int FROZEN = 4;
  private static final double ROUNDING = 1e-12;

  /** The product of arms frozen at {@link #FROZEN} observations; an arm's local states are all its (α, β). */
  private record Product(List<Prior> arms) implements DecisionProcess {
    /** All (α, β) with at most {@link #FROZEN} observations. */
    private static final List<Prior> LOCAL = local();

    private static List<Prior> local() {
      List<Prior> all = new ArrayList<>();
      for (int total = 2; total <= FROZEN; total++) {
        for (int alpha = 1; alpha < total; alpha++) {
          all.add(new Prior(alpha, total - alpha));
        }
      }
      return all;
    }

    /** The joint state of the priors. */
    int start() {
      int joint = 0;
      for (Prior arm : arms) {
        joint = joint * LOCAL.size() + LOCAL.indexOf(arm);
      }
      return joint;
    }

    private int weight(int arm) {
      int weight = 1;
      for (int k = arm + 1; k < arms.size(); k++) {
        weight *= LOCAL.size();
      }
      return weight;
    }

    private Prior at(int state, int arm) {
      return LOCAL.get(state / weight(arm) % LOCAL.size());
    }

    @Override
    public int states() {
      return weight(0) * LOCAL.size();
    }

    @Override
    public int actions() {
      return arms.size();
    }

    @Override
    public Rational discount() {
      return Rational.of(4, 5);
    }

    @Override
    public OptionalInt horizon() {
      return OptionalInt.empty();
    }

    @Override
    public Rational reward(int state, int action) {
      Prior now = at(state, action);
      return Rational.of(now.alpha(), now.alpha() + now.beta());
    }

    @Override
    public Distribution law(int state, int action) {
      Prior now = at(state, action);
      if (now.alpha() + now.beta() == FROZEN) {
        return Distribution.point(state);
      }
      int rest = state - LOCAL.indexOf(now) * weight(action);
      Map<Integer, Rational> next = new TreeMap<>();
      Rational success = reward(state, action);
      next.put(
          rest + LOCAL.indexOf(new Prior(now.alpha() + 1, now.beta())) * weight(action), success);
      next.put(
          rest + LOCAL.indexOf(new Prior(now.alpha(), now.beta() + 1)) * weight(action),
          Rational.ONE.minus(success));
      return Distribution.of(next);
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

  private static double exact(List<Prior> arms) {
    if (arms.isEmpty()) {
      return 0;
    }
    Product product = new Product(arms);
    return Solver.solve(product).value(0, product.start()).approximate();
  }

  private static List<Prior> without(List<Prior> arms, int i) {
    List<Prior> rest = new ArrayList<>(arms);
    rest.remove(i);
    return rest;
  }

  @Test
  void valuesAreThoseOfTheProductProcess() {
    BernoulliBandit bandit = new BernoulliBandit(0.8, OBSERVATIONS, FROZEN);
    for (List<Prior> arms :
        List.of(
            List.of(new Prior(1, 1), new Prior(2, 1)),
            List.of(new Prior(1, 1), new Prior(1, 1)),
            List.of(new Prior(1, 1), new Prior(2, 1), new Prior(1, 2)),
            List.of(new Prior(1, 2), new Prior(1, 2), new Prior(1, 1)))) {
      double one = 0;
      double two = 0;
      for (int i = 0; i < arms.size(); i++) {
        one += exact(without(arms, i));
        for (int j = 0; j < arms.size() - 1; j++) {
          two += exact(without(without(arms, i), j));
        }
      }
      BernoulliBandit.Values values = bandit.values(arms);
      assertEquals(exact(arms), values.all(), ROUNDING);
      assertEquals(one, values.withoutOne(), ROUNDING);
      assertEquals(two, values.withoutTwo(), ROUNDING);
    }
  }

  @Test
  void twoAgentsKeepTheSameUnderBothMechanisms() {
    BernoulliBandit.Values values =
        new BernoulliBandit(0.8, 5, 30).values(List.of(new Prior(1, 4), new Prior(2, 1)));
    assertEquals(values.keptUnderVcg(), values.keptUnderRm(), ROUNDING);
    assertTrue(values.keptUnderVcg() > 0 && values.keptUnderVcg() < 1);
  }

  @Test
  void truncationIsBoundedAsSaid() {
    List<Prior> arms = List.of(new Prior(1, 1), new Prior(1, 2), new Prior(2, 1));
    double fine = new BernoulliBandit(0.8, 3, 90).values(arms).all();
    for (int frozen = 4; frozen < 20; frozen += 5) {
      BernoulliBandit coarse = new BernoulliBandit(0.8, 3, frozen);
      double missing = fine - coarse.values(arms).all();
      assertTrue(missing > -ROUNDING, () -> "frozen arms are worth more by " + -missing);
      assertTrue(missing <= coarse.truncation(), () -> missing + " > " + coarse.truncation());
    }
    assertThrows(IllegalArgumentException.class, () -> new BernoulliBandit(0.8, 5, 5));
  }
}
