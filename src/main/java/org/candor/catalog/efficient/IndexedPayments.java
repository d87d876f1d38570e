package org.candor.catalog.efficient;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.exact.Rational;
import org.candor.mechanism.BanditRules;
import org.candor.process.Arm;
import org.candor.process.BanditValues;

/** Bandit mechanisms that activate the arm of the largest Gittins index, on bandits of any size over an infinite horizon. */
public final class IndexedPayments implements BanditRules {
  /** What an agent is paid at a report profile. */
  private interface Payment {
    Rational to(int agent, int active, int[] reported);
  }

  private final BanditValues values;
  private final Payment payment;

  private IndexedPayments(BanditValues values, Payment payment) {
    this.values = values;
    this.payment = payment;
  }

  /** Dynamic-VCG: the activated agent pays {@code (1−γ) V_-i} (Cavallo 2008, Definition 6). */
  public static BanditRules pivot(List<Arm> arms) {
    BanditValues values = new BanditValues(arms);
    BanditPayments payments = new BanditPayments(values, new Remembered(values));
    return new IndexedPayments(
        values, (i, active, reported) -> i == active ? payments.pivot(reported, i) : Rational.ZERO);
  }

  /** Dynamic-RM (Cavallo 2008, Definition 7). */
  public static BanditRules redistribution(List<Arm> arms) {
    BanditValues values = new BanditValues(arms);
    BanditPayments payments = new BanditPayments(values, new Remembered(values));
    return new IndexedPayments(
        values, (i, active, reported) -> payments.redistribution(reported, i, active));
  }

  /** Dynamic-RM, but that the activated agent receives {@code W/n} in every period, not {@code (1−γ)W/n}: broken. */
  public static BanditRules allSharesAtOnce(List<Arm> arms) {
    BanditValues values = new BanditValues(arms);
    BanditPayments payments = new BanditPayments(values, new Remembered(values));
    return new IndexedPayments(
        values,
        (i, active, reported) ->
            i == active
                ? payments
                    .pivot(reported, i)
                    .plus(payments.futureRevenueWithout(reported, i).over(arms.size()))
                : payments.redistribution(reported, i, active));
  }

  /** The activated agent pays what she says that her activation is worth: broken. */
  public static BanditRules ownValue(List<Arm> arms) {
    BanditValues values = new BanditValues(arms);
    return new IndexedPayments(
        values,
        (i, active, reported) ->
            i == active ? arms.get(i).reward(reported[i]).negate() : Rational.ZERO);
  }

  @Override
  public int active(int[] reported) {
    return values.active(reported);
  }

  @Override
  public Rational transfer(int agent, int[] reported) {
    return payment.to(agent, active(reported), reported);
  }

  /** Values that were asked for lately: those without an agent are the same whatever she reports. */
  private static final class Remembered implements BanditPayments.Optimum {
    /** Values of large bandits have thousands of digits, and there are as many as agents in an entry. */
    private static final int MOST = 1_000;

    private final BanditValues values;
    private final Map<List<Integer>, Rational> known = mostRecent();
    private final Map<List<Integer>, List<Rational>> knownOfAll = mostRecent();

    Remembered(BanditValues values) {
      this.values = values;
    }

    private static <T> Map<List<Integer>, T> mostRecent() {
      return new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Integer>, T> eldest) {
          return size() > MOST;
        }
      };
    }

    /** The states of the arms that are there; -1 for the others. */
    private static List<Integer> key(int[] states, int... absent) {
      int[] key = states.clone();
      for (int i : absent) {
        key[i] = -1;
      }
      return Arrays.stream(key).boxed().toList();
    }

    @Override
    public synchronized Rational without(int[] states, int... absent) {
      return known.computeIfAbsent(key(states, absent), each -> values.value(states, absent));
    }

    @Override
    public synchronized List<Rational> eachWithout(int[] states, int absent) {
      return knownOfAll.computeIfAbsent(
          key(states, absent), each -> values.eachWithout(states, absent));
    }
  }
}
