package org.candor.certificate;

import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.process.Distribution;

/** The first report profiles whose memory matters: honest at an initial joint type, or with one agent's misreport. */
final class Starts {
  private Starts() {}

  /** By profile, whether it is one of them. */
  static boolean[] profiles(Environment environment) {
    Distribution initial = environment.initial();
    JointSpace types = environment.types();
    boolean[] known = new boolean[types.size()];
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      known[joint] = true;
      for (int i = 0; i < types.agents(); i++) {
        for (int report : environment.feasibleReports(i, types.local(joint, i))) {
          known[types.with(joint, i, report)] = true;
        }
      }
    }
    return known;
  }
}
