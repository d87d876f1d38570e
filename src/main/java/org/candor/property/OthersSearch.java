package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * What the others can report, as functions of period and own type, so that one misreport of an agent gains most.
 *
 * <p>After the misreport and after honesty the agent is honest. What she gains from then on is {@code Σ c(m,θ) U(m,θ)}, where
 * {@code c} is the difference of both laws and {@code U} her payoff against the others' functions, which are the same on both sides.
 * The search chooses the functions period by period on the types that {@code c} distinguishes, and cuts where the bound
 * {@code Σ c⁺ U_max − Σ c⁻ U_min} is not above the best so far.
 */
final class OthersSearch {
  /** The functions of the periods to come and what they gain; {@code maps[period][agent][type]} is a report. */
  record Best(Rational gain, List<int[][]> maps) {}

  /**
   * What a search found.
   *
   * @param best above the floor, or null
   * @param complete whether no functions, of whatever reach, gain more than both
   */
  record Found(Best best, boolean complete) {}

  /** How much may still be tried in one audit: less once a gain is found, which more work could only make larger. */
  static final class Budget {
    static final int TO_DECIDE = 60_000;
    private static final int TO_IMPROVE = 10_000;
    private int spent;

    boolean isSpent(Rational floor) {
      return spent > (floor.signum() > 0 ? TO_IMPROVE : TO_DECIDE);
    }
  }

  /** One side of a comparison: a report profile at a true joint type, and what it yields if everybody is honest later. */
  record Side(
      int agent,
      int layer,
      int joint,
      int memory,
      int profile,
      GameForm.Play play,
      Fraction payoff) {}

  private final GameAnalysis analysis;
  private final Environment environment;
  private final JointSpace types;
  private final int agent;
  private final Budget budget;
  private OthersBounds bounds;
  private Best best;
  private Rational floor;
  private boolean complete;

  OthersSearch(GameAnalysis analysis, int agent, Budget budget) {
    this.analysis = analysis;
    this.environment = analysis.environment();
    this.types = analysis.types();
    this.agent = agent;
    this.budget = budget;
  }

  Side side(int layer, int joint, int memory, int profile) {
    GameForm.Play play = analysis.game().play(layer, memory, profile);
    Fraction payoff = analysis.payoffOfReport(layer, memory, agent, Cell.single(joint), profile);
    return new Side(agent, layer, joint, memory, profile, play, payoff);
  }

  /** The gain over honesty if it is above the floor, when everybody is honest from the next period on. */
  Found honestLater(Side honest, Side other, Rational above) {
    Fraction gain = other.payoff().minus(honest.payoff());
    boolean last = environment.horizon().isPresent() && honest.layer() + 1 == analysis.layers();
    boolean settled = last || honest.play().decisions().equals(other.play().decisions());
    return gain.compareTo(Fraction.of(above)) > 0
        ? new Found(new Best(gain.toRational(), List.of()), settled)
        : new Found(null, settled);
  }

  /**
   * The largest gain over honesty above the floor, which is no less than what {@link #honestLater} finds.
   *
   * @param reach how many periods, this one included, the others may misreport in; over a finite horizon the last period ends it
   */
  Found largest(Side honest, Side other, int reach, Rational above) {
    best = null;
    floor = above;
    complete = true;
    if (honestLater(honest, other, above).complete() || outOfReach(honest, other)) {
      return new Found(null, true);
    }
    if (budget.isSpent(floor)) {
      return new Found(null, false);
    }
    int joint = honest.joint();
    Rational now =
        analysis.flow(other.play(), agent, joint).minus(analysis.flow(honest.play(), agent, joint));
    Map<Integer, Rational> difference = new TreeMap<>();
    add(difference, other.play(), joint, environment.discount());
    add(difference, honest.play(), joint, environment.discount().negate());
    difference.values().removeIf(Rational::isZero);
    search(analysis.next(honest.layer()), difference, now, reach - 1, new ArrayList<>());
    return new Found(best, complete);
  }

  private boolean outOfReach(Side honest, Side other) {
    if (bounds == null) {
      bounds = new OthersBounds(analysis, agent);
    }
    Rational most = bounds.most(other.layer(), other.play(), other.joint());
    Rational least = bounds.least(honest.layer(), honest.play(), honest.joint());
    return most.minus(least).compareTo(floor) <= 0;
  }

  /** Adds a multiple of the law of the next position. */
  private void add(Map<Integer, Rational> to, GameForm.Play play, int joint, Rational weight) {
    for (GameForm.Decision decision : play.decisions()) {
      Distribution law = environment.law(joint, decision.action());
      for (int k = 0; k < law.size(); k++) {
        Rational w = weight.times(decision.probability()).times(law.probability(k));
        to.merge(analysis.position(decision.nextMemory(), law.outcome(k)), w, Rational::plus);
      }
    }
  }

  private boolean atTheEnd(int layer) {
    return environment.horizon().isPresent() && layer == analysis.layers();
  }

  private void search(
      int layer, Map<Integer, Rational> difference, Rational sum, int reach, List<int[][]> maps) {
    Rational honest = sum.plus(weighted(difference, analysis.payoffs(layer, agent)));
    if (honest.compareTo(floor) > 0) {
      floor = honest;
      best = new Best(honest, List.copyOf(maps));
    }
    if (difference.isEmpty() || atTheEnd(layer)) {
      return;
    }
    if (sum.plus(bounds.most(layer, difference)).compareTo(floor) <= 0) {
      return;
    }
    if (reach == 0) {
      complete = false;
      return;
    }
    int[][] map = new int[types.agents()][];
    List<int[]> free = new ArrayList<>();
    for (int j = 0; j < map.length; j++) {
      map[j] = new int[types.size(j)];
      for (int s = 0; s < map[j].length; s++) {
        map[j][s] = s;
        int other = j;
        int type = s;
        if (j != agent
            && difference.keySet().stream()
                .anyMatch(p -> types.local(p % types.size(), other) == type)) {
          free.add(new int[] {j, s});
        }
      }
    }
    choose(layer, difference, sum, reach, maps, map, free, 0);
  }

  /** Tries all reports of the free types, in order, each function once. */
  private void choose(
      int layer,
      Map<Integer, Rational> difference,
      Rational sum,
      int reach,
      List<int[][]> maps,
      int[][] map,
      List<int[]> free,
      int next) {
    if (next == free.size()) {
      step(layer, difference, sum, reach, maps, map);
      return;
    }
    int j = free.get(next)[0];
    int type = free.get(next)[1];
    for (int report : environment.feasibleReports(j, type)) {
      map[j][type] = report;
      choose(layer, difference, sum, reach, maps, map, free, next + 1);
    }
    map[j][type] = type;
  }

  private void step(
      int layer,
      Map<Integer, Rational> difference,
      Rational sum,
      int reach,
      List<int[][]> maps,
      int[][] map) {
    if (budget.isSpent(floor)) {
      complete = false;
      return;
    }
    budget.spent += difference.size();
    Map<Integer, Rational> later = new TreeMap<>();
    Rational total = sum;
    for (Map.Entry<Integer, Rational> at : difference.entrySet()) {
      int joint = at.getKey() % types.size();
      int memory = at.getKey() / types.size();
      GameForm.Play play = analysis.game().play(layer, memory, profile(joint, map));
      total = total.plus(at.getValue().times(analysis.flow(play, agent, joint)));
      add(later, play, joint, at.getValue().times(environment.discount()));
    }
    later.values().removeIf(Rational::isZero);
    int[][] kept = map.clone();
    java.util.Arrays.setAll(kept, j -> map[j].clone());
    List<int[][]> longer = new ArrayList<>(maps);
    longer.add(kept);
    search(analysis.next(layer), later, total, reach - 1, longer);
  }

  private int profile(int joint, int[][] map) {
    int profile = joint;
    for (int j = 0; j < map.length; j++) {
      profile = types.with(profile, j, map[j][types.local(joint, j)]);
    }
    return profile;
  }

  static Rational weighted(Map<Integer, Rational> difference, ScaledVector values) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> at : difference.entrySet()) {
      sum = sum.plus(at.getValue().times(values.get(at.getKey())));
    }
    return sum;
  }
}
