package org.candor.catalog.inaccessible;

import org.candor.catalog.efficient.Transfers;
import org.candor.environment.BeliefWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;

/** The optimal policy under beliefs about silent agents, with the dynamic pivot transfer as what an agent is due. */
abstract class PivotRules<M> extends BeliefRules<M> {
  private final BeliefWelfare welfare;

  PivotRules(Setting setting) {
    super(setting);
    this.welfare = setting.beliefWelfare();
  }

  @Override
  final int decide(Hearing hearing, int feasibleSet) {
    return welfare.efficientAction(
        hearing.period(), hearing.publicState(), hearing.beliefs(), feasibleSet);
  }

  @Override
  final Rational due(Hearing hearing, int agent, int action) {
    BeliefWelfare.Others others =
        welfare.others(hearing.period(), agent, hearing.publicState(), hearing.beliefs(), action);
    return Transfers.pivot(
        others.value(), environment.discount(), others.law(), others.next(), others.now());
  }
}
