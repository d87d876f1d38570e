package org.candor.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * Exact Gittins indices of a finite arm: the largest ratio of expected discounted reward to expected discounted time that
 * stopping can attain (Gittins 1979).
 *
 * <p>Computed by the largest-remaining-index algorithm (Varaiya, Walrand and Buyukkoc 1985): the best state has the largest
 * reward; each next best one has the largest ratio when play continues exactly in the better ones. What it returns
 * is checked against the other definition: at the retirement reward {@code ν/(1-γ)} a state of index ν is
 * indifferent between retiring and going on (Whittle 1980).
 */
public final class GittinsIndex {
  private GittinsIndex() {}

  /** The index of every state. */
  public static Rational[] of(Arm arm) {
    Rational[] index = largestRemaining(arm);
    String fault = fault(arm, index);
    if (fault != null) {
      throw new IllegalStateException("Gittins indices failed their check: " + fault);
    }
    return index;
  }

  /**
   * The index of one state, by policy iteration on where play goes on (Howard 1960; the stopping problem of Whittle 1980): one exact linear system where the proposal is right. The result
   * satisfies Bellman's equation of retirement at {@code ν/(1-γ)} exactly.
   *
   * @param proposal states in which play is thought to go on at that index; any set, that of the better states is the best
   */
  public static Rational of(Arm arm, int state, boolean[] proposal) {
    boolean[] set = proposal.clone();
    while (true) {
      List<ScaledVector> sums = whileIn(set, arm);
      Rational index = ratio(arm, state, sums);
      Rational retired = index.over(Rational.ONE.minus(arm.discount()));
      boolean[] better = new boolean[set.length];
      boolean solved = true;
      for (int s = 0; s < set.length; s++) {
        // Going on from here while in the set is worth reward + m − (1−γ)·m·time.
        int sign = goingOn(arm, s, sums, index, retired).compareTo(retired);
        better[s] = sign > 0;
        solved &= set[s] ? sign >= 0 : sign <= 0;
      }
      if (solved) {
        return index;
      }
      set = better;
    }
  }

  /** What activating the state once and going on while in the set is worth, with the retirement reward when play leaves it. */
  private static Rational goingOn(
      Arm arm, int state, List<ScaledVector> sums, Rational index, Rational retired) {
    Distribution law = arm.law(state);
    Rational reward = arm.reward(state).plus(arm.discount().times(law.expectation(sums.get(0))));
    Rational time = Rational.ONE.plus(arm.discount().times(law.expectation(sums.get(1))));
    return reward.plus(retired).minus(index.times(time));
  }

  private static Rational[] largestRemaining(Arm arm) {
    int n = arm.states();
    Rational[] index = new Rational[n];
    boolean[] better = new boolean[n];
    for (int found = 0; found < n; found++) {
      List<ScaledVector> sums = whileIn(better, arm);
      int best = -1;
      for (int s = 0; s < n; s++) {
        if (!better[s]) {
          index[s] = ratio(arm, s, sums);
          best = best < 0 || index[s].compareTo(index[best]) > 0 ? s : best;
        }
      }
      better[best] = true;
    }
    return index;
  }

  /** Reward over time from activating the state once and then going on while in the better states. */
  private static Rational ratio(Arm arm, int state, List<ScaledVector> sums) {
    Rational discount = arm.discount();
    Distribution law = arm.law(state);
    Rational reward = arm.reward(state).plus(discount.times(law.expectation(sums.get(0))));
    Rational time = Rational.ONE.plus(discount.times(law.expectation(sums.get(1))));
    return reward.over(time);
  }

  /** Discounted reward and time of play that goes on exactly while in a set of states. */
  private static List<ScaledVector> whileIn(boolean[] set, Arm arm) {
    int n = arm.states();
    Rational[] reward = new Rational[n];
    Rational[] time = new Rational[n];
    for (int s = 0; s < n; s++) {
      reward[s] = set[s] ? arm.reward(s) : Rational.ZERO;
      time[s] = set[s] ? Rational.ONE : Rational.ZERO;
    }
    return DiscountedValues.solve(stopped(set, arm), arm.discount(), List.of(reward, time));
  }

  /** The chain with every state outside the set turned into an end. */
  private static Distribution[] stopped(boolean[] set, Arm arm) {
    Distribution[] law = new Distribution[arm.states()];
    for (int s = 0; s < law.length; s++) {
      law[s] = set[s] ? arm.law(s) : Distribution.point(s);
    }
    return law;
  }

  /**
   * What is wrong with claimed indices, or null if they are right: at every retirement reward {@code m = ν/(1-γ)}, going on
   * exactly above ν must solve Bellman's equation of retirement, strictly above, and with equality at ν.
   *
   * @param index one number per state, from anywhere
   */
  public static String fault(Arm arm, Rational[] index) {
    if (index.length != arm.states()) {
      return "there must be one index per state";
    }
    TreeMap<Rational, List<Integer>> states = new TreeMap<>();
    for (int s = 0; s < index.length; s++) {
      states.computeIfAbsent(index[s], v -> new ArrayList<>()).add(s);
    }
    for (Rational level : states.keySet()) {
      String fault = faultAt(level, arm, index);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static String faultAt(Rational level, Arm arm, Rational[] index) {
    Rational retired = level.over(Rational.ONE.minus(arm.discount()));
    boolean[] above = new boolean[index.length];
    Rational[] flow = new Rational[index.length];
    for (int s = 0; s < index.length; s++) {
      above[s] = index[s].compareTo(level) > 0;
      // An end that pays the level in every period is worth the retirement reward.
      flow[s] = above[s] ? arm.reward(s) : level;
    }
    ScaledVector value =
        DiscountedValues.solve(stopped(above, arm), arm.discount(), List.<Rational[]>of(flow))
            .get(0);
    for (int s = 0; s < index.length; s++) {
      Rational goingOn = arm.reward(s).plus(arm.discount().times(arm.law(s).expectation(value)));
      int sign = goingOn.compareTo(retired);
      if (sign != index[s].compareTo(level)) {
        return "state "
            + s
            + " of index "
            + index[s]
            + " is wrong about going on at level "
            + level
            + " among "
            + Arrays.toString(index);
      }
    }
    return null;
  }
}
