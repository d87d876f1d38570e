package org.candor.property;

import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/**
 * Dominant-strategy incentive compatibility: at every joint type and memory no reporting strategy of an agent beats honesty, whatever
 * the others report as functions of period and own type.
 *
 * <p>Against fixed functions the agent faces a decision process, so the one-shot deviation principle applies: some strategy gains
 * iff a single misreport does. What it gains is linear in the difference of the laws that report and honesty lead to; the others'
 * functions for the periods to come are searched for the largest gain, and bounds cut the search ({@link OthersSearch}). Over an
 * infinite horizon functions that are honest from some period on can only refute; that none gains at all is decided by a bound.
 */
public final class DominantStrategyIncentiveCompatibility implements Property {
  private static final long MAX_ENTRIES = 200_000;
  private static final int MAX_REACH = 16;

  @Override
  public String id() {
    return "ic.dominant";
  }

  @Override
  public String title() {
    return "Dominant-strategy incentive compatibility";
  }

  @Override
  public String definition() {
    return "at every joint type and memory no reporting strategy of an agent beats honesty, whatever the others report as functions of"
        + " period and own type; amount: the one-shot gain against the othersReports listed (the others are honest elsewhere),"
        + " bestStrategyGain: the most that any strategy gains against them";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable("decided only where every agent is always accessible");
    }
    GameForm game = analysis.game().withEveryFirstReport();
    limit(game);
    Sweep sweep = new Sweep(analysis.on(game));
    // Honesty from the next period on is tried everywhere first: what it gains cuts the rest.
    sweep.run(1);
    int horizon = analysis.environment().horizon().orElse(0);
    if (horizon > 1) {
      sweep.run(horizon);
    }
    for (int reach = 2; horizon == 0 && sweep.canGoOn() && reach <= MAX_REACH; reach++) {
      sweep.run(reach);
    }
    return sweep.verdict();
  }

  private static void limit(GameForm game) {
    JointSpace types = game.environment().types();
    long entries = 0;
    for (int t = 0; t < game.layers(); t++) {
      entries += (long) game.memories(t) * types.size();
    }
    entries *= (long) types.size() * types.agents();
    if (entries > MAX_ENTRIES) {
      throw new LimitExceededException(
          "the others' misreports at "
              + entries
              + " joint types x memories x reports exceed the limit of "
              + MAX_ENTRIES
              + "; shorten the horizon or drop agents or states");
    }
  }

  /** All single misreports against all that the others can report. */
  private static final class Sweep {
    private final GameAnalysis analysis;
    private final OthersSearch[] searches;
    private final OthersSearch.Budget budget = new OthersSearch.Budget();
    private long observed;
    private boolean complete;

    /** The largest gain so far, or null while there is none above 0. */
    private OthersSearch.Best best;

    private Worst.Place place;
    private int othersProfile;
    private int reach;

    Sweep(GameAnalysis analysis) {
      this.analysis = analysis;
      this.searches = new OthersSearch[analysis.agents()];
      for (int i = 0; i < searches.length; i++) {
        searches[i] = new OthersSearch(analysis, i, budget);
      }
    }

    /** Whether functions of a longer reach might still gain, and none has gained so far. */
    boolean canGoOn() {
      return best == null && !complete && !budget.isSpent(Rational.ZERO);
    }

    /** Looks at functions of the others that are honest from so many periods on. */
    void run(int periods) {
      observed = 0;
      complete = true;
      reach = periods;
      for (int t = 0; t < analysis.layers(); t++) {
        for (int joint = 0; joint < analysis.types().size(); joint++) {
          for (int m = 0; m < analysis.game().memories(t); m++) {
            for (int i = 0; i < analysis.agents(); i++) {
              observe(t, m, joint, i);
            }
          }
        }
      }
    }

    private void observe(int t, int m, int joint, int agent) {
      JointSpace types = analysis.types();
      int own = types.local(joint, agent);
      int[] reports = analysis.environment().feasibleReports(agent, own);
      // The others' report profiles are those in which the agent's own report is honest.
      for (int profile = 0; profile < types.size(); profile++) {
        if (types.local(profile, agent) != own
            || types.publicState(profile) != types.publicState(joint)) {
          continue;
        }
        OthersSearch.Side honest = searches[agent].side(t, joint, m, profile);
        for (int report : reports) {
          if (report != own) {
            int other = types.with(profile, agent, report);
            compare(honest, searches[agent].side(t, joint, m, other));
            if (t == 0) {
              firstReports(joint, agent, profile, other);
            }
          }
        }
      }
    }

    /** A first report may also establish another memory than the honest one. */
    private void firstReports(int joint, int agent, int honest, int other) {
      if (analysis.environment().initial().probabilityOf(joint).isZero()) {
        return;
      }
      int memory = analysis.game().initialMemory(honest);
      int changed = analysis.game().initialMemory(other);
      if (memory != changed) {
        compare(
            searches[agent].side(0, joint, memory, honest),
            searches[agent].side(0, joint, changed, other));
      }
    }

    private void compare(OthersSearch.Side honest, OthersSearch.Side other) {
      observed++;
      Rational floor = best == null ? Rational.ZERO : best.gain();
      int agent = other.agent();
      OthersSearch.Found found =
          reach == 1
              ? searches[agent].honestLater(honest, other, floor)
              : searches[agent].largest(honest, other, reach, floor);
      if (found.best() != null) {
        best = found.best();
        int report = analysis.types().local(other.profile(), agent);
        place = new Worst.Place(honest.layer(), honest.memory(), honest.joint(), agent, report);
        othersProfile = honest.profile();
      }
      complete &= found.complete();
    }

    Verdict verdict() {
      if (observed == 0) {
        return new Verdict.Holds(
            (long) analysis.types().size() * analysis.agents(),
            List.of("no agent can send more than one report: honesty is her only strategy"));
      }
      if (best == null) {
        return complete ? new Verdict.Holds(observed) : new Verdict.Undecided(undecided());
      }
      Witness witness =
          analysis
              .witnessAt(
                  place.layer(),
                  place.memory(),
                  place.index(),
                  place.agent(),
                  place.report(),
                  best.gain())
              .withOthersReports(othersReports());
      Rational strategy =
          new BestResponseToMaps(analysis, place, othersProfile, best.maps()).gain();
      return new Verdict.Refuted(
          witness.withBestStrategyGain(strategy),
          complete
              ? List.of()
              : List.of("larger gains, against other reports of the others, are not ruled out"));
    }

    private String undecided() {
      return budget.isSpent(Rational.ZERO)
          ? "no gain was found, but to rule one out more than "
              + OthersSearch.Budget.TO_DECIDE
              + " joint types x memories would have to be followed over what the others can report in the periods to come;"
              + " shorten the horizon or drop agents or states"
          : "no gain was found against others who are honest after "
              + MAX_REACH
              + " periods at the latest, but the bound on what they can do later does not rule one out;"
              + " set a horizon or lower the discount";
    }

    private List<Witness.OtherReport> othersReports() {
      List<Witness.OtherReport> reports = new java.util.ArrayList<>();
      int first = analysis.environment().horizon().isPresent() ? place.layer() : 0;
      for (int j = 0; j < analysis.agents(); j++) {
        int type = analysis.types().local(place.index(), j);
        int report = analysis.types().local(othersProfile, j);
        if (j != place.agent() && type != report) {
          reports.add(named(first, j, type, report));
        }
      }
      for (int later = 0; later < best.maps().size(); later++) {
        int[][] map = best.maps().get(later);
        for (int j = 0; j < map.length; j++) {
          for (int type = 0; type < map[j].length; type++) {
            if (map[j][type] != type) {
              reports.add(named(first + 1 + later, j, type, map[j][type]));
            }
          }
        }
      }
      return reports;
    }

    private Witness.OtherReport named(int period, int agent, int type, int report) {
      Environment environment = analysis.environment();
      return new Witness.OtherReport(
          period,
          environment.agentNames().get(agent),
          environment.stateName(agent, type),
          environment.stateName(agent, report));
    }
  }
}
