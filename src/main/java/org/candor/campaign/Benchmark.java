package org.candor.campaign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.catalog.Catalog;
import org.candor.environment.BanditArms;
import org.candor.environment.Population;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Elimination;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.exact.SparseMatrix;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.process.BanditValues;
import org.candor.process.DiscountedValues;
import org.candor.process.Distribution;

/** The fast ways beside the slow ones that they replace, on instances that are the same in every run. */
public final class Benchmark {
  /** Textbook elimination over fractions takes minutes beyond. */
  private static final int MOST_FOR_FRACTIONS = 64;

  private static final int SMALL_AUDITS = 200;

  private static final List<String> FOUR =
      List.of("efficiency", "ic.ex-post", "ir.ex-post", "no-deficit.ex-post");

  private final TreeMap<String, PrivateEnvironment> environments = new TreeMap<>();

  /**
   * The benchmark.
   *
   * @param most joint types of the largest evaluation: 16, 64 or 256 are in it up to this
   */
  public Benchmark(int most) {
    int agents = 2;
    for (int size = 16; size <= most && agents <= 4; size *= 4) {
      String name = "evaluation-" + size;
      environments.put(name, FlatInstance.random(agents, agents, 4, 1, 2).environment(name));
      agents++;
    }
    environments.put("bandit", bandit());
  }

  /** Four arms, the first that are drawn. */
  private static PrivateEnvironment bandit() {
    EnvironmentParameters parameters =
        EnvironmentClass.BANDIT.parameters().finite(0).withSizes(4, 5, 4, 300);
    for (long seed = 0; ; seed++) {
      PrivateEnvironment drawn = EnvironmentGenerator.generate(seed, parameters);
      if (drawn.agents().size() == 4
          && drawn.types().size() >= 100
          && drawn.discount().signum() > 0) {
        return drawn;
      }
    }
  }

  /** The environments by name. */
  public Map<String, PrivateEnvironment> environments() {
    return new TreeMap<>(environments);
  }

  /** How many contests there are. */
  public int steps() {
    int steps = 2;
    for (PrivateEnvironment each : evaluations()) {
      steps += each.types().size() <= MOST_FOR_FRACTIONS ? 2 : 1;
    }
    return steps;
  }

  private List<PrivateEnvironment> evaluations() {
    return environments.values().stream()
        .filter(each -> each.name().startsWith("evaluation"))
        .sorted((a, b) -> Integer.compare(a.types().size(), b.types().size()))
        .toList();
  }

  /** Runs all contests, on the calling thread. */
  public List<Contest> run(Runnable done) {
    List<Contest> contests = new ArrayList<>();
    for (PrivateEnvironment each : evaluations()) {
      Chain chain = Chain.of(each);
      contests.add(
          Contest.of(
              each.name(),
              "fraction-free elimination (Bareiss)",
              chain::refined,
              chain::eliminated));
      done.run();
      if (each.types().size() <= MOST_FOR_FRACTIONS) {
        contests.add(
            Contest.of(
                each.name(),
                "Gaussian elimination over fractions",
                chain::refined,
                chain::reduced));
        done.run();
      }
    }
    contests.add(audits());
    done.run();
    contests.add(banditValues());
    done.run();
    return contests;
  }

  private static Contest audits() {
    return Contest.of(
        SMALL_AUDITS + " audits of dynamic-vcg, 2x3x3",
        "exact audits throughout",
        () -> audited(true),
        () -> audited(false));
  }

  private static String audited(boolean filtered) {
    Mechanism mechanism = Catalog.find("dynamic-vcg").orElseThrow();
    List<ClaimedProperty> claims =
        mechanism.claims().stream().filter(c -> FOUR.contains(c.property())).toList();
    InstanceAudit audit = new InstanceAudit(mechanism, claims, List.of(), filtered);
    Tally tally = new Tally();
    for (int number = 0; number < SMALL_AUDITS; number++) {
      audit.count(number, InstanceSource.SMALL.draw(1, number), tally);
    }
    return tally.json().toString();
  }

  private Contest banditValues() {
    PrivateEnvironment environment = environments.get("bandit");
    return Contest.of(
        "V and V_-i of a bandit with " + environment.types().size() + " joint types",
        "policy iteration on the product process",
        () -> withoutProduct(environment),
        () -> onProduct(environment));
  }

  private static List<Rational> withoutProduct(PrivateEnvironment environment) {
    BanditValues values = new BanditValues(BanditArms.of(environment));
    List<Rational> all = new ArrayList<>();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      int[] states = environment.types().locals(joint);
      all.add(values.value(states));
      for (int i = 0; i < values.arms(); i++) {
        all.add(values.value(states, i));
      }
    }
    return all;
  }

  private static List<Rational> onProduct(PrivateEnvironment environment) {
    SocialWelfare welfare = new SocialWelfare(environment);
    List<Rational> all = new ArrayList<>();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      all.add(welfare.value(0, joint));
      for (int i = 0; i < environment.agents().size(); i++) {
        all.add(welfare.othersOptimal(0, i, joint));
      }
    }
    return all;
  }

  /** The chain of an environment with a single action. */
  private record Chain(List<Distribution> law, Rational discount, List<Rational> flow) {
    static Chain of(PrivateEnvironment environment) {
      Population all = new Population(environment, new boolean[environment.agents().size()]);
      List<Distribution> law = new ArrayList<>();
      List<Rational> flow = new ArrayList<>();
      for (int s = 0; s < all.states(); s++) {
        law.add(all.law(s, 0));
        flow.add(all.reward(s, 0));
      }
      return new Chain(law, environment.discount(), flow);
    }

    ScaledVector refined() {
      Rational[] flows = flow.toArray(Rational[]::new);
      return DiscountedValues.solve(
              law.toArray(Distribution[]::new), discount, List.<Rational[]>of(flows))
          .get(0);
    }

    /** {@code 1 − γP}, and the flows in the last column. */
    private Rational[][] rows() {
      int n = flow.size();
      Rational[][] rows = new Rational[n][n + 1];
      for (int s = 0; s < n; s++) {
        Arrays.fill(rows[s], Rational.ZERO);
        for (int k = 0; k < law.get(s).size(); k++) {
          rows[s][law.get(s).outcome(k)] = discount.times(law.get(s).probability(k)).negate();
        }
        rows[s][s] = rows[s][s].plus(Rational.ONE);
        rows[s][n] = flow.get(s);
      }
      return rows;
    }

    ScaledVector eliminated() {
      Rational[][] rows = rows();
      int n = rows.length;
      BigInteger[][] a = new BigInteger[n][n];
      BigInteger[][] b = new BigInteger[n][1];
      for (int s = 0; s < n; s++) {
        ScaledVector row = ScaledVector.of(List.of(rows[s]));
        for (int k = 0; k < n; k++) {
          a[s][k] = row.numerator(k);
        }
        b[s][0] = row.numerator(n);
      }
      return Elimination.solve(SparseMatrix.of(a), b)[0];
    }

    /** As in any textbook. */
    ScaledVector reduced() {
      Rational[][] m = rows();
      int n = m.length;
      for (int p = 0; p < n; p++) {
        for (int r = p + 1; r < n; r++) {
          if (!m[r][p].isZero()) {
            Rational factor = m[r][p].over(m[p][p]);
            for (int k = p; k <= n; k++) {
              m[r][k] = m[r][k].minus(factor.times(m[p][k]));
            }
          }
        }
      }
      Rational[] x = new Rational[n];
      for (int r = n - 1; r >= 0; r--) {
        Rational rest = m[r][n];
        for (int k = r + 1; k < n; k++) {
          rest = rest.minus(m[r][k].times(x[k]));
        }
        x[r] = rest.over(m[r][r]);
      }
      return ScaledVector.of(List.of(x));
    }
  }
}
