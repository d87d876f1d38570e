package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;

/**
 * What can be lost on a path of honest play, on confirmed tables: at every place that honest play can reach, the largest of
 * {@code loss + γ · (the loss from the next place on)} over all decisions and next joint types of positive probability. The equation has
 * one solution, as an optimality equation has; from each start the loss is at most 0.
 */
final class PathChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final Equation equation;

  /** By layer, the place of each position among those that can be reached, or -1; the layer after the last period included. */
  private final List<int[]> places = new ArrayList<>();

  private final List<int[]> reached = new ArrayList<>();

  PathChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.equation = new Equation(environment.discount());
    reach();
  }

  /** {@code 0 ≤ Σ γ^t (r_i + T_i)} on every path from every start, for every agent. */
  Finding rationality() {
    List<List<Scaled>> losses = evidence.worstCases().pathLosses();
    OptimumCheck.requireCount("the losses on paths, by agent,", losses.size(), types.agents());
    Finding finding = new Finding();
    for (int i = 0; i < types.agents(); i++) {
      String name = "the loss of agent " + Places.agent(environment, i) + " on paths";
      confirm(name, losses.get(i), i);
      for (int joint : environment.initial().support()) {
        Rational loss = atStart(losses.get(i), joint);
        int agent = i;
        observe(
            finding,
            loss,
            () -> evidence.witness(0, game.start(joint), joint, agent, null, loss.negate()));
      }
    }
    return finding;
  }

  /** {@code Σ γ^t Σ_i T_i ≤ 0} on every path from every start. */
  Finding noDeficit() {
    List<Scaled> deficits = evidence.worstCases().pathDeficits();
    confirm("the sum of transfers on paths", deficits, -1);
    Finding finding = new Finding();
    for (int joint : environment.initial().support()) {
      Rational sum = atStart(deficits, joint);
      observe(finding, sum, () -> evidence.witness(0, game.start(joint), joint, null, null, sum));
    }
    return finding;
  }

  private static void observe(
      Finding finding, Rational loss, java.util.function.Supplier<org.candor.property.Witness> at) {
    if (Checks.sumAtMostZero(new BigInteger[] {loss.numerator()})) {
      finding.holds();
    } else {
      finding.fails(loss, at);
    }
  }

  private Rational atStart(List<Scaled> values, int joint) {
    return values.get(0).get(places.get(0)[game.position(game.start(joint), joint)]);
  }

  private boolean isEnd(int layer) {
    return environment.horizon().isPresent() && layer == game.layers();
  }

  /** Marks what honest play can reach, layer by layer; over an infinite horizon until nothing is added. */
  private void reach() {
    boolean infinite = environment.horizon().isEmpty();
    List<boolean[]> marks = new ArrayList<>();
    for (int t = 0; t < game.layers(); t++) {
      marks.add(new boolean[game.memories(t) * types.size()]);
    }
    if (!infinite) {
      marks.add(new boolean[types.size()]);
    }
    for (int joint : environment.initial().support()) {
      marks.get(0)[game.position(game.start(joint), joint)] = true;
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int t = 0; t < game.layers(); t++) {
        for (int position = 0; position < marks.get(t).length; position++) {
          if (marks.get(t)[position]) {
            for (int next : following(t, position)) {
              changed |= !marks.get(game.next(t))[next];
              marks.get(game.next(t))[next] = true;
            }
          }
        }
      }
      changed &= infinite;
    }
    for (boolean[] layer : marks) {
      int[] place = new int[layer.length];
      int count = 0;
      for (int position = 0; position < place.length; position++) {
        place[position] = layer[position] ? count++ : -1;
      }
      places.add(place);
      int[] positions = new int[count];
      for (int position = 0; position < place.length; position++) {
        if (layer[position]) {
          positions[place[position]] = position;
        }
      }
      reached.add(positions);
    }
  }

  /** The positions that can follow, decision by decision. */
  private List<Integer> following(int layer, int position) {
    List<Integer> next = new ArrayList<>();
    int joint = position % types.size();
    for (Certificate.Decision decision : decisions(layer, position)) {
      for (int later : evidence.model().row(joint, decision.action()).positions()) {
        next.add(isEnd(layer + 1) ? later : game.position(decision.next(), later));
      }
    }
    return next;
  }

  /** The decisions of positive probability. */
  private List<Certificate.Decision> decisions(int layer, int position) {
    int joint = position % types.size();
    return game.play(layer, position / types.size(), joint).decisions().stream()
        .filter(decision -> decision.weight().signum() > 0)
        .toList();
  }

  /**
   * Confirms the losses by layer.
   *
   * @param agent whose, or -1 for the sum of transfers
   */
  private void confirm(String name, List<Scaled> losses, int agent) {
    OptimumCheck.requireCount("the list of layers of " + name, losses.size(), game.layers());
    List<Scaled> all = new ArrayList<>(losses);
    for (int t = 0; t < game.layers(); t++) {
      all.get(t).require(name + Places.period(environment, t), reached.get(t).length);
    }
    if (environment.horizon().isPresent()) {
      all.add(terminal(agent));
    }
    for (int t = 0; t < game.layers(); t++) {
      Scaled now = all.get(t);
      Scaled next = all.get(game.next(t));
      LayerRows rows = new LayerRows(environment.discount(), now, next);
      int[] chosen = new int[reached.get(t).length];
      for (int place = 0; place < chosen.length; place++) {
        List<Row> steps = steps(t, reached.get(t)[place], agent);
        chosen[place] = Choices.firstBest(equation, steps, next);
        rows.place(place, steps);
      }
      int wrong = rows.firstNotFirstOptimal(chosen);
      if (wrong >= 0) {
        throw wrong(name, t, wrong, agent, now, next);
      }
    }
  }

  private Scaled terminal(int agent) {
    int[] ends = reached.get(game.layers());
    Rational[] losses = new Rational[ends.length];
    for (int k = 0; k < ends.length; k++) {
      losses[k] = agent < 0 ? Rational.ZERO : environment.terminalValue(agent, ends[k]).negate();
    }
    return Scaled.of(losses);
  }

  private List<Row> steps(int layer, int position, int agent) {
    int joint = position % types.size();
    Certificate.Play play = game.play(layer, position / types.size(), joint);
    Rational sum = Rational.ZERO;
    for (int i = 0; i < types.agents(); i++) {
      sum = sum.plus(play.transfers().get(i));
    }
    List<Row> steps = new ArrayList<>();
    for (Certificate.Decision decision : decisions(layer, position)) {
      Rational loss =
          agent < 0
              ? sum
              : environment
                  .value(agent, joint, decision.action())
                  .plus(play.transfers().get(agent))
                  .negate();
      for (int later : evidence.model().row(joint, decision.action()).positions()) {
        int next = isEnd(layer + 1) ? later : game.position(decision.next(), later);
        int[] to = {places.get(game.next(layer))[next]};
        steps.add(new Row(loss, to, new BigInteger[] {BigInteger.ONE}, BigInteger.ONE));
      }
    }
    return steps;
  }

  private Rejection wrong(String name, int layer, int place, int agent, Scaled now, Scaled next) {
    int position = reached.get(layer)[place];
    List<Row> steps = steps(layer, position, agent);
    Row worst = steps.get(Choices.firstBest(equation, steps, next));
    return new Rejection(
        name
            + " at "
            + Places.joint(environment, position % types.size())
            + Places.memory(game.memories(layer), position / types.size())
            + Places.period(environment, layer)
            + ": "
            + equation.words(worst, next)
            + " = "
            + equation.value(worst, next)
            + ", certificate says "
            + now.get(place));
  }
}
