package org.candor.property;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.FeasibleSet;

/**
 * The law of the decision in every feasible set, and of the memory after each, when the memory before follows a law and the reports are
 * given.
 *
 * <p>As in {@link GameForm}, decisions that match the feasible sets in number, order and probability are one per set; all others are
 * lots that the mechanism draws, the same in every set.
 *
 * @param decisions the probability of each decision given its feasible set, where it is positive
 * @param memories the law of the memory after each of them
 */
record DecisionLaw(
    Map<DecisionLaw.Drawn, Rational> decisions,
    Map<DecisionLaw.Drawn, Map<Integer, Rational>> memories) {
  /** An action in the feasible set at a position. */
  record Drawn(int set, int action) {}

  static DecisionLaw of(GameForm game, int layer, Map<Integer, Rational> memory, int profile) {
    List<FeasibleSet> sets =
        game.environment().feasible(game.environment().reports().publicState(profile));
    Map<Drawn, Rational> decisions = new LinkedHashMap<>();
    Map<Drawn, Map<Integer, Rational>> memories = new LinkedHashMap<>();
    for (Map.Entry<Integer, Rational> from : memory.entrySet()) {
      List<GameForm.Decision> branches = game.play(layer, from.getKey(), profile).decisions();
      boolean perSet = isOnePerSet(branches, sets);
      for (int z = 0; z < sets.size(); z++) {
        for (GameForm.Decision branch : perSet ? branches.subList(z, z + 1) : branches) {
          Rational given = perSet ? Rational.ONE : branch.probability();
          Rational weight = from.getValue().times(given);
          if (weight.signum() > 0) {
            Drawn drawn = new Drawn(z, branch.action());
            decisions.merge(drawn, weight, Rational::plus);
            memories
                .computeIfAbsent(drawn, d -> new HashMap<>())
                .merge(branch.nextMemory(), weight, Rational::plus);
          }
        }
      }
    }
    memories.forEach((drawn, law) -> law.replaceAll((m, w) -> w.over(decisions.get(drawn))));
    return new DecisionLaw(decisions, memories);
  }

  private static boolean isOnePerSet(List<GameForm.Decision> branches, List<FeasibleSet> sets) {
    boolean matches = branches.size() == sets.size();
    for (int z = 0; matches && z < sets.size(); z++) {
      matches =
          branches.get(z).probability().equals(sets.get(z).probability())
              && sets.get(z).contains(branches.get(z).action());
    }
    return matches;
  }

  boolean sameDecisions(DecisionLaw other) {
    return decisions.equals(other.decisions);
  }
}
