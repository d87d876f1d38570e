package org.candor.claims;

import java.util.List;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas about dynamic redistribution (Cavallo 2008, Section 5), against honest play under Definition 7. */
final class RedistributionFormulas {
  private static final String MECHANISM = "dynamic-rm";

  private RedistributionFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i + Σ_j V_-i,-j]", s -> socialUtility(s, 1)),
        new Formula(
            "Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i - Σ_j V_-i,-j]", s -> socialUtility(s, -1)));
  }

  /**
   * Social utility {@code Σ U_i} against {@code n V - (1/n) Σ_i [(2n-2) V_-i ± Σ_j V_-i,-j]} (Corollary 6).
   *
   * @param sign of the last sum: 1 as printed, -1 as derived
   */
  private static Verdict socialUtility(Setting setting, int sign) {
    GameAnalysis analysis = FormulaSides.play(setting, MECHANISM);
    SocialWelfare welfare = setting.welfare();
    int n = analysis.agents();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < analysis.types().size(); joint++) {
      Rational played = Rational.ZERO;
      Rational brackets = Rational.ZERO;
      for (int i = 0; i < n; i++) {
        played = played.plus(analysis.payoffs(0, i).get(joint));
        brackets = brackets.plus(welfare.othersOptimal(0, i, joint).times(2L * n - 2));
        brackets = brackets.plus(pairs(welfare, n, i, joint).times(sign));
      }
      Rational formula = welfare.value(0, joint).times(n).minus(brackets.over(Rational.of(n)));
      sides.add(0, joint, played, formula);
    }
    return sides.equal();
  }

  /** {@code Σ_{j≠i} V_-i,j}. */
  private static Rational pairs(SocialWelfare welfare, int n, int i, int joint) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < n; j++) {
      if (j != i) {
        sum = sum.plus(welfare.optimalWithout(0, i, j, joint));
      }
    }
    return sum;
  }
}
