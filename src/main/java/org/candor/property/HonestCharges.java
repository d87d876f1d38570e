package org.candor.property;

import java.math.BigInteger;
import org.candor.exact.ScaledVector;

/** The expected sums of charges {@code c_i = W^π − U_i} of honest play, compared over an agent's own types. */
final class HonestCharges {
  private HonestCharges() {}

  /**
   * Whether the expected sum of charges never varies with the agent's own type. With private values and everybody accessible that is
   * membership in the dynamic-Groves class: {@code C_i(ρ, θ_-i) + γ E c_i(θ')} is then what honest play charges at {@code (ρ, θ_-i)},
   * because neither the others' utility nor their future depends on her type.
   */
  static boolean ignoreOwnTypes(GameAnalysis analysis) {
    for (int t = 0; t < analysis.layers(); t++) {
      for (int i = 0; i < analysis.agents(); i++) {
        ScaledVector charges = analysis.charges(t, i);
        for (int m = 0; m < analysis.game().memories(t); m++) {
          for (int joint = 0; joint < analysis.types().size(); joint++) {
            int first = analysis.types().with(joint, i, 0);
            BigInteger charge = charges.numerator(analysis.position(m, joint));
            if (!charge.equals(charges.numerator(analysis.position(m, first)))) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  /** How many reports there are to be judged: at every period, memory and joint type those that each agent can send. */
  static long reports(GameAnalysis analysis) {
    long reports = 0;
    for (int i = 0; i < analysis.agents(); i++) {
      long others = analysis.types().size() / analysis.types().size(i);
      for (int t = 0; t < analysis.layers(); t++) {
        reports += others * sum(analysis, i) * analysis.game().memories(t);
      }
    }
    return reports;
  }

  private static long sum(GameAnalysis analysis, int agent) {
    long sum = 0;
    for (int s = 0; s < analysis.types().size(agent); s++) {
      sum += analysis.environment().feasibleReports(agent, s).length;
    }
    return sum;
  }
}
