package org.candor.environment;

import java.util.Arrays;
import java.util.List;
import org.candor.exact.LimitExceededException;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * The optimal social value of a private-value environment in floating point, for joint spaces beyond exact solution: an approximation on which no verdict rests.
 *
 * <p>Value iteration on the indexed joint space. The law of motion is a product, so each expectation is taken agent by agent and no law is ever tabulated: a step costs joint types times actions times
 * the local rows' lengths. Over an infinite horizon it ends when the bounds of MacQueen (1966), themselves in floating point, are narrow.
 */
public final class ApproximateWelfare {
  /** The truncation error at the end, over the largest absolute value. */
  private static final double PRECISION = 1e-9;

  private static final int MOST_SWEEPS = 100_000;

  private final PrivateEnvironment environment;
  private final JointSpace space;

  /** The number of joint types in one public state. */
  private final int block;

  private final double[] value;
  private double truncation;
  private int sweeps;

  private ApproximateWelfare(PrivateEnvironment environment) {
    this.environment = environment;
    this.space = environment.types();
    this.block = space.size() / space.publicStates();
    this.value = new double[space.size()];
  }

  /**
   * Solves the environment approximately.
   *
   * @param swept called after every sweep over the joint types
   * @throws LimitExceededException if the vectors do not fit into memory, or an infinite horizon is not reached
   */
  public static ApproximateWelfare of(PrivateEnvironment environment, Runnable swept) {
    limit(environment, Runtime.getRuntime().maxMemory());
    ApproximateWelfare welfare = new ApproximateWelfare(environment);
    if (environment.horizon().isPresent()) {
      welfare.backward(environment.horizon().getAsInt(), swept);
    } else {
      welfare.iterate(swept);
    }
    return welfare;
  }

  /** The bytes that {@link #of} takes for its vectors. */
  public static long bytes(PrivateEnvironment environment) {
    long types = environment.types().size();
    long block = types / environment.types().publicStates();
    long worths = hasOneSetEach(environment) ? 1 : environment.actions().size();
    return Double.BYTES * (2 * types + (2 + worths) * block);
  }

  static void limit(PrivateEnvironment environment, long memory) {
    long bytes = bytes(environment);
    if (bytes > memory / 10 * 9) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "': "
              + environment.types().size()
              + " joint types take about "
              + (bytes >> 20)
              + " MB in floating point, and there are "
              + (memory >> 20)
              + " MB; give more memory (-Xmx), or drop agents or local states");
    }
  }

  private static boolean hasOneSetEach(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (environment.feasible(p).size() > 1) {
        return false;
      }
    }
    return true;
  }

  private void backward(int horizon, Runnable swept) {
    for (int joint = 0; joint < value.length; joint++) {
      double sum = 0;
      for (int i = 0; i < space.agents(); i++) {
        sum += environment.terminalValue(i, joint).approximate();
      }
      value[joint] = sum;
    }
    double[] updated = new double[value.length];
    for (sweeps = 0; sweeps < horizon; sweeps++) {
      sweep(updated);
      System.arraycopy(updated, 0, value, 0, updated.length);
      swept.run();
    }
  }

  private void iterate(Runnable swept) {
    double discount = environment.discount().approximate();
    double[] updated = new double[value.length];
    while (sweeps < MOST_SWEEPS) {
      sweep(updated);
      sweeps++;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      double largest = 0;
      for (int joint = 0; joint < updated.length; joint++) {
        double change = updated[joint] - value[joint];
        least = Math.min(least, change);
        most = Math.max(most, change);
        largest = Math.max(largest, Math.abs(updated[joint]));
      }
      // V lies between updated + γ/(1−γ)·least and updated + γ/(1−γ)·most.
      double tail = discount / (1 - discount);
      truncation = tail * (most - least) / 2;
      double middle = tail * (most + least) / 2;
      for (int joint = 0; joint < updated.length; joint++) {
        value[joint] = updated[joint] + middle;
      }
      swept.run();
      if (truncation <= PRECISION * Math.max(largest, Math.abs(middle))) {
        return;
      }
    }
    throw new LimitExceededException(
        "environment '"
            + environment.name()
            + "': stopping leaves out up to "
            + truncation
            + " after "
            + sweeps
            + " sweeps; lower the discount or set a finite horizon");
  }

  /** One step of value iteration from {@link #value}. */
  private void sweep(double[] updated) {
    double[] now = new double[block];
    double[] other = new double[block];
    for (int p = 0; p < space.publicStates(); p++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new LimitExceededException("interrupted after " + sweeps + " sweeps; run it again");
      }
      List<FeasibleSet> sets = environment.feasible(p);
      double[][] worth = new double[environment.actions().size()][];
      int from = p * block;
      if (sets.size() == 1) {
        // The best so far is enough.
        for (int k = 0; k < sets.get(0).size(); k++) {
          double[] q = worth(p, sets.get(0).action(k), now, other);
          for (int s = 0; s < block; s++) {
            updated[from + s] = k == 0 ? q[s] : Math.max(updated[from + s], q[s]);
          }
        }
      } else {
        Arrays.fill(updated, from, from + block, 0);
        for (FeasibleSet set : sets) {
          add(p, set, worth, now, other, updated);
        }
      }
    }
  }

  private void add(
      int p, FeasibleSet set, double[][] worth, double[] now, double[] other, double[] updated) {
    for (int k = 0; k < set.size(); k++) {
      int a = set.action(k);
      worth[a] = worth[a] == null ? worth(p, a, now, other).clone() : worth[a];
    }
    double probability = set.probability().approximate();
    for (int s = 0; s < block; s++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < set.size(); k++) {
        best = Math.max(best, worth[set.action(k)][s]);
      }
      updated[p * block + s] += probability * best;
    }
  }

  /** {@code w + Σ r_i + γ E V} of an action at all joint types of a public state, in one of the two vectors. */
  private double[] worth(int p, int action, double[] now, double[] other) {
    double discount = environment.discount().approximate();
    Arrays.fill(now, environment.publicProcess().value(p, action).approximate());
    Distribution next = environment.publicProcess().law(p, action);
    for (int k = 0; k < next.size(); k++) {
      double factor = discount * next.probability(k).approximate();
      int from = next.outcome(k) * block;
      for (int s = 0; s < block; s++) {
        now[s] += factor * value[from + s];
      }
    }
    double[] done = now;
    double[] target = other;
    int inner = block;
    for (int i = 0; i < space.agents(); i++) {
      inner /= space.size(i);
      take(environment.agents().get(i), p, action, inner, done, target);
      double[] swap = done;
      done = target;
      target = swap;
    }
    return done;
  }

  /** The expectation over one agent's next state, and her utility: others' laws sum to 1, so it stays what it is in their expectations. */
  private static void take(
      Agent agent, int p, int action, int inner, double[] from, double[] target) {
    int size = agent.states().size();
    int stride = size * inner;
    for (int s = 0; s < size; s++) {
      Distribution law = agent.law(p, s, action);
      double utility = agent.value(p, s, action).approximate();
      double[] probability = new double[law.size()];
      Arrays.setAll(probability, k -> law.probability(k).approximate());
      int[] next = law.support();
      for (int start = 0; start < from.length; start += stride) {
        int row = start + s * inner;
        for (int j = 0; j < inner; j++) {
          double sum = utility;
          for (int k = 0; k < next.length; k++) {
            sum += probability[k] * from[start + next[k] * inner + j];
          }
          target[row + j] = sum;
        }
      }
    }
  }

  /** About {@code V} in the first period, at a joint type. */
  public double value(int jointType) {
    return value[jointType];
  }

  /** About the expectation of {@code V} under the initial law. */
  public double expected() {
    double[] done = new double[block];
    Distribution first = environment.publicProcess().initial();
    for (int k = 0; k < first.size(); k++) {
      double probability = first.probability(k).approximate();
      for (int s = 0; s < block; s++) {
        done[s] += probability * value[first.outcome(k) * block + s];
      }
    }
    int inner = block;
    for (int i = 0; i < space.agents(); i++) {
      inner /= space.size(i);
      double[] mean = new double[inner];
      Distribution initial = environment.agents().get(i).initial();
      for (int k = 0; k < initial.size(); k++) {
        double probability = initial.probability(k).approximate();
        for (int j = 0; j < inner; j++) {
          mean[j] += probability * done[initial.outcome(k) * inner + j];
        }
      }
      done = mean;
    }
    return done[0];
  }

  /**
   * What stopping after these sweeps leaves out of every value, at most (MacQueen 1966): 0 over a finite horizon. Rounding errors are not in it, so it
   * bounds no value.
   */
  public double truncation() {
    return truncation;
  }

  /** How often all joint types were gone through. */
  public int sweeps() {
    return sweeps;
  }
}
