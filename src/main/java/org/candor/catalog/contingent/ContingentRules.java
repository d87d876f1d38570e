package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;

/** Decisions, transfers within the period, and transfers that the last reports made due and the present ones settle. */
public final class ContingentRules implements Rules<Past> {
  /** Transfers within a period. */
  @FunctionalInterface
  public interface Now {
    Rational transfer(int period, int agent, int profile);
  }

  /** Transfers that an earlier period made due. */
  @FunctionalInterface
  public interface Later {
    /**
     * What the agent receives now.
     *
     * @param period in which they became due, 0 over an infinite horizon
     * @param earlier the report profile of that period
     * @param profile the report profile now
     */
    Rational transfer(int period, int agent, int earlier, int profile);
  }

  private final JointEnvironment environment;
  private final IntBinaryOperator decisions;
  private final Now now;
  private final Later later;

  /**
   * @param decisions the action by period and report profile
   */
  public ContingentRules(
      JointEnvironment environment, IntBinaryOperator decisions, Now now, Later later) {
    this.environment = environment;
    this.decisions = decisions;
    this.now = now;
    this.later = later;
  }

  @Override
  public Past initialMemory(int profile) {
    return Past.NONE;
  }

  @Override
  public Outcome<Past> outcome(int period, Past memory, int profile) {
    int action = decisions.applyAsInt(period, profile);
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < environment.agentNames().size(); i++) {
      Rational transfer = now.transfer(period, i, profile);
      transfers.add(
          memory.profile() < 0
              ? transfer
              : transfer.plus(
                  later.transfer(Math.max(0, period - 1), i, memory.profile(), profile)));
    }
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, action, new Past(profile, action))), transfers);
  }

  @Override
  public String describe(Past memory) {
    return memory.inWords(environment);
  }
}
