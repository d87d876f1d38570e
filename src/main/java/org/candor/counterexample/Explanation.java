package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candor.environment.InputException;
import org.candor.environment.JointEnvironment;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/**
 * A counterexample in words: who, where, what she does instead, what she gets by it and why. Every number is exact and computed
 * again from the environment.
 */
public final class Explanation {
  private Explanation() {}

  /**
   * The explanation as plain text.
   *
   * @param mechanisms finds a mechanism by its id
   * @throws InputException if the mechanism or the property is not known, or nothing is refuted
   */
  public static String of(
      Counterexample counterexample, Function<String, Optional<Mechanism>> mechanisms) {
    Mechanism mechanism =
        mechanisms
            .apply(counterexample.mechanism())
            .orElseThrow(
                () ->
                    problem(
                        counterexample,
                        "mechanism " + InputException.quote(counterexample.mechanism()),
                        "list the mechanisms with: candor mechanisms"));
    Property property =
        Properties.find(counterexample.property())
            .orElseThrow(
                () ->
                    problem(
                        counterexample,
                        "property " + InputException.quote(counterexample.property()),
                        "list the properties with: candor properties"));
    Replay replay = Replay.of(counterexample, mechanisms);
    if (!replay.same()) {
      throw InputException.ofFile(
          counterexample.fileName(),
          "an audit finds something else than the file says: " + replay.difference().get(),
          "see it with: candor replay");
    }
    Refutation refutation = new Refutation(mechanism, property, false);
    List<String> lines = new ArrayList<>();
    head(counterexample, refutation, lines);
    lines.addAll(
        counterexample.environment() instanceof JointEnvironment joint
            ? JointInWords.describe(joint)
            : EnvironmentInWords.describe((PrivateEnvironment) counterexample.environment()));
    lines.add("");
    lines.addAll(story(counterexample, refutation));
    lines.add("");
    Counterexample.Origin origin = counterexample.origin();
    lines.add(
        "Found in random environment "
            + origin.instance()
            + " of class "
            + origin.environmentClass()
            + " with seed "
            + origin.run()
            + ", and shrunk in "
            + origin.evaluations()
            + " exact audits.");
    return String.join("\n", lines) + "\n";
  }

  /**
   * A refutation worked by hand: the environment in sentences, then who does what instead, what enters and what it comes to.
   *
   * @return lines of plain text; empty if nothing is refuted
   */
  public static List<String> byHand(
      PrivateEnvironment environment, Mechanism mechanism, Property property) {
    Refutation refutation = new Refutation(mechanism, property, false);
    if (refutation.on(environment).isEmpty()) {
      return List.of();
    }
    Counterexample counterexample = Counterexample.of(environment, refutation, null);
    List<String> lines = new ArrayList<>(EnvironmentInWords.describe(environment));
    lines.add("");
    lines.addAll(Optima.lines(new Scene(counterexample, refutation)));
    lines.addAll(story(counterexample, refutation));
    return lines;
  }

  private static InputException problem(Counterexample counterexample, String what, String remedy) {
    return InputException.ofFile(counterexample.fileName(), what + " is not known", remedy);
  }

  private static void head(
      Counterexample counterexample, Refutation refutation, List<String> lines) {
    Mechanism mechanism = refutation.mechanism();
    lines.add(
        refutation.property().title()
            + " ("
            + refutation.property().id()
            + ") fails for "
            + mechanism.id()
            + ".");
    lines.add(mechanism.id() + ": " + mechanism.title() + " (" + mechanism.source() + ").");
    lines.add(refutation.property().id() + ": " + refutation.property().definition() + ".");
    boolean claimed =
        mechanism.claims().stream()
            .anyMatch(claim -> claim.property().equals(counterexample.property()));
    if (!claimed) {
      lines.add("The property is not claimed of the mechanism; this shows why not.");
    } else if (counterexample.failingHypothesis() != null) {
      lines.add(
          "It is claimed where "
              + counterexample.failingHypothesis()
              + "; here that fails, and so does the property.");
    } else {
      lines.add("All hypotheses under which it is claimed hold here.");
    }
    lines.add("");
  }

  private static List<String> story(Counterexample counterexample, Refutation refutation) {
    Scene scene = new Scene(counterexample, refutation);
    String property = counterexample.property();
    if (property.equals("ic.dominant")) {
      return new PathStory(scene).againstMisreports();
    }
    if (property.equals("efficient-exit")) {
      return new PathStory(scene).exit();
    }
    if (property.equals("ir.outside-option")) {
      return new PathStory(scene).outside();
    }
    if (property.endsWith(".path")) {
      return new PathStory(scene).path(notes(counterexample, refutation));
    }
    if (property.startsWith("ic.")) {
      return new IncentiveStory(scene).lines();
    }
    if (property.startsWith("ir.")) {
      return new PayoffStory(scene).participation();
    }
    if (property.equals("no-deficit.initial")) {
      return new PayoffStory(scene).wholeRun();
    }
    if (property.startsWith("no-deficit.") || property.equals("budget-balance")) {
      return new PayoffStory(scene).budget();
    }
    if (property.equals("efficiency")) {
      return efficiency(scene);
    }
    if (property.equals("dynamic-groves")) {
      return groves(scene);
    }
    if (property.equals("revenue-maximality.groves")) {
      return shortfall(scene);
    }
    return other(counterexample, refutation, scene);
  }

  private static List<String> efficiency(Scene scene) {
    int joint = scene.jointType();
    int truthful = scene.environment().truthfulProfile(joint);
    ScaledVector attained = scene.analysis.socialValue(scene.layer);
    Rational value = attained.get(scene.analysis.position(scene.memory(), joint));
    return List.of(
        "From joint type "
            + scene.place()
            + " on, honest play is worth "
            + value
            + " to all together; the best that can be had is "
            + value.plus(scene.witness.amount())
            + ".",
        "The mechanism's action there is "
            + scene.decisions(scene.analysis.game().play(scene.layer, scene.memory(), truthful))
            + "; "
            + scene.witness.amount()
            + " is lost.");
  }

  /** A dynamic-Groves failure: what her charges come to honestly and after the report. */
  private static List<String> groves(Scene scene) {
    String report =
        scene.witness.report() == null ? "stays silent" : "reports " + scene.witness.report();
    List<String> lines = new ArrayList<>();
    lines.add(
        "At joint type " + scene.place() + " " + scene.who() + " " + report + " instead, once.");
    lines.add(
        "Her charges are the others' value less her transfer; the class allows no report of hers to change their"
            + " expected discounted sum.");
    lines.addAll(new GrovesStory(scene).charges());
    lines.add("This report changes the sum by " + scene.witness.amount() + ".");
    return lines;
  }

  /** A shortfall within the dynamic-Groves class: the charge that participation allows, and the charge that is made. */
  private static List<String> shortfall(Scene scene) {
    Rational bound = scene.analysis.setting().welfare().value(scene.layer, scene.jointType());
    return List.of(
        "At joint type "
            + scene.place()
            + " "
            + scene.who()
            + " adds nothing, so participation bounds what the class may charge her there by V = "
            + bound
            + ".",
        "Her charges come to "
            + bound.minus(scene.witness.amount())
            + " in expectation: "
            + scene.witness.amount()
            + " is left to her.");
  }

  /** Other properties: where and how much, and what the audit notes. */
  private static List<String> other(
      Counterexample counterexample, Refutation refutation, Scene scene) {
    List<String> lines = new ArrayList<>();
    String where =
        scene.witness.jointType().isEmpty()
            ? "In expectation over the first joint types"
            : "From joint type " + scene.place() + " on";
    lines.add(where + " another mechanism collects " + scene.witness.amount() + " more.");
    notes(counterexample, refutation).forEach(note -> lines.add("  " + note));
    return lines;
  }

  /** What an audit notes beside the witness. */
  private static List<String> notes(Counterexample counterexample, Refutation refutation) {
    return refutation
        .in(new Setting(counterexample.environment()))
        .map(Verdict.Refuted::notes)
        .orElse(List.of());
  }
}
