package org.candor.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Fraction;
import org.candor.mechanism.GameForm;

/**
 * The gains of single misreports. A report that leads to the decisions and the transfer that honesty leads to gains exactly nothing:
 * honest payoffs solve their equation. Where everybody is accessible the others are first told from the largest one so far in
 * integers, and exactly only if that does not do.
 */
final class Misreports {
  private final GameAnalysis analysis;
  private final GameForm game;
  private final Environment environment;

  /** Null where not everybody is accessible. */
  private final GainBounds bounds;

  private List<Worst> largest;

  Misreports(GameAnalysis analysis) {
    this.analysis = analysis;
    this.game = analysis.game();
    this.environment = analysis.environment();
    this.bounds = analysis.isFullyAccessible() ? new GainBounds(analysis) : null;
  }

  /** By agent, the largest gain over all joint types, memories and reports, at the memory where honesty is; found once. */
  List<Worst> largest() {
    if (largest == null) {
      List<Worst> found = new ArrayList<>();
      for (int i = 0; i < analysis.agents(); i++) {
        found.add(largest(i));
      }
      largest = List.copyOf(found);
    }
    return largest;
  }

  private Worst largest(int agent) {
    Worst worst = new Worst();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          Cell cell = analysis.cells(t, m, agent).of(joint);
          if (cell != null && cell.first() == joint) {
            observe(t, m, agent, cell, worst);
          }
        }
      }
    }
    return worst;
  }

  private void observe(int t, int m, int agent, Cell cell, Worst worst) {
    int truthful = environment.truthfulProfile(cell.first());
    int honest = environment.reports().local(truthful, agent);
    int own = analysis.types().local(cell.first(), agent);
    Fraction payoff = null;
    for (int report : environment.feasibleReports(agent, own)) {
      if (report == honest) {
        continue;
      }
      int profile = game.deviate(truthful, agent, report);
      Worst.Place place = new Worst.Place(t, m, cell.first(), agent, report);
      if (bounds != null && leadsToTheSame(t, m, agent, truthful, profile)) {
        worst.observe(Fraction.ZERO, place);
      } else if (bounds == null || !isNoLarger(t, m, agent, cell.first(), profile, worst)) {
        payoff = payoff == null ? analysis.average(analysis.payoffs(t, agent), m, cell) : payoff;
        Fraction gain = analysis.payoffOfReport(t, m, agent, cell, profile).minus(payoff);
        worst.observe(gain, place);
      }
    }
  }

  private boolean leadsToTheSame(int t, int m, int agent, int truthful, int profile) {
    GameForm.Play honest = game.play(t, m, truthful);
    GameForm.Play other = game.play(t, m, profile);
    return honest.decisions().equals(other.decisions())
        && honest.transfers().get(agent).equals(other.transfers().get(agent));
  }

  private boolean isNoLarger(int t, int m, int agent, int joint, int profile, Worst worst) {
    if (worst.observed() == 0) {
      return false;
    }
    BigInteger most = bounds.most(t, m, m, agent, joint, profile);
    return most != null && worst.observeAtMost(most, bounds);
  }

  /** Whether reporting so once, at the memory where honesty is, certainly gains nothing at the joint type. */
  boolean gainsNothing(int t, int m, int agent, int joint, int profile) {
    if (bounds == null) {
      return false;
    }
    if (leadsToTheSame(t, m, agent, joint, profile)) {
      return true;
    }
    BigInteger most = bounds.most(t, m, m, agent, joint, profile);
    return most != null && most.signum() <= 0;
  }
}
