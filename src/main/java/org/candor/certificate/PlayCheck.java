package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.process.FeasibleSet;

/** Whether the decisions for one report profile are a lottery over actions that the random feasible set allows. */
final class PlayCheck {
  private static final int MAX_ACTIONS = 16;

  private final Environment environment;
  private final List<FeasibleSet> sets;
  private final Certificate.Play play;
  private final String place;

  PlayCheck(Environment environment, List<FeasibleSet> sets, Certificate.Play play, String place) {
    this.environment = environment;
    this.sets = sets;
    this.play = play;
    this.place = place;
  }

  /**
   * @param targets how many memories there are in the next layer
   */
  void check(int targets) {
    play.transfers().require("the vector of transfers at " + place, environment.types().agents());
    BigInteger[] weights = new BigInteger[play.decisions().size()];
    for (int d = 0; d < weights.length; d++) {
      Certificate.Decision decision = play.decisions().get(d);
      weights[d] = decision.weight();
      if (decision.action() >= environment.actions().size()) {
        throw new Rejection("at " + place + ": there is no action number " + decision.action());
      }
      if (decision.next() >= targets) {
        throw new Rejection(
            "at " + place + ": there is no memory " + decision.next() + " to come next");
      }
    }
    if (!Checks.isLaw(weights, play.total())) {
      throw new Rejection(
          "at "
              + place
              + ": the decisions' weights "
              + List.of(weights)
              + " are not a probability law over "
              + play.total());
    }
    feasible();
  }

  /** A lottery over actions is feasible iff no set of actions is likelier than that one of them is feasible (Hall 1935). */
  private void feasible() {
    int[] actions =
        play.decisions().stream()
            .filter(d -> d.weight().signum() > 0)
            .mapToInt(Certificate.Decision::action)
            .distinct()
            .toArray();
    if (actions.length > MAX_ACTIONS) {
      throw new Rejection(
          "at " + place + ": a lottery over more than " + MAX_ACTIONS + " actions is not checked");
    }
    for (int subset = 1; subset < 1 << actions.length; subset++) {
      Rational taken = Rational.ZERO;
      for (Certificate.Decision decision : play.decisions()) {
        if (contains(subset, actions, decision.action())) {
          taken = taken.plus(Rational.of(decision.weight(), play.total()));
        }
      }
      Rational possible = Rational.ZERO;
      for (FeasibleSet set : sets) {
        if (meets(subset, actions, set)) {
          possible = possible.plus(set.probability());
        }
      }
      if (taken.compareTo(possible) > 0) {
        throw new Rejection(
            "at "
                + place
                + ": "
                + names(subset, actions)
                + " is taken with probability "
                + taken
                + ", but feasible with probability "
                + possible
                + " only");
      }
    }
  }

  private static boolean contains(int subset, int[] actions, int action) {
    for (int k = 0; k < actions.length; k++) {
      if (actions[k] == action && (subset >> k & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(int subset, int[] actions, FeasibleSet set) {
    for (int action : set.actions()) {
      if (contains(subset, actions, action)) {
        return true;
      }
    }
    return false;
  }

  private String names(int subset, int[] actions) {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < actions.length; k++) {
      if ((subset >> k & 1) != 0) {
        names.add(Places.action(environment, actions[k]));
      }
    }
    return String.join(" or ", names);
  }
}
