package org.candor.property;

import org.candor.exact.Rational;

/**
 * The joint types that an agent cannot tell apart when the others are honest: one joint type where everybody is
 * accessible; else the others' inaccessible states with the centre's belief about them.
 *
 * @param jointTypes members in increasing order
 * @param weights their probabilities given the cell, positive, summing to 1
 */
record Cell(int[] jointTypes, Rational[] weights) {
  static Cell single(int jointType) {
    return new Cell(new int[] {jointType}, new Rational[] {Rational.ONE});
  }

  int first() {
    return jointTypes[0];
  }

  int size() {
    return jointTypes.length;
  }
}
