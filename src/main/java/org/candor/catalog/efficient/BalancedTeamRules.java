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
 * The efficient policy, with a reward to each agent for what her report changes and a rule by which the agents pay these rewards to each
 * other. The memory is what the last reports and the last action tell about the types to come.
 */
public final class BalancedTeamRules implements Rules<PublicPast> {
  /** The reward to an agent at a reported joint type. */
  @FunctionalInterface
  public interface Reward {
    Rational to(int period, PublicPast past, int agent, int reported);
  }

  /** What an agent receives in all, given everybody's reward. */
  @FunctionalInterface
  public interface Settlement {
    Rational to(int agent, List<Rational> rewards);
  }

  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Reward reward;
  private final Settlement settlement;

  public BalancedTeamRules(Setting setting, Reward reward, Settlement settlement) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.reward = reward;
    this.settlement = settlement;
  }

  @Override
  public PublicPast initialMemory(int profile) {
    return PublicPast.none(environment);
  }

  @Override
  public Outcome<PublicPast> outcome(int period, PublicPast past, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
    List<Outcome.Branch<PublicPast>> branches = new ArrayList<>();
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(period, profile, z);
      PublicPast next = PublicPast.after(environment, profile, action);
      branches.add(new Outcome.Branch<>(sets.get(z).probability(), action, next));
    }
    int agents = environment.agents().size();
    List<Rational> rewards = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      rewards.add(reward.to(period, past, i, profile));
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      transfers.add(settlement.to(i, rewards));
    }
    return new Outcome<>(branches, transfers);
  }

  @Override
  public String describe(PublicPast past) {
    return past.describe(environment);
  }
}
