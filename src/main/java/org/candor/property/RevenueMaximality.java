package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
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
    List<PayoffProgramme> programmes = analysis.payoffProgrammes();
    Optional<String> violated = violated(programmes);
    if (violated.isPresent()) {
      return new Verdict.NotApplicable(violated.get());
    }
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
    List<PayoffProgramme> programmes = analysis.payoffProgrammes();
    if (violated(programmes).isPresent()) {
      return Optional.empty();
    }
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
    List<PayoffProgramme> programmes = analysis.payoffProgrammes();
    return violated(programmes).isPresent()
        ? List.of()
        : programmes.stream().map(PayoffProgramme::least).toList();
  }

  private static Optional<String> violated(List<PayoffProgramme> programmes) {
    for (PayoffProgramme programme : programmes) {
      String violated = programme.violated(programme.ownPayoffs());
      if (violated != null) {
        return Optional.of(
            "compares mechanisms that are incentive compatible and individually rational; "
                + violated);
      }
    }
    return Optional.empty();
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
