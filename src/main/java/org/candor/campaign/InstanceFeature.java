package org.candor.campaign;

import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;

/** What can be special about a random environment; the statistics of the generator count these. */
public enum InstanceFeature implements Feature {
  SINGLE_AGENT("a single agent"),
  THREE_OR_MORE_AGENTS("three or four agents"),
  SINGLE_ACTION("a single action"),
  FINITE("a finite horizon"),
  INFINITE("an infinite horizon"),
  ONE_PERIOD("a single period"),
  NO_FUTURE("γ = 0"),
  NO_DISCOUNTING("γ = 1"),
  PATIENT("γ = 99/100"),
  TIES("several optimal actions at some joint type"),
  REAL_CHOICE("the efficient action depends on the joint type"),
  PIVOTAL("some agent is pivotal: the others do better without her"),
  INFORMATIVE("a law that depends on the present local state"),
  STEERED("a law that depends on the action"),
  DENSE("a law that reaches every one of at least two states"),
  DETERMINISTIC("deterministic laws only"),
  RANDOM_START("a random first joint type"),
  ZERO_TYPE("an all-zero type: gains nothing, now and ever after"),
  TWINS("two agents alike"),
  TERMINAL("terminal values"),
  NEGATIVE("an agent with a negative value"),
  PUBLIC("a public state"),
  RANDOM_SUPPLY("a random feasible set"),
  ABSENT("actions that leave with an ignored agent"),
  INACCESSIBLE("an agent who can be inaccessible");

  private final String title;

  InstanceFeature(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isIn(Setting setting) {
    Environment environment = setting.environment();
    return switch (this) {
      case SINGLE_AGENT -> environment.types().agents() == 1;
      case THREE_OR_MORE_AGENTS -> environment.types().agents() >= 3;
      case SINGLE_ACTION -> environment.actions().size() == 1;
      case FINITE -> environment.horizon().isPresent();
      case INFINITE -> environment.horizon().isEmpty();
      case ONE_PERIOD -> environment.horizon().orElse(0) == 1;
      case NO_FUTURE -> environment.discount().isZero();
      case NO_DISCOUNTING -> environment.discount().equals(Rational.ONE);
      case PATIENT -> environment.discount().equals(Rational.of(99, 100));
      case TIES -> Structure.hasTies(setting);
      case REAL_CHOICE -> Structure.hasRealChoice(setting);
      case PIVOTAL -> Structure.hasPivotalAgent(setting);
      case INFORMATIVE -> Structure.isInformative(setting);
      case STEERED -> Structure.isSteered(setting);
      case DENSE -> Structure.hasDenseLaw(setting);
      case DETERMINISTIC -> Structure.isDeterministic(setting);
      case RANDOM_START -> environment.initial().size() > 1;
      case ZERO_TYPE -> Structure.hasZeroType(setting);
      case TWINS -> Structure.hasTwins(setting);
      case TERMINAL -> Structure.hasTerminalValues(setting);
      case NEGATIVE -> Structure.hasNegativeValues(setting);
      case PUBLIC -> environment.publicStateName(0) != null;
      case RANDOM_SUPPLY -> Structure.hasRandomSupply(setting);
      case ABSENT -> Structure.hasAbsentActions(setting);
      case INACCESSIBLE -> !environment.types().equals(environment.reports());
    };
  }
}
