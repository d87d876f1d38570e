package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.catalog.Catalog;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/** Both sides of a formula at every joint type and, where it speaks of an agent, for every agent. */
final class FormulaSides {
  /** What both sides were at one place. */
  private record Sides(int period, int jointType, Integer agent, Rational left, Rational right) {
    Rational difference() {
      return right.minus(left);
    }
  }

  private final Setting setting;
  private final List<Sides> all = new ArrayList<>();

  FormulaSides(Setting setting) {
    this.setting = setting;
  }

  /** Play of a mechanism of the catalogue. */
  static GameAnalysis play(Setting setting, String mechanism) {
    return GameAnalysis.of(setting, Catalog.find(mechanism).orElseThrow());
  }

  /** A place: a period, a joint type and an agent. */
  @FunctionalInterface
  interface Place {
    void visit(int period, int jointType, int agent);
  }

  /** Visits every place of play, agents fastest. */
  static void everywhere(GameAnalysis analysis, Place place) {
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int i = 0; i < analysis.agents(); i++) {
          place.visit(t, joint, i);
        }
      }
    }
  }

  /** The transfer to an agent at a joint report, by a mechanism without memory. */
  static Rational transfer(GameAnalysis analysis, int period, int profile, int agent) {
    return analysis.game().play(period, 0, profile).transfers().get(agent);
  }

  /** 1 if something holds, else 0: a side of a formula that says that or when. */
  static Rational truthValue(boolean holds) {
    return holds ? Rational.ONE : Rational.ZERO;
  }

  /** Adds a place; left is what play by the definitions yields, right what the formula says. */
  void add(int period, int jointType, Rational left, Rational right) {
    all.add(new Sides(period, jointType, null, left, right));
  }

  /** Adds a place of one agent. */
  void add(int period, int jointType, int agent, Rational left, Rational right) {
    all.add(new Sides(period, jointType, agent, left, right));
  }

  /** Whether both sides are equal everywhere. */
  Verdict equal() {
    Sides worst = null;
    for (Sides sides : all) {
      if (worst == null || sides.difference().abs().compareTo(worst.difference().abs()) > 0) {
        worst = sides;
      }
    }
    return worst == null || worst.difference().isZero() ? decided() : refuted(worst);
  }

  /** Whether the left side is nowhere larger than the right one. */
  Verdict atMost() {
    Sides worst = null;
    for (Sides sides : all) {
      if (worst == null || sides.difference().compareTo(worst.difference()) < 0) {
        worst = sides;
      }
    }
    return worst == null || worst.difference().signum() >= 0 ? decided() : refuted(worst);
  }

  private Verdict decided() {
    return all.isEmpty()
        ? new Verdict.NotApplicable("the formula says nothing about any joint type here")
        : new Verdict.Holds(all.size());
  }

  private Verdict refuted(Sides worst) {
    JointSpace types = setting.environment().types();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.agents(); i++) {
      names.add(setting.environment().stateName(i, types.local(worst.jointType(), i)));
    }
    Witness witness =
        new Witness(
            setting.environment().horizon().isPresent()
                ? OptionalInt.of(worst.period())
                : OptionalInt.empty(),
            setting.environment().publicStateName(types.publicState(worst.jointType())),
            null,
            names,
            worst.agent() == null ? null : setting.environment().agentNames().get(worst.agent()),
            null,
            false,
            worst.difference(),
            null);
    return new Verdict.Refuted(
        witness,
        List.of(
            "by the definitions (left side): " + worst.left(),
            "by the formula (right side): " + worst.right(),
            "right less left: " + worst.difference()));
  }
}
