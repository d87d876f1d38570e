package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Witness;

/** The place that a witness names, found again in the game: names become positions. */
final class Scene {
  final GameAnalysis analysis;
  final Witness witness;
  final int layer;
  final int agent;

  Scene(Counterexample counterexample, Refutation refutation) {
    Setting setting = new Setting(counterexample.environment());
    this.analysis = GameAnalysis.of(setting, refutation.mechanism());
    this.witness = counterexample.witness();
    this.layer = witness.period().orElse(0);
    this.agent = environment().agentNames().indexOf(witness.agent());
  }

  Environment environment() {
    return analysis.environment();
  }

  /** The agent as the text speaks of her. */
  String who() {
    return "agent " + witness.agent();
  }

  /** The profile in which the agents report what the witness lists (null: silence). */
  int profile() {
    int[] reports = new int[witness.jointType().size()];
    for (int i = 0; i < reports.length; i++) {
      reports[i] = reportNamed(i, witness.jointType().get(i));
    }
    return environment().reports().index(publicState(), reports);
  }

  /** The true joint type that the witness lists. */
  int jointType() {
    int[] locals = new int[witness.jointType().size()];
    for (int i = 0; i < locals.length; i++) {
      locals[i] = reportNamed(i, witness.jointType().get(i));
    }
    return environment().types().index(publicState(), locals);
  }

  private int reportNamed(int who, String name) {
    for (int s = 0; s < environment().types().size(who); s++) {
      if (environment().stateName(who, s).equals(name)) {
        return s;
      }
    }
    return environment().types().size(who);
  }

  private int publicState() {
    for (int p = 0; p < environment().types().publicStates(); p++) {
      if (Objects.equals(environment().publicStateName(p), witness.publicState())) {
        return p;
      }
    }
    return 0;
  }

  /** The memory that the witness describes. */
  int memory() {
    for (int m = 0; m < analysis.game().memories(layer); m++) {
      if (Objects.equals(analysis.game().describeMemory(layer, m), witness.memory())) {
        return m;
      }
    }
    return 0;
  }

  /** The agent's report in the witness, as a position in the report space. */
  int report() {
    return reportNamed(agent, witness.report());
  }

  /** What the others' next payoffs of honest play from the next period on are worth now to the agent, discounted. */
  Rational later(GameForm.Play play, int jointType, int who) {
    Rational next =
        analysis.expectedNext(play, jointType, analysis.payoffs(analysis.next(layer), who));
    return environment().discount().times(next);
  }

  /** As in {@code (1: A, 2: B), public state x, in period 0}. */
  String place() {
    return names() + surroundings();
  }

  /** As in {@code (1: A, 2: B)}. */
  String names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < witness.jointType().size(); i++) {
      String state = witness.jointType().get(i);
      names.add(environment().agentNames().get(i) + ": " + (state == null ? "silent" : state));
    }
    return "(" + String.join(", ", names) + ")";
  }

  private String surroundings() {
    StringBuilder text = new StringBuilder();
    if (witness.publicState() != null) {
      text.append(" and public state ").append(witness.publicState());
    }
    if (witness.period().isPresent()) {
      text.append(" in period ").append(witness.period().getAsInt());
    }
    if (witness.memory() != null) {
      text.append(" (the mechanism remembers ").append(witness.memory()).append(")");
    }
    return text.toString();
  }

  /** The decisions of a play, as in {@code b} or {@code a with probability 1/2, b with probability 1/2}. */
  String decisions(GameForm.Play play) {
    if (play.decisions().stream().map(GameForm.Decision::action).distinct().count() == 1) {
      return environment().actions().get(play.decisions().get(0).action());
    }
    List<String> words = new ArrayList<>();
    for (GameForm.Decision decision : play.decisions()) {
      words.add(
          environment().actions().get(decision.action())
              + " with probability "
              + decision.probability());
    }
    return String.join(", ", words);
  }
}
