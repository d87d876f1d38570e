package org.candor.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.candor.exact.Rational;
import org.candor.property.Verdict;

/**
 * What a seller can earn, by linear programming over all mechanisms, beside what virtual values say (Bergemann and Välimäki 2017,
 * Sections 3.2 to 3.4). Types are finitely many, so differences stand for derivatives.
 */
final class ScreeningFormulas {
  /** The decision to sell, beside one that is worth nothing. */
  static final int SERVE = 1;

  private ScreeningFormulas() {}

  static List<Formula> all() {
    return List.of(
        formula("max E[Σ p] <= E[max Σ ψ]", false, true, ScreeningFormulas::bound),
        formula(
            "max E[Σ p] = E[max Σ ψ]", false, false, (m, s) -> optimum(m, s, VirtualValues.of(m))),
        formula(
            "max E[Σ p] = E[max Σ ψ] with θ_0 - (1 - F)/F",
            false,
            false,
            (m, s) -> optimum(m, s, VirtualValues.overDistribution(m))),
        formula("max E[p] with p >= 0 = max E[p]", true, false, ScreeningFormulas::subsidies),
        formula("E[p] <= max E[p] in every static mechanism", true, true, ScreeningFormulas::fixed),
        formula(
            "E[p] = max E[p] in the best static mechanism", true, false, ScreeningFormulas::best),
        formula("V(θ_0) >= 0 if the least type has 0", true, true, ScreeningFormulas::least),
        formula("ψ increases in θ_0 and θ_1", false, false, ScreeningFormulas::increasing),
        formula("∂F/∂θ_0 <= 0 if ψ increases", false, false, ScreeningFormulas::dominance),
        formula(
            "max E[p] = max E[p] with γ seen by the seller",
            true,
            false,
            (m, s) -> orthogonal(m, s, true)),
        formula(
            "max E[p] <= max E[p] with γ seen by the seller",
            true,
            true,
            (m, s) -> orthogonal(m, s, true)),
        formula(
            "max E[p] = max E[p] with γ seen by the seller, if it serves upwards",
            true,
            false,
            (m, s) -> orthogonal(m, s, new OrthogonalSignal(m).servesUpwards())),
        formula(
            "max E[p] with u >= 0 = E[p] of the best price after θ_1",
            true,
            false,
            ScreeningFormulas::exPost),
        formula("-(∂F/∂θ_0)/f dθ_1 = dθ_0", false, false, ScreeningFormulas::additive));
  }

  /** A formula on a {@link SellerModel} with a density; if wanted, on sequential screening only. */
  static Formula formula(
      String text, boolean screening, boolean atMost, BiConsumer<SellerModel, FormulaSides> sides) {
    return new Formula(
        text,
        setting -> {
          Optional<String> undefined = SellerModel.undefined(setting);
          if (undefined.isPresent()) {
            return new Verdict.NotApplicable(undefined.get());
          }
          SellerModel model = SellerModel.of(setting);
          if (screening && !model.isScreening()) {
            return new Verdict.NotApplicable("stated for one buyer and one object, sold later");
          }
          if (!VirtualValues.of(model).hasDensity()) {
            return new Verdict.NotApplicable("the law of θ_1 has no density where θ_0 moves it");
          }
          FormulaSides both = new FormulaSides(setting);
          sides.accept(model, both);
          return atMost ? both.atMost() : both.equal();
        });
  }

  /** Over all mechanisms that are incentive compatible and individually rational. */
  static SellerProgramme mechanisms(SellerModel model) {
    return new SellerProgramme(model).individuallyRational();
  }

  /** The most that such a mechanism earns. */
  static Rational most(SellerModel model) {
    return mechanisms(model).mostRevenue().orElseThrow();
  }

  private static void bound(SellerModel model, FormulaSides sides) {
    sides.add(0, model.place(0, 0), most(model), VirtualValues.of(model).relaxed());
  }

  private static void optimum(SellerModel model, FormulaSides sides, VirtualValues virtual) {
    sides.add(0, model.place(0, 0), most(model), virtual.relaxed());
  }

  private static void increasing(SellerModel model, FormulaSides sides) {
    boolean increasing = VirtualValues.of(model).increasing();
    sides.add(0, model.place(0, 0), increasing ? Rational.ONE : Rational.ZERO, Rational.ONE);
  }

  private static void dominance(SellerModel model, FormulaSides sides) {
    VirtualValues virtual = VirtualValues.of(model);
    boolean implied = !virtual.increasing() || virtual.dominance();
    sides.add(0, model.place(0, 0), implied ? Rational.ONE : Rational.ZERO, Rational.ONE);
  }

  private static void orthogonal(SellerModel model, FormulaSides sides, boolean applies) {
    if (applies) {
      Rational seen = new OrthogonalSignal(model).mostRevenue();
      sides.add(0, model.place(0, 0), most(model), seen);
    }
  }

  private static void exPost(SellerModel model, FormulaSides sides) {
    Rational most = mechanisms(model).exPostRational().mostRevenue().orElseThrow();
    sides.add(0, model.place(0, 0), most, prices(model).get(1));
  }

  /** Where the second type can be the first: after every decision, for each type but the last. */
  private static void additive(SellerModel model, FormulaSides sides) {
    VirtualValues virtual = VirtualValues.of(model);
    for (int i = 0; i < model.agents(); i++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int j = 0; j + 1 < model.types(i); j++) {
          Rational moved = model.worth(i, j + 1).minus(model.worth(i, j));
          for (int k = 0; k + 1 < model.types(i, a); k++) {
            if (model.law(i, a, j, k).signum() > 0) {
              Rational step = model.worth(i, a, k + 1).minus(model.worth(i, a, k));
              Rational response = virtual.response(i, a, j, k).negate().times(step);
              sides.add(0, model.place(i, j), i, response, moved);
            }
          }
        }
      }
    }
  }

  private static void subsidies(SellerModel model, FormulaSides sides) {
    Rational without = mechanisms(model).withoutSubsidies().mostRevenue().orElseThrow();
    sides.add(0, model.place(0, 0), without, most(model));
  }

  /** The best price before the buyer knows {@code θ_1}, and the best price after: no other static mechanism earns more (Riley and Zeckhauser 1983). */
  private static List<Rational> prices(SellerModel model) {
    Function<Integer, Rational> expected =
        j -> {
          Rational mean = Rational.ZERO;
          for (int k = 0; k < model.types(0, 0); k++) {
            mean = mean.plus(model.law(0, 0, j, k).times(model.value(0, 0, k, SERVE)));
          }
          return mean;
        };
    Rational before = Rational.ZERO;
    for (int j = 0; j < model.types(0); j++) {
      Rational price = expected.apply(j);
      Rational buys = Rational.ZERO;
      for (int other = 0; other < model.types(0); other++) {
        if (expected.apply(other).compareTo(price) >= 0) {
          buys = buys.plus(model.prior(0, other));
        }
      }
      before = before.max(price.times(buys));
    }
    Rational after = Rational.ZERO;
    for (int k = 0; k < model.types(0, 0); k++) {
      Rational buys = Rational.ZERO;
      for (int j = 0; j < model.types(0); j++) {
        for (int other = k; other < model.types(0, 0); other++) {
          buys = buys.plus(model.prior(0, j).times(model.law(0, 0, j, other)));
        }
      }
      after = after.max(model.value(0, 0, k, SERVE).times(buys));
    }
    return List.of(before, after);
  }

  private static void fixed(SellerModel model, FormulaSides sides) {
    Rational most = most(model);
    prices(model).forEach(price -> sides.add(0, model.place(0, 0), price, most));
  }

  private static void best(SellerModel model, FormulaSides sides) {
    Rational best = prices(model).get(0).max(prices(model).get(1));
    sides.add(0, model.place(0, 0), best, most(model));
  }

  private static void least(SellerModel model, FormulaSides sides) {
    for (int j = 0; j < model.types(0); j++) {
      Rational least =
          new SellerProgramme(model).leastTypesHaveNothing().leastPayoff(0, j, 1).orElseThrow();
      sides.add(0, model.place(0, j), 0, Rational.ZERO, least);
    }
  }
}
