package org.candor.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/**
 * Liu's transfers, contingent on what the others report next, by what they have to be worth to an agent at the present joint signal and
 * action. They are received; the source writes payments, with the opposite sign.
 */
final class ContingentTransfers {
  private final Setting setting;
  private final JointEnvironment environment;
  private final boolean covering;
  private final boolean constantEnd;
  private final boolean byReport;
  private final Map<List<Integer>, Rational[]> known = new HashMap<>();

  /**
   * Transfers with these features.
   *
   * @param covering whether they are also worth the change of what an agent will miss in the last period, where no transfer follows;
   *     without it they are worth {@code Σ_j≠i u^j(a, θ)} only, which is the printed condition
   * @param constantEnd whether the first action is taken in the last period whatever is reported
   * @param byReport whether what follows may depend on the agent's own report, so that convex independence is enough
   */
  ContingentTransfers(Setting setting, boolean covering, boolean constantEnd, boolean byReport) {
    this.setting = setting;
    this.environment = setting.jointEnvironment().orElseThrow();
    this.covering = covering;
    this.constantEnd = constantEnd;
    this.byReport = byReport;
    if (environment.discount().isZero()) {
      throw new LimitExceededException("later transfers are worth nothing without a future");
    }
  }

  GameAnalysis play() {
    return LaterPayments.play(setting, this::action, this::transfer);
  }

  int action(int period, int reported) {
    boolean last =
        environment.horizon().isPresent() && period == environment.horizon().getAsInt() - 1;
    return constantEnd && last ? 0 : setting.benchmark().efficientAction(period, reported, 0);
  }

  /** What agent i receives for the past period when this is reported next. */
  Rational transfer(int agent, LaterPayments.Past past, int reported) {
    return schedule(agent, past)[environment.types().project(reported, agent)];
  }

  private Rational[] schedule(int agent, LaterPayments.Past past) {
    JointSpace types = environment.types();
    int own = types.local(past.reported(), agent);
    int others = types.with(past.reported(), agent, 0);
    List<Integer> key = List.of(agent, past.period(), past.action(), others, byReport ? own : -1);
    Rational[] schedule = known.get(key);
    if (schedule == null) {
      schedule = solve(agent, past, own);
      known.put(key, schedule);
    }
    return schedule;
  }

  private Rational[] solve(int agent, LaterPayments.Past past, int own) {
    SignalMatrix matrix = SignalMatrix.of(environment, agent, past.action(), past.reported());
    Rational[] target = new Rational[matrix.columns()];
    for (int s = 0; s < target.length; s++) {
      int joint = environment.types().with(past.reported(), agent, s);
      target[s] = worth(agent, past.period(), past.action(), joint).over(environment.discount());
    }
    Rational[] schedule = byReport ? matrix.separating(own, target) : matrix.leastNorm(target);
    if (schedule == null) {
      throw new LimitExceededException(
          "no transfers of this form are worth that to agent "
              + environment.agentNames().get(agent));
    }
    return schedule;
  }

  /** What the transfers must be worth to the agent now. */
  private Rational worth(int agent, int period, int action, int joint) {
    Rational worth = environment.othersValue(agent, joint, action);
    if (covering && environment.horizon().isPresent()) {
      int last = environment.horizon().getAsInt() - 1;
      if (period == last - 1) {
        Rational missing = Rational.ZERO;
        var law = environment.law(joint, action);
        for (int k = 0; k < law.size(); k++) {
          missing = missing.plus(law.probability(k).times(missed(agent, last, law.outcome(k))));
        }
        worth = worth.plus(environment.discount().times(missing));
      }
    }
    return worth;
  }

  /** {@code W_T(θ) - u^i(a_T, θ)}: by how much the last period gives the agent less than the social value. */
  private Rational missed(int agent, int last, int joint) {
    return setting
        .benchmark()
        .value(last, joint)
        .minus(environment.value(agent, joint, action(last, joint)));
  }
}
