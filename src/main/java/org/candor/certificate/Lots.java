package org.candor.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/**
 * What is decided in each feasible set with which probability, and what is remembered then, for given reports and a law of the memory.
 * Decisions that are as many as the feasible sets, in their order and with their probabilities, belong to one set each; others are drawn by
 * lot in every set.
 */
final class Lots {
  /** An action in a feasible set. */
  record Choice(int set, int action) {}

  private final Map<Choice, Rational> decisions = new LinkedHashMap<>();
  private final Map<Choice, Map<Integer, Rational>> next = new LinkedHashMap<>();

  Lots(Environment environment, Game game, int layer, Map<Integer, Rational> memory, int profile) {
    List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
    memory.forEach(
        (m, probability) -> {
          Certificate.Play play = game.play(layer, m, profile);
          boolean belong = belong(play, sets);
          for (int d = 0; d < play.decisions().size(); d++) {
            for (int z = 0; z < sets.size(); z++) {
              Rational lot = belong ? Rational.ONE : probability(play, d);
              if (!belong || d == z) {
                add(z, play.decisions().get(d), probability.times(lot));
              }
            }
          }
        });
  }

  private static Rational probability(Certificate.Play play, int d) {
    return Rational.of(play.decisions().get(d).weight(), play.total());
  }

  private static boolean belong(Certificate.Play play, List<FeasibleSet> sets) {
    if (play.decisions().size() != sets.size()) {
      return false;
    }
    for (int z = 0; z < sets.size(); z++) {
      if (!probability(play, z).equals(sets.get(z).probability())
          || !sets.get(z).contains(play.decisions().get(z).action())) {
        return false;
      }
    }
    return true;
  }

  private void add(int set, Certificate.Decision decision, Rational probability) {
    if (probability.signum() > 0) {
      Choice choice = new Choice(set, decision.action());
      decisions.merge(choice, probability, Rational::plus);
      next.computeIfAbsent(choice, c -> new TreeMap<>())
          .merge(decision.next(), probability, Rational::plus);
    }
  }

  /** The positive probabilities of the actions in each feasible set. */
  Map<Choice, Rational> decisions() {
    return decisions;
  }

  /** The law of the memory after a choice. */
  Map<Integer, Rational> memory(Choice choice) {
    Map<Integer, Rational> law = new TreeMap<>(next.get(choice));
    law.replaceAll((m, probability) -> probability.over(decisions.get(choice)));
    return law;
  }
}
