package org.candor.claims;

import java.util.List;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Arm;
import org.candor.process.Distribution;
import org.candor.process.GittinsIndex;
import org.candor.property.Verdict;

/** Formulas about bandits (Gittins and Jones 1974; Cavallo 2008, Section 5). */
final class BanditFormulas {
  private BanditFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "activating the largest Gittins index attains V",
            List.of(),
            BanditFormulas::indexPolicy),
        new Formula("π*(θ) ≠ i => π*(θ) = π*_-i(θ_-i)", List.of(), BanditFormulas::sameArmWithout));
  }

  private static boolean isBandit(Setting setting) {
    return setting
        .privateEnvironment()
        .map(e -> e.kind() == PrivateEnvironment.Kind.BANDIT)
        .orElse(false);
  }

  /**
   * What the first arm of the largest index gives now and, with V, from the next period on, against V. Over a finite horizon the
   * indices are those of the same arms without an end.
   */
  private static Verdict indexPolicy(Setting setting) {
    if (!isBandit(setting)) {
      return new Verdict.NotApplicable("only a bandit has indices");
    }
    if (setting.environment().discount().equals(Rational.ONE)) {
      return new Verdict.NotApplicable("indices need a discount below 1");
    }
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    int n = environment.agents().size();
    Rational[][] index = new Rational[n][];
    for (int i = 0; i < n; i++) {
      index[i] = GittinsIndex.of(arm(environment, i));
    }
    FormulaSides sides = new FormulaSides(setting);
    int periods = environment.horizon().orElse(1);
    for (int t = 0; t < periods; t++) {
      int next = environment.horizon().isPresent() ? t + 1 : t;
      for (int joint = 0; joint < environment.types().size(); joint++) {
        int first = 0;
        for (int i = 1; i < n; i++) {
          Rational best = index[first][environment.types().local(joint, first)];
          first = index[i][environment.types().local(joint, i)].compareTo(best) > 0 ? i : first;
        }
        Rational later =
            next < periods || environment.horizon().isEmpty()
                ? environment.law(joint, first).expectation(welfare.optimal(next))
                : Rational.ZERO;
        Rational gives =
            environment.value(first, joint, first).plus(environment.discount().times(later));
        sides.add(t, joint, welfare.value(t, joint), gives);
      }
    }
    return sides.equal();
  }

  private static Arm arm(PrivateEnvironment environment, int i) {
    Agent agent = environment.agents().get(i);
    int states = agent.states().size();
    Distribution[] law = new Distribution[states];
    Rational[] reward = new Rational[states];
    for (int s = 0; s < states; s++) {
      law[s] = agent.law(0, s, i);
      reward[s] = agent.value(0, s, i);
    }
    return new Arm(law, reward, environment.discount());
  }

  /** Whether the arm that is activated stays so without an agent whose arm it is not; arms are numbered from 1. */
  private static Verdict sameArmWithout(Setting setting) {
    if (!isBandit(setting)) {
      return new Verdict.NotApplicable("only in a bandit is an agent's action her own");
    }
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < environment.horizon().orElse(1); t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        int active = welfare.efficientAction(t, joint, 0);
        for (int i = 0; i < environment.agents().size(); i++) {
          if (i != active) {
            int without = welfare.othersEfficientAction(t, i, joint, 0);
            sides.add(t, joint, i, Rational.of(active + 1L), Rational.of(without + 1L));
          }
        }
      }
    }
    return sides.equal();
  }
}
