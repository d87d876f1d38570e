package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/** Why somebody loses by taking part, or the centre by running the mechanism. */
final class PayoffStory {
  private final Scene scene;

  PayoffStory(Scene scene) {
    this.scene = scene;
  }

  /** For {@code ir.*}. */
  List<String> participation() {
    List<String> lines = new ArrayList<>();
    Rational amount = scene.witness.amount();
    if (scene.witness.jointType().isEmpty()) {
      lines.add(
          "Before the first types are drawn, honest play is worth this to " + scene.who() + ":");
      fromTheStart(lines, scene.analysis.payoffs(0, scene.agent));
      lines.add("In expectation that is " + amount + ", less than 0: she would rather stay away.");
      return lines;
    }
    lines.add("Everybody is honest from joint type " + scene.place() + " on.");
    if (scene.analysis.isFullyAccessible()) {
      int joint = scene.jointType();
      GameForm.Play play = honestPlay(joint);
      lines.add("");
      lines.addAll(
          new Comparison()
              .row("action", scene.decisions(play))
              .row(
                  "value now to " + scene.who(),
                  scene.analysis.expectedValue(play, scene.agent, joint).toString())
              .row("transfer to her now", play.transfers().get(scene.agent).toString())
              .row(
                  "honest play from the next period on, discounted",
                  scene.later(play, joint, scene.agent).toString())
              .row("her payoff", amount.toString())
              .lines());
      lines.add("");
    }
    lines.add(
        "The payoff of "
            + scene.who()
            + " is "
            + amount
            + ", less than 0: she would rather not take part.");
    return lines;
  }

  private GameForm.Play honestPlay(int joint) {
    return scene
        .analysis
        .game()
        .play(scene.layer, scene.memory(), scene.environment().truthfulProfile(joint));
  }

  /** For {@code no-deficit.*} and {@code budget-balance}. */
  List<String> budget() {
    Rational amount = scene.witness.amount();
    String end =
        amount.signum() > 0
            ? "The centre pays " + amount + " more than it collects."
            : "The centre keeps " + amount.negate() + ": the transfers do not sum to 0.";
    if (scene.witness.jointType().isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add("Discounted transfers of honest play over the whole run, by first joint type:");
      fromTheStart(lines, scene.analysis.transfers(0));
      lines.add("In expectation they sum to " + amount + ". " + end);
      return lines;
    }
    return atReports(end);
  }

  private List<String> atReports(String end) {
    List<String> lines = new ArrayList<>();
    GameForm.Play play = scene.analysis.game().play(scene.layer, scene.memory(), scene.profile());
    lines.add(
        "At reports "
            + scene.place()
            + " the action is "
            + scene.decisions(play)
            + " and the transfers are:");
    Comparison table = new Comparison();
    for (int i = 0; i < play.transfers().size(); i++) {
      table.row(
          "to agent " + scene.environment().agentNames().get(i),
          play.transfers().get(i).toString());
    }
    lines.addAll(table.row("in all", play.totalTransfer().toString()).lines());
    lines.add(end);
    return lines;
  }

  /** For {@code no-deficit.initial}: all transfers of the run from one joint type. */
  List<String> wholeRun() {
    return List.of(
        "Everybody is honest from joint type " + scene.place() + " on.",
        "The discounted transfers of the whole run sum to "
            + scene.witness.amount()
            + ": the centre pays more than it collects.");
  }

  private void fromTheStart(List<String> lines, ScaledVector entries) {
    Environment environment = scene.environment();
    Distribution initial = environment.initial();
    Comparison table = new Comparison();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      int memory = scene.analysis.game().initialMemory(environment.truthfulProfile(joint));
      List<String> names = new ArrayList<>();
      for (int i = 0; i < environment.types().agents(); i++) {
        names.add(
            environment.agentNames().get(i)
                + ": "
                + environment.stateName(i, environment.types().local(joint, i)));
      }
      table.row(
          "(" + String.join(", ", names) + ")",
          "probability " + initial.probability(k),
          entries.get(scene.analysis.position(memory, joint)).toString());
    }
    lines.addAll(table.lines());
  }
}
