package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/** What an agent's charges come to honestly and after a report: the others' value less her transfer, now and later. */
final class GrovesStory {
  private final Scene scene;

  GrovesStory(Scene scene) {
    this.scene = scene;
  }

  /** A small table; empty where reports hide types. */
  List<String> charges() {
    if (!scene.analysis.isFullyAccessible() || scene.witness.report() == null) {
      return List.of();
    }
    int joint = scene.jointType();
    int truthful = scene.environment().truthfulProfile(joint);
    GameForm.Play honest = scene.analysis.game().play(scene.layer, scene.memory(), truthful);
    int profile = scene.analysis.game().deviate(truthful, scene.agent, scene.report());
    GameForm.Play other = scene.analysis.game().play(scene.layer, scene.memory(), profile);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(
        new Comparison()
            .row("", "honest", "reports " + scene.witness.report())
            .row("action", scene.decisions(honest), scene.decisions(other))
            .row("the others' value now", others(honest, joint), others(other, joint))
            .row("transfer to her now", transfer(honest), transfer(other))
            .row("charges from the next period on, discounted", later(honest), later(other))
            .lines());
    lines.add("");
    return lines;
  }

  private String others(GameForm.Play play, int joint) {
    Rational sum = Rational.ZERO;
    for (GameForm.Decision decision : play.decisions()) {
      Rational value = scene.environment().publicValue(joint, decision.action());
      for (int j = 0; j < scene.analysis.agents(); j++) {
        if (j != scene.agent) {
          value = value.plus(scene.environment().value(j, joint, decision.action()));
        }
      }
      sum = sum.plus(decision.probability().times(value));
    }
    return sum.toString();
  }

  private String transfer(GameForm.Play play) {
    return play.transfers().get(scene.agent).toString();
  }

  private String later(GameForm.Play play) {
    int next = scene.analysis.next(scene.layer);
    return scene
        .environment()
        .discount()
        .times(
            scene.analysis.expectedNext(
                play, scene.jointType(), scene.analysis.charges(next, scene.agent)))
        .toString();
  }
}
