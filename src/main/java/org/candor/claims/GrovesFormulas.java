package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Formulas about the dynamic-Groves class (Cavallo 2008, Section 3; Cavallo, Parkes and Singh 2006). */
final class GrovesFormulas {
  private static final List<String> CLASS =
      List.of("team", "eac", "eac-finite", "dynamic-vcg", "dynamic-rm", "static-groves", "agv");

  private GrovesFormulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    all.add(new Formula("V_-i <= V", List.of(), GrovesFormulas::othersWithinAll));
    all.add(new Formula("U_i = V in team", List.of("team"), GrovesFormulas::teamPayoff));
    all.add(
        new Formula(
            "E Σ_t Σ_i T_i = (n-1) V in team", List.of("team"), GrovesFormulas::teamTransfers));
    for (String charge : List.of("eac", "eac-finite")) {
      all.add(
          new Formula(
              "U_i(θ^0) = V(θ^0) - V_-i(θ^0_-i) in " + charge,
              List.of(charge),
              s -> chargedPayoff(s, charge)));
    }
    for (String mechanism : CLASS) {
      all.add(
          new Formula(
              "π*(θ'_i, θ_-i) = π*(θ''_i, θ_-i) => T_i(θ'_i, θ_-i) = T_i(θ''_i, θ_-i) in "
                  + mechanism,
              List.of(mechanism),
              s -> sameActionSameTransfer(s, mechanism)));
    }
    return all;
  }

  private static Verdict othersWithinAll(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < environment.horizon().orElse(1); t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        for (int i = 0; i < environment.agents().size(); i++) {
          sides.add(t, joint, i, welfare.othersOptimal(t, i, joint), welfare.value(t, joint));
        }
      }
    }
    return sides.atMost();
  }

  private static Verdict teamPayoff(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, "team");
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) ->
            sides.add(
                t, joint, i, analysis.payoffs(t, i).get(joint), setting.welfare().value(t, joint)));
    return sides.equal();
  }

  private static Verdict teamTransfers(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, "team");
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational formula = setting.welfare().value(t, joint).times(analysis.agents() - 1L);
        sides.add(t, joint, analysis.transfers(t).get(joint), formula);
      }
    }
    return sides.equal();
  }

  private static Verdict chargedPayoff(Setting setting, String mechanism) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    SocialWelfare welfare = setting.welfare();
    FormulaSides sides = new FormulaSides(setting);
    Distribution initial = analysis.environment().initial();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      int memory = analysis.game().initialMemory(analysis.environment().truthfulProfile(joint));
      for (int i = 0; i < analysis.agents(); i++) {
        sides.add(
            0,
            joint,
            i,
            analysis.payoffs(0, i).get(analysis.position(memory, joint)),
            welfare.value(0, joint).minus(welfare.othersOptimal(0, i, joint)));
      }
    }
    return sides.equal();
  }

  /** Pairs of reports of one agent that lead to the same decisions, at every memory on record (Lemma 2). */
  private static Verdict sameActionSameTransfer(Setting setting, String mechanism) {
    GameForm game = FormulaSides.play(setting, mechanism).game();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < game.layers(); t++) {
      for (int m = 0; m < game.memories(t); m++) {
        for (int profile = 0; profile < game.environment().reports().size(); profile++) {
          if (game.onRecord(t, m) && game.isSendable(profile)) {
            compareReports(game, t, m, profile, sides);
          }
        }
      }
    }
    return sides.equal();
  }

  private static void compareReports(
      GameForm game, int t, int memory, int profile, FormulaSides sides) {
    GameForm.Play play = game.play(t, memory, profile);
    for (int i = 0; i < game.environment().types().agents(); i++) {
      for (int report = 0; report < game.environment().reports().size(i); report++) {
        int other = game.deviate(profile, i, report);
        if (other > profile
            && game.isSendable(other)
            && actions(play).equals(actions(game.play(t, memory, other)))) {
          Rational transfer = play.transfers().get(i);
          sides.add(t, profile, i, transfer, game.play(t, memory, other).transfers().get(i));
        }
      }
    }
  }

  private static List<Integer> actions(GameForm.Play play) {
    return play.decisions().stream().map(GameForm.Decision::action).toList();
  }
}
