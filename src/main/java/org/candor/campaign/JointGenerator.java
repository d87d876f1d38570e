package org.candor.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** Random environments of kind joint, each from one seed. */
public final class JointGenerator {
  /** What counterexamples call the class of these environments. */
  public static final String CLASS = "joint";

  private final Draw draw;

  private JointGenerator(long seed) {
    this.draw = new Draw(seed);
  }

  /**
   * A random environment: every fourth an item that is given away ({@code θ_i + γ̂ Σ θ_j}, signals that are numbers, no influence on
   * what follows), the others with values that depend on everybody's signal or, in half of the cases, on the own one alone.
   */
  public static JointEnvironment environment(long seed) {
    JointGenerator generator = new JointGenerator(seed);
    String name = "joint-" + seed;
    return generator.draw.chance(25) ? generator.item(name) : generator.general(name);
  }

  /** The random environment of a run with this number, from 0. */
  public static JointEnvironment environment(long run, long number) {
    return environment(1_000_000L * run + number);
  }

  private JointEnvironment general(String name) {
    int agents = draw.chance(75) ? 2 : 3;
    int[] sizes =
        IntStream.range(0, agents)
            .map(i -> agents == 3 || draw.chance(70) ? 2 : draw.between(1, 3))
            .toArray();
    JointSpace types = new JointSpace(1, sizes);
    int actions = draw.between(2, 3);
    OptionalInt horizon =
        draw.chance(40) ? OptionalInt.empty() : OptionalInt.of(draw.between(1, 3));
    boolean ownOnly = draw.chance(50);
    boolean influence = draw.chance(75);
    Rational[][][] values = new Rational[agents][types.size()][actions];
    for (int i = 0; i < agents; i++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int a = 0; a < actions; a++) {
          int like = ownOnly ? types.index(0, alone(types, joint, i)) : joint;
          values[i][joint][a] =
              like < joint ? values[i][like][a] : Rational.of(draw.between(-2, 6), 2);
        }
      }
    }
    Distribution[][] laws = new Distribution[types.size()][actions];
    for (int joint = 0; joint < types.size(); joint++) {
      for (int a = 0; a < actions; a++) {
        laws[joint][a] =
            a > 0 && !influence
                ? laws[joint][0]
                : draw.distribution(types.size(), draw.between(1, types.size()), 4);
      }
    }
    return new JointEnvironment(
        name,
        draw.discount(horizon.isPresent()),
        horizon,
        IntStream.range(0, actions).mapToObj(a -> "a" + a).toList(),
        IntStream.range(0, agents).mapToObj(i -> "" + (i + 1)).toList(),
        IntStream.range(0, agents)
            .mapToObj(i -> IntStream.range(0, sizes[i]).mapToObj(s -> "s" + s).toList())
            .toList(),
        values,
        laws,
        draw.distribution(types.size(), draw.between(1, types.size()), 3));
  }

  /** The joint signal in which everybody but the agent has her first one. */
  private static int[] alone(JointSpace types, int joint, int agent) {
    int[] locals = new int[types.agents()];
    locals[agent] = types.local(joint, agent);
    return locals;
  }

  /** Two signals; everybody's next one is high with a probability that is affine in how many are high now. */
  private JointEnvironment item(String name) {
    int agents = draw.chance(75) ? 2 : 3;
    int low = draw.between(0, 2);
    int high = low + draw.between(1, 3);
    Rational interdependence =
        draw.pick(
            List.of(
                Rational.of(1, 2),
                Rational.ONE,
                Rational.of(3, 2),
                Rational.of(2),
                Rational.of(5)));
    Rational least = Rational.of(draw.between(0, 2), 8);
    Rational slope = Rational.of(draw.between(1, 5), 8);
    JointSpace types = new JointSpace(1, IntStream.range(0, agents).map(i -> 2).toArray());
    Rational[][][] values = new Rational[agents][types.size()][agents];
    Distribution[][] laws = new Distribution[types.size()][agents];
    for (int joint = 0; joint < types.size(); joint++) {
      int ups = 0;
      for (int i = 0; i < agents; i++) {
        ups += types.local(joint, i);
      }
      int sum = agents * low + ups * (high - low);
      Rational up = least.plus(slope.times(Rational.of(ups, agents)));
      for (int i = 0; i < agents; i++) {
        int own = types.local(joint, i) == 1 ? high : low;
        for (int a = 0; a < agents; a++) {
          values[i][joint][a] =
              a == i ? Rational.of(own).plus(interdependence.times(sum - own)) : Rational.ZERO;
          laws[joint][a] = independent(agents, up);
        }
      }
    }
    return new JointEnvironment(
        name,
        Rational.of(draw.between(1, 9), 10),
        OptionalInt.empty(),
        IntStream.range(0, agents).mapToObj(i -> "to-" + (i + 1)).toList(),
        IntStream.range(0, agents).mapToObj(i -> "" + (i + 1)).toList(),
        Collections.nCopies(agents, List.of("" + low, "" + high)),
        values,
        laws,
        draw.distribution(types.size(), draw.between(1, types.size()), 3));
  }

  private static Distribution independent(int agents, Rational up) {
    Map<Integer, Rational> coin = new TreeMap<>();
    coin.put(0, Rational.ONE.minus(up));
    coin.put(1, up);
    List<Distribution> coins = new ArrayList<>(Collections.nCopies(agents, Distribution.of(coin)));
    Distribution joint = Distribution.point(0);
    for (Distribution each : coins) {
      joint = joint.product(each, 2);
    }
    return joint;
  }
}
