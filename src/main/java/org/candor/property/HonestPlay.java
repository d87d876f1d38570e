package org.candor.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ExactSums;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/** Exact payoffs, social value and transfers of honest play, from the mechanism's own decisions and transfers. */
final class HonestPlay {
  private final GameForm game;
  private final Environment environment;
  private final JointSpace types;
  private final Distribution[][] laws;

  /** {@code [layer]}: one vector per agent, then social value, then the sum of transfers. */
  private final List<List<ScaledVector>> layers = new ArrayList<>();

  /** {@code [layer][agent]}, filled when asked for. */
  private final ScaledVector[][] charges;

  private HonestPlay(GameForm game) {
    this.game = game;
    this.environment = game.environment();
    this.types = environment.types();
    this.charges = new ScaledVector[game.layers() + 1][types.agents()];
    this.laws = new Distribution[types.size()][environment.actions().size()];
  }

  static HonestPlay of(GameForm game) {
    HonestPlay play = new HonestPlay(game);
    if (play.environment.horizon().isPresent()) {
      play.backward(play.environment.horizon().getAsInt());
    } else {
      play.stationary();
    }
    return play;
  }

  Distribution law(int jointType, int action) {
    Distribution law = laws[jointType][action];
    if (law == null) {
      law = environment.law(jointType, action);
      laws[jointType][action] = law;
    }
    return law;
  }

  /** The expectation of the layer's entries at one memory. */
  Fraction expectation(Distribution law, int memory, ScaledVector layer) {
    int offset = memory * types.size();
    BigInteger[] values = new BigInteger[law.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = layer.numerator(offset + law.outcome(k));
    }
    return Fraction.of(
        ExactSums.dot(law.weights(), values), law.total().multiply(layer.denominator()));
  }

  private int quantities() {
    return types.agents() + 2;
  }

  /** The quantity's flow in a period of honest play. */
  private Rational flow(int quantity, GameForm.Play play, int joint) {
    int agents = types.agents();
    Rational flow = quantity < agents ? play.transfers().get(quantity) : Rational.ZERO;
    if (quantity == agents + 1) {
      return play.totalTransfer();
    }
    for (GameForm.Decision decision : play.decisions()) {
      Rational value =
          quantity < agents
              ? environment.value(quantity, joint, decision.action())
              : social(joint, decision.action());
      flow = flow.plus(decision.probability().times(value));
    }
    return flow;
  }

  private Rational social(int joint, int action) {
    Rational sum = environment.publicValue(joint, action);
    for (int i = 0; i < types.agents(); i++) {
      sum = sum.plus(environment.value(i, joint, action));
    }
    return sum;
  }

  private Rational terminal(int quantity, int joint) {
    int agents = types.agents();
    if (quantity < agents) {
      return environment.terminalValue(quantity, joint);
    }
    Rational sum = Rational.ZERO;
    for (int i = 0; quantity == agents && i < agents; i++) {
      sum = sum.plus(environment.terminalValue(i, joint));
    }
    return sum;
  }

  private void backward(int horizon) {
    List<ScaledVector> last = new ArrayList<>();
    for (int q = 0; q < quantities(); q++) {
      Rational[] entries = new Rational[types.size()];
      for (int joint = 0; joint < entries.length; joint++) {
        entries[joint] = terminal(q, joint);
      }
      last.add(ScaledVector.of(List.of(entries)));
    }
    layers.add(last);
    for (int t = horizon - 1; t >= 0; t--) {
      layers.add(0, previous(t, layers.get(0)));
    }
  }

  private List<ScaledVector> previous(int t, List<ScaledVector> next) {
    List<ScaledVector> layer = new ArrayList<>();
    for (int q = 0; q < quantities(); q++) {
      Rational[] entries = new Rational[game.memories(t) * types.size()];
      for (int m = 0; m < game.memories(t); m++) {
        for (int joint = 0; joint < types.size(); joint++) {
          GameForm.Play play = game.play(t, m, environment.truthfulProfile(joint));
          Rational future = Rational.ZERO;
          for (GameForm.Decision d : play.decisions()) {
            Rational expected =
                expectation(law(joint, d.action()), d.nextMemory(), next.get(q)).toRational();
            future = future.plus(d.probability().times(expected));
          }
          entries[m * types.size() + joint] =
              flow(q, play, joint).plus(environment.discount().times(future));
        }
      }
      layer.add(ScaledVector.of(List.of(entries)));
    }
    return layer;
  }

  private void stationary() {
    int positions = game.memories(0) * types.size();
    Distribution[] rows = new Distribution[positions];
    List<Rational[]> flows = new ArrayList<>();
    boolean publicUtility = hasPublicUtility();
    int solved = quantities() - (publicUtility ? 0 : 1);
    for (int q = 0; q < solved; q++) {
      flows.add(new Rational[positions]);
    }
    for (int m = 0; m < game.memories(0); m++) {
      for (int joint = 0; joint < types.size(); joint++) {
        int position = m * types.size() + joint;
        GameForm.Play play = game.play(0, m, environment.truthfulProfile(joint));
        rows[position] = row(play, joint);
        for (int q = 0; q < solved; q++) {
          flows.get(q)[position] = flow(q, play, joint);
        }
      }
    }
    List<ScaledVector> layer =
        new ArrayList<>(MemoryBlocks.solve(types.size(), rows, environment.discount(), flows));
    if (!publicUtility) {
      layer.add(transfers(layer));
    }
    layers.add(layer);
  }

  private boolean hasPublicUtility() {
    for (int joint = 0; joint < types.size(); joint++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.publicValue(joint, a).isZero()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the public has no utility, what the agents have beyond the social value is what they are paid. */
  private ScaledVector transfers(List<ScaledVector> layer) {
    ScaledVector paid = layer.get(0);
    for (int i = 1; i < types.agents(); i++) {
      paid = paid.plus(layer.get(i));
    }
    return paid.minus(layer.get(types.agents()));
  }

  private Distribution row(GameForm.Play play, int joint) {
    List<GameForm.Decision> decisions = play.decisions();
    if (decisions.size() == 1) {
      return law(joint, decisions.get(0).action())
          .shifted(decisions.get(0).nextMemory() * types.size());
    }
    Map<Integer, Rational> mixed = new TreeMap<>();
    for (GameForm.Decision d : decisions) {
      Distribution law = law(joint, d.action());
      for (int k = 0; k < law.size(); k++) {
        int position = d.nextMemory() * types.size() + law.outcome(k);
        mixed.merge(position, d.probability().times(law.probability(k)), Rational::plus);
      }
    }
    return Distribution.of(mixed);
  }

  private List<ScaledVector> layer(int layer) {
    return layers.get(Math.min(layer, layers.size() - 1));
  }

  ScaledVector payoffs(int layer, int agent) {
    return layer(layer).get(agent);
  }

  ScaledVector socialValue(int layer) {
    return layer(layer).get(types.agents());
  }

  /** The social value at the first memory of the first layer, by joint type. */
  ScaledVector socialValueAtFirstMemory() {
    ScaledVector all = socialValue(0);
    if (all.size() == types.size()) {
      return all;
    }
    int[] first = new int[types.size()];
    Arrays.setAll(first, joint -> joint);
    return ScaledVector.of(all.gather(first), all.denominator());
  }

  ScaledVector transfers(int layer) {
    return layer(layer).get(types.agents() + 1);
  }

  ScaledVector charges(int layer, int agent) {
    int index = Math.min(layer, layers.size() - 1);
    ScaledVector known = charges[index][agent];
    if (known == null) {
      known = socialValue(layer).minus(payoffs(layer, agent));
      charges[index][agent] = known;
    }
    return known;
  }
}
