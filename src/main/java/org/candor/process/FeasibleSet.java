package org.candor.process;

import java.util.Arrays;
import org.candor.exact.Rational;

/** One realisation of the random set of feasible actions, with its probability; immutable. */
public final class FeasibleSet {
  private final Rational probability;
  private final int[] actions;

  /**
   * @param probability exact, positive; the sets of a state sum to 1
   * @param actions strictly increasing action indices, at least one
   */
  public FeasibleSet(Rational probability, int[] actions) {
    if (actions.length == 0) {
      throw new IllegalArgumentException("a feasible set needs at least one action");
    }
    this.probability = probability;
    this.actions = actions.clone();
  }

  /** The set of all actions {@code 0 .. count-1}, with certainty. */
  public static FeasibleSet all(int count) {
    int[] actions = new int[count];
    Arrays.setAll(actions, k -> k);
    return new FeasibleSet(Rational.ONE, actions);
  }

  public Rational probability() {
    return probability;
  }

  public int[] actions() {
    return actions.clone();
  }

  public int size() {
    return actions.length;
  }

  public int action(int k) {
    return actions[k];
  }

  public boolean contains(int action) {
    return Arrays.binarySearch(actions, action) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeasibleSet that
        && probability.equals(that.probability)
        && Arrays.equals(actions, that.actions);
  }

  @Override
  public int hashCode() {
    return 31 * probability.hashCode() + Arrays.hashCode(actions);
  }

  @Override
  public String toString() {
    return probability + " " + Arrays.toString(actions);
  }
}
