package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.candor.catalog.Catalog;
import org.candor.catalog.efficient.BanditPayments;
import org.candor.environment.BanditArms;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.Arm;
import org.candor.process.BanditValues;
import org.candor.process.Distribution;
import org.candor.process.GittinsIndex;
import org.candor.process.RetirementCurve;

/** Bandit values without the product space against policy iteration on it. */
class BanditValuesProperties {
  @Property(tries = 1000)
  void valuesOfAllSubPopulationsAreThoseOfTheProductProcess(
      @ForAll(supplier = Environments.InfiniteBandits.class) Instance instance) {
    SocialWelfare welfare = new Setting(instance.environment()).welfare();
    BanditValues values = new BanditValues(BanditArms.of(instance.environment()));
    for (int joint = 0; joint < instance.environment().types().size(); joint++) {
      int[] states = instance.environment().types().locals(joint);
      assertEquals(welfare.value(0, joint), values.value(states), instance.toString());
      assertEquals(
          welfare.efficientAction(0, joint, 0), values.active(states), instance.toString());
      for (int i = 0; i < values.arms(); i++) {
        assertEquals(
            welfare.othersOptimal(0, i, joint), values.value(states, i), instance.toString());
        assertEquals(values.value(states, i), values.eachWithout(states).get(i));
        for (int j = 0; j < i; j++) {
          assertEquals(values.value(states, i, j), values.eachWithout(states, i).get(j));
          assertEquals(
              welfare.optimalWithout(0, i, j, joint),
              values.value(states, i, j),
              instance.toString());
        }
      }
    }
  }

  @Property(tries = 1000)
  void paymentsAreThoseOfTheCatalogue(
      @ForAll(supplier = Environments.InfiniteBandits.class) Instance instance) {
    Setting setting = new Setting(instance.environment());
    GameForm pivot = game(setting, "dynamic-vcg");
    GameForm redistribution = game(setting, "dynamic-rm");
    BanditPayments payments =
        new BanditPayments(new BanditValues(BanditArms.of(instance.environment())));
    for (int joint = 0; joint < instance.environment().types().size(); joint++) {
      int[] states = instance.environment().types().locals(joint);
      assertEquals(
          pivot.play(0, 0, joint).transfers(), payments.pivot(states), instance.toString());
      assertEquals(
          redistribution.play(0, 0, joint).transfers(),
          payments.redistribution(states),
          instance.toString());
    }
  }

  /** One sweep for all values without one arm, against a sweep for each, on larger bandits with equal and repeated arms. */
  @Property(tries = 40)
  void oneSweepGivesWhatASweepForEachGives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int count) {
    Random random = new Random(seed);
    List<Arm> few = BanditScaling.arms(15);
    List<Arm> arms = new ArrayList<>();
    int[] states = new int[count];
    for (int i = 0; i < count; i++) {
      arms.add(few.get(random.nextInt(few.size())));
      states[i] = random.nextInt(BanditScaling.STATES);
    }
    BanditValues values = new BanditValues(arms);
    int absent = random.nextInt(count);
    List<Rational> each = values.eachWithout(states);
    List<Rational> eachMore = values.eachWithout(states, absent);
    for (int i = 0; i < count; i++) {
      assertEquals(values.value(states, i), each.get(i));
      assertEquals(values.value(states, absent, i), eachMore.get(i));
    }
  }

  private static GameForm game(Setting setting, String id) {
    return GameForm.of(setting.environment(), Catalog.find(id).orElseThrow().rules(setting));
  }

  /** Indices by elimination and by the largest remaining ratio, on arms with more states, cycles and ties. */
  @Property(tries = 500)
  void levelsAreGittinsIndices(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int states,
      @ForAll @IntRange(min = 0, max = 9) int tenths) {
    Random random = new Random(seed);
    Distribution[] law = new Distribution[states];
    Rational[] reward = new Rational[states];
    for (int s = 0; s < states; s++) {
      TreeMap<Integer, Rational> next = new TreeMap<>();
      for (int k = 0; k < 4; k++) {
        next.merge(random.nextInt(states), Rational.of(1, 4), Rational::plus);
      }
      law[s] = Distribution.of(next);
      reward[s] = Rational.of(random.nextInt(9) - 4L, 1 + random.nextInt(3));
    }
    Arm arm = new Arm(law, reward, Rational.of(tenths, 10));
    RetirementCurve curve = RetirementCurve.of(arm);
    Rational[] index = new Rational[states];
    java.util.Arrays.setAll(index, curve::index);
    assertArrayEquals(GittinsIndex.of(arm), index, List.of(seed, states, tenths).toString());
  }
}
