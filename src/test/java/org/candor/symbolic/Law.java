package org.candor.symbolic;

import java.util.ArrayList;
import java.util.List;

/**
 * A probability law on outcomes 0, 1, ... as terms.
 *
 * @param probabilities one per outcome
 */
record Law(List<Term> probabilities) {
  Law {
    probabilities = List.copyOf(probabilities);
  }

  /** The law of two independent outcomes; the left one is the slower index. */
  Law product(Law right) {
    List<Term> joint = new ArrayList<>();
    for (Term p : probabilities) {
      for (Term q : right.probabilities) {
        joint.add(p.times(q));
      }
    }
    return new Law(joint);
  }

  /** The expectation of a value per outcome. */
  Term expectation(List<Term> values) {
    Term sum = probabilities.get(0).times(values.get(0));
    for (int k = 1; k < probabilities.size(); k++) {
      sum = sum.plus(probabilities.get(k).times(values.get(k)));
    }
    return sum;
  }
}
