package org.candor.catalog.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.candor.catalog.Catalog;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.CorrectedTransfers;
import org.candor.kernel.SupplyTransfers;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.junit.jupiter.api.Test;

/** Mechanisms for unknown supplies decide and pay, in random environments of up to five bidders, exactly what the proved kernel computes. */
class KernelSupplyPaymentsTest {
  private static final int ENVIRONMENTS = 60;
  private static final long FIRST = Long.getLong("candor.seed", 1) * 1_000L;

  private int compared;
  private int paid;
  private int served;
  private int cancelled;

  private static Rules<?> rules(String id, PrivateEnvironment environment) {
    Mechanism mechanism = Catalog.find(id).orElseThrow();
    Setting setting = new Setting(environment);
    assertTrue(mechanism.undefined(setting).isEmpty(), environment.name());
    return mechanism.rules(setting);
  }

  private void same(Rational expected, Rational transfer, PrivateEnvironment where) {
    assertEquals(expected, transfer, where.name());
    compared++;
    paid += transfer.isZero() ? 0 : 1;
  }

  /** What is worth what to the bidders at a report profile, with other amounts, over one denominator. */
  private static ScaledVector worthsAt(
      PrivateEnvironment environment, int profile, List<Rational> others) {
    OnlineSupply form = new OnlineSupply(environment);
    List<Rational> all = new ArrayList<>();
    for (int i = 0; i < environment.agents().size(); i++) {
      all.add(form.worth(i, environment.types().local(profile, i)));
    }
    all.addAll(others);
    return ScaledVector.of(all);
  }

  private static BigInteger[] numerators(ScaledVector vector, int count) {
    BigInteger[] numerators = new BigInteger[count];
    Arrays.setAll(numerators, vector::numerator);
    return numerators;
  }

  @Test
  @SuppressWarnings("unchecked")
  void priceOfAGuessedSupply() {
    for (long seed = FIRST; seed < FIRST + ENVIRONMENTS; seed++) {
      PrivateEnvironment environment = RandomSupplies.environment(seed);
      Rules<GuessRules.Queue> rules = (Rules<GuessRules.Queue>) rules("online-supply", environment);
      for (int profile = 0; profile < environment.types().size(); profile++) {
        guesses(environment, rules, profile);
      }
    }
    assertTrue(compared > 1000 && paid > 500 && served > 500, compared + " " + paid + " " + served);
  }

  /** The guesses at a first report profile, and what becomes of each of them at every later one. */
  private void guesses(PrivateEnvironment environment, Rules<GuessRules.Queue> rules, int profile) {
    int n = environment.agents().size();
    ScaledVector scaled = worthsAt(environment, profile, List.of());
    BigInteger[] worths = numerators(scaled, n);
    boolean item = new OnlineSupply(environment).hasItem(environment.types().publicState(profile));
    List<boolean[]> lines = new ArrayList<>();
    List<BigInteger> prices = new ArrayList<>();
    for (int supply = 1; supply <= n; supply *= 2) {
      boolean[] line = new boolean[n];
      for (int i = 0; i < n; i++) {
        line[i] = SupplyTransfers.mayHave(worths, supply, i);
      }
      lines.add(line);
      prices.add(SupplyTransfers.price(worths, supply));
    }
    Outcome<GuessRules.Queue> outcome = rules.outcome(0, rules.initialMemory(profile), profile);
    int[] who = new int[prices.size()];
    assertEquals(who.length, outcome.branches().size(), environment.name());
    for (int k = 0; k < who.length; k++) {
      who[k] = SupplyTransfers.served(item, lines.get(k), worths, prices.get(k));
      assertEquals(who[k] + 1, outcome.branches().get(k).action(), environment.name());
      assertEquals(Rational.of(1, who.length), outcome.branches().get(k).probability());
    }
    BigInteger scale = scaled.denominator().multiply(BigInteger.valueOf(who.length));
    BigInteger[] each = prices.toArray(BigInteger[]::new);
    for (int i = 0; i < n; i++) {
      BigInteger transfer = SupplyTransfers.transfer(who, each, i);
      same(Rational.of(transfer, scale), outcome.transfers().get(i), environment);
    }
    for (int k = 0; k < who.length; k++) {
      if (who[k] >= 0) {
        lines.get(k)[who[k]] = false;
        served++;
      }
      Rational price = Rational.of(each[k], scaled.denominator());
      for (int later = 0; later < environment.types().size(); later += 3) {
        GuessRules.Queue memory = outcome.branches().get(k).nextMemory();
        afterwards(environment, rules.outcome(1, memory, later), later, lines.get(k), price);
      }
    }
  }

  private void afterwards(
      PrivateEnvironment environment,
      Outcome<GuessRules.Queue> outcome,
      int profile,
      boolean[] line,
      Rational price) {
    int n = line.length;
    ScaledVector scaled = worthsAt(environment, profile, List.of(price));
    boolean item = new OnlineSupply(environment).hasItem(environment.types().publicState(profile));
    BigInteger asked = scaled.numerator(n);
    int[] who = {SupplyTransfers.served(item, line, numerators(scaled, n), asked)};
    assertEquals(who[0] + 1, outcome.branches().get(0).action(), environment.name());
    for (int i = 0; i < n; i++) {
      BigInteger transfer = SupplyTransfers.transfer(who, new BigInteger[] {asked}, i);
      same(Rational.of(transfer, scaled.denominator()), outcome.transfers().get(i), environment);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void correctedHeuristic() {
    for (long seed = FIRST; seed < FIRST + ENVIRONMENTS; seed++) {
      PrivateEnvironment environment = RandomSupplies.environment(seed);
      Rules<SelfCorrectingRules.Slots> rules =
          (Rules<SelfCorrectingRules.Slots>) rules("self-correcting", environment);
      List<Rational[]> arrivals = KernelArrivals.of(environment);
      for (int profile = 0; profile < environment.types().size(); profile++) {
        corrected(environment, rules, arrivals, profile);
      }
    }
    assertTrue(
        compared > 1000 && paid > 300 && cancelled > 100, compared + " " + paid + " " + cancelled);
  }

  private void corrected(
      PrivateEnvironment environment,
      Rules<SelfCorrectingRules.Slots> rules,
      List<Rational[]> arrivals,
      int profile) {
    int n = environment.agents().size();
    int[] positions = new int[n];
    boolean[] stands = new boolean[n];
    Outcome<SelfCorrectingRules.Slots> outcome =
        rules.outcome(0, rules.initialMemory(profile), profile);
    for (int i = 0; i < n; i++) {
      Options options = Options.of(environment, profile, i);
      positions[i] = options.positions.get(options.truth);
      stands[i] = CorrectedTransfers.stands(options.line(), options.truth);
      cancelled += stands[i] ? 0 : 1;
      same(options.price(arrivals).negate(), outcome.transfers().get(i), environment);
    }
    // The items that come go down the queue, whatever is reported by then.
    SelfCorrectingRules.Slots memory = rules.initialMemory(profile);
    int position = 0;
    OnlineSupply form = new OnlineSupply(environment);
    for (int t = 0; t <= n; t++) {
      int now = t == 0 ? profile : (profile + 7 * t) % environment.types().size();
      Outcome<SelfCorrectingRules.Slots> next = rules.outcome(t, memory, now);
      boolean item = form.hasItem(environment.types().publicState(now));
      int action = item ? CorrectedTransfers.meantFor(positions, stands, position) + 1 : 0;
      assertEquals(action, next.branches().get(0).action(), environment.name());
      position += item ? 1 : 0;
      memory = next.branches().get(0).nextMemory();
    }
  }

  /**
   * What a bidder could report in a public state where the others report as they do, from the smallest worth to the largest.
   *
   * @param worths times the denominator
   * @param positions in the heuristic's queue
   * @param truth which of them she reports
   */
  private record Options(int publicState, ScaledVector worths, List<Integer> positions, int truth) {
    static Options of(PrivateEnvironment environment, int profile, int bidder) {
      OnlineSupply form = new OnlineSupply(environment);
      JointSpace types = environment.types();
      TreeSet<Rational> own = new TreeSet<>();
      IntStream.range(0, types.size(bidder)).forEach(s -> own.add(form.worth(bidder, s)));
      List<Rational> ascending = List.copyOf(own);
      int[] positions = new int[ascending.size()];
      for (int s = 0; s < types.size(bidder); s++) {
        int other = types.with(profile, bidder, s);
        BigInteger[] reported =
            numerators(worthsAt(environment, other, List.of()), environment.agents().size());
        positions[ascending.indexOf(form.worth(bidder, s))] =
            CorrectedTransfers.position(reported, bidder);
      }
      Rational reported = form.worth(bidder, types.local(profile, bidder));
      return new Options(
          types.publicState(profile),
          ScaledVector.of(ascending),
          IntStream.of(positions).boxed().toList(),
          ascending.indexOf(reported));
    }

    int[] line() {
      return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    Rational price(List<Rational[]> arrivals) {
      List<Rational> items = arrivals.stream().map(each -> each[publicState]).toList();
      ScaledVector scaled = ScaledVector.of(items);
      BigInteger[] worth = numerators(scaled, items.size());
      int count = positions.size();
      int[] line = line();
      BigInteger[] served = new BigInteger[count];
      Arrays.setAll(served, s -> CorrectedTransfers.served(line, worth, s));
      for (int s = 0; s + 1 < count; s++) {
        assertTrue(CorrectedTransfers.isServedNoWorse(line, worth, s));
      }
      BigInteger price = CorrectedTransfers.price(numerators(worths, count), served, truth);
      return Rational.of(price, worths.denominator().multiply(scaled.denominator()));
    }
  }
}
