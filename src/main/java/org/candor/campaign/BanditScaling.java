package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.candor.catalog.efficient.ApproximatePayments;
import org.candor.catalog.efficient.BanditPayments;
import org.candor.exact.Ball;
import org.candor.exact.Rational;
import org.candor.process.ApproximateBandit;
import org.candor.process.Arm;
import org.candor.process.BanditValues;
import org.candor.process.Distribution;

/**
 * What bandits of more and more agents cost: all arms prepared, then {@code V}, every {@code V_-i} and the payments of dynamic-VCG and dynamic-RM at one joint type, in doubles with
 * proved bounds and, while it is quick, exactly.
 */
public final class BanditScaling {
  /** States of every arm. */
  public static final int STATES = 20;

  private static final int SUCCESSORS = 4;
  private static final int MOST_EXACTLY = 100;
  private static final List<Integer> AGENTS = List.of(25, 50, 100, 200, 400, 600, 800, 1000);

  private static final Stopwatch WATCH = new Stopwatch(500);

  /**
   * CPU times for one number of agents.
   *
   * @param bounded milliseconds in doubles with bounds, a median
   * @param exact milliseconds exactly, a median, where it was run
   */
  public record Row(int agents, double bounded, OptionalDouble exact) {}

  private BanditScaling() {}

  /** How many rows there are at most so many agents. */
  public static int rows(int most) {
    return (int) AGENTS.stream().filter(agents -> agents <= most).count();
  }

  /**
   * Times the bandits, on the calling thread.
   *
   * @param most agents of the largest
   * @param done told of each row
   * @throws IllegalStateException if an exact value does not lie within its bound
   */
  public static List<Row> run(int most, Runnable done) {
    List<Row> rows = new ArrayList<>();
    for (int agents : AGENTS) {
      if (agents <= most) {
        List<Arm> arms = arms(agents);
        int[] states = new int[agents];
        boolean exactly = agents <= MOST_EXACTLY;
        if (exactly) {
          compare(bounded(arms, states), exact(arms, states));
        }
        rows.add(
            new Row(
                agents,
                WATCH.median(() -> bounded(arms, states)),
                exactly
                    ? OptionalDouble.of(WATCH.median(() -> exact(arms, states)))
                    : OptionalDouble.empty()));
        done.run();
      }
    }
    return rows;
  }

  /** The first arms of one sequence: every bandit contains the smaller ones. */
  static List<Arm> arms(int count) {
    Draw draw = new Draw(1);
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Distribution[] law = new Distribution[STATES];
      Rational[] reward = new Rational[STATES];
      for (int s = 0; s < STATES; s++) {
        law[s] = draw.distribution(STATES, SUCCESSORS, 5);
        reward[s] = Rational.of(draw.between(0, 100));
      }
      arms.add(new Arm(law, reward, Rational.of(9, 10)));
    }
    return arms;
  }

  private static List<Ball> bounded(List<Arm> arms, int[] states) {
    ApproximateBandit values = new ApproximateBandit(arms);
    ApproximatePayments payments = new ApproximatePayments(values);
    ApproximateBandit.At at = values.at(states);
    List<Ball> all = new ArrayList<>(List.of(at.value()));
    for (int i = 0; i < states.length; i++) {
      all.add(at.without(i));
    }
    all.addAll(payments.pivot(states));
    all.addAll(payments.redistribution(states));
    return all;
  }

  private static List<Rational> exact(List<Arm> arms, int[] states) {
    BanditValues values = new BanditValues(arms);
    BanditPayments payments = new BanditPayments(values);
    List<Rational> all = new ArrayList<>(List.of(values.value(states)));
    all.addAll(values.eachWithout(states));
    all.addAll(payments.pivot(states));
    all.addAll(payments.redistribution(states));
    return all;
  }

  private static void compare(List<Ball> bounded, List<Rational> exact) {
    for (int k = 0; k < exact.size(); k++) {
      if (!bounded.get(k).contains(exact.get(k))) {
        throw new IllegalStateException(exact.get(k) + " does not lie in " + bounded.get(k));
      }
    }
  }
}
