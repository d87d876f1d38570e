package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.JointEnvironment;
import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.DueTransfers;
import org.candor.kernel.theorem.ReportingProblem;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.GameAnalysis;
import org.junit.jupiter.api.Test;

/**
 * The transfers that {@code contingent-spanning} makes due on the two-period example meet the conditions of theorem 8.1 exactly, as the
 * proved contract states them; those of the printed condition do not.
 *
 * <p>The mechanism is read off its game form. Where no report leads to an action, the contract asks for transfers all the same; the
 * least-norm solution is taken there.
 */
class ContingentCatalogTest {
  private static final String CONTRACT =
      "org.candor.kernel.theorem.ContingentTransfers.truthIsOptimalIn";
  private static final JointEnvironment EXAMPLE =
      (JointEnvironment)
          EnvironmentReader.read(Path.of("examples/interdependent-two-periods.json"));
  private static final int STATES = EXAMPLE.types().size();
  private static final int ACTIONS = EXAMPLE.actions().size();

  /** Over one denominator: laws, and values with everything that is due. */
  private static final int LAW_TOTAL = 64;

  private final Setting setting = new Setting(EXAMPLE);

  private GameAnalysis analysis(String id) {
    return GameAnalysis.of(setting, Catalog.find(id).orElseThrow().rules(setting));
  }

  /** The shortfall of the last period at the memory that the reports lead to, what is due then left out. */
  private Rational shortfall(GameAnalysis analysis, int agent, int joint) {
    GameForm.Play first = analysis.game().play(0, 0, 0);
    int memory = first.decisions().get(0).nextMemory();
    int position = analysis.position(memory, joint);
    Rational payoff = analysis.payoffs(1, agent).get(position);
    return setting.benchmark().value(1, joint).minus(payoff).plus(due(analysis, agent, 0, joint));
  }

  /** What the agent is paid in the last period because of the first reports: the transfer less the one after no first period. */
  private Rational due(GameAnalysis analysis, int agent, int earlier, int next) {
    int memory = analysis.game().play(0, 0, earlier).decisions().get(0).nextMemory();
    Rational all = analysis.game().play(1, memory, next).transfers().get(agent);
    return all.minus(withinLast(agent, next));
  }

  /** By hand, from the values: who wins by the higher signal pays what her rival's signal makes the least winning one worth. */
  private static Rational withinLast(int agent, int joint) {
    int own = EXAMPLE.types().local(joint, agent);
    int other = EXAMPLE.types().local(joint, 1 - agent);
    boolean pays = agent == 0 ? own == 1 && other == 1 : own == 1 && other == 0;
    // A beats 2 with 2: with 1 she would have had 1 + 1 of the item. B beats 1 with 2: with 1 she
    // would have had 1 + 1/2.
    return pays ? (agent == 0 ? Rational.of(-2) : Rational.of(-3, 2)) : Rational.ZERO;
  }

  private Rational[][][][] due(GameAnalysis analysis, int agent) {
    Rational[][][][] due = new Rational[1][STATES][ACTIONS][STATES];
    for (int s = 0; s < STATES; s++) {
      for (int a = 0; a < ACTIONS; a++) {
        int reporting = reportingFor(analysis, agent, s, a);
        List<Rational> unreached =
            reporting >= 0 ? null : leastNorm(analysis, agent, s, a).solution();
        for (int z = 0; z < STATES; z++) {
          due[0][s][a][z] =
              reporting >= 0
                  ? due(analysis, agent, reporting, z)
                  : unreached.get(EXAMPLE.types().project(z, agent));
        }
      }
    }
    return due;
  }

  /** A report profile that differs from s in the agent's report alone and leads to the action, or -1. */
  private static int reportingFor(GameAnalysis analysis, int agent, int s, int action) {
    for (int x = 0; x < EXAMPLE.types().size(agent); x++) {
      int profile = EXAMPLE.types().with(s, agent, x);
      if (analysis.game().play(0, 0, profile).decisions().get(0).action() == action) {
        return profile;
      }
    }
    return -1;
  }

  private LeastNorm.Result leastNorm(GameAnalysis analysis, int agent, int s, int action) {
    int reports = EXAMPLE.types().size(agent);
    Rational[][] laws = new Rational[reports][EXAMPLE.types().without(agent).size()];
    Rational[] wanted = new Rational[reports];
    for (int x = 0; x < reports; x++) {
      int joint = EXAMPLE.types().with(s, agent, x);
      Distribution others = EXAMPLE.othersLaw(agent, joint, action);
      for (int y = 0; y < laws[x].length; y++) {
        laws[x][y] = others.probabilityOf(y);
      }
      wanted[x] = EXAMPLE.othersValue(agent, joint, action).over(EXAMPLE.discount());
      for (int z = 0; z < STATES; z++) {
        Rational p = EXAMPLE.law(joint, action).probabilityOf(z);
        wanted[x] = wanted[x].plus(p.times(shortfall(analysis, agent, z)));
      }
    }
    return LeastNorm.solve(laws, wanted);
  }

  private Object[] arguments(String id, int agent) {
    GameAnalysis analysis = analysis(id);
    Rational[][][][] due = due(analysis, agent);
    List<BigInteger> denominators = new ArrayList<>();
    for (Rational[][] rows : due[0]) {
      for (Rational[] row : rows) {
        for (Rational amount : row) {
          denominators.add(amount.denominator());
        }
      }
    }
    BigInteger unit = BigInteger.valueOf(2L * LAW_TOTAL * LAW_TOTAL * 2);
    for (BigInteger denominator : denominators) {
      unit = unit.multiply(denominator).divide(unit.gcd(denominator));
    }
    return new Integers(analysis, agent, due[0], unit).arguments();
  }

  /** Everything in whole numbers: values over one unit, laws over 64, the discount 1/2. */
  private final class Integers {
    private static final int SCALE = 2 * LAW_TOTAL;

    private final GameAnalysis analysis;
    private final int agent;
    private final Rational[][][] due;
    private final BigInteger unit;

    Integers(GameAnalysis analysis, int agent, Rational[][][] due, BigInteger unit) {
      this.analysis = analysis;
      this.agent = agent;
      this.due = due;
      this.unit = unit;
    }

    private int whole(Rational amount) {
      Rational scaled = amount.times(Rational.of(unit));
      assertTrue(scaled.isInteger(), amount + " is no multiple of 1/" + unit);
      return scaled.numerator().intValueExact();
    }

    Object[] arguments() {
      int reports = EXAMPLE.types().size(agent);
      int[][] reported = new int[STATES][reports];
      int[] honest = new int[STATES];
      int[][][] reward = new int[2][STATES][ACTIONS];
      int[][][] others = new int[2][STATES][ACTIONS];
      int[][][][] law = new int[2][STATES][ACTIONS][STATES];
      int[][] decision = new int[2][STATES];
      int[][] value = new int[3][STATES];
      int[][] shortfall = new int[3][STATES];
      int[][] truth = new int[3][STATES];
      int[][][][] amounts = new int[2][STATES][ACTIONS][STATES];
      for (int s = 0; s < STATES; s++) {
        honest[s] = EXAMPLE.types().local(s, agent);
        shortfall[1][s] = whole(ContingentCatalogTest.this.shortfall(analysis, agent, s));
        for (int x = 0; x < reports; x++) {
          reported[s][x] = EXAMPLE.types().with(s, agent, x);
        }
        for (int t = 0; t < 2; t++) {
          value[t][s] = whole(setting.benchmark().value(t, s));
          truth[t][s] = value[t][s] - shortfall[t][s];
          decision[t][s] = setting.benchmark().efficientAction(t, s, 0);
          for (int a = 0; a < ACTIONS; a++) {
            reward[t][s][a] = whole(EXAMPLE.value(agent, s, a));
            others[t][s][a] = whole(EXAMPLE.othersValue(agent, s, a));
            for (int z = 0; z < STATES; z++) {
              Rational weight = EXAMPLE.law(s, a).probabilityOf(z).times(LAW_TOTAL);
              law[t][s][a][z] = weight.numerator().intValueExact();
              amounts[0][s][a][z] = whole(due[s][a][z]);
            }
          }
        }
      }
      DirectMechanism mechanism =
          new DirectMechanism(
              STATES,
              reports,
              ACTIONS,
              2,
              SCALE,
              1,
              reported,
              reward,
              others,
              law,
              decision,
              new int[2][STATES],
              value);
      int[][][] flow = new int[2][STATES][reports];
      int[][][][] weights = new int[2][STATES][reports][];
      for (int t = 0; t < 2; t++) {
        for (int s = 0; s < STATES; s++) {
          for (int x = 0; x < reports; x++) {
            int believed = reported[s][x];
            int a = decision[t][believed];
            weights[t][s][x] = law[t][s][a];
            flow[t][s][x] =
                Math.addExact(
                    Math.multiplyExact(SCALE, reward[t][s][a]),
                    Play.dot(law[t][s][a], amounts[t][believed][a]));
          }
        }
      }
      ReportingProblem problem =
          new ReportingProblem(STATES, reports, 2, SCALE, 1, honest, flow, weights, truth);
      return new Object[] {mechanism, new DueTransfers(amounts, shortfall), problem, 0};
    }
  }

  @Test
  void theTransfersMeetTheConditionsOfTheTheorem() {
    Contract contract = Contracts.named(CONTRACT);
    for (int agent = 0; agent < 2; agent++) {
      Object[] arguments = arguments("contingent-spanning", agent);
      assertEquals(Optional.empty(), contract.failingPrecondition(arguments));
      assertEquals(Optional.empty(), contract.failingPostcondition(null, arguments));
    }
  }

  @Test
  void thePrintedConditionDoesNotMeetThem() {
    Contract contract = Contracts.named(CONTRACT);
    Object[] arguments = arguments("contingent-without-last-term", 1);
    assertTrue(contract.failingPrecondition(arguments).orElse("").contains("conditionsIn"));
  }
}
