package org.candor.catalog.efficient;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.candor.environment.AgentValues;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.process.Distribution;

/**
 * What the efficient policy is worth to the others in the period's prices, and by how much one report changes what can be expected of it:
 *
 * <p>{@code γ_i(θ_i, h) = E[V_-i(θ_i, θ̃_-i) | h] − E[V_-i(θ̃) | h]}, with {@code V_-i(θ)} the others' and the public's value under
 * {@code π*} and h the public past (Athey and Segal 2013; Bergemann and Välimäki 2017, §2.3, where the sign of the printed γ is that of
 * a payment).
 */
public final class ReportEffects {
  private final PrivateEnvironment environment;

  /** {@code [layer][agent]}, by joint type. */
  private final ScaledVector[][] othersValues;

  private final Map<Key, Rational[][][]> tables = new ConcurrentHashMap<>();

  private record Key(int period, PublicPast past) {}

  /** The others' value at a joint type. */
  @FunctionalInterface
  public interface OthersValue {
    Rational at(int period, int agent, int joint);
  }

  /** The effects on a value of the others that is tabulated at every joint type. */
  public ReportEffects(PrivateEnvironment environment, OthersValue othersValue) {
    this.environment = environment;
    JointSpace types = environment.types();
    this.othersValues = new ScaledVector[environment.horizon().orElse(1)][types.agents()];
    for (int t = 0; t < othersValues.length; t++) {
      for (int i = 0; i < types.agents(); i++) {
        Rational[] entries = new Rational[types.size()];
        for (int joint = 0; joint < entries.length; joint++) {
          entries[joint] = othersValue.at(t, i, joint);
        }
        othersValues[t][i] = ScaledVector.of(java.util.List.of(entries));
      }
    }
  }

  /** The effects on the discounted value {@code V_-i(θ) = V(θ) − V_i(θ)}. */
  public static ReportEffects onDiscountedValue(SocialWelfare welfare) {
    AgentValues values = AgentValues.of(welfare);
    return new ReportEffects(
        welfare.environment(),
        (t, i, joint) -> welfare.value(t, joint).minus(values.value(t, i, joint)));
  }

  /** {@code V_-i(θ)} at a joint type. */
  public Rational othersValue(int period, int agent, int joint) {
    return othersValues[period][agent].get(joint);
  }

  /** {@code E[V_-i(θ_i, θ̃_-i) | h]} for a report of the agent, the public state being known. */
  public Rational expected(int period, PublicPast past, int agent, int publicState, int report) {
    return tables
        .computeIfAbsent(new Key(period, past), this::tabulate)[agent][publicState][report];
  }

  /** {@code E[V_-i(θ̃) | h]}, the public state being known. */
  public Rational expected(int period, PublicPast past, int agent, int publicState) {
    Distribution own = past.agents().get(agent);
    Rational sum = Rational.ZERO;
    for (int k = 0; k < own.size(); k++) {
      Rational value = expected(period, past, agent, publicState, own.outcome(k));
      sum = sum.plus(own.probability(k).times(value));
    }
    return sum;
  }

  /** {@code γ_i}: the change that the agent's report in a reported joint type causes. */
  public Rational change(int period, PublicPast past, int agent, int reported) {
    int publicState = environment.types().publicState(reported);
    int report = environment.types().local(reported, agent);
    return expected(period, past, agent, publicState, report)
        .minus(expected(period, past, agent, publicState));
  }

  private Rational[][][] tabulate(Key key) {
    JointSpace types = environment.types();
    Rational[][][] table = new Rational[types.agents()][types.publicStates()][];
    for (int i = 0; i < types.agents(); i++) {
      for (int p = 0; p < types.publicStates(); p++) {
        table[i][p] = new Rational[types.size(i)];
        for (int s = 0; s < types.size(i); s++) {
          table[i][p][s] =
              key.past().given(environment, p, i, s).expectation(othersValues[key.period()][i]);
        }
      }
    }
    return table;
  }
}
