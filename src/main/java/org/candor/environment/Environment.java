package org.candor.environment;

import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * A world in which a mechanism is played: agents, joint types, what they may report, utilities and the law of motion.
 *
 * <p>This is all that properties see of an environment, so private, interdependent and correlated kinds fit alike. Joint
 * types are indices of {@link #types()}, report profiles are indices of {@link #reports()}, where an agent's report is
 * one of her local states or, as the last one, her silence if she can be inaccessible.
 */
public interface Environment {
  String name();

  /** The common discount γ: {@code 0 <= γ < 1} for an infinite horizon, {@code 0 < γ <= 1} for a finite one. */
  Rational discount();

  /** The number K of decision periods t = 0..K-1, empty for an infinite horizon. */
  OptionalInt horizon();

  /** Names of the actions; their order breaks ties. */
  List<String> actions();

  /** Names of the agents in file order. */
  List<String> agentNames();

  JointSpace types();

  JointSpace reports();

  /** The name of an agent's local state. */
  String stateName(int agent, int local);

  /** The name of a public state, or null where the environment has no public state. */
  String publicStateName(int publicState);

  /** {@code r_i(θ, a)}: the agent's utility at the true joint type. */
  Rational value(int agent, int jointType, int action);

  /** {@code w(a, θ_0)}: the utility of the public. */
  Rational publicValue(int jointType, int action);

  /** {@code g_i(θ)}: the agent's utility at t = K of a finite horizon. */
  Rational terminalValue(int agent, int jointType);

  /** The law of next period's joint type. */
  Distribution law(int jointType, int action);

  /** The law of the first joint type. */
  Distribution initial();

  /** The possible feasible sets in a public state; drawn after the reports. */
  List<FeasibleSet> feasible(int publicState);

  /** The honest report in a local state. */
  int truthfulReport(int agent, int local);

  /** All reports that the agent can send in a local state, honest or not, silence included where she may hide. */
  int[] feasibleReports(int agent, int local);

  /** Whether the report is silence. */
  default boolean isSilence(int agent, int report) {
    return report >= types().size(agent);
  }

  /** The name of the reported state, or null for silence. */
  default String reportName(int agent, int report) {
    return isSilence(agent, report) ? null : stateName(agent, report);
  }

  /** The profile in which everybody is honest at the joint type. */
  default int truthfulProfile(int jointType) {
    JointSpace types = types();
    if (types.equals(reports())) {
      return jointType;
    }
    int[] honest = new int[types.agents()];
    for (int i = 0; i < honest.length; i++) {
      honest[i] = truthfulReport(i, types.local(jointType, i));
    }
    return reports().index(types.publicState(jointType), honest);
  }
}
