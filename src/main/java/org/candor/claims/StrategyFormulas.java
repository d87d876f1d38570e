package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/**
 * What the proof of Lemma 1 says of reporting strategies (Cavallo 2008, (12) and (13)). Every map of an agent's types to reports is played, one for
 * each period of a finite horizon; the charges are {@code C_i(θ) = r_-i(θ, π*(θ)) − T_i(θ)}, as the proof chooses them.
 */
final class StrategyFormulas {
  private static final String PIVOT = "dynamic-vcg";

  private static final List<String> MECHANISMS =
      List.of("team", PIVOT, "dynamic-rm", "myopic-pivot");

  private static final int MOST_STRATEGIES = 1000;

  /** {@code V_-i}, {@code 𝒯_i} and the sum of charges that honest others and a strategy of agent i lead to from a joint type on. */
  private record Sums(Rational others, Rational transfers, Rational charges) {}

  /** One equation about a strategy σ' and truth, which stands for σ'': that of any two is the difference of theirs with truth. */
  @FunctionalInterface
  private interface Difference {
    void add(FormulaSides sides, int period, int joint, int agent, Sums strategy, Sums truth);
  }

  private StrategyFormulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    for (String mechanism : MECHANISMS) {
      all.add(
          of(
              "𝒯_i(θ, σ_i) = V_-i(θ, σ_i) - C_i(θ, σ_i) in ",
              mechanism,
              (sides, t, joint, i, s, truth) ->
                  sides.add(t, joint, i, s.transfers, s.others.minus(s.charges))));
      all.add(
          of(
              "𝒯_i(θ, σ') - 𝒯_i(θ, σ'') = V_-i(θ, σ') - V_-i(θ, σ'') in ",
              mechanism,
              (sides, t, joint, i, s, truth) ->
                  sides.add(
                      t,
                      joint,
                      i,
                      s.transfers.minus(truth.transfers),
                      s.others.minus(truth.others))));
      all.add(
          of(
              "(V_-i(θ, σ') - C_i(θ, σ')) - (V_-i(θ, σ'') - C_i(θ, σ'')) = V_-i(θ, σ') - V_-i(θ, σ'') in ",
              mechanism,
              (sides, t, joint, i, s, truth) ->
                  sides.add(
                      t,
                      joint,
                      i,
                      s.others.minus(s.charges).minus(truth.others.minus(truth.charges)),
                      s.others.minus(truth.others))));
    }
    all.add(
        new Formula(
            "C_i(r_i, θ_-i) = C_i(θ) in " + PIVOT, List.of(PIVOT), StrategyFormulas::ownReport));
    return all;
  }

  /** Whether the charge of one period is the same whatever agent i reports. */
  private static Verdict ownReport(Setting setting) {
    GameAnalysis analysis = FormulaSides.play(setting, PIVOT);
    FormulaSides sides = new FormulaSides(setting);
    FormulaSides.everywhere(
        analysis,
        (t, joint, i) -> {
          for (int report = 0; report < analysis.types().size(i); report++) {
            Rational other = charge(analysis, t, i, analysis.types().with(joint, i, report));
            sides.add(t, joint, i, other, charge(analysis, t, i, joint));
          }
        });
    return sides.equal();
  }

  private static Formula of(String text, String mechanism, Difference difference) {
    return new Formula(text + mechanism, List.of(mechanism), s -> check(s, mechanism, difference));
  }

  private static Verdict check(Setting setting, String mechanism, Difference difference) {
    GameAnalysis analysis = FormulaSides.play(setting, mechanism);
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < analysis.agents(); i++) {
      List<List<Sums>> truth = sums(analysis, i, truth(analysis, i));
      for (int k = 0; k < strategies(analysis, i); k++) {
        List<List<Sums>> strategy = sums(analysis, i, strategy(analysis, i, k));
        for (int t = 0; t < analysis.layers(); t++) {
          for (int joint = 0; joint < analysis.types().size(); joint++) {
            difference.add(sides, t, joint, i, strategy.get(t).get(joint), truth.get(t).get(joint));
          }
        }
      }
    }
    return sides.equal();
  }

  /** How many maps there are, one for each period. */
  private static int strategies(GameAnalysis analysis, int agent) {
    int types = analysis.types().size(agent);
    long count = 1;
    for (int k = 0; k < types * analysis.layers(); k++) {
      count *= types;
      if (count > MOST_STRATEGIES) {
        throw new LimitExceededException(
            "agent "
                + analysis.environment().agentNames().get(agent)
                + " has more than "
                + MOST_STRATEGIES
                + " reporting strategies; drop periods or states");
      }
    }
    return (int) count;
  }

  /** The k-th strategy: its digits, to the base of the number of types, are the reports. */
  private static int[][] strategy(GameAnalysis analysis, int agent, int k) {
    int types = analysis.types().size(agent);
    int[][] reports = new int[analysis.layers()][types];
    int digits = k;
    for (int[] period : reports) {
      for (int type = 0; type < types; type++) {
        period[type] = digits % types;
        digits /= types;
      }
    }
    return reports;
  }

  private static int[][] truth(GameAnalysis analysis, int agent) {
    int[][] reports = new int[analysis.layers()][analysis.types().size(agent)];
    for (int[] period : reports) {
      for (int type = 0; type < period.length; type++) {
        period[type] = type;
      }
    }
    return reports;
  }

  /** By period and joint type. */
  private static List<List<Sums>> sums(GameAnalysis analysis, int agent, int[][] strategy) {
    GameForm game = analysis.game();
    GameAnalysis paid =
        playAs(
            analysis,
            agent,
            strategy,
            (t, i, reported) ->
                i == agent ? game.play(t, 0, reported).transfers().get(agent) : Rational.ZERO);
    GameAnalysis charged =
        playAs(
            analysis,
            agent,
            strategy,
            (t, i, reported) -> i == agent ? charge(analysis, t, agent, reported) : Rational.ZERO);
    List<List<Sums>> sums = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      List<Sums> layer = new ArrayList<>();
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        Rational transfers = paid.transfers(t).get(joint);
        Rational own = paid.payoffs(t, agent).get(joint).minus(transfers);
        Rational others = paid.socialValue(t).get(joint).minus(own);
        layer.add(new Sums(others, transfers, charged.transfers(t).get(joint)));
      }
      sums.add(layer);
    }
    return sums;
  }

  /** The decisions of π* and these transfers, where one agent reports as the strategy says. */
  private static GameAnalysis playAs(
      GameAnalysis analysis, int agent, int[][] strategy, PolicyRules.Transfer transfer) {
    Setting setting = analysis.setting();
    JointSpace types = analysis.types();
    return PolicyRules.play(
        setting,
        (t, joint, z) ->
            setting.welfare().efficientAction(t, reported(types, joint, agent, strategy[t]), z),
        (t, i, joint) -> transfer.to(t, i, reported(types, joint, agent, strategy[t])));
  }

  private static int reported(JointSpace types, int joint, int agent, int[] strategy) {
    return types.with(joint, agent, strategy[types.local(joint, agent)]);
  }

  /** {@code r_-i(θ, π*(θ)) − T_i(θ)} at a reported joint type. */
  private static Rational charge(GameAnalysis analysis, int period, int agent, int reported) {
    GameForm.Play play = analysis.game().play(period, 0, reported);
    Rational others = play.transfers().get(agent).negate();
    for (GameForm.Decision decision : play.decisions()) {
      Rational value = analysis.setting().welfare().othersValue(agent, reported, decision.action());
      others = others.plus(decision.probability().times(value));
    }
    return others;
  }
}
