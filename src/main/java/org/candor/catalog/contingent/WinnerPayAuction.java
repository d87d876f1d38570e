package org.candor.catalog.contingent;

import java.util.List;
import java.util.function.Function;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.process.Distribution;

/**
 * The repeated winner-pay auction (Liu 2014, example): the lowest bid wins, the winner pays the second-lowest bid and, a period later, a
 * transfer contingent on the others' bids of both periods.
 *
 * <p>As a direct mechanism a report r stands for the equilibrium bid {@code (1+γ̂(N−1)) r}. A bid only decides who wins: no payment of a
 * bidder depends on her own. So she compares winning with losing, whichever numbers she may bid ({@link #surplusOfWinning}).
 */
public final class WinnerPayAuction {
  /** Below it the item is worth most to the highest signal, and the auction gives it to the lowest. */
  public static final Hypothesis STRONG_INTERDEPENDENCE =
      new Hypothesis(
          "the interdependence γ̂ is at least 1",
          setting ->
              setting
                  .jointEnvironment()
                  .map(environment -> ItemValues.of(environment).interdependence())
                  .filter(interdependence -> interdependence.compareTo(Rational.ONE) >= 0)
                  .isPresent());

  public static final List<ClaimedProperty> CLAIMS =
      List.of(
          ClaimedProperty.of("efficiency", STRONG_INTERDEPENDENCE),
          ClaimedProperty.of("ic.ex-post", STRONG_INTERDEPENDENCE));

  private final JointEnvironment environment;
  private final ItemValues values;

  private WinnerPayAuction(ItemValues values) {
    this.environment = values.environment();
    this.values = values;
  }

  static Mechanism mechanism() {
    return new JointMechanism(
        "winner-pay-auction",
        "Winner-pay auction with a contingent transfer",
        "Liu 2014, indirect implementation with auctions",
        CLAIMS,
        WinnerPayAuction::made,
        "on random environments the tests hold winner and transfers against the proved kernel (AuctionTransfers)");
  }

  private static JointMechanism.Made made(JointWelfare welfare) {
    return made(
        welfare,
        auction -> (t, i, profile) -> auction.paidAtOnce(i, profile).negate(),
        auction -> (t, i, earlier, profile) -> auction.paidLater(i, earlier, profile).negate());
  }

  /** The auction with these transfers, unless it is not defined. */
  public static JointMechanism.Made made(
      JointWelfare welfare,
      Function<WinnerPayAuction, ContingentRules.Now> now,
      Function<WinnerPayAuction, ContingentRules.Later> later) {
    ItemValues values = ItemValues.of(welfare.environment());
    if (values.unfit() != null) {
      return JointMechanism.Made.not(values.unfit());
    }
    WinnerPayAuction auction = new WinnerPayAuction(values);
    return JointMechanism.Made.of(
        new ContingentRules(
            welfare.environment(),
            (t, profile) -> auction.winner(profile),
            now.apply(auction),
            later.apply(auction)));
  }

  /**
   * The auction on an environment.
   *
   * @throws IllegalArgumentException with the reason if it is not defined there
   */
  public static WinnerPayAuction of(JointEnvironment environment) {
    ItemValues values = ItemValues.of(environment);
    if (values.unfit() != null) {
      throw new IllegalArgumentException(values.unfit());
    }
    return new WinnerPayAuction(values);
  }

  /** The number that an agent's signal is. */
  public Rational signal(int agent, int joint) {
    return values.signal(agent, joint);
  }

  /** {@code 1 + γ̂(N−1)}: an equilibrium bid is this many times the signal. */
  public Rational bidFactor() {
    return Rational.ONE.plus(values.interdependence().times(environment.agentNames().size() - 1));
  }

  /** The lowest report, the first among equals. */
  public int winner(int profile) {
    int winner = 0;
    for (int i = 1; i < environment.agentNames().size(); i++) {
      if (values.signal(i, profile).compareTo(values.signal(winner, profile)) < 0) {
        winner = i;
      }
    }
    return winner;
  }

  /** The least signal of the others. */
  private Rational lowestOther(int agent, int profile) {
    Rational least = null;
    for (int j = 0; j < environment.agentNames().size(); j++) {
      if (j != agent) {
        Rational signal = values.signal(j, profile);
        least = least == null ? signal : least.min(signal);
      }
    }
    return least;
  }

  /** The second-lowest bid, by the winner. */
  public Rational paidAtOnce(int agent, int profile) {
    return winner(profile) == agent
        ? bidFactor().times(lowestOther(agent, profile))
        : Rational.ZERO;
  }

  /** {@code (N γ̂ / γ) (η(θ_-i') − θ_(2))}, by the winner of the earlier period. */
  public Rational paidLater(int agent, int earlier, int profile) {
    return winner(earlier) == agent ? contingent(agent, earlier, profile) : Rational.ZERO;
  }

  private Rational contingent(int agent, int earlier, int profile) {
    int next = environment.types().project(profile, agent);
    return values
        .interdependence()
        .times(environment.agentNames().size())
        .over(environment.discount())
        .times(values.index(agent, next).minus(lowestOther(agent, earlier)));
  }

  /** What winning is worth to a bidder at a joint signal when the others bid as in equilibrium; losing is worth 0. */
  public Rational surplusOfWinning(int agent, int jointType) {
    Rational later = Rational.ZERO;
    Distribution law = environment.law(jointType, agent);
    for (int k = 0; k < law.size(); k++) {
      later = later.plus(law.probability(k).times(contingent(agent, jointType, law.outcome(k))));
    }
    return environment
        .value(agent, jointType, agent)
        .minus(bidFactor().times(lowestOther(agent, jointType)))
        .minus(environment.discount().times(later));
  }
}
