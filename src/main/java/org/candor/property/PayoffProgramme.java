package org.candor.property;

import java.util.Arrays;
import org.candor.exact.Fraction;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * The payoffs {@code U_i(t, θ)} that honest play can give an agent, decisions being those of the game: every mechanism that
 * remembers nothing, is within-period ex post incentive compatible and individually rational is a point, and every point is
 * such a mechanism with {@code T_i(θ) = E[U_i(θ) − r_i − γ E U_i(θ')]}.
 *
 * <p>Variables are {@code layer * jointTypes + jointType}; the objective is the expected payoff from the start. Rows: one
 * per period, joint type and misreport, then one per period and joint type for participation.
 */
final class PayoffProgramme {
  private final GameAnalysis analysis;
  private final int agent;
  private final int types;

  /** Solved once, when it is first asked for. */
  private LinearProgramme.Optimal least;

  private final LinearProgramme programme;

  /** Coefficients of the row under construction, by variable, with the variables that were touched. */
  private final Rational[] coefficients;

  private final int[] touched;
  private int touchedCount;

  /**
   * The programme of an agent.
   *
   * @throws org.candor.exact.LimitExceededException if it would be too large to be solved
   */
  PayoffProgramme(GameAnalysis analysis, int agent) {
    limit(analysis, agent);
    this.analysis = analysis;
    this.agent = agent;
    this.types = analysis.types().size();
    int variables = analysis.layers() * types;
    coefficients = new Rational[variables];
    touched = new int[variables];
    LinearProgramme.Builder builder = LinearProgramme.builder(variables);
    Distribution initial = analysis.environment().initial();
    for (int k = 0; k < initial.size(); k++) {
      builder.minimise(initial.outcome(k), initial.probability(k));
    }
    addIncentives(builder);
    for (int v = 0; v < variables; v++) {
      builder.atLeast(new int[] {v}, new Rational[] {Rational.ONE}, Rational.ZERO);
    }
    programme = builder.build();
  }

  /** Refuses a programme that is too large to be solved, before it is set up. */
  static void limit(GameAnalysis analysis, int agent) {
    long variables = (long) analysis.layers() * analysis.types().size();
    LinearProgramme.limit(variables * analysis.types().size(agent), variables);
  }

  private void addIncentives(LinearProgramme.Builder builder) {
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < types; joint++) {
        for (int report = 0; report < analysis.types().size(agent); report++) {
          int reported = analysis.types().with(joint, agent, report);
          if (reported != joint) {
            addIncentive(builder, t, joint, reported);
          }
        }
      }
    }
  }

  /**
   * {@code U(θ) − U(θ̂) − γ E_a[τ(θ,a) U' − τ(θ̂,a) U'] >= E_a[r(θ,a) − r(θ̂,a)]} with the decisions a at θ̂: what she gets
   * by reporting θ̂ once is what θ̂ gets honestly, but at her own values and with her own future.
   */
  private void addIncentive(LinearProgramme.Builder builder, int t, int joint, int reported) {
    touchedCount = 0;
    add(t * types + joint, Rational.ONE);
    add(t * types + reported, Rational.ONE.negate());
    Rational bound = Rational.ZERO;
    for (GameForm.Decision d : analysis.game().play(t, 0, reported).decisions()) {
      Rational difference =
          analysis
              .environment()
              .value(agent, joint, d.action())
              .minus(analysis.environment().value(agent, reported, d.action()));
      bound = bound.plus(d.probability().times(difference));
      Rational weight = d.probability().times(analysis.environment().discount());
      bound = bound.plus(addFuture(t, joint, d.action(), weight.negate()));
      bound = bound.plus(addFuture(t, reported, d.action(), weight));
    }
    int[] variables = Arrays.copyOf(touched, touchedCount);
    Rational[] row = new Rational[touchedCount];
    for (int k = 0; k < touchedCount; k++) {
      row[k] = coefficients[variables[k]];
      coefficients[variables[k]] = null;
    }
    builder.atLeast(variables, row, bound);
  }

  /** Adds {@code factor · E U'} to the row; after the last period U' is known and moves, negated, to the bound. */
  private Rational addFuture(int t, int joint, int action, Rational factor) {
    Rational known = Rational.ZERO;
    if (factor.isZero()) {
      return known;
    }
    Distribution law = analysis.setting().welfare().population().law(joint, action);
    int next = analysis.next(t);
    for (int k = 0; k < law.size(); k++) {
      Rational weight = factor.times(law.probability(k));
      if (next == analysis.layers()) {
        Rational terminal = analysis.environment().terminalValue(agent, law.outcome(k));
        known = known.minus(weight.times(terminal));
      } else {
        add(next * types + law.outcome(k), weight);
      }
    }
    return known;
  }

  private void add(int variable, Rational coefficient) {
    if (coefficients[variable] == null) {
      touched[touchedCount++] = variable;
      coefficients[variable] = coefficient;
    } else {
      coefficients[variable] = coefficients[variable].plus(coefficient);
    }
  }

  int rows() {
    return programme.rows();
  }

  /** The least expected payoff from the start with the payoffs that attain it and the multipliers that prove it. */
  LinearProgramme.Optimal least() {
    if (least != null) {
      return least;
    }
    if (programme.solve() instanceof LinearProgramme.Optimal optimal) {
      least = optimal;
      return optimal;
    }
    // The game's own payoffs satisfy the rows and no payoff is below 0.
    throw new IllegalStateException("a feasible, bounded linear programme was not solved");
  }

  /** {@code T_i(θ)} in a period that gives the payoffs (by period and joint type), with the game's decisions. */
  Rational transfer(ScaledVector payoffs, int t, int joint) {
    Fraction transfer = payoffs.entry(t * types + joint);
    int next = analysis.next(t);
    for (GameForm.Decision d : analysis.game().play(t, 0, joint).decisions()) {
      Distribution law = analysis.setting().welfare().population().law(joint, d.action());
      Rational future =
          next == analysis.layers()
              ? terminal(law)
              : law.shifted(next * types).expectation(payoffs);
      Rational now = analysis.environment().value(agent, joint, d.action());
      Rational gained = now.plus(analysis.environment().discount().times(future));
      transfer = transfer.minus(Fraction.of(d.probability().times(gained)));
    }
    return transfer.toRational();
  }

  private Rational terminal(Distribution law) {
    Rational expected = Rational.ZERO;
    for (int k = 0; k < law.size(); k++) {
      Rational value = analysis.environment().terminalValue(agent, law.outcome(k));
      expected = expected.plus(law.probability(k).times(value));
    }
    return expected;
  }
}
