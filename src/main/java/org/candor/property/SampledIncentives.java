package org.candor.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.BanditRules;
import org.candor.process.Arm;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/**
 * Single misreports in a bandit too large for its product space: those whose consequences can be computed exactly, at given joint types. Nothing is concluded about any other joint
 * type.
 *
 * <p>Two agents move, the others stay in given states: where the mechanism then always activates one of the two, honest play never leaves these joint types, and honest payoffs are the solution
 * of a small linear system from the mechanism's own transfers. Elsewhere only misreports that do not change the decision are compared: their gain is the
 * difference of two transfers.
 */
public final class SampledIncentives {
  /** The most joint types of two agents. */
  public static final int MOST_JOINT_TYPES = 1024;

  /** Transfers are rounded to so many bits first; what that leaves open is computed exactly. */
  private static final int BITS = 128;

  private static final Rational ULP = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(BITS));

  private final BanditRules rules;
  private final List<Arm> arms;
  private final Rational discount;

  /**
   * A single misreport.
   *
   * @param states the true joint type
   * @param gain over honesty, exactly
   */
  public record Misreport(int[] states, int agent, int report, Rational gain) {}

  /**
   * What was found at some joint types.
   *
   * @param jointTypes how many
   * @param compared misreports whose gain was compared with 0
   * @param notCompared misreports whose consequences are not known
   * @param best the misreport that gains most, the first among equals, or null if none gains
   */
  public record Found(long jointTypes, long compared, long notCompared, Misreport best) {
    /** Both findings as one. */
    public Found and(Found other) {
      boolean mine =
          other.best == null || (best != null && best.gain().compareTo(other.best.gain()) >= 0);
      return new Found(
          jointTypes + other.jointTypes,
          compared + other.compared,
          notCompared + other.notCompared,
          mine ? best : other.best);
    }
  }

  /** Nothing looked at. */
  public static final Found NOTHING = new Found(0, 0, 0, null);

  public SampledIncentives(BanditRules rules, List<Arm> arms) {
    this.rules = rules;
    this.arms = List.copyOf(arms);
    this.discount = arms.get(0).discount();
  }

  /** The misreports of one agent at one joint type that leave the decision as it is. */
  public Found withSameDecision(int[] states, int agent) {
    int active = rules.active(states);
    Rational honest = null;
    long compared = 0;
    long notCompared = 0;
    Misreport best = null;
    for (int report = 0; report < arms.get(agent).states(); report++) {
      if (report == states[agent]) {
        continue;
      }
      int[] reported = states.clone();
      reported[agent] = report;
      if (rules.active(reported) != active) {
        notCompared++;
        continue;
      }
      compared++;
      honest = honest == null ? rules.transfer(agent, states) : honest;
      Rational gain = rules.transfer(agent, reported).minus(honest);
      best = better(best, gain, states, agent, report);
    }
    return new Found(1, compared, notCompared, best);
  }

  private static Misreport better(
      Misreport best, Rational gain, int[] states, int agent, int report) {
    return gain.signum() > 0 && (best == null || gain.compareTo(best.gain()) > 0)
        ? new Misreport(states.clone(), agent, report, gain)
        : best;
  }

  /**
   * All misreports of two agents at all their joint types, the others staying where they are.
   *
   * @param states the states of all agents; those of the two are not looked at
   * @return {@link #NOTHING} if the mechanism activates another agent at one of these joint types, or there are more than {@link #MOST_JOINT_TYPES}
   */
  public Found ofTwo(int[] states, int first, int second) {
    long size = (long) arms.get(first).states() * arms.get(second).states();
    if (size > MOST_JOINT_TYPES) {
      return NOTHING;
    }
    Pair pair = new Pair(states, first, second);
    return pair.isClosed() ? pair.found() : NOTHING;
  }

  /** Two agents who move; joint types are numbered with the first slowest. */
  private final class Pair {
    private final int[] two;
    private final int[] base;
    private final int width;
    private final int size;
    private final int[] active;

    Pair(int[] states, int first, int second) {
      two = new int[] {first, second};
      base = states.clone();
      width = arms.get(second).states();
      size = arms.get(first).states() * width;
      active = new int[size];
    }

    private int local(int joint, int which) {
      return which == 0 ? joint / width : joint % width;
    }

    private int with(int joint, int which, int local) {
      return which == 0 ? local * width + joint % width : joint - joint % width + local;
    }

    private int[] states(int joint) {
      int[] states = base.clone();
      states[two[0]] = local(joint, 0);
      states[two[1]] = local(joint, 1);
      return states;
    }

    boolean isClosed() {
      for (int joint = 0; joint < size; joint++) {
        int arm = rules.active(states(joint));
        active[joint] = arm == two[0] ? 0 : arm == two[1] ? 1 : -1;
        if (active[joint] < 0) {
          return false;
        }
      }
      return true;
    }

    private Distribution law(int joint, int which) {
      Distribution own = arms.get(two[which]).law(local(joint, which));
      return own.mix(next -> Distribution.point(with(joint, which, next)));
    }

    private Rational reward(int which, int joint, int activated) {
      return activated == which ? arms.get(two[which]).reward(local(joint, which)) : Rational.ZERO;
    }

    /** What one agent gains by a report that makes the profile of another joint type. */
    private Rational gain(Payoffs payoffs, int which, int joint, int profile) {
      return reward(which, joint, active[profile])
          .plus(payoffs.transfers[which][profile])
          .plus(discount.times(payoffs.later(which, joint, active[profile])))
          .minus(payoffs.honest.get(which).get(joint));
    }

    Found found() {
      Rational[][] transfers = new Rational[2][size];
      Rational[][] rounded = new Rational[2][size];
      for (int i = 0; i < 2; i++) {
        for (int joint = 0; joint < size; joint++) {
          transfers[i][joint] = rules.transfer(two[i], states(joint));
          rounded[i][joint] = nearby(transfers[i][joint]);
        }
      }
      Payoffs near = new Payoffs(rounded);
      // One transfer is rounded, and with it all that make a payoff, here and later.
      Rational error = ULP.over(Rational.ONE.minus(discount)).times(3);
      List<int[]> open = new ArrayList<>();
      Rational most = error.negate();
      long compared = 0;
      for (int joint = 0; joint < size; joint++) {
        for (int i = 0; i < 2; i++) {
          for (int report = 0; report < arms.get(two[i]).states(); report++) {
            int profile = with(joint, i, report);
            if (profile == joint) {
              continue;
            }
            compared++;
            boolean changesNothing =
                active[joint] == active[profile]
                    && transfers[i][joint].compareTo(transfers[i][profile]) >= 0;
            Rational gain = changesNothing ? null : gain(near, i, joint, profile);
            if (gain != null && gain.compareTo(error.negate()) >= 0) {
              open.add(new int[] {i, joint, report});
              most = most.max(gain);
            }
          }
        }
      }
      return new Found(size, compared, 0, best(open, near, transfers, most, error));
    }

    /** The largest exact gain, among misreports of which the rounded transfers do not show that they lose. */
    private Misreport best(
        List<int[]> open, Payoffs near, Rational[][] transfers, Rational most, Rational error) {
      Misreport best = null;
      Payoffs exact = open.isEmpty() ? null : new Payoffs(transfers);
      Rational bar = most.minus(error.times(2));
      for (int[] each : open) {
        int profile = with(each[1], each[0], each[2]);
        if (gain(near, each[0], each[1], profile).compareTo(bar) >= 0) {
          Rational gain = gain(exact, each[0], each[1], profile);
          best = better(best, gain, states(each[1]), two[each[0]], each[2]);
        }
      }
      return best;
    }

    /** Honest payoffs from given transfers. */
    private final class Payoffs {
      final Rational[][] transfers;
      final List<ScaledVector> honest;

      /** {@code [agent][joint type][who is activated]}, where it has been asked for. */
      private final Rational[][][] later = new Rational[2][size][2];

      Payoffs(Rational[][] transfers) {
        this.transfers = transfers;
        Distribution[] laws = new Distribution[size];
        List<Rational[]> flows = List.of(new Rational[size], new Rational[size]);
        for (int joint = 0; joint < size; joint++) {
          laws[joint] = law(joint, active[joint]);
          for (int i = 0; i < 2; i++) {
            flows.get(i)[joint] = reward(i, joint, active[joint]).plus(transfers[i][joint]);
          }
        }
        honest = DiscountedValues.solve(laws, discount, flows);
      }

      Rational later(int which, int joint, int activated) {
        Rational[] known = later[which][joint];
        if (known[activated] == null) {
          known[activated] = law(joint, activated).expectation(honest.get(which));
        }
        return known[activated];
      }
    }
  }

  /** The largest multiple of {@code 2^-BITS} that is not larger. */
  private static Rational nearby(Rational value) {
    BigInteger scaled = value.numerator().shiftLeft(BITS);
    BigInteger[] parts = scaled.divideAndRemainder(value.denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return Rational.of(floor, BigInteger.ONE.shiftLeft(BITS));
  }
}
