package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/** What becomes of the ex ante charge when it is made at another time, or for another amount (after Theorem 5.4 of the tutorial). */
final class ChargeFormulas {
  private static final String KNOWN = "team less (1-γ) V_-i(θ^0), θ^0 known";

  private ChargeFormulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    for (String property :
        List.of("efficiency", "ic.ex-post", "ir.initial", "no-deficit.initial")) {
      all.add(of(property, "team less V_-i(θ^0_-i) at once", ChargedTeamRules::chargedAtOnce));
      all.add(of(property, KNOWN, ChargedTeamRules::chargedForOthersKnown));
    }
    all.add(of("ic.ex-post", "team less (1-γ) V_-i(θ^0)", ChargedTeamRules::chargedForOthers));
    all.add(
        new Formula(
            "E Σ_t Σ_i T_i = 0 in " + KNOWN,
            List.of("team"),
            where(true, ChargeFormulas::revenue)));
    return all;
  }

  private static Formula of(
      String property, String mechanism, Function<Setting, GameAnalysis> play) {
    return new Formula(
        property + " of " + mechanism,
        List.of("team"),
        where(
            mechanism.equals(KNOWN),
            s -> Properties.find(property).orElseThrow().check(play.apply(s))));
  }

  /** {@code (1 - γ)} in every period is a whole only over an infinite horizon, and a start is known only if there is one. */
  private static Function<Setting, Verdict> where(
      boolean known, Function<Setting, Verdict> checker) {
    return setting -> {
      if (setting.environment().horizon().isPresent()) {
        return new Verdict.NotApplicable("stated here for an infinite horizon");
      }
      return known && setting.environment().initial().size() > 1
          ? new Verdict.NotApplicable("more than one joint type is possible at the start")
          : checker.apply(setting);
    };
  }

  private static Verdict revenue(Setting setting) {
    GameAnalysis analysis = ChargedTeamRules.chargedForOthersKnown(setting);
    FormulaSides sides = new FormulaSides(setting);
    Distribution initial = setting.environment().initial();
    for (int joint : initial.support()) {
      int memory = analysis.game().initialMemory(setting.environment().truthfulProfile(joint));
      Rational sum = analysis.transfers(0).get(analysis.position(memory, joint));
      sides.add(0, joint, sum, Rational.ZERO);
    }
    return sides.equal();
  }
}
