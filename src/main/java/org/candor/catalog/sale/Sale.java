package org.candor.catalog.sale;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * The shape that all sales of one item share: over an infinite horizon the item is unsold, public state 0, until some action sells it for
 * good, public state 1, after which nobody gains or loses.
 */
final class Sale {
  static final int UNSOLD = 0;
  private static final int SOLD = 1;

  private Sale() {}

  /** Why the environment has not this shape, if so. */
  static Optional<String> fault(PrivateEnvironment environment, IntPredicate sells) {
    PublicProcess item = environment.publicProcess();
    if (environment.horizon().isPresent() || item.states().size() != 2) {
      return Optional.of("an infinite horizon and two public states, unsold and sold, are needed");
    }
    for (int a = 0; a < environment.actions().size(); a++) {
      boolean asItShould =
          item.law(UNSOLD, a).equals(Distribution.point(sells.test(a) ? SOLD : UNSOLD))
              && item.law(SOLD, a).equals(Distribution.point(SOLD))
              && item.value(UNSOLD, a).isZero()
              && item.value(SOLD, a).isZero();
      for (int i = 0; asItShould && i < environment.agents().size(); i++) {
        Agent agent = environment.agents().get(i);
        asItShould = environment.remainsWithout(i, a);
        for (int s = 0; s < agent.states().size(); s++) {
          asItShould &= agent.value(SOLD, s, a).isZero();
        }
      }
      if (!asItShould) {
        return Optional.of(
            "the action '"
                + environment.actions().get(a)
                + "' should "
                + (sells.test(a) ? "sell" : "leave")
                + " the item, be always there, and mean nothing once it is sold");
      }
    }
    for (int p = UNSOLD; p <= SOLD; p++) {
      List<FeasibleSet> sets = environment.feasible(p);
      if (sets.size() != 1 || sets.get(0).size() != environment.actions().size()) {
        return Optional.of("every action must be feasible at any time");
      }
    }
    return Optional.empty();
  }

  /** The environment of a sale. */
  static PrivateEnvironment environment(
      String name,
      Rational discount,
      List<String> actions,
      IntPredicate sells,
      List<Agent> agents) {
    int count = actions.size();
    Rational[] nothing = new Rational[count];
    Arrays.fill(nothing, Rational.ZERO);
    Distribution[] unsold = new Distribution[count];
    Arrays.setAll(unsold, a -> Distribution.point(sells.test(a) ? SOLD : UNSOLD));
    Distribution[] sold = new Distribution[count];
    Arrays.fill(sold, Distribution.point(SOLD));
    PublicProcess item =
        new PublicProcess(
            List.of("unsold", "sold"),
            Distribution.point(UNSOLD),
            new Rational[][] {nothing, nothing},
            new Distribution[][] {unsold, sold});
    boolean[][] present = new boolean[agents.size()][count];
    for (boolean[] row : present) {
      Arrays.fill(row, true);
    }
    List<FeasibleSet> everything = List.of(FeasibleSet.all(count));
    return new PrivateEnvironment(
        name,
        PrivateEnvironment.Kind.GENERAL,
        discount,
        OptionalInt.empty(),
        actions,
        agents,
        item,
        List.of(everything, everything),
        present);
  }

  /**
   * An agent of a sale.
   *
   * @param values {@code [state][action]} while the item is unsold
   * @param laws {@code [state][action]} while it is unsold; then she stays
   */
  static Agent agent(
      String name,
      List<String> states,
      Distribution initial,
      Rational[][] values,
      Distribution[][] laws) {
    int count = states.size();
    Rational[][] nothing = new Rational[count][values[0].length];
    Distribution[][] stays = new Distribution[count][values[0].length];
    for (int s = 0; s < count; s++) {
      Arrays.fill(nothing[s], Rational.ZERO);
      Arrays.fill(stays[s], Distribution.point(s));
    }
    Rational[][] terminal = new Rational[2][count];
    Arrays.fill(terminal[0], Rational.ZERO);
    Arrays.fill(terminal[1], Rational.ZERO);
    return new Agent(
        name,
        states,
        initial,
        new boolean[count],
        new Rational[][][] {values, nothing},
        new Distribution[][][] {laws, stays},
        terminal);
  }
}
