package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;

/**
 * Transfers within the last period that make its decisions ex post incentive compatible there, the greatest of those that are never
 * positive: shortest paths between an agent's reports (Rochet 1987). Liu's Assumption 4 is that there are some.
 */
public final class LastPeriod {
  private final JointEnvironment environment;
  private final Decisions decisions;
  private final Rational[][] transfers;
  private String impossible;

  private LastPeriod(Decisions decisions) {
    this.environment = decisions.environment();
    this.decisions = decisions;
    this.transfers = new Rational[environment.agentNames().size()][environment.types().size()];
    for (Rational[] row : transfers) {
      Arrays.fill(row, Rational.ZERO);
    }
  }

  /** The transfers for the decisions; none are needed, and none paid, over an infinite horizon. */
  public static LastPeriod of(Decisions decisions) {
    LastPeriod last = new LastPeriod(decisions);
    JointSpace types = decisions.environment().types();
    for (int i = 0; decisions.environment().horizon().isPresent() && i < types.agents(); i++) {
      for (int joint = 0; joint < types.size(); joint++) {
        if (types.local(joint, i) == 0) {
          last.relax(i, joint);
        }
      }
    }
    return last;
  }

  /** Why there are no such transfers, with the numbers, or null if there are. */
  public String impossible() {
    return impossible;
  }

  /** {@code T_i} at a report profile of the last period. */
  public Rational transfer(int agent, int profile) {
    return transfers[agent][profile];
  }

  /** {@code u_i(a(s), s) − u_i(a(r), s)}: what agent i loses at the first joint signal by the decision for the second one. */
  private Rational loss(int agent, int truth, int report) {
    return environment
        .value(agent, truth, decisions.last().applyAsInt(truth))
        .minus(environment.value(agent, truth, decisions.last().applyAsInt(report)));
  }

  /** Bellman and Ford's algorithm on the reports of an agent, the others' given. */
  private void relax(int agent, int others) {
    JointSpace types = environment.types();
    int reports = types.size(agent);
    int[] before = new int[reports];
    Arrays.fill(before, -1);
    int changed = -1;
    for (int round = 0; round <= reports; round++) {
      changed = -1;
      for (int s = 0; s < reports; s++) {
        for (int r = 0; r < reports; r++) {
          int truth = types.with(others, agent, s);
          int report = types.with(others, agent, r);
          Rational bound = transfers[agent][truth].plus(loss(agent, truth, report));
          if (bound.compareTo(transfers[agent][report]) < 0) {
            transfers[agent][report] = bound;
            before[r] = s;
            changed = r;
          }
        }
      }
    }
    if (changed >= 0 && impossible == null) {
      impossible = cycle(agent, others, before, changed);
    }
  }

  private String cycle(int agent, int others, int[] before, int from) {
    JointSpace types = environment.types();
    int on = from;
    for (int k = 0; k < before.length; k++) {
      on = before[on];
    }
    List<String> names = new ArrayList<>();
    Rational sum = Rational.ZERO;
    int r = on;
    do {
      sum =
          sum.minus(
              loss(agent, types.with(others, agent, before[r]), types.with(others, agent, r)));
      names.add(0, environment.stateName(agent, r));
      r = before[r];
    } while (r != on);
    names.add(0, environment.stateName(agent, on));
    return "in the last period no transfers make the decisions ex post incentive compatible (Assumption 4): with "
        + Names.others(environment, agent, others)
        + " agent '"
        + environment.agentNames().get(agent)
        + "' gains "
        + sum
        + " in all from the decisions of the misreports "
        + String.join(" as ", names);
  }
}
