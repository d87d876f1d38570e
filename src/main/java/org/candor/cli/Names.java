package org.candor.cli;

import java.util.Comparator;
import java.util.List;

/** Names that were meant. */
final class Names {
  private Names() {}

  /** {@code "; did you mean team?"}, or a full stop where no name is near. */
  static String suggestion(String wrong, List<String> names) {
    List<String> near =
        names.stream()
            .filter(name -> (name.contains(wrong) && wrong.length() > 2) || isNear(wrong, name))
            .sorted(Comparator.comparingInt((String name) -> distance(wrong, name)))
            .limit(3)
            .toList();
    return near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static boolean isNear(String wrong, String name) {
    return wrong.length() <= 100 && distance(wrong, name) <= Math.max(2, name.length() / 3);
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
