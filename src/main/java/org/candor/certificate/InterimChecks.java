package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.kernel.ExactSums;

/**
 * Interim incentive compatibility on confirmed tables: for every law that an agent can hold of the others' types, every type of hers
 * and every misreport, {@code Σ_k w_k (r_i + T_i(ρ) + γ E U_i(θ'))} is at most {@code Σ_k w_k U_i(θ_k)}.
 */
final class InterimChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final Equation equation;
  private final Finding finding = new Finding();
  private int layer;
  private int agent;

  InterimChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.equation = new Equation(environment.discount());
  }

  Finding check() {
    for (layer = 0; layer < game.layers(); layer++) {
      for (agent = 0; agent < types.agents(); agent++) {
        Beliefs beliefs = beliefs();
        if (layer == 0) {
          beliefs.atFirst().forEach(belief -> compare(belief, null));
        }
        if (layer > 0 || environment.horizon().isEmpty()) {
          beliefs.after(Math.max(0, layer - 1)).forEach(this::compare);
        }
      }
    }
    if (finding.decided() == 0) {
      // Honesty is the only strategy: it is compared with itself.
      finding.holds((long) types.size() * types.agents());
    }
    return finding;
  }

  private Beliefs beliefs() {
    return environment instanceof PrivateEnvironment known
        ? new IndependentBeliefs(known, game, agent)
        : new CorrelatedBeliefs(environment, game, agent);
  }

  /** The memory at which a profile is played: at first the one that it establishes. */
  private int memory(Beliefs.Belief belief, int profile) {
    return belief.memory() < 0 ? game.start(profile) : belief.memory();
  }

  private void compare(Beliefs.Belief belief, String past) {
    for (int type = 0; type < types.size(agent); type++) {
      if (belief.own() >= 0 && belief.own() != type) {
        continue;
      }
      Rational honest = honest(belief, type);
      for (int report = 0; report < types.size(agent); report++) {
        if (report != type) {
          misreport(belief, past, type, report, honest);
        }
      }
    }
  }

  /** {@code Σ_k w_k U_i(θ_k)}. */
  private Rational honest(Beliefs.Belief belief, int type) {
    Scaled payoffs = evidence.honest().get(layer).payoffs().get(agent);
    int[] positions = new int[belief.joints().size()];
    for (int k = 0; k < positions.length; k++) {
      int joint = types.with(belief.joints().get(k), agent, type);
      positions[k] = game.position(memory(belief, joint), joint);
    }
    BigInteger[] weights = belief.weights().toArray(BigInteger[]::new);
    BigInteger sum = ExactSums.dot(weights, payoffs.gather(positions, payoffs.denominator()));
    return Rational.of(sum, ExactSums.sum(weights).multiply(payoffs.denominator()));
  }

  private void misreport(
      Beliefs.Belief belief, String past, int type, int report, Rational honest) {
    List<Row> rows = new ArrayList<>();
    for (int place : belief.joints()) {
      int joint = types.with(place, agent, type);
      int profile = types.with(place, agent, report);
      Certificate.Play play = game.play(layer, memory(belief, profile), profile);
      Rational flow = game.expectedValue(play, agent, joint).plus(play.transfers().get(agent));
      rows.add(game.row(play, joint).withReward(flow));
    }
    BigInteger[] weights = belief.weights().toArray(BigInteger[]::new);
    Row mixed = Row.mix(rows, weights, ExactSums.sum(weights));
    Scaled next = evidence.honest().get(game.next(layer)).payoffs().get(agent);
    if (equation.atMost(mixed, next, honest)) {
      finding.holds();
    } else {
      Rational gain = equation.value(mixed, next).minus(honest);
      int joint = types.with(belief.joints().get(0), agent, type);
      int memory = memory(belief, joint);
      int at = layer;
      int who = agent;
      finding.fails(
          gain,
          () ->
              evidence.witness(at, memory, joint, who, report, gain).withOthersUnknown(who, past));
    }
  }
}
