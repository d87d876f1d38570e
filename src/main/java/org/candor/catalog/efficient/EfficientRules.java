package org.candor.catalog.efficient;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.mechanism.TransferFormula;
import org.candor.process.FeasibleSet;

/** The efficient decision policy with a transfer rule that remembers nothing. */
public final class EfficientRules extends StatelessRules {
  /** Transfers to one agent at a report profile, given the action for one realised feasible set. */
  @FunctionalInterface
  public interface Transfer {
    /**
     * The transfer to the agent.
     *
     * @param period 0-based over a finite horizon, 0 over an infinite one
     * @param agent to whom
     * @param reported the reported joint type
     * @param action the efficient action there
     */
    Rational to(int period, int agent, int reported, int action);
  }

  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final Transfer transfer;

  public EfficientRules(Setting setting, Transfer transfer) {
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.transfer = transfer;
  }

  /** The efficient decision policy with the transfers of a formula. */
  public EfficientRules(Setting setting, TransferFormula formula) {
    this(
        setting,
        (t, i, reported, action) ->
            Transfers.of(formula, setting.welfare(), t, i, reported, action));
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
    List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
    Rational[] transfers = new Rational[environment.agents().size()];
    java.util.Arrays.fill(transfers, Rational.ZERO);
    for (int z = 0; z < sets.size(); z++) {
      Rational probability = sets.get(z).probability();
      int action = welfare.efficientAction(period, profile, z);
      branches.add(new Outcome.Branch<>(probability, action, Nothing.NOTHING));
      for (int i = 0; i < transfers.length; i++) {
        transfers[i] =
            transfers[i].plus(probability.times(transfer.to(period, i, profile, action)));
      }
    }
    return new Outcome<>(branches, List.of(transfers));
  }
}
