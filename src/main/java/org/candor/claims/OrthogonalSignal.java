package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * Sequential screening where the seller sees what the buyer learns (Eső and Szentes 2007; Bergemann and Välimäki 2017, Section 3.2.3): a signal
 * {@code γ}, uniform on [0, 1] and independent of {@code θ_0}, with {@code θ_1} the γ-quantile of {@code F(· | θ_0)}. Types being finitely many, γ
 * matters by the cell between values of the distribution functions in which it lies. Only {@code θ_0} is reported.
 */
final class OrthogonalSignal {
  private static final int SERVE = 1;

  private final SellerModel model;
  private final List<Rational> ends = new ArrayList<>();

  OrthogonalSignal(SellerModel model) {
    this.model = model;
    NavigableSet<Rational> cuts = new TreeSet<>();
    for (int j = 0; j < model.types(0); j++) {
      for (int k = 0; k < model.types(0, 0); k++) {
        cuts.add(model.cumulative(0, 0, j, k));
      }
    }
    cuts.remove(Rational.ZERO);
    ends.addAll(cuts);
  }

  private int cells() {
    return ends.size();
  }

  private Rational weight(int cell) {
    return cell == 0 ? ends.get(0) : ends.get(cell).minus(ends.get(cell - 1));
  }

  /** What the object is worth after {@code θ_0} and a signal in the cell. */
  private Rational value(int type, int cell) {
    int next = 0;
    while (model.cumulative(0, 0, type, next).compareTo(ends.get(cell)) < 0) {
      next++;
    }
    return model.value(0, 0, next, SERVE);
  }

  /** {@code θ_1 - (1 - F_0)/f_0 ∂θ_1/∂θ_0} at a signal in the cell. */
  private Rational virtual(int type, int cell) {
    Rational value = value(type, cell);
    return type + 1 == model.types(0)
        ? value
        : value.minus(
            VirtualValues.of(model).handicap(0, type).times(value(type + 1, cell).minus(value)));
  }

  /** Whether to serve where the virtual value is not negative serves higher signals and higher {@code θ_0} whenever lower ones. */
  boolean servesUpwards() {
    for (int j = 0; j < model.types(0); j++) {
      for (int c = 0; c < cells(); c++) {
        boolean served = virtual(j, c).signum() >= 0;
        if (served
            && ((c + 1 < cells() && virtual(j, c + 1).signum() < 0)
                || (j + 1 < model.types(0) && virtual(j + 1, c).signum() < 0))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The most that the seller can expect, over all mechanisms in which truth about {@code θ_0} is optimal and worth at least 0. */
  Rational mostRevenue() {
    int types = model.types(0);
    LinearProgramme.Builder builder = LinearProgramme.builder(types * cells() + types);
    int rent = types * cells();
    for (int j = 0; j < types; j++) {
      builder.minimise(rent + j, model.prior(0, j));
      builder.atLeast(new int[] {rent + j}, new Rational[] {Rational.ONE}, Rational.ZERO);
      for (int c = 0; c < cells(); c++) {
        int served = j * cells() + c;
        builder.minimise(served, model.prior(0, j).times(weight(c)).times(value(j, c)).negate());
        builder.atLeast(new int[] {served}, new Rational[] {Rational.ONE}, Rational.ZERO);
        builder.atLeast(
            new int[] {served}, new Rational[] {Rational.ONE.negate()}, Rational.ONE.negate());
      }
      for (int report = 0; report < types; report++) {
        if (report != j) {
          truth(builder, j, report, rent);
        }
      }
    }
    return ((LinearProgramme.Optimal) builder.build().solve()).value().negate();
  }

  /** {@code V(θ_0) >= V(r_0) + E[(θ_1(θ_0, γ) - θ_1(r_0, γ)) x(r_0, γ)]}. */
  private void truth(LinearProgramme.Builder builder, int type, int report, int rent) {
    int[] places = new int[cells() + 2];
    Rational[] coefficients = new Rational[cells() + 2];
    for (int c = 0; c < cells(); c++) {
      places[c] = report * cells() + c;
      coefficients[c] = weight(c).times(value(report, c).minus(value(type, c)));
    }
    places[cells()] = rent + type;
    coefficients[cells()] = Rational.ONE;
    places[cells() + 1] = rent + report;
    coefficients[cells() + 1] = Rational.ONE.negate();
    builder.atLeast(places, coefficients, Rational.ZERO);
  }
}
