package org.candor.property;

import org.candor.exact.Rational;

/**
 * The joint types that an agent cannot tell apart when the others are honest: one joint type where
 * everybody is accessible; else the others' inaccessible states with the centre's belief about them.
 */
final class Cell {
  private final int[] jointTypes;
  private final Rational[] weights;

  /**
   * @param jointTypes members in increasing order
   * @param weights their probabilities given the cell, positive, summing to 1
   */
  Cell(int[] jointTypes, Rational[] weights) {
    this.jointTypes = jointTypes;
    this.weights = weights;
  }

  static Cell single(int jointType) {
    return new Cell(new int[] {jointType}, new Rational[] {Rational.ONE});
  }

  int first() {
    return jointTypes[0];
  }

  int size() {
    return jointTypes.length;
  }

  int jointType(int k) {
    return jointTypes[k];
  }

  Rational weight(int k) {
    return weights[k];
  }
}
