package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * The certificate's game form, once its shape is found right: one play for every report profile at every memory, feasible
 * decisions, and no memory that cannot be reached. Everybody is always accessible, so profiles are joint types.
 */
final class Game {
  private final Environment environment;
  private final Model model;
  private final List<List<Certificate.Memory>> layers;
  private final Map<Integer, Integer> starts = new LinkedHashMap<>();
  private final List<boolean[]> reached = new ArrayList<>();
  private final List<boolean[]> onRecord = new ArrayList<>();
  private final BitSet later = new BitSet();
  private long plays;

  /** Checks the shape of the game in a certificate. */
  Game(Environment environment, Model model, Certificate certificate) {
    this(
        environment, model, certificate.game(), certificate.starts(), Starts.profiles(environment));
  }

  /**
   * Checks the shape.
   *
   * @param starts the memory of each first report profile
   * @param first by profile, whether it has to be among them
   */
  Game(
      Environment environment,
      Model model,
      List<List<Certificate.Memory>> layers,
      List<Certificate.Start> starts,
      boolean[] first) {
    this.environment = environment;
    this.model = model;
    this.layers = layers;
    int expected = environment.horizon().orElse(1);
    if (layers.size() != expected) {
      throw new Rejection(
          "the game form has " + layers.size() + " layers, but " + expected + " are needed");
    }
    for (int t = 0; t < layers.size(); t++) {
      for (int m = 0; m < memories(t); m++) {
        checkMemory(t, m);
      }
      reached.add(new boolean[memories(t)]);
      onRecord.add(new boolean[memories(t)]);
    }
    readStarts(starts, first);
    spread();
  }

  int layers() {
    return layers.size();
  }

  int memories(int layer) {
    return layers.get(layer).size();
  }

  /** The layer that follows; over an infinite horizon the same one. */
  int next(int layer) {
    return environment.horizon().isPresent() ? layer + 1 : layer;
  }

  int position(int memory, int joint) {
    return memory * environment.types().size() + joint;
  }

  Certificate.Play play(int layer, int memory, int profile) {
    return layers.get(layer).get(memory).plays().get(profile);
  }

  String description(int layer, int memory) {
    return layers.get(layer).get(memory).description();
  }

  /** Whether truthful first reports from the initial support lead to the memory. */
  boolean onRecord(int layer, int memory) {
    return onRecord.get(layer)[memory];
  }

  /** The memory that a first report profile establishes, for honest ones and those with one misreport. */
  int start(int profile) {
    return starts.get(profile);
  }

  /** Whether a memory of layer 0 can be that of a period after the first. */
  boolean isLater(int memory) {
    return later.get(memory);
  }

  /** The memories that first report profiles establish. */
  Map<Integer, Integer> starts() {
    return starts;
  }

  long plays() {
    return plays;
  }

  /** {@code E r + γ E(next)} of the model at a true joint type under the decisions of a play. */
  Row row(Certificate.Play play, int joint) {
    List<Row> rows = new ArrayList<>();
    BigInteger[] weights = new BigInteger[play.decisions().size()];
    for (int d = 0; d < weights.length; d++) {
      Certificate.Decision decision = play.decisions().get(d);
      weights[d] = decision.weight();
      Row row = model.row(joint, decision.action());
      rows.add(row.shifted(position(decision.next(), 0)));
    }
    return Row.mix(rows, weights, play.total());
  }

  /** {@code E r_i} at a true joint type over the decisions of a play. */
  Rational expectedValue(Certificate.Play play, int agent, int joint) {
    Rational expected = Rational.ZERO;
    for (Certificate.Decision decision : play.decisions()) {
      Rational value = environment.value(agent, joint, decision.action());
      expected = expected.plus(Rational.of(decision.weight(), play.total()).times(value));
    }
    return expected;
  }

  private String place(int t, int m, int profile) {
    return Places.joint(environment, profile)
        + Places.memory(memories(t), m)
        + Places.period(environment, t);
  }

  private void checkMemory(int t, int m) {
    List<Certificate.Play> rows = layers.get(t).get(m).plays();
    JointSpace types = environment.types();
    int targets =
        environment.horizon().isEmpty() ? memories(0) : t + 1 < layers.size() ? memories(t + 1) : 1;
    if (rows.size() != types.size()) {
      throw new Rejection(
          "the game form has "
              + rows.size()
              + " rows"
              + Places.memory(memories(t), m)
              + Places.period(environment, t)
              + ", but there are "
              + types.size()
              + " report profiles");
    }
    for (int profile = 0; profile < rows.size(); profile++) {
      Certificate.Play play = rows.get(profile);
      if (!isProfile(play.publicState(), play.report(), profile)) {
        throw new Rejection(
            "row "
                + profile
                + " of the game form is for the reports "
                + Places.profile(play.publicState(), play.report())
                + ", but the reports "
                + place(t, m, profile)
                + " are due there");
      }
      new PlayCheck(environment, model.feasible(profile), play, place(t, m, profile))
          .check(targets);
      if (environment.horizon().isEmpty()) {
        play.decisions().forEach(decision -> later.set(decision.next()));
      }
      plays++;
    }
  }

  private boolean isProfile(String publicState, List<String> report, int profile) {
    return report.equals(Places.names(environment, profile))
        && java.util.Objects.equals(
            publicState, environment.publicStateName(environment.types().publicState(profile)));
  }

  private void readStarts(List<Certificate.Start> found, boolean[] known) {
    List<Integer> expected = new ArrayList<>();
    for (int profile = 0; profile < known.length; profile++) {
      if (known[profile]) {
        expected.add(profile);
      }
    }
    if (found.size() != expected.size()) {
      throw new Rejection(
          "there are "
              + found.size()
              + " first reports with a memory, but "
              + expected.size()
              + " profiles whose memory matters");
    }
    for (int k = 0; k < found.size(); k++) {
      Certificate.Start start = found.get(k);
      int profile = expected.get(k);
      if (!isProfile(start.publicState(), start.report(), profile)) {
        throw new Rejection(
            "first report number "
                + k
                + " is "
                + Places.profile(start.publicState(), start.report())
                + ", but "
                + Places.joint(environment, profile)
                + " is due there");
      }
      if (start.memory() < 0 || start.memory() >= memories(0)) {
        throw new Rejection(
            "the first reports "
                + Places.joint(environment, profile)
                + " establish memory "
                + start.memory()
                + ", which does not exist");
      }
      starts.put(profile, start.memory());
      reached.get(0)[start.memory()] = true;
    }
    Distribution initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      onRecord.get(0)[starts.get(initial.outcome(k))] = true;
    }
  }

  private void spread() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int t = 0; t < layers.size(); t++) {
        int next = next(t);
        for (int m = 0; next < layers.size() && m < memories(t); m++) {
          changed |= spread(t, m, reached);
          changed |= spread(t, m, onRecord);
        }
      }
      changed &= environment.horizon().isEmpty();
    }
    for (int t = 0; t < layers.size(); t++) {
      for (int m = 0; m < memories(t); m++) {
        if (!reached.get(t)[m]) {
          throw new Rejection(
              "memory " + m + Places.period(environment, t) + " is not reached by any reports");
        }
      }
    }
  }

  private boolean spread(int t, int m, List<boolean[]> marks) {
    boolean changed = false;
    if (marks.get(t)[m]) {
      for (Certificate.Play play : layers.get(t).get(m).plays()) {
        for (Certificate.Decision decision : play.decisions()) {
          changed |= !marks.get(next(t))[decision.next()];
          marks.get(next(t))[decision.next()] = true;
        }
      }
    }
    return changed;
  }
}
