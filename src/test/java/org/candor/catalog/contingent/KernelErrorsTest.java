package org.candor.catalog.contingent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.candor.campaign.JointGenerator;
import org.candor.catalog.Catalog;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.environment.JointWelfare;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.kernel.ContingentErrors;
import org.candor.kernel.LinearProgrammeChecks;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.junit.jupiter.api.Test;

/**
 * On random environments the transfers of {@code epsilon-contingent} are as far off as the proved kernel computes, no others are nearer, and
 * the ε that an audit finds and its bound are the kernel's.
 */
class KernelErrorsTest {
  private static final int DRAWS = 200;
  private static final long FIRST = Long.getLong("candor.seed", 1) * 1_000_000L;
  private static final Mechanism MECHANISM = Catalog.find("epsilon-contingent").orElseThrow();

  private int compared;
  private int inexact;
  private int gaining;

  @Test
  void errorsBoundAndEpsilon() {
    for (long seed = FIRST; seed < FIRST + DRAWS; seed++) {
      Setting setting = new Setting(JointGenerator.environment(seed));
      if (MECHANISM.undefined(setting).isEmpty()) {
        new Check(setting, "seed " + seed).all();
      }
    }
    assertTrue(
        compared > 50 && inexact > 10 && gaining > 2, compared + " " + inexact + " " + gaining);
  }

  /** The mechanism in one environment. */
  private final class Check {
    private final Setting setting;
    private final Decisions decisions;
    private final JointEnvironment environment;
    private final JointSpace types;
    private final LastPeriod last;
    private final Requirement requirement;
    private final Rules<Past> rules;
    private final String where;

    @SuppressWarnings("unchecked")
    Check(Setting setting, String where) {
      this.setting = setting;
      this.decisions = Decisions.efficient((JointWelfare) setting.benchmark());
      this.environment = decisions.environment();
      this.types = environment.types();
      this.last = LastPeriod.of(decisions);
      this.requirement = Requirement.of(decisions, last);
      this.rules = (Rules<Past>) MECHANISM.rules(setting);
      this.where = where;
    }

    void all() {
      Rational error = Rational.ZERO;
      for (int t = 0; t < decisions.triggers(); t++) {
        for (int profile = 0; profile < types.size(); profile++) {
          for (int i = 0; i < types.agents(); i++) {
            error = error.max(error(t, i, profile));
          }
        }
      }
      compared++;
      assertEquals(bound(error), MECHANISM.approximateClaim().orElseThrow().bound().apply(setting));
      Rational epsilon = epsilon(GameAnalysis.of(setting, rules));
      gaining += epsilon.isZero() ? 0 : 1;
      Audit.Finding finding = Audit.of(setting, MECHANISM).finding("ic.ex-post").orElseThrow();
      assertEquals(epsilon, finding.epsilon().orElseThrow(), where);
    }

    /** What is due by the others' next signals after a report profile. */
    private List<Rational> due(int t, int agent, int earlier) {
      Rational[] amounts = new Rational[types.without(agent).size()];
      for (int next = 0; next < types.size(); next++) {
        Past past = new Past(earlier, decisions.action(t, earlier));
        Outcome<Past> outcome = rules.outcome(t + 1, past, next);
        Rational now = decisions.isLast(t + 1) ? last.transfer(agent, next) : Rational.ZERO;
        amounts[types.project(next, agent)] = outcome.transfers().get(agent).minus(now);
      }
      return List.of(amounts);
    }

    private Rational error(int t, int agent, int profile) {
      List<Rational> due = due(t, agent, profile);
      int action = decisions.action(t, profile);
      int nexts = due.size();
      List<Rational> weights = new ArrayList<>();
      List<Rational> amounts = new ArrayList<>(due);
      for (int s = 0; s < types.size(agent); s++) {
        int joint = types.with(profile, agent, s);
        Distribution law = environment.othersLaw(agent, joint, action);
        for (int others = 0; others < nexts; others++) {
          weights.add(law.probabilityOf(others));
        }
        amounts.add(requirement.of(t, agent, joint, action));
      }
      ScaledVector laws = ScaledVector.of(weights);
      ScaledVector values = ScaledVector.of(amounts);
      BigInteger[][] w = new BigInteger[types.size(agent)][];
      BigInteger[] b = new BigInteger[w.length];
      for (int s = 0; s < w.length; s++) {
        w[s] = numerators(laws, s * nexts, (s + 1) * nexts);
        b[s] = values.numerator(nexts + s).multiply(laws.denominator());
      }
      BigInteger[] x = numerators(values, 0, nexts);
      BigInteger error = ContingentErrors.largestError(w, x, b);
      if (error.signum() > 0) {
        inexact++;
        noneIsNearer(w, x, b, error);
      }
      return Rational.of(error, laws.denominator().multiply(values.denominator()));
    }

    /**
     * The amounts and their largest error e solve {@code min e, w_s·x + e ≥ b_s, −w_s·x + e ≥ −b_s}: multipliers price every amount at 0
     * and e at its cost, which is their denominator.
     */
    private void noneIsNearer(BigInteger[][] w, BigInteger[] x, BigInteger[] b, BigInteger error) {
      int signals = w.length;
      int nexts = x.length;
      BigInteger[][] rows = new BigInteger[2 * signals][];
      BigInteger[] bounds = new BigInteger[2 * signals];
      BigInteger[][] columns = new BigInteger[nexts + 1][2 * signals];
      for (int r = 0; r < rows.length; r++) {
        boolean above = r % 2 == 0;
        rows[r] = Arrays.copyOf(w[r / 2], nexts + 1);
        rows[r][nexts] = BigInteger.ONE;
        for (int y = 0; y < nexts; y++) {
          rows[r][y] = above ? rows[r][y] : rows[r][y].negate();
        }
        bounds[r] = above ? b[r / 2] : b[r / 2].negate();
        for (int y = 0; y <= nexts; y++) {
          columns[y][r] = rows[r][y];
        }
      }
      ScaledVector multipliers = ScaledVector.of(dual(rows, bounds));
      BigInteger[] costs = new BigInteger[nexts + 1];
      Arrays.fill(costs, BigInteger.ZERO);
      costs[nexts] = multipliers.denominator();
      BigInteger[] point = Arrays.copyOf(x, nexts + 1);
      point[nexts] = error;
      BigInteger[] y = numerators(multipliers, 0, rows.length);
      assertTrue(LinearProgrammeChecks.optimal(rows, columns, bounds, costs, point, y), where);
      point[nexts] = error.subtract(BigInteger.ONE);
      assertFalse(LinearProgrammeChecks.feasible(rows, point, bounds), where);
    }

    private List<Rational> dual(BigInteger[][] rows, BigInteger[] bounds) {
      int variables = rows[0].length;
      LinearProgramme.Builder programme = LinearProgramme.builder(variables);
      programme.minimise(variables - 1, Rational.ONE);
      int[] each = new int[variables];
      Arrays.setAll(each, y -> y);
      for (int r = 0; r < rows.length; r++) {
        Rational[] row =
            Arrays.stream(rows[r])
                .map(entry -> Rational.of(entry, BigInteger.ONE))
                .toArray(Rational[]::new);
        programme.atLeast(each, row, Rational.of(bounds[r], BigInteger.ONE));
      }
      return ((LinearProgramme.Optimal) programme.build().solve()).dual();
    }

    private Rational bound(Rational error) {
      BigInteger g = environment.discount().numerator();
      BigInteger whole = environment.discount().denominator();
      OptionalInt horizon = environment.horizon();
      BigInteger[] weights = {whole};
      BigInteger first = whole.subtract(g);
      if (horizon.isPresent()) {
        int n = horizon.getAsInt() - 1;
        weights = new BigInteger[n];
        for (int k = 0; k < n; k++) {
          weights[k] = g.pow(k).multiply(whole.pow(n - 1 - k));
        }
        first = n == 0 ? BigInteger.ONE : weights[0];
      }
      return Rational.of(
          ContingentErrors.bound(g, error.numerator(), weights),
          whole.multiply(first).multiply(error.denominator()));
    }

    private Rational epsilon(GameAnalysis analysis) {
      List<Rational> gains = new ArrayList<>();
      for (int t = 0; t < analysis.layers(); t++) {
        for (int m = 0; m < analysis.game().memories(t); m++) {
          for (int joint = 0; joint < types.size(); joint++) {
            for (int i = 0; i < types.agents(); i++) {
              for (int s = 0; s < types.size(i); s++) {
                gains.add(gain(analysis, t, m, joint, i, s));
              }
              // Payoffs are those of honest play: the truth gains nothing.
              Rational honest = gain(analysis, t, m, joint, i, types.local(joint, i));
              assertEquals(Rational.ZERO, honest, where);
            }
          }
        }
      }
      ScaledVector scaled = ScaledVector.of(gains);
      return Rational.of(
          ContingentErrors.epsilon(numerators(scaled, 0, scaled.size())), scaled.denominator());
    }

    private Rational gain(
        GameAnalysis analysis, int t, int memory, int joint, int agent, int report) {
      GameForm.Play play = analysis.game().play(t, memory, types.with(joint, agent, report));
      GameForm.Decision decision = play.decisions().get(0);
      Distribution law = environment.law(joint, decision.action());
      ScaledVector payoffs = analysis.payoffs(analysis.next(t), agent);
      List<Rational> amounts = new ArrayList<>();
      amounts.add(environment.value(agent, joint, decision.action()));
      amounts.add(play.transfers().get(agent));
      amounts.add(analysis.payoffs(t, agent).get(analysis.position(memory, joint)));
      for (int k = 0; k < law.size(); k++) {
        amounts.add(payoffs.get(analysis.position(decision.nextMemory(), law.outcome(k))));
      }
      ScaledVector scaled = ScaledVector.of(amounts);
      BigInteger k = environment.discount().denominator().multiply(law.total());
      BigInteger gain =
          ContingentErrors.gain(
              k,
              scaled.numerator(0),
              scaled.numerator(1),
              scaled.numerator(2),
              environment.discount().numerator(),
              law.weights(),
              numerators(scaled, 3, scaled.size()));
      return Rational.of(gain, k.multiply(scaled.denominator()));
    }
  }

  private static BigInteger[] numerators(ScaledVector vector, int from, int to) {
    BigInteger[] numerators = new BigInteger[to - from];
    Arrays.setAll(numerators, k -> vector.numerator(from + k));
    return numerators;
  }
}
