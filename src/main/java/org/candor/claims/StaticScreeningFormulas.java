package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.property.Verdict;

/**
 * One buyer in one period, every allocation rule of her type (Bergemann and Välimäki 2017, Section 3.1). Types and allocations are finitely
 * many and in order, so {@code v_θ(x, s) ds} is {@code v(x, s + 1) - v(x, s)} and an integral downwards has the opposite sign.
 */
final class StaticScreeningFormulas {
  private final SellerModel model;
  private final int types;
  private final int actions;

  private StaticScreeningFormulas(SellerModel model) {
    this.model = model;
    this.types = model.types(0);
    this.actions = model.firstActions();
  }

  static List<Formula> all() {
    return List.of(
        formula(
            "V(θ) - U(θ; r) = ∫_r^θ (v_θ(x(s), s) - v_θ(x(r), s)) ds with the p of (5)",
            StaticScreeningFormulas::losses),
        formula(
            "some p is incentive compatible iff x increases", StaticScreeningFormulas::monotone),
        formula(
            "∫_r^θ (v_θ(x(s), s) - v_θ(x(r), s)) ds = ∫_x(r)^x(θ) ∫_r^θ (v_xθ(y, s) - v_θ(y, s)) ds dy",
            (m, s) -> m.footnote(s, true)),
        formula(
            "∫_r^θ (v_θ(x(s), s) - v_θ(x(r), s)) ds = ∫_r^θ ∫_x(r)^x(s) v_xθ(y, s) dy ds",
            (m, s) -> m.footnote(s, false)));
  }

  private static Formula formula(
      String text, BiConsumer<StaticScreeningFormulas, FormulaSides> sides) {
    return new Formula(
        text,
        setting -> {
          Optional<String> undefined = SellerModel.undefined(setting);
          if (undefined.isPresent()
              || setting.environment().horizon().orElseThrow() != 1
              || setting.environment().agentNames().size() != 1) {
            return new Verdict.NotApplicable("stated for one buyer in one period");
          }
          FormulaSides both = new FormulaSides(setting);
          sides.accept(new StaticScreeningFormulas(SellerModel.of(setting)), both);
          return both.equal();
        });
  }

  /** Every map of types to allocations. */
  private List<int[]> rules() {
    List<int[]> rules = new ArrayList<>();
    for (int code = 0; code < Math.pow(actions, types); code++) {
      int[] rule = new int[types];
      int rest = code;
      for (int s = 0; s < types; s++) {
        rule[s] = rest % actions;
        rest /= actions;
      }
      rules.add(rule);
    }
    return rules;
  }

  private Rational value(int action, int type) {
    return model.value(0, action, type);
  }

  private Rational slope(int action, int type) {
    return value(action, type + 1).minus(value(action, type));
  }

  /** One term for every type from one to the other, with the sign of the direction. */
  private interface Term {
    Rational at(int position);
  }

  private static Rational integral(int from, int to, Term term) {
    Rational sum = Rational.ZERO;
    for (int s = Math.min(from, to); s < Math.max(from, to); s++) {
      sum = sum.plus(term.at(s));
    }
    return from <= to ? sum : sum.negate();
  }

  private Rational gainOfHigherTypes(int[] rule, int report, int type) {
    return integral(report, type, s -> slope(rule[s], s).minus(slope(rule[report], s)));
  }

  private void losses(FormulaSides sides) {
    for (int[] rule : rules()) {
      Rational[] payments = new Rational[types];
      Rational rent = Rational.ZERO;
      for (int s = 0; s < types; s++) {
        payments[s] = value(rule[s], s).minus(rent);
        rent = s + 1 < types ? rent.plus(slope(rule[s], s)) : rent;
      }
      for (int type = 0; type < types; type++) {
        Rational truth = value(rule[type], type).minus(payments[type]);
        for (int report = 0; report < types; report++) {
          Rational lie = value(rule[report], type).minus(payments[report]);
          sides.add(
              0, model.place(0, type), 0, truth.minus(lie), gainOfHigherTypes(rule, report, type));
        }
      }
    }
  }

  private void monotone(FormulaSides sides) {
    for (int[] rule : rules()) {
      LinearProgramme.Builder builder = LinearProgramme.builder(types);
      boolean increases = true;
      for (int type = 0; type < types; type++) {
        increases &= type == 0 || rule[type - 1] <= rule[type];
        for (int report = 0; report < types; report++) {
          if (report != type) {
            builder.atLeast(
                new int[] {report, type},
                new Rational[] {Rational.ONE, Rational.ONE.negate()},
                value(rule[report], type).minus(value(rule[type], type)));
          }
        }
      }
      boolean some = !(builder.build().solve() instanceof LinearProgramme.Infeasible);
      sides.add(
          0,
          model.place(0, 0),
          some ? Rational.ONE : Rational.ZERO,
          increases ? Rational.ONE : Rational.ZERO);
    }
  }

  private void footnote(FormulaSides sides, boolean printed) {
    for (int[] rule : rules()) {
      for (int type = 0; type < types; type++) {
        for (int report = 0; report < types; report++) {
          int from = report;
          int to = type;
          Rational right =
              printed
                  ? integral(
                      rule[from],
                      rule[to],
                      y -> integral(from, to, s -> cross(y, s).minus(slope(y, s))))
                  : integral(from, to, s -> integral(rule[from], rule[s], y -> cross(y, s)));
          sides.add(0, model.place(0, type), 0, gainOfHigherTypes(rule, report, type), right);
        }
      }
    }
  }

  /** {@code v_xθ(y, s) dy ds}. */
  private Rational cross(int action, int type) {
    return slope(action + 1, type).minus(slope(action, type));
  }
}
