package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.catalog.efficient.RedistributionShares;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas about dynamic redistribution (Cavallo 2008, Section 5), against honest play under Definition 7. */
final class RedistributionFormulas {
  private static final String RM = "dynamic-rm";
  private static final String PIVOT = "dynamic-vcg-bandit";

  /** With an infinite horizon the arms of so many periods are chosen in every way; from then on i's is never activated. */
  private static final int PERIODS_IN_EVERY_WAY = 4;

  private static final int MOST_PERIODS = 16;

  private RedistributionFormulas() {}

  static List<Formula> all() {
    return List.of(
        of("Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i + Σ_j V_-i,-j]", s -> socialUtility(s, 1)),
        of("Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i - Σ_j V_-i,-j]", s -> socialUtility(s, -1)),
        of(
            "U_i of dynamic-rm = V - V_-i + (1/n) Σ_j [V_-i,j(θ_-i,j) - V_-i,j(θ_-i)]",
            RedistributionFormulas::payoff),
        of(
            "Σ U_i of dynamic-rm - Σ U_i of dynamic-vcg = (1/n) Σ_i Σ_j [V_-i,j(θ_-i,j) - V_-i,j(θ_-i)]",
            RedistributionFormulas::gain),
        of("E Σ Z_i = W(θ_-i)/n", RedistributionFormulas::expectedShare),
        of("Y_h = W(θ_-i)", RedistributionFormulas::anyIndicator),
        of("W(θ_-i) = Σ_j [V_-i,j(θ_-i,j) - V_-i,j(θ_-i)]", RedistributionFormulas::revenueWithout),
        of("0 <= Z_i", RedistributionFormulas::sharesNotNegative),
        of("Σ Z_i <= w(θ)", RedistributionFormulas::sharesWithinRevenue),
        of("w(θ_-i) <= w(θ) for i ≠ π*(θ)", RedistributionFormulas::revenueFallsWithout),
        of("W(θ_-i) <= V_-i(θ_-i)", RedistributionFormulas::revenueWithinValue),
        of(
            "T of dynamic-rm = T of dynamic-vcg",
            s -> PivotFormulas.sameTransfers(s, RM, "dynamic-vcg")));
  }

  private static Formula of(String text, Function<Setting, Verdict> checker) {
    return new Formula(text, List.of(RM, PIVOT), checker);
  }

  /**
   * Social utility {@code Σ U_i} against {@code n V - (1/n) Σ_i [(2n-2) V_-i ± Σ_j V_-i,-j]} (Corollary 6).
   *
   * @param sign of the last sum: 1 as printed, -1 as derived
   */
  private static Verdict socialUtility(Setting setting, int sign) {
    GameAnalysis analysis = FormulaSides.play(setting, RM);
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
      Rational formula = welfare.value(0, joint).times(n).minus(brackets.over(n));
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

  /**
   * {@code Σ_{j≠i} [V_-i,j(θ_-i,j) − V_-i,j(θ_-i)]}: what others than i and j have under π*_-i sums over j to
   * {@code (n−2) V_-i}, for each of the n−1 agents is left out once.
   */
  private static Rational bracket(SocialWelfare welfare, int n, int i, int joint) {
    return pairs(welfare, n, i, joint).minus(welfare.othersOptimal(0, i, joint).times(n - 2L));
  }

  private static Verdict payoff(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, RM);
    SocialWelfare welfare = setting.welfare();
    int n = analysis.agents();
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          Rational formula =
              welfare
                  .value(t, joint)
                  .minus(welfare.othersOptimal(t, i, joint))
                  .plus(bracket(welfare, n, i, joint).over(n));
          sides.add(t, joint, i, analysis.payoffs(t, i).get(joint), formula);
        });
    return sides.equal();
  }

  private static Verdict gain(Setting setting) {
    GameAnalysis shared = FormulaSides.play(setting, RM);
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    int n = shared.agents();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < shared.types().size(); joint++) {
      Rational gained = Rational.ZERO;
      Rational formula = Rational.ZERO;
      for (int i = 0; i < n; i++) {
        gained = gained.plus(shared.payoffs(0, i).get(joint));
        gained = gained.minus(pivot.payoffs(0, i).get(joint));
        formula = formula.plus(bracket(setting.welfare(), n, i, joint).over(n));
      }
      sides.add(0, joint, gained, formula);
    }
    return sides.equal();
  }

  private static Verdict expectedShare(Setting setting) {
    GameAnalysis shared = FormulaSides.play(setting, RM);
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    RedistributionShares without = new RedistributionShares(setting.welfare());
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        shared,
        (t, joint, i) -> {
          Rational given = shared.payoffs(t, i).get(joint).minus(pivot.payoffs(t, i).get(joint));
          sides.add(t, joint, i, given, without.total(t, i, joint).over(shared.agents()));
        });
    return sides.equal();
  }

  /** {@code Y_h(θ_-i)} for all indicators h (Cavallo 2008, proof of Theorem 8). */
  private static Verdict anyIndicator(Setting setting) {
    RedistributionShares without = new RedistributionShares(setting.welfare());
    PrivateEnvironment environment = setting.welfare().environment();
    int periods = environment.horizon().orElse(PERIODS_IN_EVERY_WAY);
    if (periods > MOST_PERIODS) {
      throw new IllegalArgumentException(
          "arms cannot be chosen in every way in " + periods + " periods; take fewer");
    }
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < environment.agents().size(); i++) {
      Population others = setting.welfare().populationWithout(i);
      for (int h = 0; h < (1 << periods) && !others.isEmpty(); h++) {
        List<Rational> shares = underIndicator(setting, without, i, h, periods);
        for (int s = 0; s < shares.size(); s++) {
          int joint = joint(environment, others, s);
          sides.add(0, joint, i, shares.get(s), without.total(0, i, joint));
        }
      }
    }
    return sides.equal();
  }

  /**
   * {@code w + γ E Y_h} where h has an arm other than i's activated, and {@code (1−γ) W + γ Y_h} where i's is and the others do not move,
   * at every type of the others.
   */
  private static List<Rational> underIndicator(
      Setting setting, RedistributionShares without, int i, int h, int periods) {
    PrivateEnvironment environment = setting.welfare().environment();
    Population others = setting.welfare().populationWithout(i);
    Rational discount = environment.discount();
    boolean ends = environment.horizon().isPresent();
    List<Rational> later = new ArrayList<>();
    for (int s = 0; s < others.states(); s++) {
      later.add(ends ? Rational.ZERO : without.total(0, i, joint(environment, others, s)));
    }
    for (int t = periods - 1; t >= 0; t--) {
      int layer = ends ? t : 0;
      boolean othersMove = ((h >> t) & 1) == 1;
      List<Rational> now = new ArrayList<>();
      for (int s = 0; s < others.states(); s++) {
        int joint = joint(environment, others, s);
        if (othersMove) {
          int arm = setting.welfare().othersEfficientAction(layer, i, joint, 0);
          Rational next = others.law(s, arm).expectation(ScaledVector.of(later));
          now.add(without.revenue(layer, i, joint).plus(discount.times(next)));
        } else {
          Rational waiting = Rational.ONE.minus(discount).times(without.total(layer, i, joint));
          now.add(waiting.plus(discount.times(later.get(s))));
        }
      }
      later = now;
    }
    return later;
  }

  private static int joint(PrivateEnvironment environment, Population others, int state) {
    return environment
        .types()
        .index(others.space().publicState(state), others.space().locals(state));
  }

  private static Verdict revenueWithout(Setting setting) {
    RedistributionShares without = new RedistributionShares(setting.welfare());
    int n = setting.environment().types().agents();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < setting.environment().types().size(); joint++) {
      for (int i = 0; i < n; i++) {
        Rational formula = bracket(setting.welfare(), n, i, joint);
        sides.add(0, joint, i, without.total(0, i, joint), formula);
      }
    }
    return sides.equal();
  }

  private static Rational share(
      GameAnalysis shared, GameAnalysis pivot, int t, int joint, int agent) {
    return FormulaSides.transfer(shared, t, joint, agent)
        .minus(FormulaSides.transfer(pivot, t, joint, agent));
  }

  private static Verdict sharesNotNegative(Setting setting) {
    GameAnalysis shared = FormulaSides.play(setting, RM);
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        shared,
        (t, joint, i) -> sides.add(t, joint, i, Rational.ZERO, share(shared, pivot, t, joint, i)));
    return sides.atMost();
  }

  private static Rational revenue(GameAnalysis pivot, int t, int joint) {
    return pivot.game().play(t, 0, joint).totalTransfer().negate();
  }

  private static Verdict sharesWithinRevenue(Setting setting) {
    GameAnalysis shared = FormulaSides.play(setting, RM);
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < shared.layers(); t++) {
      for (int joint = 0; joint < shared.types().size(); joint++) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < shared.agents(); i++) {
          sum = sum.plus(share(shared, pivot, t, joint, i));
        }
        sides.add(t, joint, sum, revenue(pivot, t, joint));
      }
    }
    return sides.atMost();
  }

  private static Verdict revenueFallsWithout(Setting setting) {
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    RedistributionShares without = new RedistributionShares(setting.welfare());
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        pivot,
        (t, joint, i) -> {
          if (setting.welfare().efficientAction(t, joint, 0) != i) {
            sides.add(t, joint, i, without.revenue(t, i, joint), revenue(pivot, t, joint));
          }
        });
    return sides.atMost();
  }

  private static Verdict revenueWithinValue(Setting setting) {
    GameAnalysis pivot = FormulaSides.play(setting, PIVOT);
    RedistributionShares without = new RedistributionShares(setting.welfare());
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        pivot,
        (t, joint, i) ->
            sides.add(
                t,
                joint,
                i,
                without.total(t, i, joint),
                setting.welfare().othersOptimal(t, i, joint)));
    return sides.atMost();
  }
}
