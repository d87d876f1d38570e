package org.candor.contracts;

import java.util.List;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.OnlineAccounts;
import org.candor.kernel.theorem.Pivot;
import org.candor.kernel.theorem.ProductTypes;
import org.candor.kernel.theorem.ReportingProblem;

/**
 * Instances of the theorems about online-VCG. An agent who is away arrives with probability 1/2, is worth 2 if served at once and 6 if she
 * is served a period later, and then is gone; another agent is worth 3 in every period. Two periods, discount 1/2.
 *
 * <p>Joint type {@code 2x + y}: her type x is away (0), there (1) or waiting (2); y says whether she is remembered as waiting. Action
 * {@code 2b + y}: b serves the other (0) or her (1), and y is what is remembered next.
 */
final class OnlineInstances {
  private static final String ONLINE = "org.candor.kernel.theorem.OnlinePivot.";
  private static final String SIBLING = "org.candor.kernel.theorem.MustStayOpenOnline.";
  private static final int STATES = 6;
  private static final int ACTIONS = 4;
  private static final int PERIODS = 2;
  private static final int SCALE = 4;
  private static final int UNIT = 64;
  private static final int[] WORTH = {0, 2, 6};
  private static final int OTHER = 3;

  /** Her law by type, with weights that sum to 2: away may arrive, there waits, waiting leaves. */
  private static final int[][] OWN_LAW = {{1, 1, 0}, {0, 0, 2}, {2, 0, 0}};

  private final boolean settled;
  private final int[][] value = new int[PERIODS + 1][STATES];
  private final int[][] own = new int[PERIODS + 1][STATES];
  private final int[][] without = new int[PERIODS + 1][STATES];
  private final int[][] owed = new int[PERIODS][STATES];
  private final int[][] promised = new int[PERIODS + 1][STATES];
  private final int[][] decision = new int[PERIODS][STATES];
  private final int[][] transfer = new int[PERIODS][STATES];
  private final int[][][] reward = new int[PERIODS][STATES][ACTIONS];
  private final int[][][] others = new int[PERIODS][STATES][];
  private final int[][][][] law = new int[PERIODS][STATES][ACTIONS][STATES];
  private final int[][] reported = new int[STATES][3];
  private final int[] honest = new int[STATES];
  private final int[] remembered = new int[STATES];
  private final boolean[] present = new boolean[STATES];
  private final boolean[] follows = new boolean[STATES];
  private final boolean[][] departs = new boolean[PERIODS][STATES];

  private OnlineInstances(boolean settled) {
    this.settled = settled;
    int[] theirs = {UNIT * OTHER, UNIT * OTHER, 0, 0};
    for (int s = 0; s < STATES; s++) {
      int x = s / 2;
      honest[s] = x;
      present[s] = x > 0;
      remembered[s] = s % 2 == 1 ? 2 * 2 + 1 : -1;
      follows[s] = s == 5;
      for (int report = 0; report < 3; report++) {
        reported[s][report] = 2 * report + s % 2;
      }
      for (int t = 0; t < PERIODS; t++) {
        others[t][s] = theirs;
        departs[t][s] = x == 2 || (x == 1 && t == PERIODS - 1);
        for (int a = 0; a < ACTIONS; a++) {
          reward[t][s][a] = a / 2 * UNIT * WORTH[x];
          for (int next = 0; next < 3; next++) {
            law[t][s][a][2 * next + a % 2] = OWN_LAW[x][next];
          }
        }
      }
    }
    for (int t = PERIODS - 1; t >= 0; t--) {
      for (int s = 0; s < STATES; s++) {
        solve(t, s);
      }
    }
    oweAndPromise();
    pay();
  }

  private void solve(int t, int s) {
    int x = s / 2;
    // Served when she has waited; remembered next where she waits.
    int d = x == 2 ? 2 : x == 1 && t < PERIODS - 1 ? 1 : 0;
    decision[t][s] = d;
    value[t][s] = reward[t][s][d] + others[t][s][d] + next(t, s, d, value);
    own[t][s] = reward[t][s][d] + next(t, s, d, own);
    without[t][s] = UNIT * OTHER + next(t, s, d, without);
  }

  private int next(int t, int s, int action, int[][] later) {
    return Play.exactly(Play.dot(law[t][s][action], later[t + 1]), SCALE);
  }

  /** She is remembered in the last period alone: as one who came a period before and had nothing yet. */
  private void oweAndPromise() {
    int contribution = value[0][2] - without[0][2];
    for (int s = 1; s < STATES; s += 2) {
      owed[1][s] = -2 * contribution;
    }
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        int then = remembered[s];
        promised[t][s] =
            then < 0
                ? without[t][s]
                : settled ? value[t][then] + owed[t][s] : value[t][then] - own[t][then];
      }
    }
  }

  private void pay() {
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        int then = remembered[s];
        int back = then >= 0 && !follows[s] ? then : -1;
        int contribution = value[t][s] - without[t][s];
        int amount = 0;
        if (settled) {
          amount -= back < 0 ? 0 : owed[t][s] + value[t][back] - without[t][back];
          int debt = follows[s] ? owed[t][s] : -contribution;
          amount -= present[s] && departs[t][s] ? debt + reward[t][s][decision[t][s]] : 0;
        } else {
          amount += back < 0 ? 0 : own[t][back] - (value[t][back] - without[t][back]);
          amount -= present[s] && !follows[s] ? own[t][s] - contribution : 0;
        }
        transfer[t][s] = SCALE * amount;
      }
    }
  }

  private DirectMechanism mechanism() {
    return new DirectMechanism(
        STATES, 3, ACTIONS, PERIODS, SCALE, 1, reported, reward, others, law, decision, transfer,
        value);
  }

  private OnlineAccounts accounts() {
    return new OnlineAccounts(own, without, owed, present, remembered, follows, departs);
  }

  private Charges charges() {
    int[][] charge = new int[PERIODS][STATES];
    for (int t = 0; t < PERIODS; t++) {
      for (int s = 0; s < STATES; s++) {
        charge[t][s] = SCALE * others[t][s][decision[t][s]] - transfer[t][s];
      }
    }
    return new Charges(charge, promised);
  }

  /** Nobody stands before her; what is remembered of her stands after her. */
  private ProductTypes types() {
    int[][][] reduced = new int[PERIODS + 1][1][];
    int[][][][] ownLaw = new int[PERIODS][STATES][ACTIONS][];
    int[][][][][] memory = new int[PERIODS][STATES][][][];
    int[][][] next = {{{1, 0}}, {{0, 1}}, {{1, 0}}, {{0, 1}}};
    int[] ownOf = new int[STATES];
    int[] afterOf = new int[STATES];
    for (int t = 0; t <= PERIODS; t++) {
      reduced[t][0] = new int[] {promised[t][0], promised[t][1]};
    }
    for (int s = 0; s < STATES; s++) {
      ownOf[s] = s / 2;
      afterOf[s] = s % 2;
      for (int t = 0; t < PERIODS; t++) {
        memory[t][s] = next;
        for (int a = 0; a < ACTIONS; a++) {
          ownLaw[t][s][a] = OWN_LAW[s / 2];
        }
      }
    }
    return new ProductTypes(
        1,
        3,
        2,
        2,
        new int[][] {{0, 2, 4}},
        new int[STATES],
        ownOf,
        afterOf,
        reduced,
        ownLaw,
        memory);
  }

  static List<Instance> all() {
    return List.of(
        instance("truthIsOptimalWhenPrepaid", false), instance("truthIsOptimalWhenSettled", true));
  }

  private static Instance instance(String contract, boolean settled) {
    OnlineInstances world = new OnlineInstances(settled);
    DirectMechanism mechanism = world.mechanism();
    ReportingProblem problem = Play.problem(mechanism, world.honest, new int[STATES]);
    return Instance.of(
            ONLINE + contract,
            "g.states >= 6 && g.periods >= 2 && f.nodes > g.states"
                + " && (\\exists int s; 0 <= s && s < m.states; a.remembered[s] >= 0 && m.transfer[1][s] != 0)"
                + " && (\\exists int h; 0 <= h && h < f.nodes; f.payoff[0][h] < g.truth[0][f.at[0][h]])")
        .on(
            Play.strategy(
                problem, 2, (t, h) -> t == 0 ? 2 - problem.honest[h % STATES] : h / STATES % 3),
            problem,
            mechanism,
            world.accounts(),
            new Pivot(world.promised, new int[PERIODS][STATES]),
            world.charges(),
            world.types());
  }

  /** Where she is away and nobody is remembered, the other is promised more than the decision gives; what is owed is not promised. */
  static List<Instance> siblings() {
    OnlineInstances prepaid = new OnlineInstances(false);
    prepaid.without[1][0] += UNIT;
    prepaid.promised[1][0] = prepaid.without[1][0];
    OnlineInstances settled = new OnlineInstances(true);
    return List.of(
        Instance.of(SIBLING + "prepaidInExpectationOfArrivals", "true")
            .on(
                prepaid.mechanism(),
                prepaid.accounts(),
                new Pivot(prepaid.promised, new int[PERIODS][STATES]),
                1),
        Instance.of(SIBLING + "settledWhateverIsOwed", "true")
            .on(
                settled.mechanism(),
                settled.accounts(),
                new Pivot(prepaidPromises(), new int[PERIODS][STATES]),
                1));
  }

  /** What the variant that is paid at arrival would promise. */
  private static int[][] prepaidPromises() {
    return new OnlineInstances(false).promised;
  }
}
