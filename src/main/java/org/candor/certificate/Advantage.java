package org.candor.certificate;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;

/**
 * What an agent gains over honesty by one misreport, if she is honest afterwards: {@code s + Σ_x c(x) U(x)}, where s is gained before a
 * layer, c is the difference of both laws of the layer's positions, and U what she has from a position on; immutable.
 *
 * <p>The others report the same functions of their types on both sides, so U is the same on both.
 */
final class Advantage {
  /** A report profile that is sent at a memory and a true joint type. */
  record Side(int layer, int memory, int joint, int profile) {}

  private final Evidence evidence;
  private final int agent;
  private final Rational sum;
  private final Map<Integer, Rational> difference;

  private Advantage(Evidence evidence, int agent, Rational sum, Map<Integer, Rational> difference) {
    this.evidence = evidence;
    this.agent = agent;
    this.sum = sum;
    this.difference = difference;
    difference.values().removeIf(Rational::isZero);
  }

  /** The advantage of the misreport over the honest report, seen from the next layer. */
  static Advantage of(Evidence evidence, int agent, Side honest, Side misreport) {
    Collector collector = new Collector(evidence, agent);
    collector.add(misreport, Rational.ONE);
    collector.add(honest, Rational.ONE.negate());
    return new Advantage(evidence, agent, collector.sum, collector.difference);
  }

  /**
   * The same seen from the layer after, if the others report a function of their types and the agent is honest.
   *
   * @param map by agent and type the report; the agent's own entries are not read
   */
  Advantage after(int layer, int[][] map) {
    JointSpace types = evidence.environment().types();
    Collector collector = new Collector(evidence, agent);
    collector.sum = sum;
    for (Map.Entry<Integer, Rational> at : difference.entrySet()) {
      int joint = at.getKey() % types.size();
      int profile = joint;
      for (int j = 0; j < map.length; j++) {
        profile = j == agent ? profile : types.with(profile, j, map[j][types.local(joint, j)]);
      }
      collector.add(new Side(layer, at.getKey() / types.size(), joint, profile), at.getValue());
    }
    return new Advantage(evidence, agent, collector.sum, collector.difference);
  }

  /** Whether both sides lead to the same law, so that nothing later matters. */
  boolean isSettled() {
    return difference.isEmpty();
  }

  /** At how many positions both laws differ. */
  int size() {
    return difference.size();
  }

  /** Whether both laws differ at a joint type in which the agent j has the type. */
  boolean concerns(int j, int type) {
    JointSpace types = evidence.environment().types();
    return difference.keySet().stream().anyMatch(p -> types.local(p % types.size(), j) == type);
  }

  /** {@code s + Σ c U}. */
  Rational with(Scaled payoffs) {
    return whole((positive, position) -> payoffs.get(position)).value();
  }

  /** Whether the kernel finds {@code s + Σ c U} at most 0. */
  boolean isNoneWith(Scaled payoffs) {
    return whole((positive, position) -> payoffs.get(position)).isAtMostZero();
  }

  /** Whether the kernel finds {@code s + Σ c⁺ U_max − Σ c⁻ U_min} at most 0: then no payoffs between the two give an advantage. */
  boolean isNoneBetween(Scaled most, Scaled least) {
    return whole((positive, position) -> (positive ? most : least).get(position)).isAtMostZero();
  }

  private Whole whole(BiFunction<Boolean, Integer, Rational> payoff) {
    BigInteger total = BigInteger.ONE;
    BigInteger common = sum.denominator();
    Rational[] values = new Rational[difference.size()];
    int k = 0;
    for (Map.Entry<Integer, Rational> at : difference.entrySet()) {
      values[k] = payoff.apply(at.getValue().signum() > 0, at.getKey());
      total = Scaled.lcm(total, at.getValue().denominator());
      common = Scaled.lcm(common, values[k++].denominator());
    }
    BigInteger[] weights = new BigInteger[values.length];
    BigInteger[] scaled = new BigInteger[values.length];
    k = 0;
    for (Rational c : difference.values()) {
      weights[k] = Scaled.scale(c, total);
      scaled[k] = Scaled.scale(values[k], common);
      k++;
    }
    return new Whole(total, Scaled.scale(sum, common), weights, scaled, common);
  }

  /** The sum in whole numbers: {@code D·(s·L) + Σ (c·D)(U·L)}. */
  private static final class Whole {
    private final BigInteger total;
    private final BigInteger sum;
    private final BigInteger[] weights;
    private final BigInteger[] values;
    private final BigInteger common;

    Whole(
        BigInteger total,
        BigInteger sum,
        BigInteger[] weights,
        BigInteger[] values,
        BigInteger common) {
      this.total = total;
      this.sum = sum;
      this.weights = weights;
      this.values = values;
      this.common = common;
    }

    boolean isAtMostZero() {
      return Checks.rowAtMost(total, sum, BigInteger.ONE, weights, values, BigInteger.ZERO);
    }

    Rational value() {
      return Rational.of(
          Checks.rowValue(total, sum, BigInteger.ONE, weights, values), total.multiply(common));
    }
  }

  /** Adds up what sides yield now and the laws of where they lead. */
  private static final class Collector {
    private final Evidence evidence;
    private final int agent;
    private final Map<Integer, Rational> difference = new TreeMap<>();
    private Rational sum = Rational.ZERO;

    Collector(Evidence evidence, int agent) {
      this.evidence = evidence;
      this.agent = agent;
    }

    void add(Side side, Rational coefficient) {
      Game game = evidence.game();
      Certificate.Play play = game.play(side.layer(), side.memory(), side.profile());
      Rational flow = game.expectedValue(play, agent, side.joint());
      sum = sum.plus(coefficient.times(flow.plus(play.transfers().get(agent))));
      Row row = game.row(play, side.joint());
      Rational discounted = coefficient.times(evidence.environment().discount());
      for (int k = 0; k < row.positions().length; k++) {
        Rational weight = Rational.of(row.weights()[k], row.total()).times(discounted);
        difference.merge(row.positions()[k], weight, Rational::plus);
      }
    }
  }
}
