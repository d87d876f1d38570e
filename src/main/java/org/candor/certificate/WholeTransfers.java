package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.kernel.TransferChecks;
import org.candor.process.FeasibleSet;

/**
 * The comparisons of {@link TieCheck} as wholes: the kernel decides all transfers to one agent in one layer in one call, where
 * every feasible set is certain.
 */
final class WholeTransfers {
  private final Environment environment;
  private final TransferTie tie;
  private final Game game;
  private final List<List<List<Integer>>> policy;
  private final List<Model> others;
  private final List<List<Scaled>> othersOptimal;

  /**
   * @param policy the efficient policy by layer, report profile and feasible set
   * @param others models without each agent
   * @param othersOptimal confirmed {@code V_-i} by agent and layer; empty if not needed
   */
  WholeTransfers(
      Environment environment,
      TransferTie tie,
      Game game,
      List<List<List<Integer>>> policy,
      List<Model> others,
      List<List<Scaled>> othersOptimal) {
    this.environment = environment;
    this.tie = tie;
    this.game = game;
    this.policy = policy;
    this.others = others;
    this.othersOptimal = othersOptimal;
  }

  /** Whether the kernel can be asked: every feasible set is certain, and the formula is one of a single action. */
  boolean applies() {
    if (tie == TransferTie.NONE || tie == TransferTie.EXPECTED_PAYMENT) {
      return false;
    }
    for (int profile = 0; profile < environment.types().size(); profile++) {
      List<FeasibleSet> sets = environment.feasible(environment.types().publicState(profile));
      if (sets.size() != 1 || !sets.get(0).probability().equals(Rational.ONE)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the transfers to an agent in a layer are all right.
   *
   * @param factor the charge factor of an ex ante charge
   * @param bases what an ex ante charge is based on; null for other formulas
   */
  boolean hold(int t, int agent, Rational factor, ChargeBases bases) {
    return switch (tie) {
      case TEAM -> team(t, agent);
      case EX_ANTE_CHARGE, FINITE_EX_ANTE_CHARGE -> charges(t, agent, factor, bases);
      case PIVOT -> pivots(t, agent);
      case BANDIT_PIVOT -> banditPivots(t, agent);
      default -> false;
    };
  }

  private Row row(int t, int agent, int profile) {
    int rest = environment.types().project(profile, agent);
    return others.get(agent).row(rest, policy.get(t).get(profile).get(0));
  }

  private Rational transfer(int t, int m, int agent, int profile) {
    return game.play(t, m, profile).transfers().get(agent);
  }

  private boolean pivots(int t, int agent) {
    Scaled now = othersOptimal.get(agent).get(t);
    Scaled next = othersOptimal.get(agent).get(game.next(t));
    LayerRows rows = new LayerRows(environment.discount(), now, next);
    for (int m = 0; m < game.memories(t); m++) {
      for (int profile = 0; profile < environment.types().size(); profile++) {
        Row row = row(t, agent, profile);
        int rest = environment.types().project(profile, agent);
        rows.place(rest, row, row.reward(), transfer(t, m, agent, profile));
      }
    }
    return rows.firstNotPivot() < 0;
  }

  private boolean team(int t, int agent) {
    Columns columns = new Columns();
    for (int m = 0; m < game.memories(t); m++) {
      for (int profile = 0; profile < environment.types().size(); profile++) {
        columns.add(row(t, agent, profile).reward(), transfer(t, m, agent, profile));
      }
    }
    return TransferChecks.firstNotTeam(columns.get(0), columns.get(1)) < 0;
  }

  private boolean charges(int t, int agent, Rational factor, ChargeBases bases) {
    Columns columns = new Columns();
    for (int m = 0; m < game.memories(t); m++) {
      for (int profile = 0; profile < environment.types().size(); profile++) {
        columns.add(
            row(t, agent, profile).reward(),
            bases.base(t, m, agent),
            transfer(t, m, agent, profile));
      }
    }
    return TransferChecks.firstNotExAnteCharge(
            factor.denominator(),
            columns.get(0),
            factor.numerator(),
            columns.get(1),
            columns.get(2))
        < 0;
  }

  private boolean banditPivots(int t, int agent) {
    Columns columns = new Columns();
    int profiles = environment.types().size();
    int[] activated = new int[game.memories(t) * profiles];
    for (int m = 0; m < game.memories(t); m++) {
      for (int profile = 0; profile < profiles; profile++) {
        activated[game.position(m, profile)] = policy.get(t).get(profile).get(0);
        int rest = environment.types().project(profile, agent);
        columns.add(othersOptimal.get(agent).get(t).get(rest), transfer(t, m, agent, profile));
      }
    }
    Rational discount = environment.discount();
    BigInteger gap = discount.denominator().subtract(discount.numerator());
    return TransferChecks.firstNotBanditPivot(
            discount.denominator(), gap, columns.get(0), activated, agent, columns.get(1))
        < 0;
  }

  /** Columns of numbers, each row over a denominator of its own. */
  private static final class Columns {
    private final List<BigInteger[]> rows = new ArrayList<>();

    void add(Rational... entries) {
      BigInteger common = BigInteger.ONE;
      for (Rational entry : entries) {
        common = Scaled.lcm(common, entry.denominator());
      }
      BigInteger[] row = new BigInteger[entries.length];
      for (int k = 0; k < row.length; k++) {
        row[k] = Scaled.scale(entries[k], common);
      }
      rows.add(row);
    }

    BigInteger[] get(int column) {
      return rows.stream().map(row -> row[column]).toArray(BigInteger[]::new);
    }
  }
}
