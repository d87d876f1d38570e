package org.candor.catalog.online;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.FeasibleSet;

/**
 * The efficient policy, and one payment per agent in the period of her arrival.
 *
 * <p>Remembered is in which state every agent who has arrived should be by now. A report that contradicts it ends the old account, with
 * what is prepaid for the remembered state given back, and is an arrival of its own.
 */
public final class PrepaidRules implements Rules<List<Integer>> {
  static final int NOBODY = -1;

  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Arrivals arrivals;
  private final OnlineCharges.Amount charge;

  /**
   * @param charge what an agent pays who arrives in a reported state
   */
  public PrepaidRules(Setting setting, OnlineCharges.Amount charge) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.arrivals = Arrivals.in(environment);
    this.charge = charge;
  }

  @Override
  public List<Integer> initialMemory(int profile) {
    return Collections.nCopies(environment.agents().size(), NOBODY);
  }

  @Override
  public Outcome<List<Integer>> outcome(int period, List<Integer> memory, int profile) {
    int publicState = environment.types().publicState(profile);
    List<FeasibleSet> sets = environment.feasible(publicState);
    List<Outcome.Branch<List<Integer>>> branches = new ArrayList<>();
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(period, profile, z);
      List<Integer> next = new ArrayList<>();
      for (int i = 0; i < memory.size(); i++) {
        int state = environment.types().local(profile, i);
        next.add(
            arrivals.isPresent(i, state) ? arrivals.next(publicState, i, state, action) : NOBODY);
      }
      branches.add(new Outcome.Branch<>(sets.get(z).probability(), action, next));
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < memory.size(); i++) {
      transfers.add(transfer(period, i, memory.get(i), profile));
    }
    return new Outcome<>(branches, transfers);
  }

  private Rational transfer(int period, int agent, int expected, int profile) {
    int state = environment.types().local(profile, agent);
    Rational transfer = Rational.ZERO;
    if (expected != NOBODY && expected != state) {
      int remembered = environment.types().with(profile, agent, expected);
      transfer = transfer.plus(charge.at(period, agent, remembered));
    }
    if (arrivals.isPresent(agent, state) && expected != state) {
      transfer = transfer.minus(charge.at(period, agent, profile));
    }
    return transfer;
  }

  @Override
  public String describe(List<Integer> memory) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < memory.size(); i++) {
      parts.add(
          environment.agentNames().get(i)
              + ": "
              + (memory.get(i) == NOBODY ? "none" : environment.stateName(i, memory.get(i))));
    }
    return "expected [" + String.join(", ", parts) + "]";
  }
}
