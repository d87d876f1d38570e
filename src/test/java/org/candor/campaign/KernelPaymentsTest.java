package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.candor.catalog.Catalog;
import org.candor.catalog.efficient.RedistributionShares;
import org.candor.catalog.online.Arrivals;
import org.candor.environment.AgentValues;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.OnlineTransfers;
import org.candor.kernel.RedistributionTransfers;
import org.candor.kernel.SaleTransfers;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.junit.jupiter.api.Test;

/** Mechanisms of the catalogue pay, on random environments, exactly what the proved kernel computes from values and reports. */
class KernelPaymentsTest {
  private static final int INSTANCES = 15;
  private static final int DRAWS = 2000;
  private static final long RUN = Long.getLong("candor.seed", 1);

  private int compared;
  private int paid;

  /** Whole numbers over one denominator. */
  private record Whole(ScaledVector vector) {
    static Whole of(List<Rational> amounts) {
      return new Whole(ScaledVector.of(amounts));
    }

    static Whole of(Rational... amounts) {
      return of(List.of(amounts));
    }

    BigInteger[] numerators() {
      BigInteger[] numerators = new BigInteger[vector.size()];
      Arrays.setAll(numerators, vector::numerator);
      return numerators;
    }

    BigInteger denominator() {
      return vector.denominator();
    }

    BigInteger at(int k) {
      return vector.numerator(k);
    }
  }

  private void same(
      BigInteger numerator, BigInteger denominator, Rational transfer, Instance where) {
    assertEquals(Rational.of(numerator, denominator), transfer, where.toString());
    compared++;
    paid += transfer.isZero() ? 0 : 1;
  }

  /** As many instances of the class as are wanted on which a mechanism is defined. */
  private void onInstances(EnvironmentClass drawn, String id, BiConsumer<Instance, Setting> check) {
    int found = 0;
    for (int number = 0; number < DRAWS && found < INSTANCES; number++) {
      Instance instance = Instance.of(drawn, RUN, number);
      Setting setting = new Setting(instance.environment());
      if (Catalog.find(id).orElseThrow().undefined(setting).isEmpty()) {
        check.accept(instance, setting);
        found++;
      }
    }
    assertEquals(INSTANCES, found, "too few environments on which " + id + " is defined");
    assertTrue(paid > INSTANCES && paid <= compared, id + " hardly ever paid: " + paid);
  }

  private static Rules<?> rules(String id, Setting setting) {
    return Catalog.find(id).orElseThrow().rules(setting);
  }

  private static GameForm game(String id, Setting setting) {
    return GameForm.of(setting.environment(), rules(id, setting));
  }

  @Test
  void optionValue() {
    onInstances(
        EnvironmentClass.SALE,
        "option-value",
        (instance, setting) -> {
          PrivateEnvironment environment = instance.environment();
          BigInteger g = environment.discount().numerator();
          BigInteger whole = environment.discount().denominator();
          GameForm game = game("option-value", setting);
          JointSpace types = environment.types();
          for (int joint = 0; joint < types.size(); joint++) {
            if (types.publicState(joint) == 0) {
              int news = types.local(joint, 1);
              Whole v =
                  Whole.of(
                      environment.value(0, joint, 1), environment.value(1, joint, 2), Rational.ONE);
              boolean known =
                  (v.at(1).signum() == 0 || v.at(1).equals(v.at(2)))
                      && environment
                          .agents()
                          .get(1)
                          .law(0, news, 0)
                          .equals(Distribution.point(news));
              int decision =
                  SaleTransfers.decision(v.at(0), v.at(1), known, v.at(2), g, whole.subtract(g));
              GameForm.Play play = game.play(0, 0, joint);
              assertEquals(decision, play.decisions().get(0).action(), instance.toString());
              for (int i = 0; i < 2; i++) {
                same(
                    SaleTransfers.transfer(decision, i + 1, v.at(1 - i), whole.subtract(g), whole),
                    whole.multiply(v.denominator()),
                    play.transfers().get(i),
                    instance);
              }
            }
          }
        });
  }

  @Test
  void onlinePaidAtArrival() {
    onInstances(
        EnvironmentClass.ARRIVALS,
        "online-vcg",
        (instance, setting) -> walk(rules("online-vcg", setting), instance, setting));
  }

  /** Every report profile at every memory that reports of all kinds lead to, up to a limit. */
  private <M> void walk(Rules<M> rules, Instance instance, Setting setting) {
    PrivateEnvironment environment = instance.environment();
    Charges charges = new Charges(setting);
    Set<M> memories = new HashSet<>();
    memories.add(rules.initialMemory(0));
    for (int t = 0; t < Math.min(3, environment.horizon().orElse(3)); t++) {
      Set<M> next = new HashSet<>();
      for (M memory : memories) {
        for (int profile = 0; profile < environment.types().size(); profile++) {
          Outcome<M> outcome = rules.outcome(t, memory, profile);
          for (int i = 0; i < environment.agents().size(); i++) {
            int expected = (Integer) ((List<?>) memory).get(i);
            charges.prepaid(instance, t, i, expected, profile, outcome.transfers().get(i));
          }
          if (next.size() < 8) {
            outcome.branches().forEach(branch -> next.add(branch.nextMemory()));
          }
        }
      }
      memories = next;
    }
  }

  /** What the variant that is paid at arrival charges, on one environment. */
  private final class Charges {
    private final PrivateEnvironment environment;
    private final SocialWelfare welfare;
    private final AgentValues values;
    private final Arrivals arrivals;

    Charges(Setting setting) {
      this.welfare = setting.welfare();
      this.environment = welfare.environment();
      this.values = AgentValues.of(welfare);
      this.arrivals = Arrivals.in(environment);
    }

    void prepaid(Instance instance, int t, int i, int expected, int profile, Rational paid) {
      int layer = environment.horizon().isPresent() ? t : 0;
      List<Rational> amounts = new ArrayList<>();
      int remembered = expected < 0 ? profile : environment.types().with(profile, i, expected);
      for (int joint : new int[] {profile, remembered}) {
        amounts.add(values.value(layer, i, joint));
        amounts.add(welfare.value(layer, joint));
        amounts.add(welfare.othersOptimal(layer, i, joint));
      }
      Whole v = Whole.of(amounts);
      int reported = environment.types().local(profile, i);
      BigInteger scaled =
          OnlineTransfers.prepaid(
              expected,
              reported,
              arrivals.isPresent(i, reported),
              OnlineTransfers.externality(v.at(3), v.at(4), v.at(5)),
              OnlineTransfers.externality(v.at(0), v.at(1), v.at(2)));
      same(scaled, v.denominator(), paid, instance);
    }
  }

  @Test
  void onlineSettledAtDeparture() {
    onInstances(
        EnvironmentClass.ARRIVALS,
        "online-vcg-realised",
        (instance, setting) -> {
          for (int joint = 0; joint < instance.environment().types().size(); joint++) {
            follow(rules("online-vcg-realised", setting), instance, setting, joint);
          }
        });
  }

  /** An honest path that begins at a joint type and takes the last outcome of every law. */
  private <M> void follow(Rules<M> rules, Instance instance, Setting setting, int from) {
    PrivateEnvironment environment = instance.environment();
    SocialWelfare welfare = setting.welfare();
    Arrivals arrivals = Arrivals.in(environment);
    int agents = environment.agents().size();
    List<List<Rational>> values = new ArrayList<>();
    Rational[] contribution = new Rational[agents];
    for (int i = 0; i < agents; i++) {
      values.add(new ArrayList<>());
    }
    M memory = rules.initialMemory(from);
    int joint = from;
    for (int t = 0; t < environment.horizon().orElseThrow(); t++) {
      Outcome<M> outcome = rules.outcome(t, memory, joint);
      int action = outcome.branches().get(0).action();
      Distribution law = environment.law(joint, action);
      int next = law.outcome(law.size() - 1);
      boolean last = t + 1 == environment.horizon().orElseThrow();
      for (int i = 0; i < agents; i++) {
        Rational transfer = outcome.transfers().get(i);
        if (!arrivals.isPresent(i, environment.types().local(joint, i))) {
          assertEquals(Rational.ZERO, transfer, instance.toString());
          continue;
        }
        if (values.get(i).isEmpty()) {
          contribution[i] = welfare.value(t, joint).minus(welfare.othersOptimal(t, i, joint));
        }
        values.get(i).add(environment.value(i, joint, action));
        if (last || !arrivals.isPresent(i, environment.types().local(next, i))) {
          settled(instance, values.get(i), contribution[i], transfer);
          values.get(i).clear();
        } else {
          assertEquals(Rational.ZERO, transfer, instance.toString());
        }
      }
      memory = outcome.branches().get(0).nextMemory();
      joint = next;
    }
  }

  private void settled(
      Instance instance, List<Rational> values, Rational contribution, Rational transfer) {
    List<Rational> amounts = new ArrayList<>(values);
    amounts.add(contribution);
    Whole v = Whole.of(amounts);
    int n = values.size();
    BigInteger[] weights = new BigInteger[n];
    Rational discount = instance.environment().discount();
    for (int k = 0; k < n; k++) {
      weights[k] = discount.numerator().pow(k).multiply(discount.denominator().pow(n - 1 - k));
    }
    same(
        OnlineTransfers.realised(weights, Arrays.copyOf(v.numerators(), n), v.at(n)),
        weights[n - 1].multiply(v.denominator()),
        transfer,
        instance);
  }

  @Test
  void staticGrovesAndRedistribution() {
    onInstances(EnvironmentClass.GENERAL_FINITE, "static-groves", this::onePeriod);
  }

  private void onePeriod(Instance instance, Setting setting) {
    SocialWelfare welfare = setting.welfare();
    JointSpace types = instance.environment().types();
    int n = types.agents();
    GameForm least = game("static-groves", setting);
    GameForm pivot = game("static-vcg", setting);
    GameForm returning = game("bailey-cavallo", setting);
    for (int profile = 0; profile < types.size(); profile++) {
      for (int i = 0; i < n; i++) {
        List<Rational> amounts = new ArrayList<>();
        amounts.add(welfare.othersValue(i, profile, welfare.efficientAction(0, profile, 0)));
        amounts.add(pivot.play(0, 0, profile).transfers().get(i));
        int size = types.size(i);
        for (int s = 0; s < size; s++) {
          amounts.add(welfare.value(0, types.with(profile, i, s)));
        }
        for (int s = 0; s < size; s++) {
          int other = types.with(profile, i, s);
          amounts.add(pivot.play(0, 0, other).totalTransfer().negate());
        }
        Whole v = Whole.of(amounts);
        BigInteger[] joint = Arrays.copyOfRange(v.numerators(), 2, 2 + size);
        BigInteger[] revenues = Arrays.copyOfRange(v.numerators(), 2 + size, 2 + 2 * size);
        same(
            RedistributionTransfers.leastTypeGroves(v.at(0), joint),
            v.denominator(),
            least.play(0, 0, profile).transfers().get(i),
            instance);
        same(
            RedistributionTransfers.guaranteed(n, v.at(1), revenues),
            v.denominator().multiply(BigInteger.valueOf(n)),
            returning.play(0, 0, profile).transfers().get(i),
            instance);
      }
    }
  }

  @Test
  void dynamicRedistribution() {
    onInstances(EnvironmentClass.BANDIT, "dynamic-rm", this::redistribution);
  }

  private void redistribution(Instance instance, Setting setting) {
    PrivateEnvironment environment = instance.environment();
    SocialWelfare welfare = setting.welfare();
    RedistributionShares shares = new RedistributionShares(welfare);
    GameForm game = game("dynamic-rm", setting);
    int n = environment.agents().size();
    BigInteger whole = environment.discount().denominator();
    BigInteger gap = whole.subtract(environment.discount().numerator());
    for (int t = 0; t < environment.horizon().orElse(1); t++) {
      for (int profile = 0; profile < environment.types().size(); profile++) {
        GameForm.Play play = game.play(t, 0, profile);
        int active = play.decisions().get(0).action();
        for (int i = 0; i < n; i++) {
          Whole v;
          BigInteger scaled;
          if (i == active) {
            v = Whole.of(welfare.othersOptimal(t, i, profile), shares.total(t, i, profile));
            scaled = RedistributionTransfers.activated(n, gap, v.at(0), v.at(1));
          } else {
            int instead = welfare.othersEfficientAction(t, i, profile, 0);
            v = Whole.of(welfare.optimalWithout(t, i, instead, profile));
            scaled = RedistributionTransfers.resting(gap, v.at(0));
          }
          BigInteger scale = whole.multiply(v.denominator()).multiply(BigInteger.valueOf(n));
          same(scaled, scale, play.transfers().get(i), instance);
        }
      }
    }
  }
}
