package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.catalog.Catalog;
import org.candor.environment.JointSpace;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/** A formula of the literature, compared exactly with what play by the definitions yields at every joint type. */
public enum Formula {
  /** {@code U_i = V - V_-i} in the dynamic pivot mechanism. */
  PIVOT_PAYOFF("U_i = V - V_-i"),
  /** Revenue {@code Σ V_-i - (n-1) V} of the dynamic pivot mechanism. */
  PIVOT_REVENUE("revenue = Σ V_-i - (n-1) V"),
  /** The bandit form of the pivot transfers against the general one. */
  BANDIT_FORM("T of dynamic-vcg-bandit = T of dynamic-vcg"),
  /** The social utility of dynamic-RM as printed in Cavallo 2008 (51). */
  REDISTRIBUTION_PRINTED("Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i + Σ_j V_-i,-j]"),
  /** The same with a minus in the bracket. */
  REDISTRIBUTION_CORRECTED("Σ U_i = n V - (1/n) Σ_i [(2n-2) V_-i - Σ_j V_-i,-j]");

  private final String text;

  Formula(String text) {
    this.text = text;
  }

  /** The formula with this text. */
  static Formula find(String text) {
    for (Formula formula : values()) {
      if (formula.text.equals(text)) {
        return formula;
      }
    }
    throw new IllegalArgumentException("no formula reads " + text);
  }

  /** Compares both sides at every joint type; the amount of a refutation is the largest difference, right less left. */
  Verdict check(Setting setting) {
    return switch (this) {
      case PIVOT_PAYOFF -> pivotPayoff(setting);
      case PIVOT_REVENUE -> pivotRevenue(setting);
      case BANDIT_FORM -> banditForm(setting);
      case REDISTRIBUTION_PRINTED -> redistribution(setting, 1);
      case REDISTRIBUTION_CORRECTED -> redistribution(setting, -1);
    };
  }

  /** What both sides were at one joint type. */
  record Sides(int period, int jointType, Rational left, Rational right) {}

  static Verdict compare(Setting setting, List<Sides> all) {
    Sides worst = all.get(0);
    for (Sides sides : all) {
      worst = difference(sides).abs().compareTo(difference(worst).abs()) > 0 ? sides : worst;
    }
    if (difference(worst).isZero()) {
      return new Verdict.Holds(all.size());
    }
    JointSpace types = setting.environment().types();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.agents(); i++) {
      names.add(setting.environment().stateName(i, types.local(worst.jointType(), i)));
    }
    return new Verdict.Refuted(
        new Witness(
            setting.environment().horizon().isPresent()
                ? OptionalInt.of(worst.period())
                : OptionalInt.empty(),
            setting.environment().publicStateName(types.publicState(worst.jointType())),
            null,
            names,
            null,
            null,
            false,
            difference(worst),
            null));
  }

  private static Rational difference(Sides sides) {
    return sides.right().minus(sides.left());
  }

  private static GameAnalysis play(Setting setting, String mechanism) {
    return GameAnalysis.of(setting, rules(setting, mechanism));
  }

  private static Rules<?> rules(Setting setting, String mechanism) {
    return Catalog.find(mechanism).orElseThrow().rules(setting);
  }

  private static Verdict redistribution(Setting setting, int sign) {
    return Redistribution.utility(setting, play(setting, "dynamic-rm"), sign);
  }

  private static Verdict pivotPayoff(Setting setting) {
    GameAnalysis analysis = play(setting, "dynamic-vcg");
    SocialWelfare welfare = setting.welfare();
    List<Sides> all = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int i = 0; i < analysis.agents(); i++) {
          Rational contribution = welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
          all.add(new Sides(t, joint, analysis.payoffs(t, i).get(joint), contribution));
        }
      }
    }
    return compare(setting, all);
  }

  private static Verdict pivotRevenue(Setting setting) {
    GameAnalysis analysis = play(setting, "dynamic-vcg");
    SocialWelfare welfare = setting.welfare();
    List<Sides> all = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational formula = welfare.value(t, joint).times(1L - analysis.agents());
        for (int i = 0; i < analysis.agents(); i++) {
          formula = formula.plus(welfare.othersOptimal(t, i, joint));
        }
        all.add(new Sides(t, joint, analysis.transfers(t).get(joint).negate(), formula));
      }
    }
    return compare(setting, all);
  }

  private static Verdict banditForm(Setting setting) {
    GameAnalysis general = play(setting, "dynamic-vcg");
    GameAnalysis bandit = play(setting, "dynamic-vcg-bandit");
    List<Sides> all = new ArrayList<>();
    for (int t = 0; t < general.layers(); t++) {
      for (int joint = 0; joint < general.types().size(); joint++) {
        for (int i = 0; i < general.agents(); i++) {
          all.add(
              new Sides(
                  t,
                  joint,
                  general.game().play(t, 0, joint).transfers().get(i),
                  bandit.game().play(t, 0, joint).transfers().get(i)));
        }
      }
    }
    return compare(setting, all);
  }
}
