package org.candor.claims;

import java.util.Arrays;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Verdict;

/**
 * Whether any transfers of a form make truth optimal over two periods (Liu 2014, Theorems 3.1 and 3.2, Corollary 3.3): the least that a
 * misreport gains, by linear programming, for every agent and every signal of the others.
 */
final class TwoPeriods {
  private final Setting setting;
  private final JointEnvironment environment;
  private final FirstSignals first;
  private final boolean constantEnd;
  private final boolean byReport;
  private final boolean atOnce;

  private TwoPeriods(Setting setting, boolean constantEnd, boolean byReport, boolean atOnce) {
    this.setting = setting;
    this.environment = setting.jointEnvironment().orElseThrow();
    this.first = new FirstSignals(environment);
    this.constantEnd = constantEnd;
    this.byReport = byReport;
    this.atOnce = atOnce;
  }

  /** With efficient decisions in both periods, and transfers that ignore the agent's own report. */
  static TwoPeriods of(Setting setting) {
    return new TwoPeriods(setting, false, false, false);
  }

  /** The first action in the last period, whatever is reported. */
  TwoPeriods withConstantEnd() {
    return new TwoPeriods(setting, true, byReport, atOnce);
  }

  /** Transfers that may depend on the agent's own report. */
  TwoPeriods byReport() {
    return new TwoPeriods(setting, constantEnd, true, atOnce);
  }

  /** Transfers of the first reports, made before anybody reports again; truth in the last period is not asked about. */
  TwoPeriods atOnce() {
    return new TwoPeriods(setting, constantEnd, true, true);
  }

  Verdict gain() {
    if (environment.horizon().orElse(0) != 2) {
      return new Verdict.NotApplicable("decided for two periods");
    }
    boolean[] next = nextSignals();
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < environment.types().agents(); i++) {
      for (int joint = 0; joint < next.length; joint++) {
        if (first.isFirstOf(i, joint)) {
          sides.add(0, joint, i, leastGain(i, joint), Rational.ZERO);
        }
        if (next[joint] && !atOnce) {
          sides.add(1, joint, i, lastGain(i, joint), Rational.ZERO);
        }
      }
    }
    return sides.atMost();
  }

  /** The joint signals that some first signals and some action lead to. */
  private boolean[] nextSignals() {
    boolean[] next = new boolean[environment.types().size()];
    for (int joint = 0; joint < next.length; joint++) {
      for (int a = 0; first.includes(joint) && a < environment.actions().size(); a++) {
        for (int outcome : environment.law(joint, a).support()) {
          next[outcome] = true;
        }
      }
    }
    return next;
  }

  private int action(int period, int joint) {
    return constantEnd && period == 1 ? 0 : setting.benchmark().efficientAction(period, joint, 0);
  }

  /** The most a misreport gains in the last period, where no transfer depends on it; any signal may be reported. */
  private Rational lastGain(int agent, int joint) {
    JointSpace types = environment.types();
    Rational honest = environment.value(agent, joint, action(1, joint));
    Rational most = Rational.ZERO;
    for (int report = 0; report < types.size(agent); report++) {
      int taken = action(1, types.with(joint, agent, report));
      most = most.max(environment.value(agent, joint, taken).minus(honest));
    }
    return most;
  }

  /** The least gain in the first period that some transfers leave; the agent's coordinate of the joint signal does not matter. */
  private Rational leastGain(int agent, int joint) {
    JointSpace types = environment.types();
    int[] signals = first.of(agent);
    int blocks = byReport ? types.size(agent) : environment.actions().size();
    int rows = atOnce ? 1 : types.without(agent).size();
    int gain = blocks * rows;
    LinearProgramme.Builder builder = LinearProgramme.builder(gain + 1);
    builder.minimise(gain, Rational.ONE);
    builder.atLeast(new int[] {gain}, new Rational[] {Rational.ONE}, Rational.ZERO);
    for (int truth : signals) {
      for (int report : signals) {
        if (report != truth) {
          row(builder, agent, types.with(joint, agent, truth), report, rows, gain);
        }
      }
    }
    return builder.build().solve() instanceof LinearProgramme.Optimal optimal
        ? optimal.value()
        : Rational.ZERO;
  }

  private void row(
      LinearProgramme.Builder builder, int agent, int joint, int report, int rows, int gain) {
    JointSpace types = environment.types();
    int truth = types.local(joint, agent);
    int honest = action(0, joint);
    int taken = action(0, types.with(joint, agent, report));
    Rational[] coefficients = new Rational[gain + 1];
    Arrays.fill(coefficients, Rational.ZERO);
    coefficients[gain] = Rational.ONE;
    add(coefficients, agent, joint, honest, byReport ? truth : honest, rows, 1);
    add(coefficients, agent, joint, taken, byReport ? report : taken, rows, -1);
    int[] all = new int[gain + 1];
    Arrays.setAll(all, k -> k);
    Rational bound = payoff(agent, joint, taken).minus(payoff(agent, joint, honest));
    builder.atLeast(all, coefficients, bound);
  }

  private void add(
      Rational[] coefficients, int agent, int joint, int action, int block, int rows, int sign) {
    if (atOnce) {
      coefficients[block] = coefficients[block].plus(Rational.of(sign));
      return;
    }
    Distribution law = environment.othersLaw(agent, joint, action);
    for (int k = 0; k < law.size(); k++) {
      int variable = block * rows + law.outcome(k);
      Rational weight = law.probability(k).times(environment.discount()).times(sign);
      coefficients[variable] = coefficients[variable].plus(weight);
    }
  }

  /** {@code u^i(a, θ) + δ E[u^i(a_T, θ') | a, θ]}, without transfers. */
  private Rational payoff(int agent, int joint, int action) {
    Distribution law = environment.law(joint, action);
    Rational later = Rational.ZERO;
    for (int k = 0; k < law.size(); k++) {
      int next = law.outcome(k);
      later = later.plus(law.probability(k).times(environment.value(agent, next, action(1, next))));
    }
    return environment.value(agent, joint, action).plus(environment.discount().times(later));
  }
}
