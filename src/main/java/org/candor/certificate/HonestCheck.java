package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.kernel.ExactSums;

/**
 * Whether payoffs {@code U_i}, social value {@code W} and transfers {@code ΣT} solve the equations of honest play: each has
 * one solution, so these are what honest play yields, and every transfer that the mechanism makes enters one of them.
 */
final class HonestCheck {
  private final Environment environment;
  private final Model model;
  private final Game game;
  private final Equation equation;

  HonestCheck(Environment environment, Model model, Game game, Equation equation) {
    this.environment = environment;
    this.model = model;
    this.game = game;
    this.equation = equation;
  }

  /** The tables by layer, the one after the last period of a finite horizon included. */
  List<Certificate.Honest> check(List<Certificate.Honest> tables) {
    if (tables.size() != game.layers()) {
      throw new Rejection(
          "honest play has " + tables.size() + " layers, but the game form has " + game.layers());
    }
    List<Certificate.Honest> layers = new ArrayList<>(tables);
    if (environment.horizon().isPresent()) {
      layers.add(terminal());
    }
    for (int t = 0; t < game.layers(); t++) {
      shape(t, tables.get(t));
    }
    for (int t = 0; t < game.layers(); t++) {
      int first = firstFailure(t, layers.get(t), layers.get(game.next(t)));
      if (first >= 0) {
        int joints = environment.types().size();
        int m = first / joints;
        position(t, m, first % joints, layers.get(t), layers.get(game.next(t)));
        throw Rejection.unexplained("honest play", first);
      }
    }
    return List.copyOf(layers);
  }

  /** The first position of a layer at which an equation fails, -1 if none does; the kernel decides each kind for all positions. */
  private int firstFailure(int t, Certificate.Honest now, Certificate.Honest next) {
    int agents = environment.types().agents();
    List<LayerRows> payoffs = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      payoffs.add(new LayerRows(equation.discount(), now.payoffs().get(i), next.payoffs().get(i)));
    }
    LayerRows social = new LayerRows(equation.discount(), now.socialValue(), next.socialValue());
    LayerRows sums = new LayerRows(equation.discount(), now.transfers(), next.transfers());
    for (int m = 0; m < game.memories(t); m++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        Certificate.Play play = game.play(t, m, joint);
        Row row = game.row(play, joint);
        int position = game.position(m, joint);
        for (int i = 0; i < agents; i++) {
          Rational value = game.expectedValue(play, i, joint);
          payoffs.get(i).place(position, row, value, play.transfers().get(i));
        }
        social.place(position, row, row.reward(), Rational.ZERO);
        BigInteger sum = ExactSums.sum(play.transfers().numerators());
        sums.place(position, row, Rational.ZERO, Rational.of(sum, play.transfers().denominator()));
      }
    }
    int first = -1;
    List<LayerRows> kinds = new ArrayList<>(payoffs);
    kinds.add(social);
    kinds.add(sums);
    for (LayerRows kind : kinds) {
      int failing = kind.firstNotTruthful();
      first = failing >= 0 && (first < 0 || failing < first) ? failing : first;
      equation.decidedTogether(kind.rows());
    }
    return first;
  }

  private void shape(int t, Certificate.Honest honest) {
    int size = game.memories(t) * environment.types().size();
    int agents = environment.types().agents();
    if (honest.payoffs().size() != agents) {
      throw new Rejection(
          "honest play has "
              + honest.payoffs().size()
              + " vectors of payoffs"
              + Places.period(environment, t)
              + ", but there are "
              + agents
              + " agents");
    }
    for (int i = 0; i < agents; i++) {
      String name = "U_" + Places.agent(environment, i) + Places.period(environment, t);
      honest.payoffs().get(i).require(name, size);
    }
    honest.socialValue().require("W" + Places.period(environment, t), size);
    honest.transfers().require("the sum of transfers" + Places.period(environment, t), size);
  }

  private Certificate.Honest terminal() {
    List<Scaled> payoffs = new ArrayList<>();
    for (int i = 0; i < environment.types().agents(); i++) {
      Rational[] entries = new Rational[environment.types().size()];
      for (int joint = 0; joint < entries.length; joint++) {
        entries[joint] = environment.terminalValue(i, joint);
      }
      payoffs.add(Scaled.of(entries));
    }
    return new Certificate.Honest(
        payoffs, model.terminal(), Scaled.zeros(environment.types().size()));
  }

  /** Names the first equation that fails at a position. */
  private void position(int t, int m, int joint, Certificate.Honest now, Certificate.Honest next) {
    Certificate.Play play = game.play(t, m, joint);
    Row row = game.row(play, joint);
    int position = game.position(m, joint);
    String place =
        " at "
            + Places.joint(environment, joint)
            + Places.memory(game.memories(t), m)
            + Places.period(environment, t);
    for (int i = 0; i < environment.types().agents(); i++) {
      Rational flow = game.expectedValue(play, i, joint).plus(play.transfers().get(i));
      equation.require(
          "U_" + Places.agent(environment, i) + place,
          row.withReward(flow),
          next.payoffs().get(i),
          now.payoffs().get(i).get(position));
    }
    equation.require("W" + place, row, next.socialValue(), now.socialValue().get(position));
    BigInteger sum = ExactSums.sum(play.transfers().numerators());
    equation.require(
        "the sum of transfers" + place,
        row.withReward(Rational.of(sum, play.transfers().denominator())),
        next.transfers(),
        now.transfers().get(position));
  }
}
