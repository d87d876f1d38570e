package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Rules;
import org.candor.process.Distribution;

/**
 * No mechanism with the same efficient decisions that remembers nothing, is within-period ex post incentive compatible and
 * individually rational collects more in expectation from the start.
 *
 * <p>Decided by one exact linear programme per agent in her payoffs, whose dual solution is the proof; on finite type
 * spaces the dynamic pivot mechanism usually fails it (the theorem of Cavallo 2008 needs unrestricted types).
 */
public final class RevenueMaximality implements Property {
  private static final String DECISIONS = "with the same decisions";

  @Override
  public String id() {
    return "revenue-maximality";
  }

  @Override
  public String title() {
    return "Revenue maximality";
  }

  @Override
  public String definition() {
    return "no efficient mechanism "
        + DECISIONS
        + " that remembers nothing and is within-period ex post incentive compatible and individually rational"
        + " collects more in expectation from the start; amount: how much more one collects";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Optional<String> general = inapplicable(analysis);
    if (general.isPresent()) {
      return new Verdict.NotApplicable(general.get());
    }
    Optional<String> violated = violated(analysis);
    if (violated.isPresent()) {
      return new Verdict.NotApplicable(violated.get());
    }
    List<PayoffProgramme> programmes = analysis.payoffProgrammes();
    RevenueOptimum optimum = RevenueOptimum.of(analysis, programmes);
    Rational more = optimum.most().minus(optimum.collected());
    List<String> notes = new ArrayList<>();
    notes.add(
        "collects "
            + optimum.collected()
            + " in expectation; the most that any such mechanism "
            + DECISIONS
            + " collects is "
            + optimum.most());
    notes.addAll(optimum.payoffNotes());
    if (more.isZero()) {
      return new Verdict.Holds(optimum.rows(), notes);
    }
    notes.add("transfers that collect " + optimum.most() + ", by reported joint type:");
    notes.addAll(optimum.transferNotes());
    Distribution initial = analysis.environment().initial();
    Witness witness = analysis.witnessAt(0, 0, initial.outcome(0), null, null, more);
    return new Verdict.Refuted(initial.size() == 1 ? witness : witness.inExpectation(), notes);
  }

  /**
   * A mechanism with the game's decisions that is efficient, within-period ex post incentive compatible and individually
   * rational and collects the most; empty where none collects more than the game, or the property does not apply.
   */
  public static Optional<Rules<?>> betterMechanism(GameAnalysis analysis) {
    if (inapplicable(analysis).isPresent()) {
      return Optional.empty();
    }
    if (violated(analysis).isPresent()) {
      return Optional.empty();
    }
    List<PayoffProgramme> programmes = analysis.payoffProgrammes();
    RevenueOptimum optimum = RevenueOptimum.of(analysis, programmes);
    return optimum.most().equals(optimum.collected())
        ? Optional.empty()
        : Optional.of(optimum.rules());
  }

  /**
   * The solved linear programmes on which the verdict rests, one per agent: variables are her payoffs by layer and joint
   * type; rows are one per layer, joint type and misreport, then one per layer and joint type for participation. None where
   * the property does not apply.
   */
  public static List<LinearProgramme.Optimal> optima(GameAnalysis analysis) {
    if (inapplicable(analysis).isPresent()) {
      return List.of();
    }
    return violated(analysis).isPresent()
        ? List.of()
        : analysis.payoffProgrammes().stream().map(PayoffProgramme::least).toList();
  }

  /** The first agent whose own payoffs are outside her programme, with what they violate and by how much. */
  private static Optional<String> violated(GameAnalysis analysis) {
    for (int i = 0; i < analysis.agents(); i++) {
      String violated = violated(analysis, i);
      if (violated != null) {
        return Optional.of(
            "compares mechanisms that are incentive compatible and individually rational; "
                + violated);
      }
    }
    return Optional.empty();
  }

  /**
   * The property that the payoffs of honest play violate, with the amount, in words; null where they satisfy every row of the agent's
   * programme. A row's slack at these payoffs is what the misreport loses, or the payoff.
   */
  private static String violated(GameAnalysis analysis, int agent) {
    String name = analysis.environment().agentNames().get(agent);
    Rational gain = analysis.misreports().largest().get(agent).amount();
    if (gain != null && gain.signum() > 0) {
      return "ic.ex-post fails: agent '" + name + "' gains " + gain + " by a misreport";
    }
    Rational payoff = leastPayoff(analysis, agent);
    return payoff.signum() < 0
        ? "ir.ex-post fails: agent '" + name + "' has a payoff of " + payoff
        : null;
  }

  private static Rational leastPayoff(GameAnalysis analysis, int agent) {
    Rational least = Rational.ZERO;
    for (int t = 0; t < analysis.layers(); t++) {
      ScaledVector payoffs = analysis.payoffs(t, agent);
      int worst = 0;
      for (int k = 1; k < payoffs.size(); k++) {
        worst = payoffs.numerator(k).compareTo(payoffs.numerator(worst)) < 0 ? k : worst;
      }
      least = least.min(payoffs.get(worst));
    }
    return least;
  }

  private static Optional<String> inapplicable(GameAnalysis analysis) {
    Optional<String> environment = outside(analysis);
    if (environment.isPresent()) {
      return environment;
    }
    for (int t = 0; t < analysis.layers(); t++) {
      if (analysis.game().memories(t) > 1) {
        return Optional.of(
            "compares mechanisms that remember nothing; this one remembers earlier reports");
      }
    }
    return inefficient(analysis);
  }

  /** Why the environment is outside both revenue properties, if it is. */
  static Optional<String> outside(GameAnalysis analysis) {
    if (analysis.setting().privateEnvironment().isEmpty()) {
      return Optional.of("stated for private values and independent types only");
    }
    if (!analysis.isFullyAccessible()) {
      return Optional.of("stated only where every agent is always accessible");
    }
    return analysis.agents() == 0 ? Optional.of("there is no agent to pay") : Optional.empty();
  }

  static Optional<String> inefficient(GameAnalysis analysis) {
    return new Efficiency().check(analysis) instanceof Verdict.Refuted refuted
        ? Optional.of(
            "compares efficient mechanisms; efficiency fails by " + refuted.witness().amount())
        : Optional.empty();
  }

  /** A period and joint type in words, as in {@code (t=1, public p; A, B)}. */
  static String place(GameAnalysis analysis, int t, int joint) {
    List<String> before = new ArrayList<>();
    if (analysis.environment().horizon().isPresent()) {
      before.add("t=" + t);
    }
    String publicState =
        analysis.environment().publicStateName(analysis.types().publicState(joint));
    if (publicState != null) {
      before.add("public " + publicState);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      names.add(analysis.environment().stateName(i, analysis.types().local(joint, i)));
    }
    String head = before.isEmpty() ? "" : String.join(", ", before) + "; ";
    return "(" + head + String.join(", ", names) + ")";
  }
}
