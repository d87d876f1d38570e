package org.candor.environment;

import java.util.Arrays;
import org.candor.exact.LimitExceededException;

/**
 * The product of a public coordinate and one coordinate per agent, indexed by one {@code int} and never materialised.
 *
 * <p>Order: public state slowest, then agents in file order with the first slowest — the row order of every output.
 * Serves joint types (coordinates are local states) and report profiles (coordinates are reports) alike.
 */
public final class JointSpace {
  private final int publicStates;
  private final int[] sizes;
  private final int[] strides;
  private final int size;

  public JointSpace(int publicStates, int[] sizes) {
    this.publicStates = publicStates;
    this.sizes = sizes.clone();
    this.strides = new int[sizes.length];
    long product = 1;
    for (int i = sizes.length - 1; i >= 0; i--) {
      strides[i] = (int) product;
      product *= sizes[i];
      limit(product);
    }
    product *= publicStates;
    limit(product);
    this.size = (int) product;
  }

  private static void limit(long product) {
    if (product > 100_000_000L) {
      throw new LimitExceededException(
          "the joint space has more than 100000000 joint types; drop agents or local states");
    }
  }

  public int size() {
    return size;
  }

  public int publicStates() {
    return publicStates;
  }

  public int agents() {
    return sizes.length;
  }

  public int size(int agent) {
    return sizes[agent];
  }

  public int publicState(int joint) {
    return sizes.length == 0 ? joint : joint / (strides[0] * sizes[0]);
  }

  /** The agent's coordinate of a joint index. */
  public int local(int joint, int agent) {
    return joint / strides[agent] % sizes[agent];
  }

  public int[] locals(int joint) {
    int[] locals = new int[sizes.length];
    for (int i = 0; i < locals.length; i++) {
      locals[i] = local(joint, i);
    }
    return locals;
  }

  public int index(int publicState, int... locals) {
    int joint = publicState;
    for (int i = 0; i < sizes.length; i++) {
      joint = joint * sizes[i] + locals[i];
    }
    return joint;
  }

  /** The same joint index with the agent's coordinate replaced. */
  public int with(int joint, int agent, int local) {
    return joint + (local - local(joint, agent)) * strides[agent];
  }

  /** The space in which the agent has a single coordinate value: the others' joint types. */
  public JointSpace without(int agent) {
    int[] rest = sizes.clone();
    rest[agent] = 1;
    return new JointSpace(publicStates, rest);
  }

  /** The index of {@code joint} in {@link #without(int)} of the agent. */
  public int project(int joint, int agent) {
    int above = joint / (strides[agent] * sizes[agent]);
    return above * strides[agent] + joint % strides[agent];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JointSpace that
        && publicStates == that.publicStates
        && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return 31 * publicStates + Arrays.hashCode(sizes);
  }

  @Override
  public String toString() {
    return publicStates + " x " + Arrays.toString(sizes);
  }
}
