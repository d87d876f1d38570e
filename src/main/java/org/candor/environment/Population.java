package org.candor.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.LimitExceededException;
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
  private static final long MAX_ENTRIES = 40_000_000L;

  private final PrivateEnvironment environment;
  private final boolean[] ignored;
  private final JointSpace space;
  private final Distribution[][] laws;
  private final Rational[][] rewards;
  private final List<List<FeasibleSet>> feasible;
  private final boolean empty;

  /**
   * @param ignored per agent whether she is ignored
   * @throws LimitExceededException if the joint space is too large to tabulate
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
    if ((long) space.size() * actions > MAX_ENTRIES) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "': "
              + space.size()
              + " joint types x "
              + actions
              + " actions exceed the limit of "
              + MAX_ENTRIES
              + " table rows; drop agents or local states");
    }
    this.laws = new Distribution[space.size()][actions];
    this.rewards = new Rational[space.size()][actions];
    for (int s = 0; s < space.size(); s++) {
      for (int a = 0; a < actions; a++) {
        laws[s][a] = computeLaw(s, a);
        rewards[s][a] = computeReward(s, a);
      }
    }
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
    return rewards[state][action];
  }

  @Override
  public Distribution law(int state, int action) {
    return laws[state][action];
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
