package org.candor.certificate;

import java.util.List;
import org.candor.exact.Rational;

/** Which of several rows is worth most: a proposal, which the kernel decides with the values. */
final class Choices {
  private Choices() {}

  /** The first row that is worth most. */
  static int firstBest(Equation equation, List<Row> rows, Scaled next) {
    int best = 0;
    Rational most = null;
    for (int x = 0; x < rows.size(); x++) {
      Rational value = equation.value(rows.get(x), next);
      if (most == null || value.compareTo(most) > 0) {
        most = value;
        best = x;
      }
    }
    return best;
  }
}
