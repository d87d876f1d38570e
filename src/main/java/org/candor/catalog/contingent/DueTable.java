package org.candor.catalog.contingent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * What each report profile makes due: for every agent, a transfer for every joint signal that the others may report a period later.
 *
 * <p>Where no such transfers exist the table is empty and says why.
 */
public final class DueTable {
  /** The transfers of one agent after one report profile. */
  @FunctionalInterface
  public interface Rule {
    /**
     * Solves one system.
     *
     * @param own the agent's position among her signals
     * @param laws {@code μ_-i(· | a, θ_i, θ_-i)} by her signal and the others' next joint signal
     * @param required the expectation that the transfers must have at each of her signals
     */
    Solved solve(int own, Rational[][] laws, Rational[] required);
  }

  /**
   * Transfers by the others' next joint signal, or why there are none.
   *
   * @param amounts null where there are none
   * @param why coefficients by her signal that show it
   */
  public record Solved(List<Rational> amounts, List<Rational> why) {}

  /** One linear system: who, after which action, at which of the others' signals, for which of her reports. */
  private record Case(int period, int agent, int action, int others, int own) {}

  private final JointEnvironment environment;
  private final Decisions decisions;
  private final Map<Case, List<Rational>> due = new HashMap<>();
  private final boolean byReport;
  private String impossible;

  private DueTable(Decisions decisions, boolean byReport) {
    this.environment = decisions.environment();
    this.decisions = decisions;
    this.byReport = byReport;
  }

  /**
   * Solves every system that some report profile leads to.
   *
   * @param byReport whether the transfers depend on the agent's own report beyond the action
   * @param failure what fails where the rule finds nothing, as in "Assumption 3 (spanning)"
   */
  public static DueTable of(
      Decisions decisions, Requirement requirement, boolean byReport, String failure, Rule rule) {
    DueTable table = new DueTable(decisions, byReport);
    JointEnvironment environment = decisions.environment();
    if (environment.discount().isZero()) {
      table.impossible = "the discount is 0, so that nothing that is due later counts";
      return table;
    }
    for (int t = 0; t < decisions.triggers(); t++) {
      for (int i = 0; i < environment.agentNames().size(); i++) {
        for (int profile = 0; profile < environment.types().size(); profile++) {
          table.solve(t, i, profile, requirement, failure, rule);
        }
      }
    }
    return table;
  }

  private Case at(int period, int agent, int profile) {
    JointSpace types = environment.types();
    int own = types.local(profile, agent);
    return new Case(
        period,
        agent,
        decisions.action(period, profile),
        types.with(profile, agent, 0),
        byReport ? own : 0);
  }

  private void solve(
      int t, int i, int profile, Requirement requirement, String failure, Rule rule) {
    Case which = at(t, i, profile);
    if (due.containsKey(which) || impossible != null) {
      return;
    }
    JointSpace types = environment.types();
    int signals = types.size(i);
    int nexts = types.without(i).size();
    Rational[][] laws = new Rational[signals][nexts];
    Rational[] required = new Rational[signals];
    for (int s = 0; s < signals; s++) {
      int joint = types.with(profile, i, s);
      Distribution law = environment.othersLaw(i, joint, which.action());
      for (int next = 0; next < nexts; next++) {
        laws[s][next] = law.probabilityOf(next);
      }
      required[s] = requirement.of(t, i, joint, which.action());
    }
    Solved solved = rule.solve(which.own(), laws, required);
    if (solved.amounts() == null) {
      impossible = failure(which, failure, solved.why(), required);
    } else {
      due.put(which, solved.amounts());
    }
  }

  private String failure(Case which, String failure, List<Rational> why, Rational[] required) {
    Rational asked = Rational.ZERO;
    StringBuilder sum = new StringBuilder();
    for (int s = 0; s < why.size(); s++) {
      asked = asked.plus(why.get(s).times(required[s]));
      if (!why.get(s).isZero()) {
        sum.append(sum.length() == 0 ? "" : " + ")
            .append('(')
            .append(why.get(s))
            .append(")·μ(· | ")
            .append(environment.stateName(which.agent(), s))
            .append(')');
      }
    }
    return failure
        + " fails: with "
        + Names.others(environment, which.agent(), which.others())
        + " and action '"
        + environment.actions().get(which.action())
        + "' the laws of the others' next signals given agent '"
        + environment.agentNames().get(which.agent())
        + "'s signal satisfy "
        + sum
        + (byReport
            ? " = μ(· | " + environment.stateName(which.agent(), which.own()) + ")"
            : " = 0, and the transfers would have to be worth " + asked + " there");
  }

  /** Why there are no transfers, with the numbers, or empty if there are. */
  public Optional<String> impossible() {
    return Optional.ofNullable(impossible);
  }

  /** What the agent receives when the others report as in the next profile, after the earlier profile in the period before. */
  public Rational received(int period, int agent, int earlier, int next) {
    return due.get(at(period, agent, earlier)).get(environment.types().project(next, agent));
  }
}
