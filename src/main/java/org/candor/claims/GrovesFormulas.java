package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/** Formulas about the dynamic-Groves class (Cavallo 2008, Section 3; Cavallo, Parkes and Singh 2006). */
final class GrovesFormulas {
  private static final List<String> CLASS =
      List.of("team", "eac", "eac-finite", "dynamic-vcg", "dynamic-rm", "static-groves", "agv");

  private static final String SAME_FUTURE =
      "π*(θ'_i, θ_-i) = π*(θ''_i, θ_-i) => E[V_i + 𝒯_i from the next period on] is the same in ";

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
              s -> sameActionSameTransfer(s, FormulaSides.play(s, mechanism))));
    }
    all.add(
        advanced(
            "π*(θ'_i, θ_-i) = π*(θ''_i, θ_-i) => T_i(θ'_i, θ_-i) = T_i(θ''_i, θ_-i) in dynamic-vcg with advances",
            GrovesFormulas::sameActionSameTransfer));
    all.add(advanced(SAME_FUTURE + "dynamic-vcg with advances", (s, g) -> sameFuture(g)));
    for (String mechanism : List.of("dynamic-vcg", "eac")) {
      all.add(
          new Formula(
              SAME_FUTURE + mechanism,
              List.of(mechanism),
              s -> sameFuture(FormulaSides.play(s, mechanism))));
    }
    for (String property : List.of("efficiency", "ic.ex-post", "dynamic-groves")) {
      all.add(
          advanced(
              property + " of dynamic-vcg with advances",
              (s, game) -> Properties.find(property).orElseThrow().check(game)));
    }
    return all;
  }

  private static Formula advanced(String text, BiFunction<Setting, GameAnalysis, Verdict> checker) {
    return new Formula(
        text,
        List.of("dynamic-vcg"),
        s ->
            AdvanceRules.defined(s)
                ? checker.apply(s, AdvanceRules.play(s, "dynamic-vcg"))
                : new Verdict.NotApplicable("an advance has to be given back later"));
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
  private static Verdict sameActionSameTransfer(Setting setting, GameAnalysis analysis) {
    GameForm game = analysis.game();
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

  /** What an agent expects from the next period on, whichever of two reports leads to the decision of this one (Lemma 2, (19) and (20)). */
  private static Verdict sameFuture(GameAnalysis analysis) {
    GameForm game = analysis.game();
    FormulaSides sides = new FormulaSides(analysis.setting());
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          int honest = analysis.environment().truthfulProfile(joint);
          for (int m = 0; m < game.memories(t); m++) {
            GameForm.Play play = game.play(t, m, honest);
            for (int report = 0; report < analysis.types().size(i); report++) {
              GameForm.Play other = game.play(t, m, game.deviate(honest, i, report));
              if (game.onRecord(t, m) && actions(play).equals(actions(other))) {
                ScaledVector next = analysis.payoffs(analysis.next(t), i);
                sides.add(
                    t,
                    joint,
                    i,
                    analysis.expectedNext(other, joint, next),
                    analysis.expectedNext(play, joint, next));
              }
            }
          }
        });
    return sides.equal();
  }

  private static List<Integer> actions(GameForm.Play play) {
    return play.decisions().stream().map(GameForm.Decision::action).toList();
  }
}
