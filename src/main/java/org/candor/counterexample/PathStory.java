package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.property.Witness;

/** Failures that depend on what the others report, on the path that chance takes, or on what an agent has without the mechanism. */
final class PathStory {
  private final Scene scene;

  PathStory(Scene scene) {
    this.scene = scene;
  }

  /** For {@code ic.dominant}. */
  List<String> againstMisreports() {
    Witness witness = scene.witness;
    List<String> lines = new ArrayList<>();
    lines.add(
        "The true joint type is "
            + scene.place()
            + ". "
            + IncentiveStory.capital(scene.who())
            + " reports "
            + witness.report()
            + " instead, once. The others are honest, except:");
    for (Witness.OtherReport other : witness.othersReports()) {
      String when =
          witness.period().isPresent()
              ? "in period " + other.period()
              : other.period() == 0 ? "now" : other.period() + " periods later";
      lines.add(
          "  agent "
              + other.agent()
              + " of type "
              + other.type()
              + " reports "
              + other.report()
              + " "
              + when
              + ".");
    }
    if (witness.othersReports().isEmpty()) {
      lines.add("  nobody: they are honest.");
    }
    lines.add("She gains " + witness.amount() + " by it.");
    lines.add(
        "The best of all her reporting strategies gains "
            + witness.bestStrategyGain()
            + " against these reports.");
    return lines;
  }

  /** For {@code ir.outside-option}. */
  List<String> outside() {
    Rational payoff = scene.witness.amount();
    Rational outside = scene.witness.outsideOption();
    return List.of(
        "Everybody is honest from joint type " + scene.place() + " on.",
        "The payoff of "
            + scene.who()
            + " is "
            + payoff
            + ". If she opts out for good, the others go on with the decisions that are best for them; her value of"
            + " these is "
            + outside
            + ".",
        "She would rather opt out: " + outside.minus(payoff) + " more.");
  }

  /** For {@code ir.path} and {@code no-deficit.path}. */
  List<String> path(List<String> notes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Everybody is honest from joint type "
            + scene.place()
            + " on. What chance can bring, at worst, is");
    notes.forEach(note -> lines.add("  " + note + "."));
    lines.add(
        scene.witness.agent() == null
            ? "The discounted transfers to the agents sum to "
                + scene.witness.amount()
                + " on it: the centre pays more than it collects."
            : "The discounted payoff of "
                + scene.who()
                + " on it is "
                + scene.witness.amount()
                + ", less than 0.");
    return lines;
  }

  /** For {@code efficient-exit}. */
  List<String> exit() {
    int truthful = scene.environment().truthfulProfile(scene.jointType());
    GameForm.Play play = scene.analysis.game().play(scene.layer, scene.memory(), truthful);
    return List.of(
        "From joint type "
            + scene.place()
            + " on no report of "
            + scene.who()
            + " changes any decision, now or later; the action there is "
            + scene.decisions(play)
            + ".",
        "Her transfer is " + scene.witness.amount() + " all the same.");
  }
}
