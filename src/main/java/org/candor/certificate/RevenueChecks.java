package org.candor.certificate;

import java.math.BigInteger;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.process.Distribution;
import org.candor.property.Occasion;
import org.candor.property.Witness;

/** The two revenue maximalities; where their hypotheses fail, a verdict on them is refused. */
final class RevenueChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;

  RevenueChecks(Evidence evidence) {
    if (!(evidence.environment() instanceof PrivateEnvironment)) {
      throw new Rejection(
          "revenue maximality is stated for private values and independent types only");
    }
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
  }

  private void hypothesis(String property, String needed, Finding finding) {
    if (finding.isRefuted()) {
      throw new Rejection(
          property
              + " is stated where "
              + needed
              + " holds, but "
              + needed
              + " is refuted: "
              + Witnesses.words(finding.witness()));
    }
  }

  /** Each agent's least expected payoff is proved by a dual solution; what she has beyond it could be collected. */
  Finding overall() {
    String property = "revenue-maximality";
    hypothesis(property, "efficiency", new LevelChecks(evidence).efficiency());
    for (int t = 0; t < game.layers(); t++) {
      if (game.memories(t) > 1) {
        throw new Rejection(property + " is stated for mechanisms that remember nothing");
      }
    }
    List<Certificate.LeastPayoffs> solutions = evidence.leastPayoffs();
    Rational more = Rational.ZERO;
    Finding finding = new Finding();
    long rows = 0;
    for (int i = 0; i < types.agents(); i++) {
      RevenueProgramme programme = new RevenueProgramme(environment, game, i);
      Scaled own = programme.point(evidence.honest());
      programme.requireFeasible("the payoffs", own);
      programme.requireFeasible("the least payoffs", solutions.get(i).payoffs());
      programme.requireProof(solutions.get(i).payoffs(), solutions.get(i).multipliers());
      Rational least = programme.objective(solutions.get(i).payoffs());
      more = more.plus(programme.objective(own).minus(least));
      rows += programme.rows();
    }
    if (Checks.allNonNegative(new BigInteger[] {more.numerator().negate()})) {
      finding.holds(rows);
    } else {
      Distribution initial = environment.initial();
      Witness witness = evidence.witness(0, 0, initial.outcome(0), null, null, more);
      finding.fails(more, () -> initial.size() == 1 ? witness : witness.inExpectation());
    }
    return finding;
  }

  /** Where some type of an agent adds nothing, her charge at that type is {@code V_-i}: the most that she would pay. */
  Finding withinGroves() {
    String property = "revenue-maximality.groves";
    LevelChecks levels = new LevelChecks(evidence);
    hypothesis(property, "efficiency", levels.efficiency());
    hypothesis(property, "dynamic-groves", new StrategyChecks(evidence).dynamicGroves());
    hypothesis(property, "ir.ex-post", levels.individualRationality(Occasion.EX_POST));
    Finding finding = new Finding();
    long rows = 0;
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int i = 0; i < types.agents(); i++) {
          if (isFirstLeast(t, joint, i)) {
            addsNothing(property, t, joint, i);
            rows += types.size(i);
            charge(finding, t, joint, i);
          }
        }
      }
    }
    return finding.isRefuted() ? finding : counted(rows);
  }

  private static Finding counted(long rows) {
    Finding finding = new Finding();
    finding.holds(rows);
    return finding;
  }

  /** Whether her type is the first of those that make the social value least. */
  private boolean isFirstLeast(int t, int joint, int agent) {
    Scaled optimal = evidence.optimal().get(t);
    BigInteger[] losses = new BigInteger[types.size(agent)];
    for (int s = 0; s < losses.length; s++) {
      losses[s] = optimal.over(optimal.denominator(), types.with(joint, agent, s)).negate();
    }
    int own = types.local(joint, agent);
    return Checks.firstMaximum(losses, own, losses[own]);
  }

  private void addsNothing(String property, int t, int joint, int agent) {
    Rational with = evidence.optimal().get(t).get(joint);
    Rational without = evidence.othersOptimal().get(agent).get(t).get(types.project(joint, agent));
    BigInteger common = Scaled.lcm(with.denominator(), without.denominator());
    if (!Checks.equalVectors(
        new BigInteger[] {Scaled.scale(with, common)},
        new BigInteger[] {Scaled.scale(without, common)})) {
      throw new Rejection(
          property
              + " is stated where each agent has a type that adds nothing, but V at "
              + Places.joint(environment, joint)
              + Places.period(environment, t)
              + " is "
              + with
              + " and V_-"
              + Places.agent(environment, agent)
              + " is "
              + without);
    }
  }

  private void charge(Finding finding, int t, int joint, int agent) {
    Certificate.Honest honest = evidence.honest().get(t);
    Rational bound = evidence.optimal().get(t).get(joint);
    for (int m = 0; m < game.memories(t); m++) {
      if (game.onRecord(t, m)) {
        int memory = m;
        int position = game.position(m, joint);
        Rational charge =
            honest.socialValue().get(position).minus(honest.payoffs().get(agent).get(position));
        Rational shortfall = bound.minus(charge);
        if (Checks.allNonNegative(new BigInteger[] {shortfall.numerator().negate()})) {
          finding.holds();
        } else {
          finding.fails(
              shortfall, () -> evidence.witness(t, memory, joint, agent, null, shortfall));
        }
      }
    }
  }
}
