package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.process.FeasibleSet;

/**
 * The last step of shrinking: tiny environments that are simpler than one found, in order. They have at most its features,
 * deterministic laws, and few entries that are not trivial.
 *
 * <p>First with values 0 and 1 (and -1 where the one found has a negative value) and two states and actions; then, below what
 * that found, with its own features, values and sizes, until nothing simpler turns up.
 */
final class TinyEnvironments {
  private static final int FEW_ENTRIES = 4;
  private static final int FEW_PERIODS = 3;

  private final Draft found;
  private final Simplicity bound;
  private final Search search;
  private final Vocabulary vocabulary;
  private final int mostStates;
  private final boolean plain;

  private TinyEnvironments(
      Draft found, Search search, Vocabulary vocabulary, int mostStates, boolean plain) {
    this.found = found;
    this.bound = Simplicity.of(found);
    this.search = search;
    this.vocabulary = vocabulary;
    this.mostStates = mostStates;
    this.plain = plain;
  }

  /** The simplest tiny environment that refutes, or the one found if there is none simpler. */
  static Draft simplest(Draft found, Search search) {
    if (search.needsPublicState()) {
      // No tiny environment has one.
      return found;
    }
    Vocabulary own = Vocabulary.of(found);
    Draft plain = new TinyEnvironments(found, search, own.plain(), 2, true).search();
    Draft best = plain == null ? found : plain;
    while (true) {
      int states =
          Math.max(2, best.agents.stream().mapToInt(Draft.Part::states).max().orElseThrow());
      Draft simpler =
          new TinyEnvironments(best, search, Vocabulary.of(best), states, false).search();
      if (simpler == null) {
        return best;
      }
      best = simpler;
    }
  }

  /** The features in which a tiny environment may be special, the plainest first: those of the one found at most. */
  private List<Vocabulary> featureSets() {
    if (!plain) {
      return List.of(vocabulary);
    }
    List<Vocabulary> sets = new ArrayList<>();
    for (boolean silent : choices(vocabulary.silent())) {
      for (boolean absent : choices(vocabulary.absent())) {
        for (boolean supply : choices(vocabulary.supply())) {
          for (boolean terminal : choices(vocabulary.terminal())) {
            for (boolean negative : choices(vocabulary.negative())) {
              sets.add(vocabulary.restricted(silent, absent, supply, terminal, negative));
            }
          }
        }
      }
    }
    return sets;
  }

  private static boolean[] choices(boolean allowed) {
    return allowed ? new boolean[] {false, true} : new boolean[] {false};
  }

  private Draft search() {
    Vocabulary own = Vocabulary.of(found);
    for (Vocabulary features : featureSets()) {
      // Whatever has fewer features is simpler, even with more entries.
      boolean plainer = found.publicDeclared || !features.hasFeaturesOf(own);
      long heaviest = plainer ? FEW_ENTRIES : Math.min(FEW_ENTRIES, bound.weight());
      for (int weight = 0; weight <= heaviest; weight++) {
        for (int agents = 1; agents <= Math.max(2, found.agents.size()); agents++) {
          for (int horizon : horizons()) {
            Draft simplest = level(features, agents, horizon, weight);
            if (simplest != null || search.isExhausted()) {
              return simplest;
            }
          }
        }
      }
    }
    return null;
  }

  /** Finite horizons first; 0 is the infinite one. */
  private List<Integer> horizons() {
    List<Integer> horizons = new ArrayList<>();
    for (int k = 1; k <= FEW_PERIODS; k++) {
      horizons.add(k);
    }
    if (found.horizon == 0) {
      horizons.add(0);
    }
    return horizons;
  }

  private record Candidate(Draft draft, Simplicity simplicity) {}

  /** The simplest draft of one weight that refutes, or null. */
  private Draft level(Vocabulary features, int agents, int horizon, int weight) {
    List<Candidate> candidates = new ArrayList<>();
    for (int[] sizes : sizes(agents, mostStates)) {
      int fewest = found.bandit ? agents : 1;
      int largest = found.bandit ? agents : Math.max(2, Math.min(3, found.actions));
      for (int actions = fewest; actions <= largest; actions++) {
        for (List<FeasibleSet> sets : features.supplies(actions)) {
          for (Rational discount : features.discounts(horizon, found.bandit)) {
            Draft blank = Blank.draft(found.bandit, sizes, actions, horizon, discount, sets);
            fill(features, blank, weight, candidates);
          }
        }
      }
    }
    candidates.sort((x, y) -> x.simplicity().compareTo(y.simplicity()));
    for (Candidate candidate : candidates) {
      if (search.refutes(candidate.draft(), candidate.simplicity())) {
        return candidate.draft();
      }
    }
    return null;
  }

  private void fill(Vocabulary features, Draft blank, int weight, List<Candidate> candidates) {
    Cells cells = new Cells(features.cells(blank));
    cells.fillings(
        blank,
        weight - (int) Simplicity.of(blank).weight(),
        draft -> {
          Simplicity simplicity = Simplicity.of(draft);
          if (simplicity.compareTo(bound) < 0
              && !draft.servesTheInaccessible()
              && isFirstOfItsNames(draft, simplicity)) {
            candidates.add(new Candidate(draft, simplicity));
          }
        });
  }

  /** Other names for agents and states make the same environment: the simplest of them is enough. */
  private static boolean isFirstOfItsNames(Draft draft, Simplicity simplicity) {
    // The arms of a bandit are in the order that breaks ties, which is more than a name.
    for (Draft other : draft.bandit ? Orders.states(draft) : Orders.namesOnly(draft)) {
      if (Simplicity.of(other).compareTo(simplicity) < 0) {
        return false;
      }
    }
    return true;
  }

  /** All sizes of local state spaces. */
  private static List<int[]> sizes(int agents, int most) {
    List<int[]> sizes = new ArrayList<>();
    sizes.add(new int[0]);
    for (int i = 0; i < agents; i++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] prefix : sizes) {
        for (int size = 1; size <= most; size++) {
          int[] next = java.util.Arrays.copyOf(prefix, i + 1);
          next[i] = size;
          longer.add(next);
        }
      }
      sizes = longer;
    }
    return sizes;
  }
}
