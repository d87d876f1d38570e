package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** The social utility of dynamic redistribution (Cavallo 2008, Corollary 6), against honest play under Definition 7. */
final class Redistribution {
  private Redistribution() {}

  /**
   * Compares honest play's social utility {@code Σ U_i} with {@code n V - (1/n) Σ_i [(2n-2) V_-i ± Σ_j V_-i,-j]}.
   *
   * @param analysis honest play in dynamic-RM
   * @param sign of the last sum: 1 as printed, -1 as derived
   */
  static Verdict utility(Setting setting, GameAnalysis analysis, int sign) {
    SocialWelfare welfare = setting.welfare();
    int n = analysis.agents();
    List<Formula.Sides> all = new ArrayList<>();
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      Rational played = Rational.ZERO;
      Rational brackets = Rational.ZERO;
      for (int i = 0; i < n; i++) {
        played = played.plus(analysis.payoffs(0, i).get(joint));
        Rational others = welfare.othersOptimal(0, i, joint);
        brackets = brackets.plus(others.times(2L * n - 2));
        for (int j = 0; j < n; j++) {
          if (j != i) {
            Rational pair = welfare.optimalWithout(0, i, j, joint);
            brackets = brackets.plus(pair.times(sign));
          }
        }
      }
      Rational formula = welfare.value(0, joint).times(n).minus(brackets.over(Rational.of(n)));
      all.add(new Formula.Sides(0, joint, played, formula));
    }
    return Formula.compare(setting, all);
  }
}
