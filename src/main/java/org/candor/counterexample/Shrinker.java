package org.candor.counterexample;

import org.candor.environment.PrivateEnvironment;

/**
 * Finds the simplest environment on which a mechanism still violates a property, in the order that {@code Simplicity}
 * states. Every candidate is decided by an exact audit; nothing is drawn at random, so the same start gives the same result.
 *
 * <p>First a greedy descent by domain moves (drop agents, periods, states, actions, feasible sets; merge states; make laws
 * deterministic; simplify numbers), then a search through the tiny environments that are simpler still, in order, so that
 * different starts end in the same normal form, from which it descends once more. No tiny environment is a game with a public state: where a
 * mechanism needs one, the descent is all, and different starts may end in different small games.
 */
public final class Shrinker {
  /** How many audits a descent may take. */
  static final int DESCENT_LIMIT = 20_000;

  /** How many audits the search through tiny environments may take. */
  static final int SEARCH_LIMIT = 150_000;

  private Shrinker() {}

  /**
   * A shrunk counterexample.
   *
   * @param environment the normal form, with canonical names
   * @param evaluations how many environments were audited exactly
   * @param descended what the descent alone found, with canonical names
   * @param complete whether both limits were far enough
   */
  public record Result(
      PrivateEnvironment environment,
      int evaluations,
      PrivateEnvironment descended,
      boolean complete) {}

  /**
   * Shrinks an environment.
   *
   * @param name what the result is called
   * @throws IllegalArgumentException if the property is not refuted on the environment
   */
  public static Result shrink(PrivateEnvironment start, Refutation refutation, String name) {
    return shrink(start, refutation, name, () -> {});
  }

  /** The same, and says when an environment is audited. */
  public static Result shrink(
      PrivateEnvironment start, Refutation refutation, String name, Runnable audited) {
    if (refutation.on(start).isEmpty()) {
      throw new IllegalArgumentException(
          refutation.property().id()
              + " of "
              + refutation.mechanism().id()
              + " is not refuted on environment '"
              + start.name()
              + "': there is nothing to shrink");
    }
    Search descent = new Search(refutation, DESCENT_LIMIT, audited);
    Draft local = Descent.from(Draft.of(start), descent);
    Search search = new Search(refutation, SEARCH_LIMIT, audited);
    // The search knows small whole numbers only; a form with fractions of them may be simpler
    // still.
    Draft normal = Descent.from(TinyEnvironments.simplest(local, search), descent);
    return new Result(
        normal.environment(name),
        descent.evaluations() + search.evaluations(),
        local.environment(name),
        !descent.isExhausted() && !search.isExhausted());
  }

  /** Everything that distinguishes two environments but their names, as one text: equal for equal normal forms. */
  public static String fingerprint(PrivateEnvironment environment) {
    return Simplicity.of(Draft.of(environment)).text();
  }
}
