package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;

/**
 * The most and the least that an honest agent can have when the others report whatever they like: confirmed solutions of the optimality
 * equations of others who decide on their reports together, each of which has one solution.
 */
final class DominanceBounds {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final int agent;
  private final Equation equation;
  private final List<Scaled> most = new ArrayList<>();
  private final List<Scaled> least = new ArrayList<>();

  DominanceBounds(Evidence evidence, int agent, Certificate.Bounds bounds) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.agent = agent;
    this.equation = new Equation(environment.discount());
    confirm("the most", bounds.most(), false);
    confirm("the least", bounds.least(), true);
  }

  Scaled most(int layer) {
    return most.get(layer);
  }

  Scaled least(int layer) {
    return least.get(layer);
  }

  private void confirm(String what, List<Scaled> bounds, boolean isLeast) {
    String name =
        what
            + " that agent "
            + Places.agent(environment, agent)
            + " can have, whatever is reported,";
    OptimumCheck.requireCount("the list of layers of " + name, bounds.size(), game.layers());
    for (int t = 0; t < game.layers(); t++) {
      bounds.get(t).require(name + Places.period(environment, t), game.memories(t) * types.size());
    }
    List<Scaled> all = new ArrayList<>(bounds);
    if (environment.horizon().isPresent()) {
      all.add(evidence.honest().get(game.layers()).payoffs().get(agent));
    }
    (isLeast ? least : most).addAll(all);
    // The least of payoffs is the most of losses.
    List<Scaled> signed = isLeast ? all.stream().map(Scaled::negated).toList() : all;
    for (int t = 0; t < game.layers(); t++) {
      layer(name, t, signed.get(t), signed.get(game.next(t)), isLeast);
    }
  }

  private void layer(String name, int t, Scaled now, Scaled next, boolean isLeast) {
    LayerRows rows = new LayerRows(environment.discount(), now, next);
    int[] chosen = new int[now.size()];
    for (int position = 0; position < chosen.length; position++) {
      List<Row> reports = reports(t, position, isLeast);
      chosen[position] = Choices.firstBest(equation, reports, next);
      rows.place(position, reports);
    }
    int wrong = rows.firstNotFirstOptimal(chosen);
    if (wrong >= 0) {
      Rational found = equation.value(reports(t, wrong, isLeast).get(chosen[wrong]), next);
      throw new Rejection(
          name
              + " at "
              + Places.joint(environment, wrong % types.size())
              + Places.memory(game.memories(t), wrong / types.size())
              + Places.period(environment, t)
              + " is "
              + (isLeast ? found.negate() : found)
              + " by its equation, certificate says "
              + (isLeast ? now.get(wrong).negate() : now.get(wrong)));
    }
  }

  /** What the others' report profiles bring about when the agent is honest; losses if the least is sought. */
  private List<Row> reports(int layer, int position, boolean isLeast) {
    int joint = position % types.size();
    List<Row> rows = new ArrayList<>();
    for (int profile = 0; profile < types.size(); profile++) {
      if (types.local(profile, agent) == types.local(joint, agent)
          && types.publicState(profile) == types.publicState(joint)) {
        Certificate.Play play = game.play(layer, position / types.size(), profile);
        Rational value = game.expectedValue(play, agent, joint);
        Rational flow = value.plus(play.transfers().get(agent));
        rows.add(game.row(play, joint).withReward(isLeast ? flow.negate() : flow));
      }
    }
    return rows;
  }
}
