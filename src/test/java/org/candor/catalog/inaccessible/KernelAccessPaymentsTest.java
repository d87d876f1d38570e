package org.candor.catalog.inaccessible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.Instance;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.AccessTransfers;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.junit.jupiter.api.Test;

/** Mechanisms for inaccessible agents pay, along random reports in random environments, exactly what the proved kernel computes. */
class KernelAccessPaymentsTest {
  private static final int INSTANCES = 40;
  private static final long RUN = Long.getLong("candor.seed", 1);

  private int compared;
  private int delayed;
  private int paid;

  private void alongReports(Mechanism mechanism) {
    for (int number = 0; number < INSTANCES; number++) {
      Instance instance = Instance.of(EnvironmentClass.INACCESSIBLE, RUN, number);
      Setting setting = new Setting(instance.environment());
      if (mechanism.undefined(setting).isEmpty()) {
        for (int path = 0; path < 4; path++) {
          follow(instance, mechanism.rules(setting), mechanism.id(), new Random(path));
        }
      }
    }
    assertTrue(compared > 100 && paid > 20, compared + " compared, " + paid + " other than 0");
  }

  private <M> void follow(Instance instance, Rules<M> rules, String id, Random random) {
    new Path<>(instance, (BeliefRules<M>) rules, id).follow(random);
  }

  /** One sequence of reports. */
  private final class Path<M> {
    private final PrivateEnvironment environment;
    private final BeliefRules<M> rules;
    private final String id;
    private final String where;
    private final List<List<Rational>> open = new ArrayList<>();
    private final List<List<Integer>> possible = new ArrayList<>();

    Path(Instance instance, BeliefRules<M> rules, String id) {
      this.environment = instance.environment();
      this.rules = rules;
      this.id = id;
      this.where = id + " on " + instance;
      environment.agents().forEach(agent -> open.add(new ArrayList<>()));
      environment.agents().forEach(agent -> possible.add(Whereabouts.initial(agent)));
    }

    /** One agent may hide, whenever she can be silent; the others are honest. */
    void follow(Random random) {
      int hider = random.nextInt(environment.agents().size());
      Distribution start = environment.initial();
      int joint = start.outcome(random.nextInt(start.size()));
      M memory = rules.initialMemory(profile(joint, hider, random));
      for (int t = 0; t < environment.horizon().orElseThrow(); t++) {
        int profile = profile(joint, hider, random);
        Outcome<M> outcome = rules.outcome(t, memory, profile);
        int publicState = environment.reports().publicState(profile);
        List<Distribution> held = rules.beliefs.after(rules.predictions(memory).laws(), profile);
        BeliefRules.Hearing hearing = new BeliefRules.Hearing(t, profile, publicState, held);
        int action = outcome.branches().get(0).action();
        for (int i = 0; i < environment.agents().size(); i++) {
          Rational expected = transfer(hearing, outcome, i);
          assertEquals(expected, outcome.transfers().get(i), where);
          compared++;
          paid += expected.isZero() ? 0 : 1;
          possible.set(
              i,
              Whereabouts.next(environment.agents().get(i), possible.get(i), publicState, action));
        }
        memory = outcome.branches().get(0).nextMemory();
        Distribution law = environment.law(joint, action);
        joint = law.outcome(random.nextInt(law.size()));
      }
    }

    private int profile(int joint, int hider, Random random) {
      int honest = environment.truthfulProfile(joint);
      int silence = environment.reports().size(hider) - 1;
      boolean hides = environment.isSilence(hider, silence) && random.nextBoolean();
      return hides ? environment.reports().with(honest, hider, silence) : honest;
    }

    private Rational transfer(BeliefRules.Hearing hearing, Outcome<M> outcome, int agent) {
      boolean heard = rules.isHeard(hearing, agent);
      if (id.equals("inaccessible-naive-team")) {
        return heard ? team(hearing, outcome, agent) : Rational.ZERO;
      }
      Rational due = Rational.ZERO;
      List<FeasibleSet> sets = environment.feasible(hearing.publicState());
      for (int z = 0; z < sets.size(); z++) {
        int action = outcome.branches().get(z).action();
        due = due.plus(sets.get(z).probability().times(rules.due(hearing, agent, action)));
      }
      if (id.equals("inaccessible-vcg-accessible-only")) {
        BigInteger numerator = AccessTransfers.ifHeard(heard, due.numerator());
        return Rational.of(numerator, due.denominator());
      }
      open.get(agent).add(due);
      boolean back =
          heard || Whereabouts.isWithinReach(environment.agents().get(agent), possible.get(agent));
      if (!back) {
        return Rational.ZERO;
      }
      Rational sum = lumpSum(open.get(agent));
      open.get(agent).clear();
      return sum;
    }

    private Rational lumpSum(List<Rational> dues) {
      delayed += dues.size() > 1 ? 1 : 0;
      int n = dues.size();
      Rational discount = environment.discount();
      BigInteger[] weights = new BigInteger[n];
      for (int k = 0; k < n; k++) {
        weights[k] = discount.numerator().pow(k).multiply(discount.denominator().pow(n - 1 - k));
      }
      ScaledVector scaled = ScaledVector.of(dues);
      BigInteger numerator = AccessTransfers.lumpSum(weights, numerators(scaled));
      return Rational.of(numerator, weights[n - 1].multiply(scaled.denominator()));
    }

    private Rational team(BeliefRules.Hearing hearing, Outcome<M> outcome, int agent) {
      Rational expected = Rational.ZERO;
      int n = environment.agents().size();
      boolean[] heard = new boolean[n];
      for (Outcome.Branch<M> branch : outcome.branches()) {
        List<Rational> values = new ArrayList<>();
        for (int j = 0; j < n; j++) {
          heard[j] = rules.isHeard(hearing, j);
          int report = environment.reports().local(hearing.profile(), j);
          values.add(
              heard[j]
                  ? environment
                      .agents()
                      .get(j)
                      .value(hearing.publicState(), report, branch.action())
                  : Rational.ZERO);
        }
        values.add(environment.publicProcess().value(hearing.publicState(), branch.action()));
        ScaledVector scaled = ScaledVector.of(values);
        BigInteger[] numerators = Arrays.copyOf(numerators(scaled), n);
        BigInteger sum = AccessTransfers.heardTeam(scaled.numerator(n), numerators, heard, agent);
        Rational amount = Rational.of(sum, scaled.denominator());
        expected = expected.plus(branch.probability().times(amount));
      }
      return expected;
    }
  }

  private static BigInteger[] numerators(ScaledVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    Arrays.setAll(numerators, vector::numerator);
    return numerators;
  }

  @Test
  void naiveTeam() {
    alongReports(new InaccessibleNaiveTeam());
  }

  @Test
  void accessibleOnly() {
    alongReports(new InaccessibleVcgAccessibleOnly());
  }

  @Test
  void lumpSum() {
    alongReports(new InaccessibleLumpSum());
    assertTrue(delayed > 10, "only " + delayed + " settlements of more than one period");
  }
}
