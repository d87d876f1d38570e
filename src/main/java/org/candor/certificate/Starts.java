package org.candor.certificate;

import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.process.Distribution;

/** The first report profiles whose memory matters. */
final class Starts {
  private Starts() {}

  /** By profile, whether it is honest at an initial joint type, or but for one agent's misreport. */
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

  /** By profile, whether it has a public state that can be the first: all that the agents can report together at first. */
  static boolean[] every(Environment environment) {
    JointSpace types = environment.types();
    boolean[] publicStates = new boolean[types.publicStates()];
    for (int joint : environment.initial().support()) {
      publicStates[types.publicState(joint)] = true;
    }
    boolean[] every = new boolean[types.size()];
    for (int profile = 0; profile < every.length; profile++) {
      every[profile] = publicStates[types.publicState(profile)];
    }
    return every;
  }

  /** The entries of the first that are not in the second. */
  static boolean[] without(boolean[] profiles, boolean[] others) {
    boolean[] rest = profiles.clone();
    for (int profile = 0; profile < rest.length; profile++) {
      rest[profile] &= !others[profile];
    }
    return rest;
  }
}
