package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.kernel.ExactSums;
import org.candor.process.Distribution;

/**
 * Interim incentive compatibility on confirmed tables: for every law that an agent can hold of the others' types, every type of hers
 * and every misreport, {@code Σ_k w_k (r_i + T_i(ρ) + γ E U_i(θ'))} is at most {@code Σ_k w_k U_i(θ_k)}.
 */
final class InterimChecks {
  /**
   * A law of the others' types.
   *
   * @param memory the mechanism's, or -1 where the first reports are still to establish one
   * @param joints joint types with the public state; the agent's own state is 0 in all of them
   * @param weights of the joint types, over their sum
   */
  private record Belief(int memory, List<Integer> joints, List<BigInteger> weights) {}

  private final Evidence evidence;
  private final PrivateEnvironment environment;
  private final JointSpace types;
  private final Game game;
  private final Equation equation;
  private final Finding finding = new Finding();
  private int layer;
  private int agent;

  InterimChecks(Evidence evidence) {
    this.evidence = evidence;
    if (!(evidence.environment() instanceof PrivateEnvironment known)) {
      throw new Rejection("ic.interim is checked for private values and independent types only");
    }
    this.environment = known;
    this.types = environment.types();
    this.game = evidence.game();
    this.equation = new Equation(environment.discount());
  }

  Finding check() {
    for (layer = 0; layer < game.layers(); layer++) {
      for (agent = 0; agent < types.agents(); agent++) {
        if (layer == 0) {
          atFirst();
        }
        if (layer > 0 || environment.horizon().isEmpty()) {
          after(Math.max(0, layer - 1)).forEach(this::compare);
        }
      }
    }
    if (finding.decided() == 0) {
      // Honesty is the only strategy: it is compared with itself.
      finding.holds((long) types.size() * types.agents());
    }
    return finding;
  }

  private void atFirst() {
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(laws, j -> environment.agents().get(j).initial());
    Distribution publicLaw = environment.publicProcess().initial();
    for (int k = 0; k < publicLaw.size(); k++) {
      compare(belief(-1, publicLaw.outcome(k), laws), null);
    }
  }

  /** The laws that follow the reports and decisions of a layer, each with the first past that leads to it in words. */
  private Map<Belief, String> after(int before) {
    Map<Belief, String> beliefs = new LinkedHashMap<>();
    for (int m = 0; m < game.memories(before); m++) {
      for (int profile = 0; profile < types.size(); profile++) {
        for (Certificate.Decision decision : game.play(before, m, profile).decisions()) {
          if (decision.weight().signum() > 0) {
            follow(beliefs, profile, decision);
          }
        }
      }
    }
    return beliefs;
  }

  private void follow(Map<Belief, String> beliefs, int profile, Certificate.Decision decision) {
    int before = types.publicState(profile);
    Distribution[] laws = new Distribution[types.agents()];
    Arrays.setAll(
        laws,
        j -> environment.agents().get(j).law(before, types.local(profile, j), decision.action()));
    Distribution publicLaw = environment.publicProcess().law(before, decision.action());
    for (int k = 0; k < publicLaw.size(); k++) {
      beliefs.putIfAbsent(
          belief(decision.next(), publicLaw.outcome(k), laws), past(profile, decision.action()));
    }
  }

  private Belief belief(int memory, int publicState, Distribution[] laws) {
    Distribution joint = Distribution.point(publicState);
    for (int j = 0; j < laws.length; j++) {
      joint = joint.product(j == agent ? Distribution.point(0) : laws[j], types.size(j));
    }
    List<Integer> joints = Arrays.stream(joint.support()).boxed().toList();
    // In lowest terms, so that equal laws are one belief.
    BigInteger common = joint.total();
    for (BigInteger weight : joint.weights()) {
      common = common.gcd(weight);
    }
    List<BigInteger> weights = new ArrayList<>();
    for (BigInteger weight : joint.weights()) {
      weights.add(weight.divide(common));
    }
    return new Belief(memory, joints, List.copyOf(weights));
  }

  private String past(int profile, int action) {
    List<String> reports = new ArrayList<>();
    for (int j = 0; j < types.agents(); j++) {
      if (j != agent) {
        String state = environment.stateName(j, types.local(profile, j));
        reports.add(environment.agentNames().get(j) + ": " + state);
      }
    }
    return "last reports ("
        + String.join(", ", reports)
        + "), last action "
        + environment.actions().get(action);
  }

  /** The memory at which a profile is played: at first the one that it establishes. */
  private int memory(Belief belief, int profile) {
    return belief.memory() < 0 ? game.start(profile) : belief.memory();
  }

  private void compare(Belief belief, String past) {
    for (int type = 0; type < types.size(agent); type++) {
      Rational honest = honest(belief, type);
      for (int report = 0; report < types.size(agent); report++) {
        if (report != type) {
          misreport(belief, past, type, report, honest);
        }
      }
    }
  }

  /** {@code Σ_k w_k U_i(θ_k)}. */
  private Rational honest(Belief belief, int type) {
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

  private void misreport(Belief belief, String past, int type, int report, Rational honest) {
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
