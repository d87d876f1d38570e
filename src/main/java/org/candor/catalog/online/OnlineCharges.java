package org.candor.catalog.online;

import org.candor.environment.AgentValues;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;

/** What an agent adds, and what she costs the others, from a reported joint type on. */
public final class OnlineCharges {
  /** An amount at a reported joint type. */
  @FunctionalInterface
  public interface Amount {
    Rational at(int period, int agent, int reported);
  }

  private OnlineCharges() {}

  /** {@code V − V_-i}: the marginal contribution. */
  public static Amount contribution(SocialWelfare welfare) {
    return (t, i, reported) ->
        welfare.value(t, reported).minus(welfare.othersOptimal(t, i, reported));
  }

  /** {@code V_i − (V − V_-i)}: her expected value less her marginal contribution, which is what she costs the others. */
  public static Amount externality(SocialWelfare welfare) {
    AgentValues values = AgentValues.of(welfare);
    Amount contribution = contribution(welfare);
    return (t, i, reported) -> values.value(t, i, reported).minus(contribution.at(t, i, reported));
  }
}
