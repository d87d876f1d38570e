package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/** Why a misreport gains: honesty and the misreport side by side. */
final class IncentiveStory {
  private final Scene scene;

  IncentiveStory(Scene scene) {
    this.scene = scene;
  }

  /** What one report brings the agent: this period's value and transfer, and honest play ever after. */
  private record Account(GameForm.Play play, Rational value, Rational transfer, Rational later) {
    Rational payoff() {
      return value.plus(transfer).plus(later);
    }
  }

  private Account account(int memory, int profile, int joint) {
    GameForm.Play play = scene.analysis.game().play(scene.layer, memory, profile);
    return new Account(
        play,
        scene.analysis.expectedValue(play, scene.agent, joint),
        play.transfers().get(scene.agent),
        scene.later(play, joint, scene.agent));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String instead = scene.witness.hidden() ? "stays silent" : "reports " + scene.witness.report();
    if (scene.analysis.isFullyAccessible() && scene.witness.jointType().contains(null)) {
      lines.add(
          capital(scene.who())
              + " is of type "
              + scene.witness.jointType().get(scene.agent)
              + " and knows of the others' types only their law. She "
              + instead
              + " instead, once; the others are honest.");
      lines.add("She gains " + scene.witness.amount() + " by it in expectation.");
      return lines;
    }
    lines.add(
        "The true joint type is "
            + scene.place()
            + ". "
            + capital(scene.who())
            + " "
            + instead
            + " instead, once; the others are honest.");
    if (scene.analysis.isFullyAccessible()) {
      sideBySide(lines);
    } else {
      lines.add(
          "She gains "
              + scene.witness.amount()
              + " by it in expectation over what she cannot see.");
    }
    if (scene.witness.bestStrategyGain() != null) {
      lines.add(
          "The best of all her reporting strategies gains "
              + scene.witness.bestStrategyGain()
              + " from there on.");
    }
    return lines;
  }

  private void sideBySide(List<String> lines) {
    int joint = scene.jointType();
    int memory = scene.memory();
    int truthful = scene.environment().truthfulProfile(joint);
    int profile = scene.analysis.game().deviate(truthful, scene.agent, scene.report());
    Account honest = account(memory, truthful, joint);
    Account other = account(memory, profile, joint);
    if (!other.payoff().minus(honest.payoff()).equals(scene.witness.amount())) {
      // A first report also decides what the mechanism remembers.
      other = account(scene.analysis.game().initialMemory(profile), profile, joint);
    }
    lines.add("");
    lines.addAll(
        new Comparison()
            .row(
                "",
                "honest",
                scene.witness.hidden() ? "silent" : "reports " + scene.witness.report())
            .row("action", scene.decisions(honest.play()), scene.decisions(other.play()))
            .row("her true value now", honest.value().toString(), other.value().toString())
            .row("transfer to her now", honest.transfer().toString(), other.transfer().toString())
            .row(
                "honest play from the next period on, discounted",
                honest.later().toString(),
                other.later().toString())
            .row("her payoff", honest.payoff().toString(), other.payoff().toString())
            .lines());
    lines.add("");
    lines.add(
        "She gains " + other.payoff().minus(honest.payoff()) + ": " + reason(honest, other) + ".");
  }

  private static String reason(Account honest, Account other) {
    List<String> parts = new ArrayList<>();
    change("value now", other.value().minus(honest.value()), parts);
    change("transfer", other.transfer().minus(honest.transfer()), parts);
    change("payoff later", other.later().minus(honest.later()), parts);
    boolean sameDecision = honest.play().decisions().equals(other.play().decisions());
    return (sameDecision ? "the decision stays the same, " : "the decision changes, ")
        + String.join(", ", parts);
  }

  private static void change(String what, Rational change, List<String> parts) {
    if (!change.isZero()) {
      parts.add("her " + what + (change.signum() > 0 ? " rises by " : " falls by ") + change.abs());
    }
  }

  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
