package org.candor.claims;

import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/**
 * The expected externality mechanism in the form of Bergemann and Välimäki 2017, Section 2.3: agent i+1 pays what the others are
 * expected to have of agent i's report, and agent 1 follows the last.
 */
final class ExternalityRing {
  private static final String EXPECTED = "p_i = -E w_-i(x*(r_i, θ_-i), θ_-i) + π_i(r_-i)";
  private static final String PRINTED = "p_i = -w_-i(x*(r), r_-i) + π_i(r_-i)";
  private static final String NEXT = ", π_i+1 = E w_-i";

  private final Setting setting;
  private final PrivateEnvironment environment;
  private final SocialWelfare welfare;
  private final boolean expected;

  private ExternalityRing(Setting setting, boolean expected) {
    this.setting = setting;
    this.welfare = setting.welfare();
    this.environment = welfare.environment();
    this.expected = expected;
  }

  static List<Formula> all() {
    return List.of(
        new Formula("Σ p_i = 0: " + PRINTED + NEXT, s -> new ExternalityRing(s, false).balance()),
        new Formula("Σ p_i = 0: " + EXPECTED + NEXT, s -> new ExternalityRing(s, true).balance()),
        new Formula(
            "truth is optimal in expectation: " + PRINTED + NEXT,
            s -> new ExternalityRing(s, false).truth()),
        new Formula(
            "truth is optimal in expectation: " + EXPECTED + NEXT,
            s -> new ExternalityRing(s, true).truth()));
  }

  private Verdict balance() {
    FormulaSides sides = new FormulaSides(setting);
    int agents = environment.agents().size();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      Rational sum = Rational.ZERO;
      for (int i = 0; i < agents; i++) {
        sum = sum.plus(payment(joint, i));
      }
      sides.add(0, joint, sum, Rational.ZERO);
    }
    return sides.equal();
  }

  private Verdict truth() {
    return Properties.find("ic.interim")
        .orElseThrow()
        .check(
            PolicyRules.play(
                setting, welfare::efficientAction, (t, i, joint) -> payment(joint, i).negate()));
  }

  private Rational payment(int joint, int agent) {
    int agents = environment.agents().size();
    int before = (agent + agents - 1) % agents;
    Rational own = expected ? externality(joint, agent) : others(joint, agent);
    return externality(joint, before).minus(own);
  }

  /** {@code w_-i(x*(r), r_-i)}. */
  private Rational others(int joint, int agent) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
    Rational sum = Rational.ZERO;
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.efficientAction(0, joint, z);
      sum = sum.plus(sets.get(z).probability().times(welfare.othersValue(agent, joint, action)));
    }
    return sum;
  }

  /** {@code E w_-i(x*(r_i, θ_-i), θ_-i)} over the others' initial laws. */
  private Rational externality(int joint, int agent) {
    JointSpace types = environment.types();
    Distribution law = Distribution.point(types.publicState(joint));
    for (int j = 0; j < types.agents(); j++) {
      Distribution each =
          j == agent
              ? Distribution.point(types.local(joint, j))
              : environment.agents().get(j).initial();
      law = law.product(each, types.size(j));
    }
    Rational sum = Rational.ZERO;
    for (int k = 0; k < law.size(); k++) {
      sum = sum.plus(law.probability(k).times(others(law.outcome(k), agent)));
    }
    return sum;
  }
}
