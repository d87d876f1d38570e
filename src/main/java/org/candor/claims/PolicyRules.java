package org.candor.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Setting;
import org.candor.mechanism.StatelessRules;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;

/** A decision policy and payments as a statement has them: rules that remember nothing and that the catalogue need not know. */
final class PolicyRules extends StatelessRules {
  /** A decision policy. */
  @FunctionalInterface
  interface Choice {
    /**
     * The action.
     *
     * @param period 0-based over a finite horizon, 0 over an infinite one
     * @param reported the reported joint type
     * @param feasibleSet position of the set that was drawn
     */
    int action(int period, int reported, int feasibleSet);
  }

  /** What an agent receives. */
  @FunctionalInterface
  interface Transfer {
    /** No transfers. */
    Transfer NONE = (period, agent, reported) -> Rational.ZERO;

    Rational to(int period, int agent, int reported);
  }

  private final Environment environment;
  private final Choice choice;
  private final Transfer transfer;

  private PolicyRules(Environment environment, Choice choice, Transfer transfer) {
    this.environment = environment;
    this.choice = choice;
    this.transfer = transfer;
  }

  /** The game of these rules. */
  static GameAnalysis play(Setting setting, Choice choice, Transfer transfer) {
    return GameAnalysis.of(setting, new PolicyRules(setting.environment(), choice, transfer));
  }

  /** What {@code π*_-i} yields when all are there, the agent included, without transfers. */
  static GameAnalysis playWithout(Setting setting, int agent) {
    return play(
        setting,
        (t, joint, z) -> setting.welfare().othersEfficientAction(t, agent, joint, z),
        Transfer.NONE);
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.reports().publicState(profile));
    List<Outcome.Branch<Nothing>> branches = new ArrayList<>();
    for (int z = 0; z < sets.size(); z++) {
      int action = choice.action(period, profile, z);
      branches.add(new Outcome.Branch<>(sets.get(z).probability(), action, Nothing.NOTHING));
    }
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < environment.types().agents(); i++) {
      transfers.add(transfer.to(period, i, profile));
    }
    return new Outcome<>(branches, Collections.unmodifiableList(transfers));
  }
}
