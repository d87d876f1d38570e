package org.candor.catalog.inaccessible;

import java.util.List;
import java.util.Optional;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/**
 * The optimal policy under beliefs about silent agents with dynamic pivot transfers to and from those alone who are heard
 * now, after Cavallo, Parkes and Singh.
 *
 * <p>Not incentive compatible: an agent who is expected anyway hides and escapes the payment for the time in between. Where
 * everybody is always accessible it is the dynamic pivot mechanism.
 */
public final class InaccessibleVcgAccessibleOnly implements Mechanism {
  @Override
  public String id() {
    return "inaccessible-vcg-accessible-only";
  }

  @Override
  public String title() {
    return "Dynamic pivot mechanism that lets silent agents off";
  }

  @Override
  public String source() {
    return "Cavallo, Parkes and Singh (2010), discussion of periodic inaccessibility";
  }

  @Override
  public List<ClaimedProperty> claims() {
    return InaccessibleClaims.ACCESSIBLE_ONLY;
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    return BeliefRules.undefined(setting);
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return new AccessibleOnly(setting);
  }

  @Override
  public String kernelTie() {
    return "transfers are computed by ReferenceTransfers.pivot";
  }

  private static final class AccessibleOnly extends PivotRules<BeliefRules.Predictions> {
    AccessibleOnly(Setting setting) {
      super(setting);
    }

    @Override
    public Predictions initialMemory(int profile) {
      return initialPredictions();
    }

    @Override
    Predictions predictions(Predictions memory) {
      return memory;
    }

    @Override
    Rational settled(Predictions memory, Hearing hearing, int agent, Rational due) {
      return isHeard(hearing, agent) ? due : Rational.ZERO;
    }

    @Override
    Predictions next(
        Predictions memory, Hearing hearing, int action, Predictions predictions, Rational[] dues) {
      return predictions;
    }
  }
}
