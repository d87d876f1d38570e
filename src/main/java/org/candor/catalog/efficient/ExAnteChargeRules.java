package org.candor.catalog.efficient;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;

/**
 * The efficient policy with team transfers less a charge that the first reports fix for good; the memory is the charges'
 * base {@code V_-i(θ_-i^0)} per agent.
 */
final class ExAnteChargeRules implements Rules<List<Rational>> {
  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Rational factor;

  /**
   * @param factor what share of {@code V_-i(θ_-i^0)} is charged in every period
   */
  ExAnteChargeRules(Setting setting, Rational factor) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.factor = factor;
  }

  @Override
  public List<Rational> initialMemory(int profile) {
    List<Rational> bases = new ArrayList<>();
    for (int i = 0; i < environment.agents().size(); i++) {
      bases.add(welfare.othersOptimal(0, i, profile));
    }
    return List.copyOf(bases);
  }

  @Override
  public Outcome<List<Rational>> outcome(int period, List<Rational> bases, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
    List<Outcome.Branch<List<Rational>>> branches = new ArrayList<>();
    Rational[] others = new Rational[bases.size()];
    java.util.Arrays.fill(others, Rational.ZERO);
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(period, profile, z);
      Rational probability = sets.get(z).probability();
      branches.add(new Outcome.Branch<>(probability, action, bases));
      for (int i = 0; i < others.length; i++) {
        others[i] = others[i].plus(probability.times(welfare.othersValue(i, profile, action)));
      }
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < others.length; i++) {
      transfers.add(Transfers.exAnteCharge(others[i], factor, bases.get(i)));
    }
    return new Outcome<>(branches, transfers);
  }

  @Override
  public String describe(List<Rational> bases) {
    return "initial V_-i: " + bases;
  }
}
