package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;
import org.candor.kernel.ReferenceTransfers;
import org.candor.process.FeasibleSet;

/**
 * Whether the decisions are the efficient policy and the transfers at every report profile equal a formula of the kernel,
 * evaluated on the values that the optimality equations have confirmed.
 */
final class TieCheck {
  private final Environment environment;
  private final TransferTie tie;
  private final Game game;
  private final Certificate certificate;
  private final List<Model> others;
  private final List<List<Scaled>> othersOptimal;
  private final ChargeBases bases;
  private long compared;

  /**
   * @param others models without each agent
   * @param othersOptimal confirmed {@code V_-i} by agent and layer, the last layer included; empty if not needed
   */
  TieCheck(
      Certificate certificate,
      TransferTie tie,
      Game game,
      List<Model> others,
      List<List<Scaled>> othersOptimal) {
    this.environment = certificate.environment();
    this.tie = tie;
    this.game = game;
    this.certificate = certificate;
    this.others = others;
    this.othersOptimal = othersOptimal;
    requireDefined();
    boolean charge = tie == TransferTie.EX_ANTE_CHARGE || tie == TransferTie.FINITE_EX_ANTE_CHARGE;
    this.bases = charge ? ChargeBases.of(environment, game, othersOptimal) : null;
  }

  /** A formula is compared only where its mechanism is defined. */
  private void requireDefined() {
    boolean bandit =
        environment instanceof PrivateEnvironment known
            && known.kind() == PrivateEnvironment.Kind.BANDIT;
    String mechanism = certificate.mechanism();
    String needed =
        switch (mechanism) {
          case "dynamic-vcg-bandit" -> bandit ? null : "bandits";
          case "random-allocation-pivot" ->
              bandit ? "actions that do not depend on who takes part" : null;
          case "eac-finite" -> environment.horizon().isPresent() ? null : "a finite horizon";
          case "static-vcg" -> environment.horizon().orElse(0) == 1 ? null : "one decision period";
          default -> null;
        };
    if (needed != null) {
      throw new Rejection("mechanism '" + mechanism + "' is defined for " + needed + " only");
    }
  }

  /** How many transfers were compared. */
  long check() {
    for (int t = 0; t < game.layers(); t++) {
      boolean whole = wholeLayer(t);
      for (int m = 0; m < game.memories(t); m++) {
        for (int profile = 0; profile < environment.types().size(); profile++) {
          decisions(t, m, profile);
          if (!whole) {
            transfers(t, m, profile);
          }
        }
      }
    }
    return compared;
  }

  /**
   * Whether the kernel finds the transfers of a layer right as a whole. Where it does not, or cannot be asked, the layer is decided
   * profile by profile, which also names what fails.
   */
  private boolean wholeLayer(int t) {
    WholeTransfers whole =
        new WholeTransfers(
            environment, tie, game, certificate.optimum().policy(), others, othersOptimal);
    if (!whole.applies()) {
      return false;
    }
    int agents = environment.types().agents();
    for (int i = 0; i < agents; i++) {
      if (!whole.hold(t, i, chargeFactor(), bases)) {
        return false;
      }
    }
    compared += (long) game.memories(t) * environment.types().size() * agents;
    return true;
  }

  private Rational chargeFactor() {
    return tie == TransferTie.FINITE_EX_ANTE_CHARGE
        ? finiteFactor()
        : Rational.ONE.minus(environment.discount());
  }

  private String place(int t, int m, int profile) {
    return Places.joint(environment, profile)
        + Places.memory(game.memories(t), m)
        + Places.period(environment, t);
  }

  private List<Integer> policy(int t, int profile) {
    return certificate.optimum().policy().get(t).get(profile);
  }

  private List<FeasibleSet> sets(int profile) {
    return environment.feasible(environment.types().publicState(profile));
  }

  private void decisions(int t, int m, int profile) {
    Certificate.Play play = game.play(t, m, profile);
    List<FeasibleSet> sets = sets(profile);
    if (play.decisions().size() != sets.size()) {
      throw new Rejection(
          "at "
              + place(t, m, profile)
              + ": "
              + play.decisions().size()
              + " decisions for "
              + sets.size()
              + " feasible sets");
    }
    for (int z = 0; z < sets.size(); z++) {
      Certificate.Decision decision = play.decisions().get(z);
      Rational probability = Rational.of(decision.weight(), play.total());
      int efficient = policy(t, profile).get(z);
      if (decision.action() != efficient || !probability.equals(sets.get(z).probability())) {
        throw new Rejection(
            "at "
                + place(t, m, profile)
                + ": the efficient policy takes "
                + Places.action(environment, efficient)
                + " with probability "
                + sets.get(z).probability()
                + ", certificate says "
                + Places.action(environment, decision.action())
                + " with probability "
                + probability);
      }
    }
  }

  private void transfers(int t, int m, int profile) {
    Certificate.Play play = game.play(t, m, profile);
    for (int i = 0; i < environment.types().agents(); i++) {
      Rational expected = reference(t, m, i, profile);
      Rational found = play.transfers().get(i);
      BigInteger common = Scaled.lcm(expected.denominator(), found.denominator());
      compared++;
      if (!Checks.equalVectors(
          new BigInteger[] {Scaled.scale(expected, common)},
          new BigInteger[] {Scaled.scale(found, common)})) {
        throw new Rejection(
            "T_"
                + Places.agent(environment, i)
                + " at "
                + place(t, m, profile)
                + ": "
                + tie.words()
                + ", gives "
                + expected
                + ", certificate says "
                + found);
      }
    }
  }

  private Rational reference(int t, int m, int agent, int profile) {
    if (tie == TransferTie.EXPECTED_PAYMENT) {
      return expectedPayment(t, agent, profile).negate();
    }
    Rational sum = Rational.ZERO;
    List<FeasibleSet> sets = sets(profile);
    for (int z = 0; z < sets.size(); z++) {
      int action = policy(t, profile).get(z);
      sum = sum.plus(sets.get(z).probability().times(reference(t, m, agent, profile, action)));
    }
    return sum;
  }

  private Rational reference(int t, int m, int agent, int profile, int action) {
    int rest = environment.types().project(profile, agent);
    Row row = others.get(agent).row(rest, action);
    Rational now = row.reward();
    return switch (tie) {
      case TEAM ->
          Rational.of(ReferenceTransfers.team(BigInteger.ONE, now.numerator()), now.denominator());
      case EX_ANTE_CHARGE, FINITE_EX_ANTE_CHARGE -> charge(now, bases.base(t, m, agent));
      case PIVOT -> pivot(t, agent, rest, row);
      case BANDIT_PIVOT -> action == agent ? arm(t, agent, rest) : Rational.ZERO;
      default -> throw new IllegalStateException("no formula per action for " + tie);
    };
  }

  private Rational charge(Rational now, Rational base) {
    Rational factor = chargeFactor();
    BigInteger common = Scaled.lcm(now.denominator(), base.denominator());
    BigInteger scaled =
        ReferenceTransfers.exAnteCharge(
            factor.denominator(),
            Scaled.scale(now, common),
            factor.numerator(),
            Scaled.scale(base, common));
    return Rational.of(scaled, factor.denominator().multiply(common));
  }

  private Rational finiteFactor() {
    Rational sum = Rational.ZERO;
    for (int t = game.layers(); t > 0; t--) {
      sum = sum.times(environment.discount()).plus(Rational.ONE);
    }
    return sum.reciprocal();
  }

  private Rational pivot(int t, int agent, int rest, Row row) {
    Rational optimal = othersOptimal.get(agent).get(t).get(rest);
    Scaled next = othersOptimal.get(agent).get(game.next(t));
    BigInteger common =
        Scaled.lcm(
            Scaled.lcm(row.reward().denominator(), optimal.denominator()), next.denominator());
    BigInteger scale = environment.discount().denominator().multiply(row.total());
    BigInteger scaled =
        ReferenceTransfers.pivot(
            scale,
            Scaled.scale(row.reward(), common),
            environment.discount().numerator(),
            row.weights(),
            next.gather(row.positions(), common),
            Scaled.scale(optimal, common));
    return Rational.of(scaled, scale.multiply(common));
  }

  private Rational arm(int t, int agent, int rest) {
    Rational discount = environment.discount();
    Rational optimal = othersOptimal.get(agent).get(t).get(rest);
    BigInteger gap = discount.denominator().subtract(discount.numerator());
    BigInteger scaled = ReferenceTransfers.banditPivot(gap, optimal.numerator());
    return Rational.of(scaled, discount.denominator().multiply(optimal.denominator()));
  }

  private Rational expectedPayment(int t, int agent, int profile) {
    int rest = environment.types().project(profile, agent);
    List<FeasibleSet> sets = sets(profile);
    List<Integer> without = certificate.withoutAgent().get(agent).policy().get(t).get(rest);
    Equation worth = new Equation(environment.discount());
    Scaled next = othersOptimal.get(agent).get(game.next(t));
    List<Rational> entries = new ArrayList<>();
    for (int z = 0; z < sets.size(); z++) {
      Model model = others.get(agent);
      entries.add(sets.get(z).probability());
      entries.add(worth.value(model.row(rest, without.get(z)), next));
      entries.add(worth.value(model.row(rest, policy(t, profile).get(z)), next));
    }
    BigInteger common = BigInteger.ONE;
    for (Rational entry : entries) {
      common = Scaled.lcm(common, entry.denominator());
    }
    BigInteger[][] columns = new BigInteger[3][sets.size()];
    for (int k = 0; k < entries.size(); k++) {
      columns[k % 3][k / 3] = Scaled.scale(entries.get(k), common);
    }
    return Rational.of(
        ReferenceTransfers.expectedPayment(columns[0], columns[1], columns[2]),
        common.multiply(common));
  }
}
