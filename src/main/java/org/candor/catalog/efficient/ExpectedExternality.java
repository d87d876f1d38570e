package org.candor.catalog.efficient;

import java.util.stream.IntStream;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * The transfers of the expected externality mechanism (d'Aspremont and Gérard-Varet 1979; Arrow 1979): each agent receives what the
 * others can expect from the decision given her report, and pays equal shares of what the others receive for theirs.
 */
final class ExpectedExternality {
  private final JointSpace types;

  /** {@code [agent][public state][report]}. */
  private final Rational[][][] expected;

  /** Tabulates an environment with one decision period and no terminal values. */
  ExpectedExternality(SocialWelfare welfare) {
    PrivateEnvironment environment = welfare.environment();
    StaticCharges charges = new StaticCharges(welfare);
    this.types = environment.types();
    this.expected = new Rational[types.agents()][types.publicStates()][];
    for (int i = 0; i < types.agents(); i++) {
      for (int p = 0; p < types.publicStates(); p++) {
        expected[i][p] = new Rational[types.size(i)];
        for (int s = 0; s < types.size(i); s++) {
          Distribution law = othersLaw(environment, i, p, s);
          Rational sum = Rational.ZERO;
          for (int k = 0; k < law.size(); k++) {
            Rational value = charges.othersValue(i, law.outcome(k));
            sum = sum.plus(law.probability(k).times(value));
          }
          expected[i][p][s] = sum;
        }
      }
    }
  }

  /** The initial law of the others' types, on joint types with this public state and report. */
  private static Distribution othersLaw(
      PrivateEnvironment environment, int agent, int publicState, int report) {
    Distribution joint = Distribution.point(publicState);
    for (int j = 0; j < environment.agents().size(); j++) {
      Distribution own =
          j == agent ? Distribution.point(report) : environment.agents().get(j).initial();
      joint = joint.product(own, environment.types().size(j));
    }
    return joint;
  }

  private Rational externality(int agent, int reported) {
    return expected[agent][types.publicState(reported)][types.local(reported, agent)];
  }

  /** The transfer to the agent; an agent who is alone receives and pays nothing. */
  Rational transfer(int agent, int reported) {
    return BalancedPayments.equalShares(
        agent, IntStream.range(0, types.agents()).mapToObj(j -> externality(j, reported)).toList());
  }
}
