package org.candor.catalog.online;

import java.util.List;
import java.util.Optional;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.efficient.PrivateMechanism;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.process.FeasibleSet;

/**
 * The online-VCG mechanism (Parkes and Singh 2003): one payment per agent, her value less her marginal contribution at arrival.
 *
 * <p>Printed is that it is ex post individually rational and runs no deficit ex post. Where a present agent may wait for what depends on
 * chance, neither reading has both along every path: with her value in expectation she may pay for what she then does not get, with her
 * value as realised the centre may have to pay. Each variant claims the one that it has, and both in expectation.
 */
public final class OnlineMechanisms {
  /**
   * An agent who could hide her arrival must not be able to profit from what is decided in expectation of it: she pays only from her
   * arrival on.
   */
  public static final Hypothesis NOTHING_IN_EXPECTATION_OF_ARRIVALS =
      new Hypothesis(
          "while an agent has not arrived, the decision is optimal for the others alone",
          setting -> setting.privateEnvironment().isPresent() && nothingAhead(setting.welfare()));

  private static final String HELD_AGAINST =
      "on random environments the tests hold transfers against the proved kernel (OnlineTransfers.";

  private static final String SOURCE = "Parkes and Singh 2003";

  private OnlineMechanisms() {}

  public static List<Mechanism> all() {
    return List.of(inExpectation(), realised());
  }

  private static Mechanism inExpectation() {
    return new PrivateMechanism(
        "online-vcg",
        "Online VCG mechanism, expected value less marginal contribution, paid at arrival",
        SOURCE,
        List.of(
            ClaimedProperty.of("efficiency"),
            ClaimedProperty.of("ic.ex-post", NOTHING_IN_EXPECTATION_OF_ARRIVALS),
            ClaimedProperty.of("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("ir.initial", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("no-deficit.ex-ante"),
            ClaimedProperty.of("no-deficit.initial"),
            ClaimedProperty.of("no-deficit.path")),
        OnlineMechanisms::undefined,
        setting -> new PrepaidRules(setting, OnlineCharges.externality(setting.welfare())),
        HELD_AGAINST + "prepaid)");
  }

  private static Mechanism realised() {
    return new PrivateMechanism(
        "online-vcg-realised",
        "Online VCG mechanism, realised value less marginal contribution at arrival, settled at departure",
        SOURCE,
        List.of(
            ClaimedProperty.of("efficiency"),
            ClaimedProperty.of("ic.ex-post", NOTHING_IN_EXPECTATION_OF_ARRIVALS),
            ClaimedProperty.of("ir.ex-ante", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("ir.initial", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("ir.path", Hypotheses.NO_NEGATIVE_VALUES),
            ClaimedProperty.of("no-deficit.ex-ante"),
            ClaimedProperty.of("no-deficit.initial")),
        OnlineMechanisms::undefinedAtDeparture,
        setting -> new SettledRules(setting, SettledRules.Credit.AT_ARRIVAL),
        HELD_AGAINST + "realised)");
  }

  /** Why there are no arrivals with static types, if so. */
  public static Optional<String> undefined(PrivateEnvironment environment) {
    for (int i = 0; i < environment.agents().size(); i++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (!environment.remainsWithout(i, a)) {
          return Optional.of("defined where every action stays available when an agent is ignored");
        }
      }
      for (int s = 0; s < environment.agents().get(i).states().size(); s++) {
        for (int p = 0; p < environment.types().publicStates(); p++) {
          if (!environment.agents().get(i).terminal(p, s).isZero()) {
            return Optional.of("defined without terminal values only");
          }
        }
      }
    }
    return Arrivals.in(environment).undefined();
  }

  /** The same, where accounts are settled at departure. */
  public static Optional<String> undefinedAtDeparture(PrivateEnvironment environment) {
    if (environment.horizon().isEmpty()) {
      return Optional.of(
          "defined over a finite horizon only: what an agent owes grows with every period of waiting");
    }
    return undefinedWithRandomSets(environment);
  }

  /** The same, where the feasible set is certain. */
  public static Optional<String> undefinedWithRandomSets(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      if (environment.feasible(p).size() > 1) {
        return Optional.of("defined where feasible sets are not random");
      }
    }
    return undefined(environment);
  }

  private static boolean nothingAhead(SocialWelfare welfare) {
    PrivateEnvironment environment = welfare.environment();
    Arrivals arrivals = Arrivals.in(environment);
    int layers = environment.horizon().orElse(1);
    for (int t = 0; t < layers; t++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        for (int i = 0; i < environment.agents().size(); i++) {
          boolean awaited = arrivals.isAwaited(i, environment.types().local(joint, i));
          if (awaited && !isOptimalWithout(welfare, t, joint, i)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isOptimalWithout(SocialWelfare welfare, int t, int joint, int agent) {
    PrivateEnvironment environment = welfare.environment();
    ScaledVector next = welfare.othersOptimal(environment.horizon().isPresent() ? t + 1 : 0, agent);
    if (next == null) {
      return true;
    }
    Rational value = Rational.ZERO;
    var sets = environment.feasible(environment.types().publicState(joint));
    for (int z = 0; z < sets.size(); z++) {
      FeasibleSet set = sets.get(z);
      int action = welfare.efficientAction(t, joint, z);
      Rational later = welfare.othersLaw(agent, joint, action).expectation(next);
      Rational now = welfare.othersValue(agent, joint, action);
      value = value.plus(set.probability().times(now.plus(environment.discount().times(later))));
    }
    return value.equals(welfare.othersOptimal(t, agent, joint));
  }
}
