package org.candor.claims;

import java.math.BigInteger;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;

/** What efficient decisions have to be like for payments of the present period to make truth optimal (Liu 2014, the auction example). */
final class AuctionFormulas {
  private AuctionFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula("a*(θ) is a bidder with the highest signal", AuctionFormulas::highest),
        new Formula("a*(θ) is a bidder with the lowest signal", AuctionFormulas::lowest),
        new Formula(
            "u^i(a*(θ), θ) + u^i(a*(θ'), θ') >= u^i(a*(θ'), θ) + u^i(a*(θ), θ'), θ' = (θ'^i, θ^-i)",
            AuctionFormulas::pairs));
  }

  /** The number that a signal is called. */
  static Rational number(String name) {
    String[] parts = name.split("/", 2);
    BigInteger denominator = parts.length == 2 ? new BigInteger(parts[1]) : BigInteger.ONE;
    return Rational.of(new BigInteger(parts[0]), denominator);
  }

  private static Rational signal(Environment environment, int joint, int agent) {
    return number(environment.stateName(agent, environment.types().local(joint, agent)));
  }

  private static Verdict highest(Setting setting) {
    return winner(setting, true);
  }

  private static Verdict lowest(Setting setting) {
    return winner(setting, false);
  }

  /** Action i gives the object to agent i. */
  private static Verdict winner(Setting setting, boolean highest) {
    Environment environment = setting.environment();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < environment.types().size(); joint++) {
      Rational best = signal(environment, joint, 0);
      for (int i = 1; i < environment.types().agents(); i++) {
        Rational other = signal(environment, joint, i);
        best = highest ? best.max(other) : best.min(other);
      }
      int winner = setting.benchmark().efficientAction(0, joint, 0);
      sides.add(0, joint, winner, signal(environment, joint, winner), best);
    }
    return sides.equal();
  }

  /** Two types who report each other gain together what no payments by the reports can take: the sums must not allow it. */
  private static Verdict pairs(Setting setting) {
    Environment environment = setting.environment();
    JointSpace types = environment.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < types.size(); joint++) {
      int here = setting.benchmark().efficientAction(0, joint, 0);
      for (int i = 0; i < types.agents(); i++) {
        for (int other = 0; other < types.size(i); other++) {
          int swapped = types.with(joint, i, other);
          int there = setting.benchmark().efficientAction(0, swapped, 0);
          Rational honest =
              environment.value(i, joint, here).plus(environment.value(i, swapped, there));
          Rational exchanged =
              environment.value(i, joint, there).plus(environment.value(i, swapped, here));
          sides.add(0, joint, i, exchanged, honest);
        }
      }
    }
    return sides.atMost();
  }
}
