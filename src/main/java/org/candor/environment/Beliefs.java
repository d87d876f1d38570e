package org.candor.environment;

import java.util.ArrayList;
import java.util.List;
import org.candor.process.Distribution;

/**
 * How a centre that hears only accessible agents forms its beliefs: one exact law on the local states per agent.
 *
 * <p>A <em>prediction</em> is held before the reports of a period, a <em>belief</em> after them. A heard agent's belief is
 * the reported state. A silent agent's belief is her prediction given that she is inaccessible; where that has probability
 * 0 the prediction itself is kept, so that hiding where nobody can be inaccessible tells nothing (Cavallo, Parkes and Singh
 * 2010, periodic inaccessibility).
 */
public final class Beliefs {
  private final PrivateEnvironment environment;

  public Beliefs(PrivateEnvironment environment) {
    this.environment = environment;
  }

  /** The predictions before the first reports: the agents' initial laws. */
  public List<Distribution> initial() {
    return environment.agents().stream().map(Agent::initial).toList();
  }

  /** The beliefs after a report profile, an index of {@code environment.reports()}. */
  public List<Distribution> after(List<Distribution> predictions, int profile) {
    List<Distribution> beliefs = new ArrayList<>();
    for (int i = 0; i < predictions.size(); i++) {
      beliefs.add(after(i, predictions.get(i), environment.reports().local(profile, i)));
    }
    return List.copyOf(beliefs);
  }

  /** The belief about one agent after her report. */
  public Distribution after(int agent, Distribution prediction, int report) {
    return environment.isSilence(agent, report)
        ? whenSilent(agent, prediction)
        : Distribution.point(report);
  }

  /** The belief about one agent who stays silent. */
  public Distribution whenSilent(int agent, Distribution prediction) {
    Distribution away = prediction.given(environment.agents().get(agent)::isInaccessible);
    return away == null ? prediction : away;
  }

  /** The predictions for the next period. */
  public List<Distribution> predict(int publicState, List<Distribution> beliefs, int action) {
    List<Distribution> predictions = new ArrayList<>();
    for (int i = 0; i < beliefs.size(); i++) {
      predictions.add(predict(i, publicState, beliefs.get(i), action));
    }
    return List.copyOf(predictions);
  }

  /** The prediction about one agent for the next period. */
  public Distribution predict(int agent, int publicState, Distribution belief, int action) {
    Agent known = environment.agents().get(agent);
    return belief.size() == 1
        ? known.law(publicState, belief.outcome(0), action)
        : belief.mix(state -> known.law(publicState, state, action));
  }
}
