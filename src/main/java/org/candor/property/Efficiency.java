package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.BeliefWelfare;
import org.candor.environment.Beliefs;
import org.candor.environment.Benchmark;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;

/** The decision policy attains the optimal social value from every joint type. */
public final class Efficiency implements Property {
  @Override
  public String id() {
    return "efficiency";
  }

  @Override
  public String title() {
    return "Efficiency";
  }

  @Override
  public String definition() {
    return "honest play attains the optimal social value V at every joint type (and memory);"
        + " where agents can be inaccessible, V is the optimum of a planner who hears the accessible ones; amount: V - V^pi";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return underBeliefs(analysis);
    }
    Benchmark benchmark = analysis.setting().benchmark();
    Worst worst = new Worst();
    for (int t = 0; t < analysis.layers(); t++) {
      ScaledVector optimal = benchmark.optimal(t);
      ScaledVector attained = analysis.socialValue(t);
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < analysis.game().memories(t); m++) {
          if (analysis.game().onRecord(t, m)) {
            Fraction loss = optimal.entry(joint).minus(attained.entry(analysis.position(m, joint)));
            worst.observe(loss, Worst.at(t, m, joint));
          }
        }
      }
    }
    return worst.verdict(
        p -> analysis.witnessAt(p.layer(), p.memory(), p.index(), null, null, worst.amount()));
  }

  /** Against the planner who hears accessible agents only, at what the centre knows after honest reports. */
  private static Verdict underBeliefs(GameAnalysis analysis) {
    Environment environment = analysis.environment();
    if (analysis.setting().privateEnvironment().isEmpty()) {
      return new Verdict.NotApplicable(
          "the optimum with silent agents is known for private values only");
    }
    BeliefWelfare welfare = analysis.setting().beliefWelfare();
    Beliefs beliefs = new Beliefs(welfare.environment());
    Worst worst = new Worst();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < analysis.game().memories(t); m++) {
        List<Distribution> predictions = predictions(analysis, t, m);
        if (predictions == null) {
          return new Verdict.NotApplicable("the mechanism keeps no beliefs about silent agents");
        }
        if (analysis.game().onRecord(t, m)) {
          for (Cell cell : Cells.ofCentre(analysis.game(), t, m).all()) {
            List<Distribution> held =
                beliefs.after(predictions, environment.truthfulProfile(cell.first()));
            int publicState = analysis.types().publicState(cell.first());
            Rational loss =
                welfare.value(t, publicState, held).minus(analysis.socialValue(t, m, cell));
            worst.observe(loss, Worst.at(t, m, cell.first()));
          }
        }
      }
    }
    return worst.verdict(
        p -> analysis.witnessAt(p.layer(), p.memory(), p.index(), null, null, worst.amount()));
  }

  /** One prediction per agent, or null if one is missing about an agent who can be inaccessible. */
  private static List<Distribution> predictions(GameAnalysis analysis, int layer, int memory) {
    PrivateEnvironment environment = analysis.setting().privateEnvironment().orElseThrow();
    List<Distribution> predictions = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      Distribution known = analysis.game().predicted(layer, memory, i);
      if (known == null && environment.agents().get(i).canBeInaccessible()) {
        return null;
      }
      predictions.add(known == null ? Distribution.point(0) : known);
    }
    return predictions;
  }
}
