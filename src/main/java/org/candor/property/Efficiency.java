package org.candor.property;

import org.candor.environment.SocialWelfare;
import org.candor.exact.Fraction;
import org.candor.exact.ScaledVector;

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
    return "honest play attains the optimal social value V at every joint type (and memory); amount: V - V^pi";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable(
          "the optimum of a planner who sees inaccessible types is not attainable here");
    }
    SocialWelfare welfare = analysis.setting().welfare();
    Worst worst = new Worst();
    for (int t = 0; t < analysis.layers(); t++) {
      ScaledVector optimal = welfare.optimal(t);
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
}
