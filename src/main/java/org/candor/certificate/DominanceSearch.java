package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;

/**
 * Dominance on confirmed tables: no misreport gains at any joint type and memory, whatever the others report as functions of period and
 * own type.
 *
 * <p>The others' functions are gone through period by period on the types that matter. A branch ends where both laws are the same, where
 * the horizon ends, or where confirmed bounds on what the agent can have leave no advantage; the kernel decides each end.
 */
final class DominanceSearch {
  /** How many periods the others' functions are gone through, the first one included. */
  static final int MAX_REACH = 16;

  /** How many positions may be followed in all; an audit that takes no more finds an answer. */
  private static final long MAX_FOLLOWED = 100_000;

  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final List<DominanceBounds> bounds = new ArrayList<>();
  private final Finding finding = new Finding();
  private long followed;
  private int agent;

  /**
   * @param evidence on the game with every first report profile
   */
  DominanceSearch(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
  }

  /** Whether bounds on later payoffs are needed: over one period there are none. */
  static boolean needsBounds(Environment environment) {
    return environment.horizon().orElse(2) > 1;
  }

  Finding holds() {
    List<Certificate.Bounds> listed = evidence.worstCases().dominance().bounds();
    int needed = needsBounds(environment) ? types.agents() : 0;
    OptimumCheck.requireCount("the bounds of dominance, by agent,", listed.size(), needed);
    for (int i = 0; i < needed; i++) {
      bounds.add(new DominanceBounds(evidence, i, listed.get(i)));
    }
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (agent = 0; agent < types.agents(); agent++) {
            reports(t, m, joint);
          }
        }
      }
    }
    if (finding.decided() == 0) {
      // Honesty is the only strategy: it is compared with itself.
      finding.holds((long) types.size() * types.agents());
    }
    return finding;
  }

  /** All reports of the agent against all that the others can report now. */
  private void reports(int t, int m, int joint) {
    int own = types.local(joint, agent);
    for (int profile = 0; profile < types.size(); profile++) {
      if (types.local(profile, agent) == own
          && types.publicState(profile) == types.publicState(joint)) {
        for (int report = 0; report < types.size(agent); report++) {
          if (report != own) {
            int sent = types.with(profile, agent, report);
            compare(
                new Advantage.Side(t, m, joint, profile), new Advantage.Side(t, m, joint, sent));
            if (t == 0) {
              firstReports(joint, profile, sent);
            }
          }
        }
      }
    }
  }

  /** A first report may also establish another memory than the honest one. */
  private void firstReports(int joint, int profile, int sent) {
    int memory = game.starts().getOrDefault(profile, -1);
    int changed = game.starts().getOrDefault(sent, -1);
    if (memory != changed && environment.initial().probabilityOf(joint).signum() > 0) {
      compare(
          new Advantage.Side(0, memory, joint, profile),
          new Advantage.Side(0, changed, joint, sent));
    }
  }

  private void compare(Advantage.Side honest, Advantage.Side misreport) {
    Advantage advantage = Advantage.of(evidence, agent, honest, misreport);
    Rational gain = gain(game.next(honest.layer()), advantage, MAX_REACH - 1);
    if (gain == null) {
      finding.holds();
    } else {
      int report = types.local(misreport.profile(), agent);
      int who = agent;
      finding.fails(
          gain,
          () ->
              evidence.witness(honest.layer(), honest.memory(), honest.joint(), who, report, gain));
    }
  }

  private boolean isEnd(int layer) {
    return environment.horizon().isPresent() && layer == game.layers();
  }

  /** A positive gain against some functions of the others from the layer on, or null if there is none. */
  private Rational gain(int layer, Advantage advantage, int reach) {
    Scaled payoffs = evidence.honest().get(layer).payoffs().get(agent);
    if (advantage.isSettled() || isEnd(layer)) {
      return advantage.isNoneWith(payoffs) ? null : advantage.with(payoffs);
    }
    DominanceBounds bound = bounds.get(agent);
    if (advantage.isNoneBetween(bound.most(layer), bound.least(layer))) {
      return null;
    }
    if (environment.horizon().isEmpty() && reach == 0) {
      throw unconfirmed();
    }
    int[][] map = new int[types.agents()][];
    List<int[]> free = new ArrayList<>();
    for (int j = 0; j < map.length; j++) {
      map[j] = new int[types.size(j)];
      for (int type = 0; type < map[j].length; type++) {
        map[j][type] = type;
        if (j != agent && advantage.concerns(j, type)) {
          free.add(new int[] {j, type});
        }
      }
    }
    return choose(layer, advantage, reach, map, free, 0);
  }

  private Rejection unconfirmed() {
    return new Rejection(
        "ic.dominant: that nothing gains is not confirmed within "
            + MAX_REACH
            + " periods and "
            + MAX_FOLLOWED
            + " positions of the others' reports");
  }

  /** Goes through all reports of the free types. */
  private Rational choose(
      int layer, Advantage advantage, int reach, int[][] map, List<int[]> free, int next) {
    if (next == free.size()) {
      followed += advantage.size();
      if (followed > MAX_FOLLOWED) {
        throw unconfirmed();
      }
      return gain(game.next(layer), advantage.after(layer, map), reach - 1);
    }
    int j = free.get(next)[0];
    int type = free.get(next)[1];
    Rational gain = null;
    for (int report = 0; gain == null && report < types.size(j); report++) {
      map[j][type] = report;
      gain = choose(layer, advantage, reach, map, free, next + 1);
    }
    map[j][type] = type;
    return gain;
  }
}
