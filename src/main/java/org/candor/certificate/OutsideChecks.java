package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.kernel.PayoffChecks;
import org.candor.process.FeasibleSet;

/**
 * Participation against an outside option on confirmed tables: {@code O_i}, what an agent has of the others' efficient policy without
 * her, solves the equation of that policy, which has one solution; then {@code O_i(θ) ≤ U_i(θ)} at every joint type and memory on record.
 */
final class OutsideChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final Equation equation;

  OutsideChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.equation = new Equation(environment.discount());
  }

  Finding check() {
    List<List<Scaled>> outside = evidence.worstCases().outsideOption();
    OptimumCheck.requireCount("the outside options, by agent,", outside.size(), types.agents());
    for (int i = 0; i < types.agents(); i++) {
      confirm(i, outside.get(i));
    }
    Finding whole = everybodyTakesPart(outside);
    return whole == null ? losses(outside) : whole;
  }

  private String name(int agent) {
    return "O_" + Places.agent(environment, agent);
  }

  private void confirm(int agent, List<Scaled> outside) {
    OptimumCheck.requireCount(
        "the list of layers of " + name(agent), outside.size(), game.layers());
    boolean empty = evidence.others().get(agent).isEmpty();
    List<Scaled> all = new ArrayList<>(outside);
    for (int t = 0; t < game.layers(); t++) {
      all.get(t).require(name(agent) + Places.period(environment, t), types.size());
    }
    all.add(terminal(agent));
    for (int t = 0; t < game.layers(); t++) {
      Scaled now = all.get(t);
      Scaled next = all.get(game.next(t));
      LayerRows rows = new LayerRows(environment.discount(), now, next);
      for (int joint = 0; joint < types.size(); joint++) {
        Row row = empty ? nothing() : row(t, agent, joint);
        rows.place(joint, row, row.reward(), Rational.ZERO);
      }
      int wrong = rows.firstNotTruthful();
      if (wrong >= 0) {
        String place = Places.joint(environment, wrong) + Places.period(environment, t);
        equation.require(
            name(agent) + " at " + place,
            empty ? nothing() : row(t, agent, wrong),
            next,
            now.get(wrong));
        throw Rejection.unexplained("an outside option", wrong);
      }
    }
  }

  /** What follows where no action is left without the agent: nothing. */
  private static Row nothing() {
    return new Row(Rational.ZERO, new int[0], new BigInteger[0], BigInteger.ONE);
  }

  private Scaled terminal(int agent) {
    Rational[] entries = new Rational[types.size()];
    for (int joint = 0; joint < entries.length; joint++) {
      entries[joint] = environment.terminalValue(agent, joint);
    }
    return Scaled.of(entries);
  }

  /** The agent's value of what the others do without her, and the law of the next joint type. */
  private Row row(int layer, int agent, int joint) {
    List<FeasibleSet> sets = environment.feasible(types.publicState(joint));
    int rest = types.project(joint, agent);
    List<Integer> policy = evidence.withoutAgent().get(agent).policy().get(layer).get(rest);
    if (policy.size() != sets.size()) {
      throw new Rejection(
          name(agent)
              + " at "
              + Places.joint(environment, joint)
              + ": some feasible set has no action left without her, so that what the others do is not defined");
    }
    List<Row> rows = new ArrayList<>();
    BigInteger total = BigInteger.ONE;
    for (FeasibleSet set : sets) {
      total = Scaled.lcm(total, set.probability().denominator());
    }
    BigInteger[] weights = new BigInteger[sets.size()];
    for (int z = 0; z < weights.length; z++) {
      weights[z] = Scaled.scale(sets.get(z).probability(), total);
      Rational value = environment.value(agent, joint, policy.get(z));
      rows.add(evidence.model().row(joint, policy.get(z)).withReward(value));
    }
    return Row.mix(rows, weights, total);
  }

  private boolean isOnRecord(int layer, int position) {
    return game.onRecord(layer, position / types.size());
  }

  /** All inequalities at once, layer by layer; null if one fails. */
  private Finding everybodyTakesPart(List<List<Scaled>> outside) {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      List<Integer> kept = new ArrayList<>();
      for (int position = 0; position < game.memories(t) * types.size(); position++) {
        if (isOnRecord(t, position)) {
          kept.add(position);
        }
      }
      int[] positions = kept.stream().mapToInt(Integer::intValue).toArray();
      int[] joints = kept.stream().mapToInt(position -> position % types.size()).toArray();
      for (int i = 0; i < types.agents(); i++) {
        Scaled payoffs = evidence.honest().get(t).payoffs().get(i);
        Scaled option = outside.get(i).get(t);
        BigInteger common = Scaled.lcm(payoffs.denominator(), option.denominator());
        if (PayoffChecks.firstBelow(
                payoffs.gather(positions, common), option.gather(joints, common))
            >= 0) {
          return null;
        }
        finding.holds(positions.length);
      }
    }
    return finding;
  }

  /** The inequalities one by one, for the largest loss of those who take part. */
  private Finding losses(List<List<Scaled>> outside) {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; game.onRecord(t, m) && i < types.agents(); i++) {
            Rational payoff =
                evidence.honest().get(t).payoffs().get(i).get(game.position(m, joint));
            compare(finding, t, m, joint, i, payoff, outside.get(i).get(t).get(joint));
          }
        }
      }
    }
    return finding;
  }

  private void compare(
      Finding finding, int t, int m, int joint, int agent, Rational payoff, Rational option) {
    BigInteger common = Scaled.lcm(payoff.denominator(), option.denominator());
    BigInteger[] least = {Scaled.scale(option, common)};
    if (Checks.allAtMost(least, new BigInteger[] {Scaled.scale(payoff, common)})) {
      finding.holds();
    } else {
      finding.fails(
          option.minus(payoff),
          () -> evidence.witness(t, m, joint, agent, null, payoff).withOutsideOption(option));
    }
  }
}
