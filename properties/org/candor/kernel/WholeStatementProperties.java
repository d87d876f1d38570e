package org.candor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The compiled checks of whole statements against plain {@code long} arithmetic on small tables, which are drawn so that each
 * check finds nothing, and each finds something in the first row and in a later one.
 */
class WholeStatementProperties {

  /** A table of rows: at each of several places, for each of several choices, a law over the places. */
  private static final class Table {
    final long[][] k;
    final long[][] r;
    final long[][] t;
    final long[] g;
    final long[][][] w;
    final int[][][] to;
    final long[] next;

    Table(long[][] k, long[][] r, long[][] t, long[] g, long[][][] w, int[][][] to, long[] next) {
      this.k = k;
      this.r = r;
      this.t = t;
      this.g = g;
      this.w = w;
      this.to = to;
      this.next = next;
    }

    int places() {
      return g.length;
    }

    int choices() {
      return r[0].length;
    }

    long worth(int s, int x, long reward) {
      long later = 0;
      for (int i = 0; i < w[s][x].length; i++) {
        later += w[s][x][i] * next[to[s][x][i]];
      }
      return k[s][x] * reward + g[s] * later;
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    return Arbitraries.randomValue(
        random -> {
          int places = 1 + random.nextInt(3);
          int choices = 1 + random.nextInt(3);
          long[][] k = new long[places][choices];
          long[][] r = new long[places][choices];
          long[][] t = new long[places][choices];
          long[][][] w = new long[places][choices][];
          int[][][] to = new int[places][choices][];
          for (int s = 0; s < places; s++) {
            for (int x = 0; x < choices; x++) {
              k[s][x] = 1L + random.nextInt(2);
              r[s][x] = random.nextInt(5) - 2L;
              t[s][x] = random.nextInt(3) - 1L;
              int outcomes = random.nextInt(3);
              w[s][x] = IntStream.range(0, outcomes).mapToLong(i -> random.nextInt(3)).toArray();
              to[s][x] = IntStream.range(0, outcomes).map(i -> random.nextInt(places)).toArray();
            }
          }
          long[] g = IntStream.range(0, places).mapToLong(s -> random.nextInt(2)).toArray();
          long[] next = IntStream.range(0, places).mapToLong(s -> random.nextInt(5) - 2L).toArray();
          return new Table(k, r, t, g, w, to, next);
        });
  }

  private static BigInteger[] big(long[] values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  private static BigInteger[][] big(long[][] rows) {
    return Arrays.stream(rows).map(WholeStatementProperties::big).toArray(BigInteger[][]::new);
  }

  private static BigInteger[][][] big(long[][][] rows) {
    return Arrays.stream(rows).map(WholeStatementProperties::big).toArray(BigInteger[][][]::new);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  /** The first place at which a statement does not hold, by plain search; none, the first and a later one must all occur. */
  private static int first(String statement, int places, IntPredicate holds) {
    int first = IntStream.range(0, places).filter(s -> !holds.test(s)).findFirst().orElse(-1);
    Statistics.label(statement).collect(Math.min(first, 1));
    Statistics.label(statement)
        .coverage(
            found -> {
              found.check(-1).count(times -> times > 0);
              found.check(0).count(times -> times > 0);
              found.check(1).count(times -> times > 0 || statement.equals("dual"));
            });
    return first;
  }

  private static boolean all(int count, IntPredicate holds) {
    return IntStream.range(0, count).allMatch(holds);
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void optimalityAndIncentives(@ForAll("tables") Table d, @ForAll long seed) {
    int places = d.places();
    int choices = d.choices();
    // The greatest worth of a choice, rounded up, and now and then one less.
    long[] v = new long[places];
    int[] chosen = new int[places];
    for (int s = 0; s < places; s++) {
      long greatest = Long.MIN_VALUE;
      for (int x = 0; x < choices; x++) {
        long k = d.k[s][0];
        d.k[s][x] = k;
        long worth = d.worth(s, x, d.r[s][x]);
        if (worth > greatest) {
          greatest = worth;
          chosen[s] = x;
        }
      }
      v[s] =
          Math.floorDiv(greatest + d.k[s][0] - 1, d.k[s][0])
              - (Math.floorMod(seed >> s, 4) == 0 ? 1 : 0);
      chosen[s] = Math.floorMod(seed >> (s + 3), 3) == 0 ? choices - 1 : chosen[s];
    }
    IntPredicate optimal =
        s ->
            all(choices, x -> d.worth(s, x, d.r[s][x]) <= d.k[s][x] * v[s])
                && d.worth(s, chosen[s], d.r[s][chosen[s]]) == d.k[s][chosen[s]] * v[s];
    assertEquals(
        first("optimal", places, optimal),
        EfficiencyChecks.firstNotOptimal(
            big(d.k), big(d.r), big(d.g), big(d.w), d.to, big(d.next), big(v), chosen, false));
    IntPredicate firstOptimal =
        s -> optimal.test(s) && all(chosen[s], x -> d.worth(s, x, d.r[s][x]) < d.k[s][x] * v[s]);
    assertEquals(
        first("first optimal", places, firstOptimal),
        EfficiencyChecks.firstNotOptimal(
            big(d.k), big(d.r), big(d.g), big(d.w), d.to, big(d.next), big(v), chosen, true));
    assertEquals(
        first(
            "incentive compatible",
            places,
            s -> all(choices, x -> d.worth(s, x, d.r[s][x] + d.t[s][x]) <= d.k[s][x] * v[s])),
        IncentiveChecks.firstTempted(
            big(d.k), big(d.r), big(d.t), big(d.g), big(d.w), d.to, big(d.next), big(v)));
    long[][] index = new long[choices][2];
    int[][] local = new int[places][choices];
    for (int a = 0; a < choices; a++) {
      index[a] = new long[] {Math.floorMod(seed >> (7 + a), 3), Math.floorMod(seed >> (11 + a), 3)};
      for (int s = 0; s < places; s++) {
        local[s][a] = (int) Math.floorMod(seed >> (s + a), 2L);
      }
    }
    IntPredicate largest =
        s ->
            all(
                choices,
                a -> {
                  long top = index[chosen[s]][local[s][chosen[s]]];
                  long own = index[a][local[s][a]];
                  return a < chosen[s] ? own < top : own <= top;
                });
    assertEquals(
        first("index policy", places, s -> optimal.test(s) && largest.test(s)),
        IndexPolicyChecks.firstNotIndexPolicy(
            big(d.k),
            big(d.r),
            big(d.g),
            big(d.w),
            d.to,
            big(d.next),
            big(v),
            big(index),
            local,
            chosen));
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void payoffsChargesAndPivots(@ForAll("tables") Table d, @ForAll long seed) {
    int places = d.places();
    long[] v = new long[places];
    long[] now = new long[places];
    for (int s = 0; s < places; s++) {
      d.k[s][0] = 1;
      v[s] = d.worth(s, 0, d.r[s][0] + d.t[s][0]) + (Math.floorMod(seed >> s, 4) == 0 ? 1 : 0);
      now[s] =
          d.worth(s, 0, d.r[s][0]) - d.t[s][0] + (Math.floorMod(seed >> (2 * s), 4) == 0 ? 1 : 0);
    }
    BigInteger[] k = big(column(d.k));
    BigInteger[] r = big(column(d.r));
    BigInteger[] t = big(column(d.t));
    BigInteger[][] w = Arrays.stream(d.w).map(rows -> big(rows[0])).toArray(BigInteger[][]::new);
    int[][] to = Arrays.stream(d.to).map(rows -> rows[0]).toArray(int[][]::new);
    assertEquals(
        first("truthful payoffs", places, s -> d.worth(s, 0, d.r[s][0] + d.t[s][0]) == v[s]),
        PayoffChecks.firstNotTruthful(k, r, t, big(d.g), w, to, big(d.next), big(v)));
    assertEquals(
        first("pivot", places, s -> d.worth(s, 0, d.r[s][0] - now[s]) == d.t[s][0]),
        TransferChecks.firstNotPivot(k, r, big(now), big(d.g), w, to, big(d.next), t));
    assertEquals(
        first(
            "charge",
            places,
            s -> all(d.choices(), x -> d.worth(s, x, d.r[s][x] - d.t[s][x]) == d.k[s][x] * now[s])),
        GrovesChecks.firstMoved(
            big(d.k), big(d.r), big(d.t), big(d.g), big(d.w), d.to, big(d.next), big(now)));
    assertEquals(
        first("participation", places, s -> v[s] >= 0), PayoffChecks.firstNegative(big(v)));
    assertEquals(
        first("outside option", places, s -> v[s] >= now[s]),
        PayoffChecks.firstBelow(big(v), big(now)));
    assertEquals(
        first("team", places, s -> d.r[s][0] == d.t[s][0]), TransferChecks.firstNotTeam(r, t));
    assertEquals(
        first("ex ante charge", places, s -> 2 * d.t[s][0] == 2 * d.r[s][0] - 3 * v[s]),
        TransferChecks.firstNotExAnteCharge(big(2), r, big(3), big(v), t));
    int[] activated =
        IntStream.range(0, places).map(s -> (int) Math.floorMod(seed >> s, 2L)).toArray();
    assertEquals(
        first(
            "bandit pivot",
            places,
            s -> activated[s] == 1 ? 2 * d.t[s][0] == -v[s] : d.t[s][0] == 0),
        TransferChecks.firstNotBanditPivot(big(2), big(1), big(v), activated, 1, t));
  }

  private static long[] column(long[][] rows) {
    return Arrays.stream(rows).mapToLong(row -> row[0]).toArray();
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void budgetsAndLaws(@ForAll("tables") Table d) {
    int places = d.places();
    assertEquals(
        first("no deficit", places, s -> Arrays.stream(d.t[s]).sum() <= 0),
        BudgetChecks.firstDeficit(big(d.t)));
    assertEquals(
        first("balance", places, s -> Arrays.stream(d.t[s]).sum() == 0),
        BudgetChecks.firstUnbalanced(big(d.t)));
    long[] totals =
        Arrays.stream(d.r).mapToLong(row -> Math.max(1, Arrays.stream(row).sum())).toArray();
    assertEquals(
        first(
            "law",
            places,
            s ->
                Arrays.stream(d.r[s]).allMatch(e -> e >= 0)
                    && Arrays.stream(d.r[s]).sum() == totals[s]),
        LawChecks.firstNotLaw(big(d.r), big(totals)));
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void rowsOverLong(@ForAll("tables") Table d, @ForAll long k, @ForAll long r, @ForAll long g) {
    long[] wide = Arrays.stream(d.next).map(v -> v * r).toArray();
    for (long[] next : new long[][] {d.next, wide}) {
      for (int s = 0; s < d.places(); s++) {
        long[] w = d.w[s][0];
        int[] to = d.to[s][0];
        assertEquals(
            Rows.value(big(k), big(r), big(g), big(w), to, big(next)),
            RangedRows.value(k, r, g, w, to, next));
        assertEquals(
            Rows.value(big(d.k[s][0]), big(d.r[s][0]), big(d.g[s]), big(w), to, big(d.next)),
            RangedRows.value(d.k[s][0], d.r[s][0], d.g[s], w, to, d.next));
      }
    }
    long limit = 1L << 30;
    assertEquals(
        0 <= k && k <= limit && -limit <= r && r <= limit && 0 <= g && g <= 64,
        RangedRows.inRange(k, r, g, d.w[0][0], d.to[0][0], d.next));
    assertEquals(true, RangedRows.lead(d.w[0][0], d.to[0][0], d.next));
    assertEquals(d.w[0][0].length == 0, RangedRows.lead(d.w[0][0], d.to[0][0], new long[0]));
  }

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void linearProgrammes(@ForAll("tables") Table d, @ForAll long seed) {
    // One variable: minimise c·x subject to a_i x >= b_i.
    long[][] a = Arrays.stream(d.k).map(row -> new long[] {row[0]}).toArray(long[][]::new);
    long[] x = {Math.floorMod(seed, 3)};
    long[] b = Arrays.stream(d.r).mapToLong(row -> row[0]).toArray();
    long[] y = new long[b.length];
    y[y.length - 1] = Math.floorMod(seed >> 3, 3L) - (seed % 7 == 0 ? 3L : 0L);
    long[] c = {a[a.length - 1][0] * y[y.length - 1] + (seed % 5 == 0 ? 1 : 0)};
    long[][] columns = {Arrays.stream(a).mapToLong(row -> row[0]).toArray()};
    int violated = first("primal", b.length, i -> a[i][0] * x[0] >= b[i]);
    assertEquals(violated, LinearProgrammeChecks.firstViolated(big(a), big(x), big(b)));
    long price = IntStream.range(0, y.length).mapToLong(i -> columns[0][i] * y[i]).sum();
    int mispriced = first("dual", 1, i -> price == c[0]);
    assertEquals(mispriced, LinearProgrammeChecks.firstMispriced(big(columns), big(y), big(c)));
    long gained = IntStream.range(0, y.length).mapToLong(i -> b[i] * y[i]).sum();
    boolean signs = Arrays.stream(y).allMatch(e -> e >= 0);
    assertEquals(violated == -1, LinearProgrammeChecks.feasible(big(a), big(x), big(b)));
    assertEquals(
        signs && mispriced == -1, LinearProgrammeChecks.dualFeasible(big(columns), big(y), big(c)));
    boolean optimal = signs && violated == -1 && mispriced == -1 && gained == c[0] * x[0];
    Statistics.label("optimal solutions").collect(optimal);
    Statistics.label("optimal solutions")
        .coverage(
            found -> {
              found.check(true).count(times -> times > 0);
              found.check(false).count(times -> times > 0);
            });
    assertEquals(
        optimal,
        LinearProgrammeChecks.optimal(big(a), big(columns), big(b), big(c), big(x), big(y)));
  }
}
