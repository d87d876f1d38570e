package org.candor.property;

import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Fraction;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * Within-period (periodic) ex post incentive compatibility: at every joint type and memory no reporting strategy beats
 * honesty when the others are honest.
 *
 * <p>Decided for all strategies by the one-shot deviation principle: with discounting or a finite horizon a strategy gains
 * iff some single misreport, followed by honesty, gains. First reports that establish another memory are judged too.
 */
public final class ExPostIncentiveCompatibility implements Property {
  @Override
  public String id() {
    return "ic.ex-post";
  }

  @Override
  public String title() {
    return "Within-period ex post incentive compatibility";
  }

  @Override
  public String definition() {
    return "at every joint type and memory no reporting strategy of an agent beats honesty when the others are honest;"
        + " amount: the largest one-shot gain, bestStrategyGain: the most that any strategy gains there";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Worst worst = largestGain(analysis);
    if (worst.observed() == 0) {
      // Honesty is the only strategy: it is compared with itself, and the verdict says so.
      return new Verdict.Holds(
          (long) analysis.types().size() * analysis.agents(),
          List.of("no agent can send more than one report: honesty is her only strategy"));
    }
    return worst.verdict(
        p ->
            analysis
                .witnessAt(p.layer(), p.memory(), p.index(), p.agent(), p.report(), worst.amount())
                .withBestStrategyGain(BestResponse.gain(analysis, p)));
  }

  /** The largest gain of a single misreport over all joint types, memories, agents and reports. */
  static Worst largestGain(GameAnalysis analysis) {
    Worst worst = new Worst();
    for (Worst each : analysis.misreports().largest()) {
      worst = Worst.of(worst, each);
    }
    observeFirstReports(analysis, worst);
    return worst;
  }

  /** A first misreport may also establish another memory than the honest one. */
  private static void observeFirstReports(GameAnalysis analysis, Worst worst) {
    Environment environment = analysis.environment();
    GameForm game = analysis.game();
    Distribution initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      int truthful = environment.truthfulProfile(initial.outcome(k));
      int memory = game.initialMemory(truthful);
      for (int i = 0; i < analysis.agents(); i++) {
        Cell cell = analysis.cells(0, memory, i).of(initial.outcome(k));
        if (cell == null || cell.first() != initial.outcome(k)) {
          continue;
        }
        for (int report : environment.feasibleReports(i, analysis.types().local(cell.first(), i))) {
          int profile = game.deviate(truthful, i, report);
          if (game.initialMemory(profile) != memory) {
            Fraction gain =
                analysis
                    .payoffOfReport(0, game.initialMemory(profile), i, cell, profile)
                    .minus(analysis.average(analysis.payoffs(0, i), memory, cell));
            worst.observe(gain, new Worst.Place(0, memory, cell.first(), i, report));
          }
        }
      }
    }
  }
}
