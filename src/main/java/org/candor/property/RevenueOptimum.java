package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.StatelessRules;
import org.candor.mechanism.TabularRules;

/** The most that mechanisms with a game's decisions collect, and one that collects it. */
final class RevenueOptimum {
  private final GameAnalysis analysis;
  private final List<PayoffProgramme> programmes;
  private final List<LinearProgramme.Optimal> optima = new ArrayList<>();
  private final List<ScaledVector> payoffs = new ArrayList<>();
  private final Rational collected;
  private Rational most;

  private RevenueOptimum(GameAnalysis analysis, List<PayoffProgramme> programmes) {
    this.analysis = analysis;
    this.programmes = programmes;
    this.collected = Occasion.expectation(analysis, analysis.transfers(0)).negate();
    this.most = collected;
    for (int i = 0; i < programmes.size(); i++) {
      LinearProgramme.Optimal least = programmes.get(i).least();
      optima.add(least);
      payoffs.add(ScaledVector.of(least.primal()));
      // Revenue is the agents' value less their payoffs, and the value is given with the decisions.
      most = most.plus(Occasion.expectation(analysis, analysis.payoffs(0, i))).minus(least.value());
    }
  }

  /**
   * @param programmes one per agent, satisfied by the game's own payoffs
   */
  static RevenueOptimum of(GameAnalysis analysis, List<PayoffProgramme> programmes) {
    return new RevenueOptimum(analysis, programmes);
  }

  /** The game's own expected discounted revenue. */
  Rational collected() {
    return collected;
  }

  /** The most expected discounted revenue. */
  Rational most() {
    return most;
  }

  /** How many rows the proof of optimality verified. */
  long rows() {
    return programmes.stream().mapToLong(PayoffProgramme::rows).sum();
  }

  /** Per agent what she expects now and at least. */
  List<String> payoffNotes() {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < programmes.size(); i++) {
      notes.add(
          "agent '"
              + analysis.environment().agentNames().get(i)
              + "' expects "
              + Occasion.expectation(analysis, analysis.payoffs(0, i))
              + ", and at least "
              + optima.get(i).value()
              + " with any such transfers (dual objective over "
              + programmes.get(i).rows()
              + " rows)");
    }
    return notes;
  }

  private Rational transfer(int t, int joint, int agent) {
    return programmes.get(agent).transfer(payoffs.get(agent), t, joint);
  }

  /** The mechanism that collects the most. */
  TabularRules rules() {
    List<List<Outcome<StatelessRules.Nothing>>> table = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      List<Outcome<StatelessRules.Nothing>> layer = new ArrayList<>();
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        List<Outcome.Branch<StatelessRules.Nothing>> branches = new ArrayList<>();
        for (GameForm.Decision d : analysis.game().play(t, 0, joint).decisions()) {
          branches.add(
              new Outcome.Branch<>(d.probability(), d.action(), StatelessRules.Nothing.NOTHING));
        }
        layer.add(new Outcome<>(branches, transfers(t, joint)));
      }
      table.add(layer);
    }
    return new TabularRules(table);
  }

  private List<Rational> transfers(int t, int joint) {
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < programmes.size(); i++) {
      transfers.add(transfer(t, joint, i));
    }
    return transfers;
  }

  /** The transfers of the mechanism that collects the most, one line per period and joint type. */
  List<String> transferNotes() {
    List<String> notes = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        List<String> amounts = transfers(t, joint).stream().map(Rational::toString).toList();
        notes.add("T" + place(t, joint) + " = (" + String.join(", ", amounts) + ")");
      }
    }
    return notes;
  }

  private String place(int t, int joint) {
    return RevenueMaximality.place(analysis, t, joint);
  }
}
