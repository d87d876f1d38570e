package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/**
 * Rewards and laws of the whole population, or of the others when an agent is ignored, built from the environment's tables
 * alone: weights of independent laws are multiplied, joint laws are taken as they are, utilities are added.
 */
final class Model {
  private static final long MAX_OUTCOMES = 30_000_000L;

  private final Environment environment;
  private final int ignored;
  private final JointSpace space;
  private final List<List<FeasibleSet>> feasible = new ArrayList<>();
  private final Row[][] laws;
  private long outcomes;
  private long rows;

  /**
   * @param ignored the agent who is ignored, -1 for nobody
   */
  Model(Environment environment, int ignored) {
    if (ignored >= 0 && !(environment instanceof PrivateEnvironment)) {
      throw new Rejection(
          "what the others have without an agent is defined for private values and independent types only");
    }
    this.environment = environment;
    this.ignored = ignored;
    this.space = ignored < 0 ? environment.types() : environment.types().without(ignored);
    for (int p = 0; p < space.publicStates(); p++) {
      List<FeasibleSet> sets = new ArrayList<>();
      for (FeasibleSet set : environment.feasible(p)) {
        int[] kept = Arrays.stream(set.actions()).filter(a -> remains(a)).toArray();
        if (kept.length > 0) {
          sets.add(new FeasibleSet(set.probability(), kept));
        }
      }
      feasible.add(sets);
    }
    this.laws = new Row[space.size()][];
  }

  private boolean remains(int action) {
    return ignored < 0
        || (environment instanceof PrivateEnvironment known
            && known.remainsWithout(ignored, action));
  }

  JointSpace space() {
    return space;
  }

  /** Whether no action is left: every value is 0. */
  boolean isEmpty() {
    return feasible.stream().allMatch(List::isEmpty);
  }

  /** The feasible sets at a joint type. */
  List<FeasibleSet> feasible(int joint) {
    return feasible.get(space.publicState(joint));
  }

  /** How many laws were built, each of which the kernel has found to be a law. */
  long rows() {
    return rows;
  }

  /** {@code w + Σ r_j} with the law of the next joint type. */
  Row row(int joint, int action) {
    if (laws[joint] == null) {
      laws[joint] = new Row[environment.actions().size()];
    }
    Row known = laws[joint][action];
    if (known == null) {
      known = build(joint, action);
      laws[joint][action] = known;
    }
    return known;
  }

  private Row build(int joint, int action) {
    if (environment instanceof PrivateEnvironment known) {
      return product(known, joint, action);
    }
    Rational reward = environment.publicValue(joint, action);
    for (int i = 0; i < space.agents(); i++) {
      reward = reward.plus(environment.value(i, joint, action));
    }
    Distribution law = environment.law(joint, action);
    return row(joint, action, reward, law.support(), law.weights(), law.total());
  }

  private Row product(PrivateEnvironment known, int joint, int action) {
    int p = space.publicState(joint);
    Rational reward = known.publicProcess().value(p, action);
    Distribution publicLaw = known.publicProcess().law(p, action);
    int[] positions = publicLaw.support();
    BigInteger[] weights = publicLaw.weights();
    BigInteger total = publicLaw.total();
    for (int i = 0; i < known.agents().size(); i++) {
      if (i == ignored) {
        continue;
      }
      int local = space.local(joint, i);
      reward = reward.plus(known.agents().get(i).value(p, local, action));
      Distribution law = known.agents().get(i).law(p, local, action);
      int size = space.size(i);
      int[] product = new int[positions.length * law.size()];
      BigInteger[] products = new BigInteger[product.length];
      for (int a = 0; a < positions.length; a++) {
        for (int b = 0; b < law.size(); b++) {
          product[a * law.size() + b] = positions[a] * size + law.outcome(b);
          products[a * law.size() + b] = weights[a].multiply(law.weight(b));
        }
      }
      positions = product;
      weights = products;
      total = total.multiply(law.total());
    }
    return row(joint, action, reward, positions, weights, total);
  }

  private Row row(
      int joint,
      int action,
      Rational reward,
      int[] positions,
      BigInteger[] weights,
      BigInteger total) {
    outcomes += positions.length;
    if (outcomes > MAX_OUTCOMES) {
      throw new LimitExceededException(
          "the laws of motion have more than "
              + MAX_OUTCOMES
              + " outcomes; drop agents or local states");
    }
    if (!Checks.isLaw(weights, total)) {
      throw new Rejection(
          "the law of motion at "
              + Places.joint(environment, joint)
              + " under "
              + Places.action(environment, action)
              + " has weights "
              + Arrays.toString(weights)
              + ", which are not a probability law over "
              + total);
    }
    rows++;
    return new Row(reward, positions, weights, total);
  }

  /** {@code Σ g_j} after the last period. */
  Scaled terminal() {
    Rational[] sums = new Rational[space.size()];
    for (int joint = 0; joint < sums.length; joint++) {
      sums[joint] = Rational.ZERO;
      for (int i = 0; i < space.agents(); i++) {
        if (i != ignored) {
          sums[joint] = sums[joint].plus(terminal(i, joint));
        }
      }
    }
    return Scaled.of(sums);
  }

  private Rational terminal(int agent, int joint) {
    return environment instanceof PrivateEnvironment known
        ? known.agents().get(agent).terminal(space.publicState(joint), space.local(joint, agent))
        : environment.terminalValue(agent, joint);
  }
}
