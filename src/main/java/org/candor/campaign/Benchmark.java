package org.candor.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.candor.catalog.Catalog;
import org.candor.environment.BanditArms;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.process.BanditValues;

/** The fast ways beside the slow ones that they replace, on instances that are the same in every run. */
public final class Benchmark {
  /** The joint types of the smallest evaluation; each next one has four times as many. */
  public static final int LEAST = 16;

  /** LU decomposition and textbook elimination over fractions take minutes beyond. */
  private static final int MOST_FOR_FRACTIONS = 64;

  /** Fraction-free elimination takes minutes beyond. */
  private static final int MOST_FOR_ELIMINATION = 256;

  /** Four agents with four states each. */
  private static final int MOST_FOR_PRODUCTS = 256;

  private static final int SMALL_AUDITS = 200;

  private static final String COMMONS_MATH = "Commons Math FieldLUDecomposition over BigFraction";
  private static final String BAREISS = "fraction-free elimination (Bareiss)";
  private static final String FRACTIONS = "Gaussian elimination over fractions";

  private static final List<String> FOUR =
      List.of("efficiency", "ic.ex-post", "ir.ex-post", "no-deficit.ex-post");

  private final Map<String, PrivateEnvironment> evaluations = new LinkedHashMap<>();
  private final PrivateEnvironment bandit = bandit();
  private final Stopwatch watch;

  /**
   * The benchmark.
   *
   * @param most joint types of the largest evaluation: 16, 64, 256, 1024 or 4096 are in it up to this
   * @param budgetMillis CPU milliseconds to warm each way up, and again to measure it, unless a single run takes longer
   */
  public Benchmark(int most, long budgetMillis) {
    watch = new Stopwatch(budgetMillis);
    for (int size = LEAST; size <= most; size *= 4) {
      String name = "evaluation-" + size;
      evaluations.put(name, SparseChain.environment(name, size, 1));
    }
    int agents = 2;
    for (int size = LEAST; size <= Math.min(most, MOST_FOR_PRODUCTS); size *= 4) {
      String name = "product-" + size;
      evaluations.put(name, FlatInstance.random(agents, agents, 4, 1, 2).environment(name));
      agents++;
    }
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
    Map<String, PrivateEnvironment> all = new LinkedHashMap<>(evaluations);
    all.put("bandit", bandit);
    return all;
  }

  /** How many measurements there are. */
  public int steps() {
    int steps = 2;
    for (var each : evaluations.entrySet()) {
      steps += Math.max(1, contenders(each.getKey(), each.getValue().types().size()).size());
    }
    return steps;
  }

  /** By name, what can evaluate so many joint types in reasonable time. */
  private static Map<String, Function<Evaluation, ScaledVector>> contenders(
      String name, int states) {
    Map<String, Function<Evaluation, ScaledVector>> contenders = new LinkedHashMap<>();
    if (states <= MOST_FOR_FRACTIONS) {
      if (name.startsWith("evaluation")) {
        contenders.put(COMMONS_MATH, Evaluation::decomposed);
      }
      contenders.put(FRACTIONS, Evaluation::reduced);
    }
    if (states <= MOST_FOR_ELIMINATION) {
      contenders.put(BAREISS, Evaluation::eliminated);
    }
    return contenders;
  }

  /**
   * Measures everything, on the calling thread.
   *
   * @param done told after each measurement
   * @throws IllegalStateException if two ways do not give the same answer
   */
  public BenchmarkResult run(Runnable done) {
    List<Contest> contests = new ArrayList<>();
    List<BenchmarkResult.Timing> alone = new ArrayList<>();
    evaluations.forEach(
        (name, environment) -> {
          Evaluation evaluation = Evaluation.of(environment);
          var contenders = contenders(name, evaluation.states());
          contenders.forEach(
              (against, way) -> {
                contests.add(
                    Contest.of(
                        watch, name, against, evaluation::refined, () -> way.apply(evaluation)));
                done.run();
              });
          if (contenders.isEmpty()) {
            alone.add(new BenchmarkResult.Timing(name, watch.median(evaluation::refined)));
            done.run();
          }
        });
    contests.add(audits());
    done.run();
    contests.add(banditValues());
    done.run();
    return new BenchmarkResult(contests, alone);
  }

  private Contest audits() {
    return Contest.of(
        watch,
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
    return Contest.of(
        watch,
        "V and V_-i of a bandit with " + bandit.types().size() + " joint types",
        "policy iteration on the product process",
        () -> withoutProduct(bandit),
        () -> onProduct(bandit));
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
}
