package org.candor.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * The decision process of a planner who sees all types and serves the public and everybody but the ignored agents.
 *
 * <p>States are joint types of the remaining agents (an ignored agent has the single coordinate 0), rewards are
 * {@code w + Σ r_j} over the remaining agents. An ignored agent's missing actions leave every feasible set.
 */
public final class Population implements DecisionProcess {
  /** So many probabilities, of some 60 bytes each, are kept; beyond, laws are computed whenever asked for. */
  private static final int MOST_KEPT = 2_000_000;

  private final PrivateEnvironment environment;
  private final boolean[] ignored;
  private final JointSpace space;

  /** Laws as far as they were asked for, or null where there are too many. */
  private final Distribution[][] kept;

  private final Rational[][] keptRewards;

  private final List<List<FeasibleSet>> feasible;
  private final boolean empty;

  /**
   * @param ignored per agent whether she is ignored
   */
  public Population(PrivateEnvironment environment, boolean[] ignored) {
    this.environment = environment;
    this.ignored = ignored.clone();
    int[] sizes = new int[ignored.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = ignored[i] ? 1 : environment.types().size(i);
    }
    this.space = new JointSpace(environment.types().publicStates(), sizes);
    this.feasible = remaining();
    this.empty = feasible.stream().allMatch(List::isEmpty);
    int actions = environment.actions().size();
    this.kept = keeps() ? new Distribution[space.size()][actions] : null;
    this.keptRewards = kept == null ? null : new Rational[space.size()][actions];
  }

  /** Whether all laws together are few enough to be kept once computed. */
  private boolean keeps() {
    double entries = (double) space.size() * environment.actions().size();
    for (int i = 0; i < space.agents(); i++) {
      int most = 1;
      for (int p = 0; p < space.publicStates(); p++) {
        for (int s = 0; s < space.size(i); s++) {
          for (int a = 0; a < environment.actions().size(); a++) {
            most = Math.max(most, ignored[i] ? 1 : environment.agents().get(i).law(p, s, a).size());
          }
        }
      }
      entries *= most;
    }
    return entries <= MOST_KEPT;
  }

  private List<List<FeasibleSet>> remaining() {
    List<List<FeasibleSet>> result = new ArrayList<>();
    for (int p = 0; p < space.publicStates(); p++) {
      List<FeasibleSet> sets = new ArrayList<>();
      for (FeasibleSet set : environment.feasible(p)) {
        int[] kept = java.util.Arrays.stream(set.actions()).filter(this::remains).toArray();
        if (kept.length > 0) {
          sets.add(new FeasibleSet(set.probability(), kept));
        }
      }
      result.add(sets);
    }
    return result;
  }

  private boolean remains(int action) {
    for (int i = 0; i < ignored.length; i++) {
      if (ignored[i] && !environment.remainsWithout(i, action)) {
        return false;
      }
    }
    return true;
  }

  private Distribution computeLaw(int state, int action) {
    int publicState = space.publicState(state);
    Distribution joint = environment.publicProcess().law(publicState, action);
    for (int i = 0; i < ignored.length; i++) {
      joint =
          joint.product(
              ignored[i]
                  ? Distribution.point(0)
                  : environment.agents().get(i).law(publicState, space.local(state, i), action),
              space.size(i));
    }
    return joint;
  }

  private Rational computeReward(int state, int action) {
    int publicState = space.publicState(state);
    Rational sum = environment.publicProcess().value(publicState, action);
    for (int i = 0; i < ignored.length; i++) {
      if (!ignored[i]) {
        sum =
            sum.plus(environment.agents().get(i).value(publicState, space.local(state, i), action));
      }
    }
    return sum;
  }

  public JointSpace space() {
    return space;
  }

  /** Whether no action is left (the last arm of a bandit was ignored): every value is 0. */
  public boolean isEmpty() {
    return empty;
  }

  @Override
  public int states() {
    return space.size();
  }

  @Override
  public int actions() {
    return environment.actions().size();
  }

  @Override
  public Rational discount() {
    return environment.discount();
  }

  @Override
  public OptionalInt horizon() {
    return environment.horizon();
  }

  @Override
  public Rational reward(int state, int action) {
    Rational reward = kept == null ? null : keptRewards[state][action];
    if (reward == null) {
      reward = computeReward(state, action);
      if (kept != null) {
        keptRewards[state][action] = reward;
      }
    }
    return reward;
  }

  @Override
  public Distribution law(int state, int action) {
    Distribution law = kept == null ? null : kept[state][action];
    if (law == null) {
      law = computeLaw(state, action);
      if (kept != null) {
        // Whoever else computes it at the same time finds an equal one.
        kept[state][action] = law;
      }
    }
    return law;
  }

  @Override
  public List<FeasibleSet> feasible(int state) {
    return feasible.get(space.publicState(state));
  }

  @Override
  public Rational terminal(int state) {
    int publicState = space.publicState(state);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < ignored.length; i++) {
      if (!ignored[i]) {
        sum = sum.plus(environment.agents().get(i).terminal(publicState, space.local(state, i)));
      }
    }
    return sum;
  }
}
