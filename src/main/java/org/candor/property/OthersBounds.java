package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solution;
import org.candor.process.Solver;

/**
 * The most and the least that an honest agent can have when the others report whatever they like, even as functions of everything:
 * bounds on what she has against functions of their own types.
 */
public final class OthersBounds {
  private final GameAnalysis analysis;
  private final Environment environment;
  private final JointSpace types;
  private final int agent;

  /** By layer and position. */
  private final List<Rational[]> most;

  private final List<Rational[]> least;

  public OthersBounds(GameAnalysis analysis, int agent) {
    this.analysis = analysis;
    this.environment = analysis.environment();
    this.types = analysis.types();
    this.agent = agent;
    this.most = environment.horizon().isPresent() ? backward(1) : stationary(1);
    this.least = environment.horizon().isPresent() ? backward(-1) : stationary(-1);
  }

  /** The most at the positions of a layer. */
  public ScaledVector most(int layer) {
    return ScaledVector.of(List.of(most.get(layer)));
  }

  /** The least at the positions of a layer. */
  public ScaledVector least(int layer) {
    return ScaledVector.of(List.of(least.get(layer)));
  }

  /** {@code Σ c⁺ U_max − Σ c⁻ U_min}. */
  Rational most(int layer, Map<Integer, Rational> difference) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> at : difference.entrySet()) {
      List<Rational[]> bound = at.getValue().signum() > 0 ? most : least;
      sum = sum.plus(at.getValue().times(bound.get(layer)[at.getKey()]));
    }
    return sum;
  }

  /** The most that a play can lead to at a true joint type. */
  Rational most(int layer, GameForm.Play play, int joint) {
    return value(play, joint, most.get(analysis.next(layer)), layer);
  }

  /** The least that a play can lead to at a true joint type. */
  Rational least(int layer, GameForm.Play play, int joint) {
    return value(play, joint, least.get(analysis.next(layer)), layer);
  }

  private List<GameForm.Play> playsAt(int layer, int memory, int joint) {
    List<GameForm.Play> plays = new ArrayList<>();
    for (int profile = 0; profile < types.size(); profile++) {
      if (types.local(profile, agent) == types.local(joint, agent)
          && types.publicState(profile) == types.publicState(joint)) {
        plays.add(analysis.game().play(layer, memory, profile));
      }
    }
    return plays;
  }

  private List<Rational[]> backward(int sign) {
    Rational[] next = new Rational[types.size()];
    for (int joint = 0; joint < next.length; joint++) {
      next[joint] = environment.terminalValue(agent, joint);
    }
    List<Rational[]> layers = new ArrayList<>();
    layers.add(next);
    for (int t = analysis.layers() - 1; t >= 0; t--) {
      Rational[] layer = new Rational[analysis.game().memories(t) * types.size()];
      for (int position = 0; position < layer.length; position++) {
        int joint = position % types.size();
        for (GameForm.Play play : playsAt(t, position / types.size(), joint)) {
          Rational value = value(play, joint, next, t);
          boolean better = layer[position] == null || value.compareTo(layer[position]) * sign > 0;
          layer[position] = better ? value : layer[position];
        }
      }
      layers.add(0, layer);
      next = layer;
    }
    return layers;
  }

  private Rational value(GameForm.Play play, int joint, Rational[] next, int layer) {
    boolean last = environment.horizon().isPresent() && layer + 1 == analysis.layers();
    Rational future = Rational.ZERO;
    for (GameForm.Decision decision : play.decisions()) {
      Distribution law = environment.law(joint, decision.action());
      for (int k = 0; k < law.size(); k++) {
        int position =
            last ? law.outcome(k) : analysis.position(decision.nextMemory(), law.outcome(k));
        Rational weight = decision.probability().times(law.probability(k));
        future = future.plus(weight.times(next[position]));
      }
    }
    return analysis.flow(play, agent, joint).plus(environment.discount().times(future));
  }

  private List<Rational[]> stationary(int sign) {
    Solution solution = Solver.solve(new Opponents(Rational.of(sign)));
    Rational[] values = new Rational[analysis.game().memories(0) * types.size()];
    for (int position = 0; position < values.length; position++) {
      values[position] = solution.value(0, position).times(Rational.of(sign));
    }
    return List.<Rational[]>of(values);
  }

  /** The others as one decision maker who wants the agent to have much, or little, over an infinite horizon. */
  private final class Opponents implements DecisionProcess {
    private final Rational sign;
    private final List<List<GameForm.Play>> plays = new ArrayList<>();

    Opponents(Rational sign) {
      this.sign = sign;
      for (int position = 0; position < states(); position++) {
        plays.add(playsAt(0, position / types.size(), position % types.size()));
      }
    }

    @Override
    public int states() {
      return analysis.game().memories(0) * types.size();
    }

    @Override
    public int actions() {
      return types.without(agent).size() / types.publicStates();
    }

    @Override
    public Rational discount() {
      return environment.discount();
    }

    @Override
    public OptionalInt horizon() {
      return OptionalInt.empty();
    }

    @Override
    public Rational reward(int state, int action) {
      return sign.times(analysis.flow(plays.get(state).get(action), agent, state % types.size()));
    }

    @Override
    public Distribution law(int state, int action) {
      Map<Integer, Rational> mixed = new TreeMap<>();
      for (GameForm.Decision d : plays.get(state).get(action).decisions()) {
        Distribution law = environment.law(state % types.size(), d.action());
        for (int k = 0; k < law.size(); k++) {
          int position = analysis.position(d.nextMemory(), law.outcome(k));
          mixed.merge(position, d.probability().times(law.probability(k)), Rational::plus);
        }
      }
      return Distribution.of(mixed);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      return List.of(FeasibleSet.all(plays.get(state).size()));
    }

    @Override
    public Rational terminal(int state) {
      return Rational.ZERO;
    }
  }
}
