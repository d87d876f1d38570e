package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/**
 * What is said where types do not move independently: of events that move several agents (Cavallo 2008, footnote 1), and of types that move those
 * of others (Balandat and Tomlin 2013, Remark 1). The mechanisms are those of independent types, with {@code V_-i} and the expectations of the
 * reported joint type.
 */
final class CorrelatedFormulas {
  private static final List<String> PROPERTIES =
      List.of("efficiency", "ic.ex-post", "dynamic-groves");

  private static final List<String> OF_THE_PIVOT = List.of("ir.ex-post", "no-deficit.ex-post");

  private CorrelatedFormulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    all.add(joint("Pr(θ'_i | θ, a) = Pr(θ'_i | θ_i, a)", CorrelatedFormulas::ownLaw));
    all.add(
        joint("V_-i(θ_i, θ_-i) = V_-i(θ'_i, θ_-i)", CorrelatedFormulas::othersOptimumWithoutOwn));
    for (String property : PROPERTIES) {
      all.add(on("team", property, CorrelatedFormulas::team));
      all.add(on("dynamic-vcg", property, s -> pivot(s, s)));
    }
    OF_THE_PIVOT.forEach(property -> all.add(on("dynamic-vcg", property, s -> pivot(s, s))));
    for (String property : List.of("efficiency", "ic.ex-post")) {
      all.add(
          joint(
              property + " of dynamic-vcg as if types moved independently",
              s -> decide(property, pivot(s, new Setting(independent(environment(s)))))));
    }
    return all;
  }

  private static Formula joint(String text, Function<Setting, Verdict> checker) {
    return new Formula(
        text,
        s ->
            s.jointEnvironment().isPresent()
                ? checker.apply(s)
                : new Verdict.NotApplicable("types move independently here"));
  }

  private static Formula on(
      String mechanism, String property, Function<Setting, GameAnalysis> game) {
    return joint(
        property + " of " + mechanism + " on joint types", s -> decide(property, game.apply(s)));
  }

  private static Verdict decide(String property, GameAnalysis game) {
    return Properties.find(property).orElseThrow().check(game);
  }

  private static JointEnvironment environment(Setting setting) {
    return setting.jointEnvironment().orElseThrow();
  }

  /** Whether an agent's next type depends on her own type and the action alone. */
  private static Verdict ownLaw(Setting setting) {
    JointEnvironment environment = environment(setting);
    JointSpace types = environment.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int joint = 0; joint < types.size(); joint++) {
      for (int i = 0; i < types.agents(); i++) {
        int[] locals = new int[types.agents()];
        locals[i] = types.local(joint, i);
        int alike = types.index(0, locals);
        for (int a = 0; a < environment.actions().size(); a++) {
          Distribution own = ownLaw(environment, joint, i, a);
          Distribution other = ownLaw(environment, alike, i, a);
          for (int next = 0; next < types.size(i); next++) {
            sides.add(0, joint, i, own.probabilityOf(next), other.probabilityOf(next));
          }
        }
      }
    }
    return sides.equal();
  }

  private static Distribution ownLaw(
      JointEnvironment environment, int joint, int agent, int action) {
    return environment
        .law(joint, action)
        .mix(next -> Distribution.point(environment.types().local(next, agent)));
  }

  private static Verdict othersOptimumWithoutOwn(Setting setting) {
    OthersOnJointTypes others = new OthersOnJointTypes(setting.benchmark());
    JointSpace types = setting.environment().types();
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < setting.environment().horizon().orElse(1); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int i = 0; i < types.agents(); i++) {
          Rational there = others.optimal(i, t).get(types.with(joint, i, 0));
          sides.add(t, joint, i, others.optimal(i, t).get(joint), there);
        }
      }
    }
    return sides.equal();
  }

  private static GameAnalysis team(Setting setting) {
    JointEnvironment environment = environment(setting);
    return PolicyRules.play(
        setting,
        setting.benchmark()::efficientAction,
        (t, i, reported) ->
            environment.othersValue(
                i, reported, setting.benchmark().efficientAction(t, reported, 0)));
  }

  /**
   * The dynamic pivot mechanism (Cavallo 2008, (31)) in a setting.
   *
   * @param believed the setting for which its decisions, values and expectations are computed
   */
  private static GameAnalysis pivot(Setting setting, Setting believed) {
    JointEnvironment environment = environment(believed);
    JointWelfare welfare = new JointWelfare(environment);
    OthersOnJointTypes others = new OthersOnJointTypes(welfare);
    return PolicyRules.play(
        setting,
        welfare::efficientAction,
        (t, i, reported) -> {
          int action = welfare.efficientAction(t, reported, 0);
          ScaledVector next = others.optimal(i, environment.horizon().isPresent() ? t + 1 : t);
          Rational later = environment.law(reported, action).expectation(next);
          return environment
              .othersValue(i, reported, action)
              .plus(environment.discount().times(later))
              .minus(others.optimal(i, t).get(reported));
        });
  }

  /** The same environment where each agent's type moves as before and tells nothing about the others'. */
  private static JointEnvironment independent(JointEnvironment environment) {
    JointSpace types = environment.types();
    int actions = environment.actions().size();
    Rational[][][] values = new Rational[types.agents()][types.size()][actions];
    Distribution[][] laws = new Distribution[types.size()][actions];
    for (int joint = 0; joint < types.size(); joint++) {
      for (int a = 0; a < actions; a++) {
        Distribution law = Distribution.point(0);
        for (int i = 0; i < types.agents(); i++) {
          law = law.product(ownLaw(environment, joint, i, a), types.size(i));
          values[i][joint][a] = environment.value(i, joint, a);
        }
        laws[joint][a] = law;
      }
    }
    List<List<String>> names = new ArrayList<>();
    for (int i = 0; i < types.agents(); i++) {
      List<String> own = new ArrayList<>();
      for (int type = 0; type < types.size(i); type++) {
        own.add(environment.stateName(i, type));
      }
      names.add(own);
    }
    return new JointEnvironment(
        environment.name(),
        environment.discount(),
        environment.horizon(),
        environment.actions(),
        environment.agentNames(),
        names,
        values,
        laws,
        environment.initial());
  }
}
