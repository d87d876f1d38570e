package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.DecisionProcess;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.process.Solver;

/**
 * The best full reporting strategy of one agent against honest others: a decision process whose states are what she knows
 * and whose actions are her reports.
 */
public final class BestResponse {
  private final GameAnalysis analysis;
  private final int agent;

  private BestResponse(GameAnalysis analysis, int agent) {
    this.analysis = analysis;
    this.agent = agent;
  }

  /** The gain over honesty of the best strategy from a place on, whose first report may establish another memory than honesty does. */
  static Rational gain(GameAnalysis analysis, Worst.Place place) {
    Cell cell = analysis.cells(place.layer(), place.memory(), place.agent()).of(place.index());
    BestResponse response = new BestResponse(analysis, place.agent());
    Rational best = response.value(place.layer(), place.memory(), cell);
    if (place.layer() == 0) {
      best = best.max(response.bestOfFirstReports(place, cell, best));
    }
    return best.minus(analysis.payoff(place.layer(), place.memory(), place.agent(), cell));
  }

  private Rational bestOfFirstReports(Worst.Place place, Cell cell, Rational known) {
    Environment environment = analysis.environment();
    GameForm game = analysis.game();
    int truthful = environment.truthfulProfile(cell.first());
    boolean first =
        environment.initial().probabilityOf(cell.first()).signum() > 0
            && game.initialMemory(truthful) == place.memory();
    Rational best = known;
    Rational[][] next = null;
    int own = analysis.types().local(cell.first(), agent);
    for (int report : first ? environment.feasibleReports(agent, own) : new int[0]) {
      int profile = game.deviate(truthful, agent, report);
      int memory = game.initialMemory(profile);
      if (memory != place.memory()) {
        next = next == null ? values(analysis.next(0)) : next;
        best = best.max(reportValue(0, memory, cell, profile, next));
      }
    }
    return best;
  }

  /**
   * The largest gain over honesty of any reporting strategy of the agent, over all joint types and memories of a layer.
   *
   * @throws IllegalArgumentException over a finite horizon if the layer is not a period
   */
  public static Rational largestGain(GameAnalysis analysis, int layer, int agent) {
    BestResponse response = new BestResponse(analysis, agent);
    Rational largest = Rational.ZERO;
    Rational[][] values = response.values(layer);
    for (int m = 0; m < analysis.game().memories(layer); m++) {
      List<Cell> cells = analysis.cells(layer, m, agent).all();
      for (int c = 0; c < cells.size(); c++) {
        largest = largest.max(values[m][c].minus(analysis.payoff(layer, m, agent, cells.get(c))));
      }
    }
    return largest;
  }

  /** The value of the agent's best strategy by memory and joint type, everybody being accessible and the others honest. */
  static Rational[][] values(GameAnalysis analysis, int layer, int agent) {
    return new BestResponse(analysis, agent).values(layer);
  }

  private Rational value(int layer, int memory, Cell cell) {
    int position = analysis.cells(layer, memory, agent).position(cell.first());
    return values(layer)[memory][position];
  }

  /** Best values by memory and position of the cell. */
  private Rational[][] values(int layer) {
    return analysis.environment().horizon().isPresent() ? finite(layer) : stationary();
  }

  private Rational[][] finite(int from) {
    Environment environment = analysis.environment();
    Rational[][] next = null;
    for (int t = analysis.layers() - 1; t >= from; t--) {
      Rational[][] layer = new Rational[analysis.game().memories(t)][];
      for (int m = 0; m < layer.length; m++) {
        List<Cell> cells = analysis.cells(t, m, agent).all();
        layer[m] = new Rational[cells.size()];
        for (int c = 0; c < layer[m].length; c++) {
          int truthful = environment.truthfulProfile(cells.get(c).first());
          int local = analysis.types().local(cells.get(c).first(), agent);
          for (int report : environment.feasibleReports(agent, local)) {
            int profile = analysis.game().deviate(truthful, agent, report);
            Rational value = reportValue(t, m, cells.get(c), profile, next);
            layer[m][c] = layer[m][c] == null ? value : layer[m][c].max(value);
          }
        }
      }
      next = layer;
    }
    return next;
  }

  private Rational reportValue(int t, int m, Cell cell, int profile, Rational[][] next) {
    Environment environment = analysis.environment();
    GameForm.Play play = analysis.game().play(t, m, profile);
    Rational total = Rational.ZERO;
    for (int k = 0; k < cell.size(); k++) {
      int joint = cell.jointType(k);
      Rational future = Rational.ZERO;
      for (GameForm.Decision d : play.decisions()) {
        Distribution law = environment.law(joint, d.action());
        for (int j = 0; j < law.size(); j++) {
          Rational value =
              next == null
                  ? environment.terminalValue(agent, law.outcome(j))
                  : cellValue(analysis.next(t), d.nextMemory(), law.outcome(j), next);
          future = future.plus(d.probability().times(law.probability(j)).times(value));
        }
      }
      Rational now = analysis.flow(play, agent, joint);
      total = total.plus(cell.weight(k).times(now.plus(environment.discount().times(future))));
    }
    return total;
  }

  private Rational cellValue(int layer, int memory, int joint, Rational[][] values) {
    return values[memory][analysis.cells(layer, memory, agent).position(joint)];
  }

  private Rational[][] stationary() {
    ReportProcess process = new ReportProcess();
    var values = Solver.solve(process).values(0);
    Rational[][] result = new Rational[analysis.game().memories(0)][];
    for (int m = 0; m < result.length; m++) {
      result[m] = new Rational[analysis.cells(0, m, agent).all().size()];
      for (int c = 0; c < result[m].length; c++) {
        result[m][c] = values.get(process.offsets[m] + c);
      }
    }
    return result;
  }

  /** Over an infinite horizon: states are what the agent knows at a memory, one after the other, and actions are reports. */
  private final class ReportProcess implements DecisionProcess {
    private final int[] offsets = new int[analysis.game().memories(0)];
    private final List<Integer> memories = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    ReportProcess() {
      for (int m = 0; m < offsets.length; m++) {
        offsets[m] = cells.size();
        for (Cell cell : analysis.cells(0, m, agent).all()) {
          memories.add(m);
          cells.add(cell);
        }
      }
    }

    /** Null for what nobody can report; it is in no feasible set either. */
    private GameForm.Play play(int state, int report) {
      int truthful = analysis.environment().truthfulProfile(cells.get(state).first());
      GameForm game = analysis.game();
      return game.play(0, memories.get(state), game.deviate(truthful, agent, report));
    }

    @Override
    public int states() {
      return cells.size();
    }

    @Override
    public int actions() {
      return analysis.environment().reports().size(agent);
    }

    @Override
    public Rational discount() {
      return analysis.environment().discount();
    }

    @Override
    public OptionalInt horizon() {
      return OptionalInt.empty();
    }

    @Override
    public Rational reward(int state, int report) {
      Cell cell = cells.get(state);
      GameForm.Play play = play(state, report);
      Rational reward = Rational.ZERO;
      for (int k = 0; play != null && k < cell.size(); k++) {
        Rational flow = analysis.flow(play, agent, cell.jointType(k));
        reward = reward.plus(cell.weight(k).times(flow));
      }
      return reward;
    }

    @Override
    public Distribution law(int state, int report) {
      GameForm.Play play = play(state, report);
      if (play == null) {
        return Distribution.point(state);
      }
      TreeMap<Integer, Rational> mixed = new TreeMap<>();
      Cell cell = cells.get(state);
      for (GameForm.Decision d : play.decisions()) {
        Cells next = analysis.cells(0, d.nextMemory(), agent);
        for (int j = 0; j < cell.size(); j++) {
          Distribution law = analysis.environment().law(cell.jointType(j), d.action());
          Rational weight = d.probability().times(cell.weight(j));
          for (int k = 0; k < law.size(); k++) {
            int position = offsets[d.nextMemory()] + next.position(law.outcome(k));
            mixed.merge(position, weight.times(law.probability(k)), Rational::plus);
          }
        }
      }
      return Distribution.of(mixed);
    }

    @Override
    public List<FeasibleSet> feasible(int state) {
      int local = analysis.types().local(cells.get(state).first(), agent);
      return List.of(
          new FeasibleSet(Rational.ONE, analysis.environment().feasibleReports(agent, local)));
    }

    @Override
    public Rational terminal(int state) {
      return Rational.ZERO;
    }
  }
}
