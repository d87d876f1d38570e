package org.candor.certificate;

import java.math.BigInteger;
import java.util.function.Predicate;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.process.Distribution;
import org.candor.property.Occasion;

/** The properties that bound what honest play yields or what the transfers sum to. */
final class LevelChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;

  LevelChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
  }

  private static BigInteger[] one(BigInteger number) {
    return new BigInteger[] {number};
  }

  /** {@code V ≤ W} at every joint type and memory on record. */
  Finding efficiency() {
    Finding whole = new WholeLevels(evidence).efficiency();
    return whole == null ? losses() : whole;
  }

  private Finding losses() {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      int layer = t;
      Scaled optimal = evidence.optimal().get(t);
      Scaled attained = evidence.honest().get(t).socialValue();
      BigInteger common = Scaled.lcm(optimal.denominator(), attained.denominator());
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          int position = game.position(m, joint);
          if (!game.onRecord(t, m)) {
            continue;
          }
          BigInteger[] best = one(optimal.over(common, joint));
          if (Checks.allAtMost(best, one(attained.over(common, position)))) {
            finding.holds();
          } else {
            int place = joint;
            int memory = m;
            Rational loss = optimal.get(joint).minus(attained.get(position));
            finding.fails(loss, () -> evidence.witness(layer, memory, place, null, null, loss));
          }
        }
      }
    }
    return finding;
  }

  Finding individualRationality(Occasion occasion) {
    Finding whole = occasion == Occasion.EX_POST ? new WholeLevels(evidence).participation() : null;
    if (whole != null) {
      return whole;
    }
    Finding finding = new Finding();
    switch (occasion) {
      case EX_POST -> {
        for (int t = 0; t < game.layers(); t++) {
          for (int joint = 0; joint < types.size(); joint++) {
            for (int m = 0; m < game.memories(t); m++) {
              if (game.onRecord(t, m)) {
                payoffs(finding, t, m, joint);
              }
            }
          }
        }
      }
      case INITIAL -> {
        Distribution initial = environment.initial();
        for (int k = 0; k < initial.size(); k++) {
          payoffs(finding, 0, game.start(initial.outcome(k)), initial.outcome(k));
        }
      }
      case EX_ANTE -> {
        for (int i = 0; i < types.agents(); i++) {
          expectedPayoff(finding, i);
        }
      }
    }
    return finding;
  }

  private void payoffs(Finding finding, int t, int m, int joint) {
    for (int i = 0; i < types.agents(); i++) {
      Scaled payoffs = evidence.honest().get(t).payoffs().get(i);
      int position = game.position(m, joint);
      if (Checks.allNonNegative(one(payoffs.over(payoffs.denominator(), position)))) {
        finding.holds();
      } else {
        int agent = i;
        Rational payoff = payoffs.get(position);
        finding.fails(payoff.negate(), () -> evidence.witness(t, m, joint, agent, null, payoff));
      }
    }
  }

  /** The positions of honest first reports, in the order of the initial law's support. */
  private int[] startPositions() {
    int[] positions = environment.initial().support();
    for (int k = 0; k < positions.length; k++) {
      positions[k] = game.position(game.start(positions[k]), positions[k]);
    }
    return positions;
  }

  private void expectedPayoff(Finding finding, int agent) {
    Scaled payoffs = evidence.honest().get(0).payoffs().get(agent);
    BigInteger[] weights = environment.initial().weights();
    BigInteger[] starts = payoffs.gather(startPositions(), payoffs.denominator());
    if (Checks.rowAtLeast(weights, starts, BigInteger.ZERO)) {
      finding.holds();
    } else {
      Rational payoff = expectation(payoffs);
      int first = environment.initial().outcome(0);
      finding.fails(
          payoff.negate(),
          () -> evidence.witness(0, 0, first, agent, null, payoff).inExpectation());
    }
  }

  private Rational expectation(Scaled layer) {
    BigInteger[] weights = environment.initial().weights();
    BigInteger[] starts = layer.gather(startPositions(), layer.denominator());
    BigInteger sum =
        Checks.rowValue(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE, weights, starts);
    return Rational.of(sum, environment.initial().total().multiply(layer.denominator()));
  }

  Finding noDeficit(Occasion occasion) {
    Finding whole = occasion == Occasion.EX_POST ? new WholeLevels(evidence).noDeficit() : null;
    if (whole != null) {
      return whole;
    }
    Finding finding = new Finding();
    Scaled transfers = evidence.honest().get(0).transfers();
    switch (occasion) {
      case EX_POST -> allSums(finding, Checks::sumAtMostZero);
      case INITIAL -> {
        int[] positions = startPositions();
        for (int k = 0; k < positions.length; k++) {
          int joint = environment.initial().outcome(k);
          Rational sum = transfers.get(positions[k]);
          if (Checks.sumAtMostZero(one(sum.numerator()))) {
            finding.holds();
          } else {
            finding.fails(
                sum, () -> evidence.witness(0, game.start(joint), joint, null, null, sum));
          }
        }
      }
      case EX_ANTE -> {
        Rational sum = expectation(transfers);
        if (Checks.sumAtMostZero(one(sum.numerator()))) {
          finding.holds();
        } else {
          int first = environment.initial().outcome(0);
          finding.fails(sum, () -> evidence.witness(0, 0, first, null, null, sum).inExpectation());
        }
      }
    }
    return finding;
  }

  Finding budgetBalance() {
    Finding whole = new WholeLevels(evidence).balance();
    if (whole != null) {
      return whole;
    }
    Finding finding = new Finding();
    allSums(finding, Checks::sumIsZero);
    return finding;
  }

  /** The transfers at every report profile and memory on record. */
  private void allSums(Finding finding, Predicate<BigInteger[]> holds) {
    for (int t = 0; t < game.layers(); t++) {
      for (int profile = 0; profile < types.size(); profile++) {
        for (int m = 0; m < game.memories(t); m++) {
          if (!game.onRecord(t, m)) {
            continue;
          }
          Scaled transfers = game.play(t, m, profile).transfers();
          BigInteger[] numerators = transfers.numerators();
          if (holds.test(numerators)) {
            finding.holds();
          } else {
            int layer = t;
            int memory = m;
            int reported = profile;
            BigInteger total = BigInteger.ZERO;
            for (BigInteger numerator : numerators) {
              total = total.add(numerator);
            }
            Rational sum = Rational.of(total, transfers.denominator());
            finding.fails(
                sum.abs(), () -> evidence.witness(layer, memory, reported, null, null, sum));
          }
        }
      }
    }
  }
}
