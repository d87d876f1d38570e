package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/** Decisions by the current reports, and transfers one period later that may depend on what was reported and done before. */
final class LaterPayments implements Rules<LaterPayments.Past> {
  /**
   * The last period.
   *
   * @param period 0-based; 0 over an infinite horizon; -1 where there was none
   * @param action taken
   * @param reported joint signal
   */
  record Past(int period, int action, int reported) {
    static final Past NONE = new Past(-1, 0, 0);
  }

  /** A decision for every reported joint signal. */
  @FunctionalInterface
  interface Choice {
    int action(int period, int reported);
  }

  /** What an agent receives for the last period, once everybody has reported again. */
  @FunctionalInterface
  interface Transfer {
    Rational to(int agent, Past past, int reported);
  }

  private final JointEnvironment environment;
  private final Choice choice;
  private final Transfer transfer;

  private LaterPayments(JointEnvironment environment, Choice choice, Transfer transfer) {
    this.environment = environment;
    this.choice = choice;
    this.transfer = transfer;
  }

  /** The game of these rules. */
  static GameAnalysis play(Setting setting, Choice choice, Transfer transfer) {
    return GameAnalysis.of(
        setting, new LaterPayments(setting.jointEnvironment().orElseThrow(), choice, transfer));
  }

  @Override
  public Past initialMemory(int profile) {
    return Past.NONE;
  }

  @Override
  public Outcome<Past> outcome(int period, Past past, int profile) {
    int action = choice.action(period, profile);
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < environment.types().agents(); i++) {
      transfers.add(past.period() < 0 ? Rational.ZERO : transfer.to(i, past, profile));
    }
    Past next = new Past(environment.horizon().isPresent() ? period : 0, action, profile);
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, action, next)), List.copyOf(transfers));
  }

  @Override
  public String describe(Past past) {
    if (past.period() < 0) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < environment.types().agents(); i++) {
      names.add(environment.stateName(i, environment.types().local(past.reported(), i)));
    }
    return "last reports ("
        + String.join(", ", names)
        + "), last action "
        + environment.actions().get(past.action());
  }
}
