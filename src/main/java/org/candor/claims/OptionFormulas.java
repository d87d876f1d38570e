package org.candor.claims;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.candor.exact.Rational;

/**
 * The optimal mechanism of sequential screening and the menu of options that is to implement it, beside all mechanisms that earn the most, by
 * linear programming (Bergemann and Välimäki 2017, Section 3.2.2 and Theorem 3).
 */
final class OptionFormulas {
  private static final int SERVE = ScreeningFormulas.SERVE;

  private OptionFormulas() {}

  static List<Formula> all() {
    return List.of(
        ScreeningFormulas.formula(
            "x(θ_0, θ_1) = I{θ_1 >= q(θ_0)} in every optimal mechanism",
            true,
            false,
            (m, s) -> allocation(m, s, menu(m)::isServed)),
        ScreeningFormulas.formula(
            "V(θ_0) = -Σ x ∂F/∂θ_0 up to θ_0 in every optimal mechanism",
            true,
            false,
            (m, s) -> payoffs(m, s, menu(m)::envelope)),
        ScreeningFormulas.formula(
            "max{0, δ E[max{0, θ_1 - q(r_0)}] - p(r_0)} <= δ E[max{0, θ_1 - q(θ_0)}] - p(θ_0)",
            true,
            true,
            OptionFormulas::choice),
        ScreeningFormulas.formula(
            "E[p(θ_0) + δ q(θ_0) I{θ_1 >= q(θ_0)}] = max E[p]",
            true,
            false,
            (m, s) -> s.add(0, m.place(0, 0), menu(m).revenue(), ScreeningFormulas.most(m))),
        ScreeningFormulas.formula(
            "δ E[max{0, θ_1 - q(θ_0)}] - p(θ_0) = V(θ_0) in every optimal mechanism",
            true,
            false,
            OptionFormulas::meant));
  }

  private static OptionMenu menu(SellerModel model) {
    return new OptionMenu(model, VirtualValues.of(model));
  }

  /** The least and the largest probability of service, where ψ is not 0, beside a rule. */
  private static void allocation(
      SellerModel model, FormulaSides sides, BiPredicate<Integer, Integer> serves) {
    VirtualValues virtual = VirtualValues.of(model);
    Rational most = ScreeningFormulas.most(model);
    for (int j = 0; j < model.types(0); j++) {
      for (int k = 0; k < model.types(0, 0); k++) {
        if (!virtual.last(0, 0, j, k, SERVE).isZero()) {
          Rational rule = serves.test(j, k) ? Rational.ONE : Rational.ZERO;
          sides.add(0, model.place(0, j), 0, probability(model, most, j, k, 1), rule);
          sides.add(0, model.place(0, j), 0, probability(model, most, j, k, -1).negate(), rule);
        }
      }
    }
  }

  private static Rational probability(
      SellerModel model, Rational most, int type, int next, int sign) {
    return ScreeningFormulas.mechanisms(model)
        .earning(most)
        .leastProbability(type, next, SERVE, sign)
        .orElseThrow();
  }

  /** The least and the largest payoff of every type beside a formula. */
  private static void payoffs(
      SellerModel model, FormulaSides sides, IntFunction<Rational> formula) {
    Rational most = ScreeningFormulas.most(model);
    for (int j = 0; j < model.types(0); j++) {
      Rational right = formula.apply(j);
      sides.add(0, model.place(0, j), 0, payoff(model, most, j, 1), right);
      sides.add(0, model.place(0, j), 0, payoff(model, most, j, -1).negate(), right);
    }
  }

  private static Rational payoff(SellerModel model, Rational most, int type, int sign) {
    return ScreeningFormulas.mechanisms(model)
        .earning(most)
        .leastPayoff(0, type, sign)
        .orElseThrow();
  }

  private static void meant(SellerModel model, FormulaSides sides) {
    OptionMenu menu = menu(model);
    payoffs(model, sides, type -> menu.payoff(type, type));
  }

  /** No type is better off with an option that is meant for another, or with none. */
  private static void choice(SellerModel model, FormulaSides sides) {
    OptionMenu menu = menu(model);
    for (int j = 0; j < model.types(0); j++) {
      Rational meant = menu.payoff(j, j);
      sides.add(0, model.place(0, j), 0, Rational.ZERO, meant);
      for (int option = 0; option < model.types(0); option++) {
        sides.add(0, model.place(0, j), 0, menu.payoff(j, option), meant);
      }
    }
  }
}
