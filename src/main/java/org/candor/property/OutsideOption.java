package org.candor.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Participation against an outside option: honest play gives each agent at least what she has when she opts out for good and the
 * others go on with the decisions that are optimal for them, {@code U_i(θ) ≥ O_i(θ)}.
 *
 * <p>Who has opted out neither reports nor pays, but still lives in the world: her own state moves under the others' decisions and
 * she has her value of them. Where no action is left without her, {@code O_i = 0}.
 */
public final class OutsideOption implements Property {
  @Override
  public String id() {
    return "ir.outside-option";
  }

  @Override
  public String title() {
    return "Individual rationality against an outside option";
  }

  @Override
  public String definition() {
    return "from every joint type and memory on honest play gives each agent at least what she has if she opts out for good and the"
        + " others go on with the decisions optimal for them; amount: the payoff, outsideOption: what she has outside";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Optional<PrivateEnvironment> environment = analysis.setting().privateEnvironment();
    if (environment.isEmpty() || !analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable(
          "stated for private values and independent types where every agent is always accessible");
    }
    Optional<String> impossible = impossible(environment.get(), analysis.setting().welfare());
    if (impossible.isPresent()) {
      return new Verdict.NotApplicable(impossible.get());
    }
    List<List<ScaledVector>> outside = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      outside.add(values(analysis.setting().welfare(), i));
    }
    Worst worst = new Worst();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < analysis.game().memories(t); m++) {
          for (int i = 0; analysis.game().onRecord(t, m) && i < analysis.agents(); i++) {
            Fraction payoff = analysis.payoffs(t, i).entry(analysis.position(m, joint));
            Fraction lost = outside.get(i).get(t).entry(joint).minus(payoff);
            worst.observe(lost, new Worst.Place(t, m, joint, i, -1));
          }
        }
      }
    }
    return worst.verdict(
        p -> {
          Rational option = outside.get(p.agent()).get(p.layer()).get(p.index());
          Rational payoff = option.minus(worst.amount());
          return analysis
              .witnessAt(p.layer(), p.memory(), p.index(), p.agent(), null, payoff)
              .withOutsideOption(option);
        });
  }

  /** Where some feasible sets, but not all, are empty without an agent, what the others do then is not defined. */
  private static Optional<String> impossible(
      PrivateEnvironment environment, SocialWelfare welfare) {
    for (int i = 0; i < environment.agents().size(); i++) {
      var others = welfare.populationWithout(i);
      for (int s = 0; !others.isEmpty() && s < others.states(); s++) {
        int publicState = others.space().publicState(s);
        if (others.feasible(s).size() != environment.feasible(publicState).size()) {
          return Optional.of(
              "some feasible set has no action left without agent '"
                  + environment.agents().get(i).name()
                  + "'");
        }
      }
    }
    return Optional.empty();
  }

  /** {@code O_i} by layer and joint type. */
  public static List<ScaledVector> values(SocialWelfare welfare, int agent) {
    PrivateEnvironment environment = welfare.environment();
    int types = environment.types().size();
    int layers = environment.horizon().orElse(1);
    if (welfare.populationWithout(agent).isEmpty()) {
      Rational[] nothing = new Rational[types];
      Arrays.fill(nothing, Rational.ZERO);
      return java.util.Collections.nCopies(layers, ScaledVector.of(List.of(nothing)));
    }
    if (environment.horizon().isEmpty()) {
      Distribution[] rows = new Distribution[types];
      Rational[] flows = new Rational[types];
      for (int joint = 0; joint < types; joint++) {
        rows[joint] = law(welfare, 0, agent, joint);
        flows[joint] = flow(welfare, 0, agent, joint);
      }
      return DiscountedValues.solve(rows, environment.discount(), List.<Rational[]>of(flows));
    }
    Rational[] next = new Rational[types];
    for (int joint = 0; joint < types; joint++) {
      next[joint] = environment.terminalValue(agent, joint);
    }
    List<ScaledVector> values = new ArrayList<>();
    for (int t = layers - 1; t >= 0; t--) {
      ScaledVector later = ScaledVector.of(List.of(next));
      Rational[] layer = new Rational[types];
      for (int joint = 0; joint < types; joint++) {
        Rational future = law(welfare, t, agent, joint).expectation(later);
        layer[joint] = flow(welfare, t, agent, joint).plus(environment.discount().times(future));
      }
      values.add(0, ScaledVector.of(List.of(layer)));
      next = layer;
    }
    return values;
  }

  private static Distribution law(SocialWelfare welfare, int t, int agent, int joint) {
    PrivateEnvironment environment = welfare.environment();
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
    if (sets.size() == 1) {
      return environment.law(joint, welfare.othersEfficientAction(t, agent, joint, 0));
    }
    Map<Integer, Rational> mixed = new TreeMap<>();
    for (int z = 0; z < sets.size(); z++) {
      Distribution law = environment.law(joint, welfare.othersEfficientAction(t, agent, joint, z));
      for (int k = 0; k < law.size(); k++) {
        Rational weight = sets.get(z).probability().times(law.probability(k));
        mixed.merge(law.outcome(k), weight, Rational::plus);
      }
    }
    return Distribution.of(mixed);
  }

  private static Rational flow(SocialWelfare welfare, int t, int agent, int joint) {
    PrivateEnvironment environment = welfare.environment();
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(joint));
    Rational flow = Rational.ZERO;
    for (int z = 0; z < sets.size(); z++) {
      int action = welfare.othersEfficientAction(t, agent, joint, z);
      Rational value = environment.value(agent, joint, action);
      flow = flow.plus(sets.get(z).probability().times(value));
    }
    return flow;
  }
}
