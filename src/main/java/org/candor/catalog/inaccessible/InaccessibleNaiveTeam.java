package org.candor.catalog.inaccessible;

import java.util.List;
import java.util.Optional;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/**
 * The naive team mechanism of Cavallo, Parkes and Singh's Example 2: it decides as though the population consisted of the
 * accessible agents alone, and pays each of them what the public and the other accessible agents report to obtain.
 *
 * <p>Not incentive compatible: an agent who hides keeps the centre from a decision that is short-sighted towards those who
 * are away. Where everybody is always accessible it is the team mechanism. Predictions are kept for whoever judges the rules;
 * decisions and transfers do not look at them.
 */
public final class InaccessibleNaiveTeam implements Mechanism {
  @Override
  public String id() {
    return "inaccessible-naive-team";
  }

  @Override
  public String title() {
    return "Team mechanism that ignores silent agents";
  }

  @Override
  public String source() {
    return "Cavallo, Parkes and Singh (2010), Example 2";
  }

  @Override
  public List<ClaimedProperty> claims() {
    return List.of(ClaimedProperty.of("ic.ex-post", Hypotheses.NO_TERMINAL_VALUES));
  }

  @Override
  public String kernelTie() {
    return "on random environments the tests hold transfers against the proved kernel (AccessTransfers.heardTeam)";
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    return BeliefRules.undefined(setting);
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return new Team(setting);
  }

  private static final class Team extends BeliefRules<BeliefRules.Predictions> {
    private final SocialWelfare welfare;

    Team(Setting setting) {
      super(setting);
      this.welfare = setting.welfare();
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
    int decide(Hearing hearing, int feasibleSet) {
      boolean[] heard = new boolean[environment.agents().size()];
      for (int i = 0; i < heard.length; i++) {
        heard[i] = isHeard(hearing, i);
      }
      int[] locals = environment.reports().locals(hearing.profile());
      return welfare.efficientActionAmong(
          heard, hearing.period(), hearing.publicState(), locals, feasibleSet);
    }

    @Override
    Rational due(Hearing hearing, int agent, int action) {
      Rational sum = environment.publicProcess().value(hearing.publicState(), action);
      for (int j = 0; j < environment.agents().size(); j++) {
        if (j != agent && isHeard(hearing, j)) {
          int report = environment.reports().local(hearing.profile(), j);
          sum = sum.plus(environment.agents().get(j).value(hearing.publicState(), report, action));
        }
      }
      return sum;
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
