package org.candor.catalog.supply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Items arrive, at most one a period and nobody knows how many, for bidders who are there from the start, want one item each and know its
 * value for good (Babaioff, Blumrosen and Roth 2010).
 *
 * <p>The first action serves nobody, action i serves bidder i; the public state says whether there is an item, by which actions are
 * feasible, and moves whatever is done.
 */
public final class OnlineSupply {
  static final int NOBODY = 0;

  private final PrivateEnvironment environment;

  /** The form of an environment that has it. */
  public OnlineSupply(PrivateEnvironment environment) {
    this.environment = environment;
  }

  /** Why an environment has not this form, if so. */
  public static Optional<String> fault(PrivateEnvironment environment) {
    if (environment.actions().size() != environment.agents().size() + 1) {
      return Optional.of("one action must serve nobody, and one each agent");
    }
    OnlineSupply form = new OnlineSupply(environment);
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (!form.isExogenous(p)) {
        return Optional.of(
            "in every public state, which no action changes and which means nothing by itself, all actions or the first alone must be"
                + " feasible");
      }
      for (int i = 0; i < environment.agents().size(); i++) {
        if (!form.wantsOneItem(p, i)) {
          return Optional.of(
              "agent '"
                  + environment.agents().get(i).name()
                  + "' must gain by the first item that she gets, and keep her type until then");
        }
      }
    }
    return Optional.empty();
  }

  private boolean isExogenous(int publicState) {
    List<FeasibleSet> sets = environment.feasible(publicState);
    boolean fits =
        sets.size() == 1
            && sets.get(0).contains(NOBODY)
            && (sets.get(0).size() == 1 || sets.get(0).size() == environment.actions().size());
    for (int a = 0; a < environment.actions().size(); a++) {
      fits &=
          environment.publicProcess().value(publicState, a).isZero()
              && environment
                  .publicProcess()
                  .law(publicState, a)
                  .equals(environment.publicProcess().law(publicState, NOBODY));
    }
    return fits;
  }

  private boolean wantsOneItem(int publicState, int i) {
    Agent agent = environment.agents().get(i);
    boolean fits = true;
    for (int s = 0; s < agent.states().size(); s++) {
      fits &=
          agent.terminal(publicState, s).isZero()
              && agent.value(publicState, s, i + 1).equals(worth(i, s))
              && worth(i, s).signum() >= 0;
      for (int next : agent.law(publicState, s, i + 1).support()) {
        fits &= worth(i, next).isZero();
      }
      for (int a = 0; a < environment.actions().size(); a++) {
        fits &=
            a == i + 1
                || (agent.value(publicState, s, a).isZero()
                    && agent.law(publicState, s, a).equals(Distribution.point(s)));
      }
    }
    return fits;
  }

  /** Whether there is an item. */
  boolean hasItem(int publicState) {
    return environment.feasible(publicState).get(0).size() > 1;
  }

  /** What an item is worth to a bidder in a state. */
  Rational worth(int bidder, int state) {
    return environment.agents().get(bidder).value(0, state, bidder + 1);
  }

  /** A bidder with these possible values, the states before the last, in which she has been served. */
  public static Agent bidder(
      int bidder, int bidders, int publicStates, List<Rational> worths, Distribution initial) {
    int served = worths.size();
    Rational[][] values = new Rational[served + 1][bidders + 1];
    Distribution[][] laws = new Distribution[served + 1][bidders + 1];
    for (int s = 0; s <= served; s++) {
      Arrays.fill(values[s], Rational.ZERO);
      Arrays.fill(laws[s], Distribution.point(s));
      laws[s][bidder + 1] = Distribution.point(served);
      values[s][bidder + 1] = s < served ? worths.get(s) : Rational.ZERO;
    }
    Rational[] nothing = new Rational[served + 1];
    Arrays.fill(nothing, Rational.ZERO);
    Rational[][][] allValues = new Rational[publicStates][][];
    Arrays.fill(allValues, values);
    Distribution[][][] allLaws = new Distribution[publicStates][][];
    Arrays.fill(allLaws, laws);
    Rational[][] terminal = new Rational[publicStates][];
    Arrays.fill(terminal, nothing);
    List<String> names =
        java.util.stream.IntStream.rangeClosed(0, served)
            .mapToObj(s -> s < served ? "wants" + s : "served")
            .toList();
    return new Agent(
        Integer.toString(bidder + 1),
        names,
        initial,
        new boolean[served + 1],
        allValues,
        allLaws,
        terminal);
  }
}
