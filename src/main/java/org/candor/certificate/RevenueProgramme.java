package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.kernel.ExactSums;
import org.candor.kernel.LinearProgrammeChecks;
import org.candor.process.Distribution;

/**
 * The linear programme of one agent's least expected payoff over the mechanisms with the game's decisions, rebuilt from the
 * game form, with the kernel's check of a solution and of the multipliers that prove it.
 *
 * <p>Variables are her payoffs by layer and joint type. Rows {@code a x >= b}: one per layer, joint type and misreport, then
 * one per layer and joint type for participation; all rows are multiplied by one integer that makes them whole.
 */
final class RevenueProgramme {
  private static final long MAX_ENTRIES = 1_000_000L;

  private final Game game;
  private final Environment environment;
  private final JointSpace types;
  private final int agent;
  private final String name;
  private final int variables;
  private final List<Rational[]> coefficients = new ArrayList<>();
  private final List<Rational> bounds = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final BigInteger[][] a;
  private final BigInteger[] b;
  private final BigInteger scale;

  RevenueProgramme(Environment environment, Game game, int agent) {
    this.game = game;
    this.environment = environment;
    this.types = environment.types();
    this.agent = agent;
    this.name = Places.agent(environment, agent);
    this.variables = game.layers() * types.size();
    long entries = (long) variables * variables * types.size(agent);
    if (entries > MAX_ENTRIES) {
      throw new LimitExceededException(
          "the linear programme of agent '"
              + name
              + "' has "
              + entries
              + " entries, more than the limit of "
              + MAX_ENTRIES
              + "; drop agents or local states, or shorten the horizon");
    }
    incentives();
    participation();
    BigInteger common = BigInteger.ONE;
    for (int r = 0; r < bounds.size(); r++) {
      common = Scaled.lcm(common, bounds.get(r).denominator());
      for (Rational coefficient : coefficients.get(r)) {
        common = Scaled.lcm(common, coefficient.denominator());
      }
    }
    this.scale = common;
    this.a = new BigInteger[bounds.size()][variables];
    this.b = new BigInteger[bounds.size()];
    for (int r = 0; r < b.length; r++) {
      b[r] = Scaled.scale(bounds.get(r), scale);
      for (int v = 0; v < variables; v++) {
        a[r][v] = Scaled.scale(coefficients.get(r)[v], scale);
      }
    }
  }

  private String place(int t, int joint) {
    return Places.joint(environment, joint) + Places.period(environment, t);
  }

  /** {@code U(θ) − U(θ̂) − γ (E_θ U' − E_θ̂ U') >= E r(θ) − E r(θ̂)} with the decisions at θ̂. */
  private void incentives() {
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int report = 0; report < types.size(agent); report++) {
          int reported = types.with(joint, agent, report);
          if (reported != joint) {
            Certificate.Play play = game.play(t, 0, reported);
            Rational[] row = zeros();
            row[t * types.size() + joint] = Rational.ONE;
            row[t * types.size() + reported] = Rational.ONE.negate();
            Rational bound =
                game.expectedValue(play, agent, joint)
                    .minus(game.expectedValue(play, agent, reported))
                    .plus(later(row, t, game.row(play, joint), environment.discount()))
                    .plus(later(row, t, game.row(play, reported), environment.discount().negate()));
            add(
                row,
                bound,
                "honesty at "
                    + place(t, joint)
                    + " against the report of "
                    + Places.joint(environment, reported));
          }
        }
      }
    }
  }

  private void participation() {
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        Rational[] row = zeros();
        row[t * types.size() + joint] = Rational.ONE;
        add(row, Rational.ZERO, "participation at " + place(t, joint));
      }
    }
  }

  private void add(Rational[] row, Rational bound, String what) {
    coefficients.add(row);
    bounds.add(bound);
    words.add(what);
  }

  /** Takes {@code factor · E U'} from the row; after the last period it is known and returned for the bound. */
  private Rational later(Rational[] row, int t, Row law, Rational factor) {
    Rational known = Rational.ZERO;
    int next = game.next(t);
    for (int k = 0; k < law.positions().length; k++) {
      Rational weight = factor.times(Rational.of(law.weights()[k], law.total()));
      int joint = law.positions()[k];
      if (next == game.layers()) {
        known = known.plus(weight.times(environment.terminalValue(agent, joint)));
      } else {
        int variable = next * types.size() + joint;
        row[variable] = row[variable].minus(weight);
      }
    }
    return known;
  }

  private Rational[] zeros() {
    Rational[] row = new Rational[variables];
    Arrays.fill(row, Rational.ZERO);
    return row;
  }

  int rows() {
    return b.length;
  }

  /** Her payoffs in the mechanism itself, as a point of the programme. */
  Scaled point(List<Certificate.Honest> honest) {
    Rational[] entries = new Rational[variables];
    for (int v = 0; v < variables; v++) {
      Scaled layer = honest.get(v / types.size()).payoffs().get(agent);
      entries[v] = layer.get(v % types.size());
    }
    return Scaled.of(entries);
  }

  /** Refuses a point that violates a row. */
  void requireFeasible(String whose, Scaled x) {
    x.require(whose + " of agent '" + name + "'", variables);
    BigInteger[] atLeast = new BigInteger[b.length];
    for (int r = 0; r < b.length; r++) {
      atLeast[r] = b[r].multiply(x.denominator());
    }
    int violated = LinearProgrammeChecks.firstViolated(a, x.numerators(), atLeast);
    if (violated >= 0) {
      BigInteger left = ExactSums.dot(a[violated], x.numerators());
      throw new Rejection(
          "revenue-maximality: "
              + whose
              + " of agent '"
              + name
              + "' violate "
              + words.get(violated)
              + ": "
              + Rational.of(left, x.denominator().multiply(scale))
              + " is less than "
              + bounds.get(violated));
    }
  }

  /** Expected payoff from the start. */
  Rational objective(Scaled x) {
    Distribution initial = environment.initial();
    BigInteger sum = ExactSums.dot(initial.weights(), x.gather(initial.support(), x.denominator()));
    return Rational.of(sum, initial.total().multiply(x.denominator()));
  }

  /** Refuses multipliers that do not prove that no point has a smaller objective than x (weak duality). */
  void requireProof(Scaled x, Scaled y) {
    y.require("the vector of multipliers of agent '" + name + "'", b.length);
    Distribution initial = environment.initial();
    if (!Checks.allNonNegative(y.numerators())) {
      throw new Rejection("revenue-maximality: agent '" + name + "' has a negative multiplier");
    }
    BigInteger[] costs = new BigInteger[variables];
    Arrays.fill(costs, BigInteger.ZERO);
    for (int k = 0; k < initial.size(); k++) {
      costs[initial.outcome(k)] = initial.weight(k);
    }
    BigInteger factor = y.denominator().multiply(scale);
    BigInteger[][] columns = new BigInteger[variables][b.length];
    BigInteger[] prices = new BigInteger[variables];
    for (int v = 0; v < variables; v++) {
      prices[v] = costs[v].multiply(factor);
      for (int r = 0; r < b.length; r++) {
        columns[v][r] = a[r][v].multiply(initial.total());
      }
    }
    int v = LinearProgrammeChecks.firstMispriced(columns, y.numerators(), prices);
    if (v >= 0) {
      throw new Rejection(
          "revenue-maximality: the multipliers of agent '"
              + name
              + "' price her payoff at "
              + place(v / types.size(), v % types.size())
              + " at "
              + Rational.of(
                  ExactSums.dot(columns[v], y.numerators()), factor.multiply(initial.total()))
              + ", but its weight from the start is "
              + Rational.of(costs[v], initial.total()));
    }
    BigInteger[] gained = new BigInteger[b.length];
    for (int r = 0; r < b.length; r++) {
      gained[r] = b[r].multiply(initial.total()).multiply(x.denominator());
    }
    if (!LinearProgrammeChecks.sameObjective(gained, prices, x.numerators(), y.numerators())) {
      Rational proved = Rational.of(ExactSums.dot(b, y.numerators()), factor);
      throw new Rejection(
          "revenue-maximality: the least payoffs of agent '"
              + name
              + "' expect "
              + objective(x)
              + ", but the multipliers prove "
              + proved
              + " only");
    }
  }
}
