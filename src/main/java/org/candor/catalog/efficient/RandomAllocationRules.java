package org.candor.catalog.efficient;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ReferenceTransfers;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.process.FeasibleSet;

/**
 * The efficient policy with the payments of Balandat and Tomlin: in expectation over the feasible set, what the others would
 * have together with their own best decision less what they have together with the efficient one.
 */
final class RandomAllocationRules extends StatelessRules {
  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;

  RandomAllocationRules(Setting setting) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
    List<Rational> probabilities = sets.stream().map(FeasibleSet::probability).toList();
    List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(period, profile, z);
      branches.add(new Outcome.Branch<>(probabilities.get(z), action, Nothing.NOTHING));
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < environment.agents().size(); i++) {
      List<Rational> withoutHer = new ArrayList<>();
      List<Rational> withHer = new ArrayList<>();
      for (int z = 0; z < sets.size(); z++) {
        withoutHer.add(
            othersWorth(period, i, profile, welfare.othersEfficientAction(period, i, profile, z)));
        withHer.add(othersWorth(period, i, profile, welfare.efficientAction(period, profile, z)));
      }
      transfers.add(payment(probabilities, withoutHer, withHer).negate());
    }
    return new Outcome<>(branches, transfers);
  }

  /** {@code J_-i(a) + γ E[V_-i' | a]}: what an action is worth to the others. */
  private Rational othersWorth(int period, int agent, int profile, int action) {
    int next = environment.horizon().isPresent() ? period + 1 : 0;
    Rational later =
        welfare.othersLaw(agent, profile, action).expectation(welfare.othersOptimal(next, agent));
    return welfare.othersValue(agent, profile, action).plus(environment.discount().times(later));
  }

  private static Rational payment(
      List<Rational> probabilities, List<Rational> withoutHer, List<Rational> withHer) {
    ScaledVector weights = ScaledVector.of(probabilities);
    List<Rational> worths = new ArrayList<>(withoutHer);
    worths.addAll(withHer);
    ScaledVector scaled = ScaledVector.of(worths);
    int count = probabilities.size();
    BigInteger[] w = new BigInteger[count];
    BigInteger[] x = new BigInteger[count];
    BigInteger[] y = new BigInteger[count];
    for (int z = 0; z < count; z++) {
      w[z] = weights.numerator(z);
      x[z] = scaled.numerator(z);
      y[z] = scaled.numerator(count + z);
    }
    return Rational.of(
        ReferenceTransfers.expectedPayment(w, x, y),
        weights.denominator().multiply(scaled.denominator()));
  }
}
