package org.candor.mechanism;

import java.math.BigInteger;

/**
 * A transfer rule that remembers nothing, under the efficient decision policy: a fixed combination of what a reported joint type θ and its
 * efficient action a determine,
 *
 * <pre>T_i = own·r_i + others·r_-i + (discounted·γ + undiscounted)·E[V_-i(θ_-i') | a] + optimal·V_-i(θ_-i) + whole·V(θ)</pre>
 *
 * <p>The code computes the transfers; the weights say how far an error in the values goes into them. Whoever has such a rule is defined on every
 * environment with private values and an infinite horizon in which everybody is always accessible and all actions are always feasible and remain.
 *
 * @param own weight of the agent's reported reward
 * @param others weight of the others' reported reward
 * @param discounted weight of the others' discounted optimal value one period on
 * @param undiscounted weight of the same without the discount
 * @param optimal weight of the others' optimal value now
 * @param whole weight of everybody's optimal value now
 * @param code the rule itself, in whole numbers
 */
public record TransferFormula(
    int own, int others, int discounted, int undiscounted, int optimal, int whole, Code code) {

  /** Computes a transfer from numerators. */
  @FunctionalInterface
  public interface Code {
    /** The transfer times {@code scale·H}. */
    BigInteger transfer(Numerators numerators);
  }

  /** What a transfer is made of, in whole numbers: rewards and values times a common denominator H, the weights of a law times their sum D. */
  public static final class Numerators {
    private final BigInteger scale;
    private final BigInteger discount;
    private final BigInteger one;
    private final BigInteger own;
    private final BigInteger others;
    private final BigInteger[] weights;
    private final BigInteger[] next;
    private final BigInteger optimal;
    private final BigInteger whole;

    /**
     * The parts of one transfer; the arrays are not copied and not to be changed.
     *
     * @param scale G·D
     * @param discount g of the discount g/G
     * @param one G
     * @param own {@code r_i}
     * @param others {@code r_-i}
     * @param weights the law of the others' next types
     * @param next {@code V_-i} at each of them
     * @param optimal {@code V_-i} now
     * @param whole {@code V} now, 0 for a rule that does not need it
     */
    public Numerators(
        BigInteger scale,
        BigInteger discount,
        BigInteger one,
        BigInteger own,
        BigInteger others,
        BigInteger[] weights,
        BigInteger[] next,
        BigInteger optimal,
        BigInteger whole) {
      this.scale = scale;
      this.discount = discount;
      this.one = one;
      this.own = own;
      this.others = others;
      this.weights = weights;
      this.next = next;
      this.optimal = optimal;
      this.whole = whole;
    }

    /** G·D. */
    public BigInteger scale() {
      return scale;
    }

    /** g of the discount g/G. */
    public BigInteger discount() {
      return discount;
    }

    /** G of the discount g/G. */
    public BigInteger one() {
      return one;
    }

    /** {@code r_i}. */
    public BigInteger own() {
      return own;
    }

    /** {@code r_-i}. */
    public BigInteger others() {
      return others;
    }

    /** The law of the others' next types; not to be changed. */
    public BigInteger[] weights() {
      return weights;
    }

    /** {@code V_-i} at each of them; not to be changed. */
    public BigInteger[] next() {
      return next;
    }

    /** {@code V_-i} now. */
    public BigInteger optimal() {
      return optimal;
    }

    /** {@code V} now. */
    public BigInteger whole() {
      return whole;
    }
  }

  /** Whether the agent's own report enters only through the action. */
  public boolean isBlindToOwnReport() {
    return own == 0 && whole == 0;
  }

  /** Whether values enter that have to be computed first. */
  public boolean needsValues() {
    return discounted != 0 || undiscounted != 0 || optimal != 0 || whole != 0;
  }

  /**
   * Whether it is a multiple of {@code r_-i + γ E V_-i' − V_-i}, which Bellman's equation makes 0 where the action is one that the others would take
   * without the agent.
   */
  public boolean isMultipleOfPivot() {
    return isBlindToOwnReport() && undiscounted == 0 && others == discounted && others == -optimal;
  }
}
