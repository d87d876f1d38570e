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

/**
 * The efficient policy, and one payment per agent in the period of her departure: the value that she reported to have had, less her
 * marginal contribution at arrival, both with interest. Over a finite horizon, whose last period is a departure.
 *
 * <p>A report that contradicts what is remembered settles the old account, with the marginal contribution of the remembered state that
 * is still to come, and is an arrival of its own.
 */
public final class SettledRules implements Rules<SettledRules.Accounts> {
  /**
   * What is remembered.
   *
   * @param states per agent the state in which she should be by now, or -1
   * @param owed per agent what she owes in this period's money
   */
  record Accounts(List<Integer> states, List<Rational> owed) {
    Accounts {
      states = List.copyOf(states);
      owed = List.copyOf(owed);
    }
  }

  /** When the marginal contribution is credited. */
  public enum Credit {
    AT_ARRIVAL,
    AT_DEPARTURE
  }

  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Arrivals arrivals;
  private final OnlineCharges.Amount contribution;
  private final Credit credit;

  public SettledRules(Setting setting, Credit credit) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.arrivals = Arrivals.in(environment);
    this.contribution = OnlineCharges.contribution(welfare);
    this.credit = credit;
  }

  @Override
  public Accounts initialMemory(int profile) {
    int agents = environment.agents().size();
    return new Accounts(
        Collections.nCopies(agents, PrepaidRules.NOBODY),
        Collections.nCopies(agents, Rational.ZERO));
  }

  @Override
  public Outcome<Accounts> outcome(int period, Accounts memory, int profile) {
    int action = welfare.efficientAction(period, profile, 0);
    List<Integer> states = new ArrayList<>();
    List<Rational> owed = new ArrayList<>();
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < memory.states().size(); i++) {
      int state = environment.types().local(profile, i);
      int expected = memory.states().get(i);
      Rational transfer = Rational.ZERO;
      Rational debt = memory.owed().get(i);
      if (expected != PrepaidRules.NOBODY && expected != state) {
        int remembered = environment.types().with(profile, i, expected);
        transfer = transfer.minus(debt.plus(contribution.at(period, i, remembered)));
      }
      int next = PrepaidRules.NOBODY;
      if (arrivals.isPresent(i, state)) {
        if (expected != state) {
          debt = arrivalDebt(period, i, profile);
        }
        debt = debt.plus(environment.value(i, profile, action));
        next = next(period, i, profile, action);
        if (next == PrepaidRules.NOBODY) {
          transfer = transfer.minus(debt).plus(departureCredit(period, i, profile));
        }
      }
      transfers.add(transfer);
      states.add(next);
      owed.add(next == PrepaidRules.NOBODY ? Rational.ZERO : debt.over(environment.discount()));
    }
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, action, new Accounts(states, owed))), transfers);
  }

  private Rational arrivalDebt(int period, int agent, int profile) {
    return credit == Credit.AT_ARRIVAL
        ? contribution.at(period, agent, profile).negate()
        : Rational.ZERO;
  }

  private Rational departureCredit(int period, int agent, int profile) {
    return credit == Credit.AT_DEPARTURE ? contribution.at(period, agent, profile) : Rational.ZERO;
  }

  private int next(int period, int agent, int profile, int action) {
    if (period + 1 == environment.horizon().orElseThrow()) {
      return PrepaidRules.NOBODY;
    }
    int publicState = environment.types().publicState(profile);
    return arrivals.next(publicState, agent, environment.types().local(profile, agent), action);
  }

  @Override
  public String describe(Accounts memory) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < memory.states().size(); i++) {
      int state = memory.states().get(i);
      parts.add(
          environment.agentNames().get(i)
              + ": "
              + (state == PrepaidRules.NOBODY
                  ? "none"
                  : environment.stateName(i, state) + " owes " + memory.owed().get(i)));
    }
    return "expected [" + String.join(", ", parts) + "]";
  }
}
