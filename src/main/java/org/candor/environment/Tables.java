package org.candor.environment;

import java.util.Arrays;

/** Deep copies of rectangular tables, so that values stay immutable. */
final class Tables {
  private Tables() {}

  static <T> T[][] copy(T[][] table) {
    T[][] copy = table.clone();
    for (int k = 0; k < copy.length; k++) {
      copy[k] = Arrays.copyOf(table[k], table[k].length);
    }
    return copy;
  }

  static <T> T[][][] copy(T[][][] table) {
    T[][][] copy = table.clone();
    for (int k = 0; k < copy.length; k++) {
      copy[k] = copy(table[k]);
    }
    return copy;
  }
}
