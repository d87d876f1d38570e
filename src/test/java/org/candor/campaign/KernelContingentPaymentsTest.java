package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.catalog.contingent.Decisions;
import org.candor.catalog.contingent.LastPeriod;
import org.candor.catalog.contingent.Past;
import org.candor.catalog.contingent.WinnerPayAuction;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.environment.JointWelfare;
import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.AuctionTransfers;
import org.candor.kernel.ContingentPayments;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.junit.jupiter.api.Test;

/**
 * Transfers that are contingent on later reports meet, on random environments, the conditions that the proved kernel decides, and what is
 * paid is what it computes.
 */
class KernelContingentPaymentsTest {
  private static final int DRAWS = 60;
  private static final long FIRST = Long.getLong("candor.seed", 1) * 1_000_000L;

  private int compared;
  private int paid;

  @Test
  void spanning() {
    contingent("contingent-spanning", false, false);
  }

  @Test
  void scoring() {
    contingent("contingent-scoring", true, false);
  }

  @Test
  void almostEfficient() {
    contingent("contingent-almost-efficient", true, true);
  }

  private void contingent(String id, boolean scored, boolean constantAtLast) {
    for (long seed = FIRST; seed < FIRST + DRAWS; seed++) {
      JointEnvironment environment = JointGenerator.environment(seed);
      Setting setting = new Setting(environment);
      if (Catalog.find(id).orElseThrow().undefined(setting).isEmpty()) {
        JointWelfare welfare = (JointWelfare) setting.benchmark();
        Decisions decisions =
            constantAtLast ? Decisions.constantAtLast(welfare) : Decisions.efficient(welfare);
        new Check(decisions, rules(id, setting), scored, "seed " + seed).all();
      }
    }
    assertTrue(compared > 50 && paid > 20, compared + " compared, " + paid + " other than 0");
  }

  @SuppressWarnings("unchecked")
  private static Rules<Past> rules(String id, Setting setting) {
    return (Rules<Past>) Catalog.find(id).orElseThrow().rules(setting);
  }

  /** One mechanism on one environment. */
  private final class Check {
    private final Decisions decisions;
    private final JointEnvironment environment;
    private final JointSpace types;
    private final LastPeriod last;
    private final Rules<Past> rules;
    private final boolean scored;
    private final String where;

    Check(Decisions decisions, Rules<Past> rules, boolean scored, String where) {
      this.decisions = decisions;
      this.environment = decisions.environment();
      this.types = environment.types();
      this.last = LastPeriod.of(decisions);
      this.rules = rules;
      this.scored = scored;
      this.where = where;
    }

    void all() {
      for (int t = 0; t < decisions.triggers(); t++) {
        for (int profile = 0; profile < types.size(); profile++) {
          for (int i = 0; i < types.agents(); i++) {
            due(t, i, profile);
          }
        }
      }
    }

    private Rational now(int period, int agent, int profile) {
      return decisions.isLast(period) ? last.transfer(agent, profile) : Rational.ZERO;
    }

    /** What the agent receives in the next period, all told, when the others report so. */
    private Rational received(int t, int agent, int earlier, int profile) {
      Past past = new Past(earlier, decisions.action(t, earlier));
      Outcome<Past> outcome = rules.outcome(t + 1, past, profile);
      return outcome.transfers().get(agent);
    }

    private void due(int t, int agent, int profile) {
      int action = decisions.action(t, profile);
      Rational[] amounts = new Rational[types.without(agent).size()];
      for (int next = 0; next < types.size(); next++) {
        Rational due = received(t, agent, profile, next).minus(now(t + 1, agent, next));
        int others = types.project(next, agent);
        assertTrue(amounts[others] == null || amounts[others].equals(due), where);
        amounts[others] = due;
      }
      paidAgain(t, agent, profile, amounts);
      int signals = types.size(agent);
      BigInteger g = environment.discount().numerator();
      // Over the denominator of the discount alone: laws are brought over theirs one by one.
      List<Rational> all = new ArrayList<>(List.of(amounts));
      List<List<Rational>> laws = new ArrayList<>();
      for (int s = 0; s < signals; s++) {
        int joint = types.with(profile, agent, s);
        all.add(required(t, agent, joint, action));
        Distribution law = environment.othersLaw(agent, joint, action);
        List<Rational> row = new ArrayList<>();
        for (int others = 0; others < amounts.length; others++) {
          row.add(law.probabilityOf(others));
        }
        laws.add(row);
      }
      ScaledVector values = ScaledVector.of(all);
      BigInteger[] x = numerators(values, 0, amounts.length);
      BigInteger[] b = numerators(values, amounts.length, all.size());
      BigInteger[][] w = new BigInteger[signals][];
      for (int s = 0; s < signals; s++) {
        ScaledVector row = ScaledVector.of(laws.get(s));
        w[s] = numerators(row, 0, row.size());
        b[s] = b[s].multiply(row.denominator()).multiply(environment.discount().denominator());
      }
      int own = types.local(profile, agent);
      if (scored) {
        assertEquals(-1, ContingentPayments.firstOverpaid(g, w, x, b), where);
        BigInteger[][] ownLaw = {w[own]};
        assertEquals(
            -1, ContingentPayments.firstUncovered(g, ownLaw, x, new BigInteger[] {b[own]}), where);
      } else {
        assertEquals(-1, ContingentPayments.firstUncovered(g, w, x, b), where);
      }
      x[0] = x[0].add(BigInteger.ONE);
      if (w[own][0].signum() > 0) {
        assertNotEquals(-1, ContingentPayments.firstUncovered(g, w, x, b), where);
      }
      compared++;
      paid += Arrays.stream(amounts).allMatch(Rational::isZero) ? 0 : 1;
    }

    private void paidAgain(int t, int agent, int earlier, Rational[] amounts) {
      for (int next = 0; next < types.size(); next++) {
        List<Rational> all = new ArrayList<>(List.of(amounts));
        all.add(now(t + 1, agent, next));
        ScaledVector scaled = ScaledVector.of(all);
        BigInteger numerator =
            ContingentPayments.received(
                scaled.numerator(amounts.length),
                numerators(scaled, 0, amounts.length),
                types.project(next, agent));
        assertEquals(
            Rational.of(numerator, scaled.denominator()), received(t, agent, earlier, next), where);
      }
    }

    /** {@code u_-i + γ E[f]}, with f the shortfall of the last period. */
    private Rational required(int t, int agent, int joint, int action) {
      Distribution law = environment.law(joint, action);
      List<Rational> amounts = new ArrayList<>();
      amounts.add(environment.othersValue(agent, joint, action));
      for (int k = 0; k < law.size(); k++) {
        amounts.add(shortfall(t + 1, agent, law.outcome(k)));
      }
      ScaledVector scaled = ScaledVector.of(amounts);
      Rational discount = environment.discount();
      BigInteger k = discount.denominator().multiply(law.total());
      BigInteger numerator =
          ContingentPayments.required(
              k,
              scaled.numerator(0),
              discount.numerator(),
              law.weights(),
              numerators(scaled, 1, amounts.size()));
      return Rational.of(numerator, k.multiply(scaled.denominator()));
    }

    private Rational shortfall(int period, int agent, int joint) {
      if (!decisions.isLast(period)) {
        return Rational.ZERO;
      }
      return decisions
          .aim(period, joint)
          .minus(environment.value(agent, joint, decisions.action(period, joint)))
          .minus(last.transfer(agent, joint));
    }
  }

  private static BigInteger[] numerators(ScaledVector vector, int from, int to) {
    BigInteger[] numerators = new BigInteger[to - from];
    Arrays.setAll(numerators, k -> vector.numerator(from + k));
    return numerators;
  }

  @Test
  void winnerPayAuction() {
    for (long seed = FIRST; seed < FIRST + 4 * DRAWS; seed++) {
      JointEnvironment environment = JointGenerator.environment(seed);
      Setting setting = new Setting(environment);
      if (Catalog.find("winner-pay-auction").orElseThrow().undefined(setting).isEmpty()) {
        auction(environment, rules("winner-pay-auction", setting), "seed " + seed);
      }
    }
    assertTrue(compared > 20 && paid > 10, compared + " compared, " + paid + " other than 0");
  }

  private void auction(JointEnvironment environment, Rules<Past> rules, String where) {
    WinnerPayAuction auction = WinnerPayAuction.of(environment);
    JointSpace types = environment.types();
    int n = types.agents();
    Rational interdependence = auction.bidFactor().minus(Rational.ONE).over(n - 1);
    BigInteger c = interdependence.numerator();
    BigInteger whole = interdependence.denominator();
    BigInteger g = environment.discount().numerator();
    for (int earlier = 0; earlier < types.size(); earlier++) {
      int before = winner(auction, n, earlier);
      assertEquals(auction.winner(earlier), before, where);
      List<Rational> index = index(environment, auction, before);
      for (int profile = 0; profile < types.size(); profile++) {
        Outcome<Past> outcome = rules.outcome(0, new Past(earlier, before), profile);
        int winner = winner(auction, n, profile);
        assertEquals(winner, outcome.branches().get(0).action(), where);
        List<Rational> amounts = new ArrayList<>(signals(auction, n, profile));
        amounts.addAll(signals(auction, n, earlier));
        amounts.add(index.get(types.project(profile, before)));
        ScaledVector v = ScaledVector.of(amounts);
        BigInteger[] reports = numerators(v, 0, n);
        BigInteger[] earlierReports = numerators(v, n, 2 * n);
        for (int i = 0; i < n; i++) {
          Rational expected = Rational.ZERO;
          if (i == winner) {
            BigInteger second = reports[AuctionTransfers.lowestOther(reports, i)];
            BigInteger now = AuctionTransfers.atOnce(n, c, whole, second);
            expected = expected.plus(Rational.of(now, whole.multiply(v.denominator())));
          }
          if (i == before) {
            BigInteger second = earlierReports[AuctionTransfers.lowestOther(earlierReports, i)];
            BigInteger later =
                AuctionTransfers.later(
                    n, c, environment.discount().denominator(), v.numerator(2 * n), second);
            BigInteger scale = whole.multiply(g).multiply(v.denominator());
            expected = expected.plus(Rational.of(later, scale));
          }
          assertEquals(expected, outcome.transfers().get(i), where);
          compared++;
          paid += expected.isZero() ? 0 : 1;
        }
      }
    }
  }

  private static List<Rational> signals(WinnerPayAuction auction, int n, int profile) {
    List<Rational> signals = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      signals.add(auction.signal(i, profile));
    }
    return signals;
  }

  private static int winner(WinnerPayAuction auction, int n, int profile) {
    ScaledVector signals = ScaledVector.of(signals(auction, n, profile));
    return AuctionTransfers.winner(numerators(signals, 0, n));
  }

  /** η by the others' next signals: of the indices whose expectation is the mean of the present signals, the one of least norm. */
  private static List<Rational> index(
      JointEnvironment environment, WinnerPayAuction auction, int agent) {
    JointSpace types = environment.types();
    Rational[][] laws = new Rational[types.size()][types.without(agent).size()];
    Rational[] means = new Rational[types.size()];
    for (int joint = 0; joint < types.size(); joint++) {
      Distribution law = environment.othersLaw(agent, joint, 0);
      for (int next = 0; next < laws[joint].length; next++) {
        laws[joint][next] = law.probabilityOf(next);
      }
      Rational sum = Rational.ZERO;
      for (Rational signal : signals(auction, types.agents(), joint)) {
        sum = sum.plus(signal);
      }
      means[joint] = sum.over(types.agents());
    }
    return LeastNorm.solve(laws, means).solution();
  }
}
