package org.candor.counterexample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;

/**
 * Simplifies an environment of kind joint on which a mechanism violates a property, as long as one move leads to a simpler one that still
 * does. Nothing is drawn at random, and every candidate is decided by an exact audit.
 */
public final class JointShrinker {
  private static final int LIMIT = 5_000;

  private final Refutation refutation;
  private final Runnable audited;
  private final Set<JointDraft> rejected = new HashSet<>();
  private int evaluations;

  private JointShrinker(Refutation refutation, Runnable audited) {
    this.refutation = refutation;
    this.audited = audited;
  }

  /**
   * What is left.
   *
   * @param environment no single move makes it simpler without losing the violation
   * @param evaluations how many environments were audited exactly
   * @param complete whether the limit on audits was far enough
   */
  public record Result(JointEnvironment environment, int evaluations, boolean complete) {}

  /**
   * Shrinks an environment.
   *
   * @param name what the result is called
   * @throws IllegalArgumentException if the property is not refuted on the environment
   */
  public static Result shrink(JointEnvironment start, Refutation refutation, String name) {
    return shrink(start, refutation, name, () -> {});
  }

  /** The same, and says when an environment is audited. */
  public static Result shrink(
      JointEnvironment start, Refutation refutation, String name, Runnable audited) {
    JointShrinker shrinker = new JointShrinker(refutation, audited);
    JointDraft current = JointDraft.of(start);
    if (!shrinker.refutes(current)) {
      throw new IllegalArgumentException(
          refutation.property().id()
              + " of "
              + refutation.mechanism().id()
              + " is not refuted on environment '"
              + start.name()
              + "': there is nothing to shrink");
    }
    JointDraft next = shrinker.simpler(current);
    while (next != null) {
      current = next;
      next = shrinker.simpler(current);
    }
    return new Result(
        current.environment(name), shrinker.evaluations, shrinker.evaluations < LIMIT);
  }

  private boolean refutes(JointDraft draft) {
    if (evaluations >= LIMIT || rejected.contains(draft)) {
      return false;
    }
    evaluations++;
    boolean refuted = refutation.in(new Setting(draft.environment("candidate"))).isPresent();
    audited.run();
    if (!refuted) {
      rejected.add(draft);
    }
    return refuted;
  }

  private JointDraft simpler(JointDraft draft) {
    long[] here = draft.size();
    for (List<JointDraft> pass : List.of(structure(draft), laws(draft), amounts(draft))) {
      for (JointDraft candidate : pass) {
        if (Arrays.compare(candidate.size(), here) < 0 && refutes(candidate)) {
          return candidate;
        }
      }
    }
    return null;
  }

  private static List<JointDraft> structure(JointDraft draft) {
    List<JointDraft> moves = new ArrayList<>();
    for (int periods = 1; periods <= 2; periods++) {
      moves.add(draft.withHorizon(periods));
    }
    for (int i = 0; i < draft.sizes().size(); i++) {
      if (draft.sizes().get(i) == 1 && draft.sizes().size() > 1) {
        moves.add(draft.withoutAgent(i));
      }
      for (int s = 0; draft.sizes().get(i) > 1 && s < draft.sizes().get(i); s++) {
        moves.add(draft.withoutSignal(i, s));
      }
    }
    for (int a = 0; draft.actions() > 1 && a < draft.actions(); a++) {
      moves.add(draft.withoutAction(a));
    }
    return moves;
  }

  /** A point, another law of the same table, or equal weights. */
  private static List<JointDraft> laws(JointDraft draft) {
    List<JointDraft> moves = new ArrayList<>();
    for (int k = 0; k < draft.initial().size(); k++) {
      moves.add(draft.withInitial(Distribution.point(draft.initial().outcome(k))));
    }
    for (int s = 0; s < draft.laws().size(); s++) {
      for (int a = 0; a < draft.actions(); a++) {
        Distribution law = draft.laws().get(s).get(a);
        for (int k = 0; law.size() > 1 && k < law.size(); k++) {
          moves.add(draft.withLaw(s, a, Distribution.point(law.outcome(k))));
        }
        moves.add(draft.withLaw(s, a, draft.laws().get(s).get(0)));
        moves.add(draft.withLaw(s, a, equal(law)));
      }
    }
    return moves;
  }

  private static Distribution equal(Distribution law) {
    Map<Integer, Rational> weights = new TreeMap<>();
    for (int outcome : law.support()) {
      weights.put(outcome, Rational.of(1, law.size()));
    }
    return Distribution.of(weights);
  }

  private static List<JointDraft> amounts(JointDraft draft) {
    List<JointDraft> moves = new ArrayList<>();
    for (int i = 0; i < draft.values().size(); i++) {
      for (int s = 0; s < draft.laws().size(); s++) {
        for (int a = 0; a < draft.actions(); a++) {
          Rational amount = draft.values().get(i).get(s).get(a);
          Rational half = Rational.of(amount.numerator().divide(amount.denominator().shiftLeft(1)));
          for (Rational simpler :
              List.of(
                  Rational.ZERO, Rational.ONE, Rational.of(2), half, amount.minus(Rational.ONE))) {
            moves.add(draft.withValue(i, s, a, simpler));
          }
        }
      }
    }
    if (draft.horizon() > 0) {
      moves.add(draft.withDiscount(Rational.ONE));
    }
    moves.add(draft.withDiscount(Rational.of(1, 2)));
    return moves;
  }
}
