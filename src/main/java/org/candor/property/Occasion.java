package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;

/** From when on a participation or budget property looks: every period and joint type, the start, or before the start. */
public enum Occasion {
  /** At every joint type (and memory on record). */
  EX_POST("ex-post"),
  /** In expectation over the whole run and the initial law. */
  EX_ANTE("ex-ante"),
  /** In expectation over the whole run, at each joint type in the support of the initial law. */
  INITIAL("initial");

  private final String suffix;

  Occasion(String suffix) {
    this.suffix = suffix;
  }

  public String suffix() {
    return suffix;
  }

  /** A joint type of the initial support with its probability and the memory that honest first reports establish. */
  record Start(int jointType, Rational probability, int memory) {}

  static List<Start> starts(GameAnalysis analysis) {
    Environment environment = analysis.environment();
    Distribution initial = environment.initial();
    List<Start> starts = new ArrayList<>();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      int memory = analysis.game().initialMemory(environment.truthfulProfile(joint));
      starts.add(new Start(joint, initial.probability(k), memory));
    }
    return starts;
  }

  /** The expectation of layer 0 over the initial law under honest first reports. */
  static Rational expectation(GameAnalysis analysis, ScaledVector layer) {
    Rational sum = Rational.ZERO;
    for (Start start : starts(analysis)) {
      int position = analysis.position(start.memory(), start.jointType());
      sum = sum.plus(start.probability().times(layer.get(position)));
    }
    return sum;
  }
}
