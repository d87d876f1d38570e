package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.property.Verdict;

/**
 * Which allocations of one object some payments make incentive compatible, and what they leave open, in sequential screening (Bergemann and
 * Välimäki 2017, footnote 8, Propositions 1 and 2): every allocation whose probabilities are 0, 1/2 or 1 (0 or 1 where these are too many) is tried, the payments
 * being found or excluded by linear programming over the payoffs {@code u(θ_0, θ_1)}.
 */
final class AllocationFormulas {
  private static final int SERVE = 1;
  private static final int MOST_ALLOCATIONS = 1000;

  private final SellerModel model;
  private final int types;
  private final int nexts;

  private AllocationFormulas(SellerModel model) {
    this.model = model;
    this.types = model.types(0);
    this.nexts = model.types(0, 0);
  }

  static List<Formula> all() {
    return List.of(
        formula(
            "some p is ex post incentive compatible iff x increases in θ_1",
            false,
            AllocationFormulas::lastReport),
        formula(
            "x(θ) (θ' - θ) <= u(θ') - u(θ) <= x(θ') (θ' - θ), and no less",
            false,
            AllocationFormulas::lastEnvelope),
        formula(
            "u(θ_0, θ_1) - u(θ_0, least θ_1) is the same for all p",
            false,
            AllocationFormulas::lastPinned),
        formula(
            "-Σ x(θ_0) ∂F/∂θ_0 <= V(θ_0') - V(θ_0) <= -Σ x(θ_0') ∂F/∂θ_0",
            true,
            AllocationFormulas::firstEnvelope),
        formula(
            "-Σ x(θ_0) ∂F/∂θ_0 <= V(θ_0') - V(θ_0) <= -Σ x(θ_0') ∂F/∂θ_0, and no less if x increases",
            false,
            AllocationFormulas::firstEnvelopeIsTight),
        formula(
            "V(θ_0) - V(least θ_0) is the same for all p", false, AllocationFormulas::firstPinned),
        formula(
            "some p is incentive compatible if x increases in θ_0 and θ_1",
            false,
            AllocationFormulas::sufficient),
        formula(
            "x increases in θ_0 and θ_1 if some p is incentive compatible",
            false,
            AllocationFormulas::necessary),
        formula(
            "truth about θ_1 is optimal after a false r_0 if truth is optimal from the start",
            false,
            AllocationFormulas::offPath));
  }

  private static Formula formula(
      String text, boolean atMost, BiConsumer<AllocationFormulas, FormulaSides> sides) {
    return new Formula(
        text,
        setting -> {
          Optional<String> undefined = SellerModel.undefined(setting);
          if (undefined.isPresent() || !SellerModel.of(setting).isScreening()) {
            return new Verdict.NotApplicable("stated for one buyer and one object, sold later");
          }
          FormulaSides both = new FormulaSides(setting);
          sides.accept(new AllocationFormulas(SellerModel.of(setting)), both);
          return atMost ? both.atMost() : both.equal();
        });
  }

  private Rational value(int next) {
    return model.value(0, 0, next, SERVE);
  }

  /** Every allocation, as probabilities by {@code θ_0} and {@code θ_1}. */
  private List<Rational[][]> allocations(int rows) {
    int cells = rows * nexts;
    boolean halves = Math.pow(3, cells) <= MOST_ALLOCATIONS;
    int levels = halves ? 3 : 2;
    List<Rational[][]> all = new ArrayList<>();
    for (int code = 0; code < Math.pow(levels, cells); code++) {
      Rational[][] x = new Rational[rows][nexts];
      int rest = code;
      for (int cell = 0; cell < cells; cell++) {
        x[cell / nexts][cell % nexts] = Rational.of(rest % levels, levels - 1);
        rest /= levels;
      }
      all.add(x);
    }
    return all;
  }

  private boolean increasesLater(Rational[] x) {
    for (int k = 0; k + 1 < nexts; k++) {
      if (x[k].compareTo(x[k + 1]) > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean increases(Rational[][] x) {
    for (int j = 0; j < x.length; j++) {
      if (!increasesLater(x[j])) {
        return false;
      }
      for (int k = 0; j + 1 < x.length && k < nexts; k++) {
        if (x[j][k].compareTo(x[j + 1][k]) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Truth about {@code θ_1}: {@code u(θ_0, θ_1) >= u(θ_0, r_1) + x(θ_0, r_1) (θ_1 - r_1)}. */
  private LinearProgramme.Builder truthLater(Rational[][] x) {
    LinearProgramme.Builder builder = LinearProgramme.builder(x.length * nexts);
    for (int j = 0; j < x.length; j++) {
      for (int k = 0; k < nexts; k++) {
        for (int report = 0; report < nexts; report++) {
          if (report != k) {
            builder.atLeast(
                new int[] {j * nexts + k, j * nexts + report},
                new Rational[] {Rational.ONE, Rational.ONE.negate()},
                x[j][report].times(value(k).minus(value(report))));
          }
        }
      }
    }
    return builder;
  }

  /** Truth about {@code θ_0} besides: {@code V(θ_0) >= U(θ_0; r_0)}. */
  private LinearProgramme.Builder truth(Rational[][] x) {
    LinearProgramme.Builder builder = truthLater(x);
    for (int j = 0; j < types; j++) {
      for (int report = 0; report < types; report++) {
        if (report != j) {
          int[] places = new int[2 * nexts];
          Rational[] coefficients = new Rational[2 * nexts];
          for (int k = 0; k < nexts; k++) {
            places[k] = j * nexts + k;
            places[nexts + k] = report * nexts + k;
            coefficients[k] = model.law(0, 0, j, k);
            coefficients[nexts + k] = model.law(0, 0, j, k).negate();
          }
          builder.atLeast(places, coefficients, Rational.ZERO);
        }
      }
    }
    return builder;
  }

  private static boolean feasible(LinearProgramme.Builder builder) {
    return !(builder.build().solve() instanceof LinearProgramme.Infeasible);
  }

  private static Rational least(LinearProgramme.Builder builder) {
    return ((LinearProgramme.Optimal) builder.build().solve()).value();
  }

  private void lastReport(FormulaSides sides) {
    for (Rational[][] x : allocations(1)) {
      boolean some = feasible(truthLater(x));
      sides.add(
          1,
          model.place(0, 0),
          FormulaSides.truthValue(some),
          FormulaSides.truthValue(increasesLater(x[0])));
    }
  }

  private Rational leastStep(Rational[][] x, int from, int to, int sign) {
    LinearProgramme.Builder builder = truthLater(x);
    builder.minimise(to, Rational.of(sign)).minimise(from, Rational.of(-sign));
    return least(builder);
  }

  private void lastEnvelope(FormulaSides sides) {
    for (Rational[][] x : allocations(1)) {
      for (int k = 0; increasesLater(x[0]) && k + 1 < nexts; k++) {
        Rational step = value(k + 1).minus(value(k));
        sides.add(1, model.place(0, 0), leastStep(x, k, k + 1, 1), x[0][k].times(step));
        Rational most = leastStep(x, k, k + 1, -1).negate();
        sides.add(1, model.place(0, 0), most, x[0][k + 1].times(step));
      }
    }
  }

  private void lastPinned(FormulaSides sides) {
    for (Rational[][] x : allocations(1)) {
      for (int k = 1; increasesLater(x[0]) && k < nexts; k++) {
        Rational most = leastStep(x, 0, k, -1).negate();
        sides.add(1, model.place(0, 0), leastStep(x, 0, k, 1), most);
      }
    }
  }

  /** The least {@code V(to) - V(from)}, times the sign. */
  private Rational leastRise(Rational[][] x, int from, int to, int sign) {
    LinearProgramme.Builder builder = truth(x);
    for (int k = 0; k < nexts; k++) {
      builder.minimise(to * nexts + k, model.law(0, 0, to, k).times(sign));
      builder.minimise(from * nexts + k, model.law(0, 0, from, k).times(-sign));
    }
    return least(builder);
  }

  /** {@code -Σ x(row, θ_1 or the next one) (F(θ_1 | type + 1) - F(θ_1 | type)) dθ_1}. */
  private Rational envelope(Rational[][] x, int type, int row, int shift) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k + 1 < nexts; k++) {
      Rational moved = model.cumulative(0, 0, type + 1, k).minus(model.cumulative(0, 0, type, k));
      sum = sum.minus(x[row][k + shift].times(moved).times(value(k + 1).minus(value(k))));
    }
    return sum;
  }

  private void firstEnvelope(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      for (int j = 0; j + 1 < types && feasible(truth(x)); j++) {
        sides.add(0, model.place(0, j), 0, envelope(x, j, j, 0), leastRise(x, j, j + 1, 1));
        Rational most = leastRise(x, j, j + 1, -1).negate();
        sides.add(0, model.place(0, j), 0, most, envelope(x, j, j + 1, 1));
      }
    }
  }

  private void firstEnvelopeIsTight(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      for (int j = 0; increases(x) && j + 1 < types; j++) {
        sides.add(0, model.place(0, j), 0, leastRise(x, j, j + 1, 1), envelope(x, j, j, 0));
        Rational most = leastRise(x, j, j + 1, -1).negate();
        sides.add(0, model.place(0, j), 0, most, envelope(x, j, j + 1, 1));
      }
    }
  }

  private void firstPinned(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      for (int j = 1; increases(x) && j < types; j++) {
        Rational most = leastRise(x, 0, j, -1).negate();
        sides.add(0, model.place(0, j), 0, leastRise(x, 0, j, 1), most);
      }
    }
  }

  private void sufficient(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      if (increases(x)) {
        sides.add(0, model.place(0, 0), FormulaSides.truthValue(feasible(truth(x))), Rational.ONE);
      }
    }
  }

  private void necessary(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      if (feasible(truth(x))) {
        sides.add(0, model.place(0, 0), FormulaSides.truthValue(increases(x)), Rational.ONE);
      }
    }
  }

  private void offPath(FormulaSides sides) {
    for (Rational[][] x : allocations(types)) {
      OffPathReports reports = new OffPathReports(model, x);
      for (int j = 0; reports.isImplementable() && j < types; j++) {
        sides.add(
            1,
            model.place(0, j),
            0,
            FormulaSides.truthValue(reports.isTruthfulAfter(j)),
            Rational.ONE);
      }
    }
  }
}
