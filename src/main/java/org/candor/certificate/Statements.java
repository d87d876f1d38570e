package org.candor.certificate;

import java.util.List;
import org.candor.property.Occasion;

/** The properties that certificates of this version cover. */
final class Statements {
  /** The verdict that rests on the linear programmes. */
  static final String REVENUE = "revenue-maximality";

  /** The verdict that rests on {@code V_-i}. */
  static final String GROVES_REVENUE = "revenue-maximality.groves";

  /** Those whose verdicts are re-checked. */
  static final List<String> PROPERTIES =
      List.of(
          "efficiency",
          "ic.ex-post",
          "ic.interim",
          "ir.ex-post",
          "ir.ex-ante",
          "ir.initial",
          "no-deficit.ex-post",
          "no-deficit.ex-ante",
          "no-deficit.initial",
          "budget-balance",
          "dynamic-groves",
          REVENUE,
          GROVES_REVENUE,
          "efficient-exit");

  static final String NOT_AUDITED = "not part of the audit";

  static final String NO_TABLES = "not covered by certificates of version 1";

  private Statements() {}

  /** Decides a property of {@link #PROPERTIES} on confirmed tables. */
  static Finding check(String property, Evidence evidence) {
    StrategyChecks strategies = new StrategyChecks(evidence);
    LevelChecks levels = new LevelChecks(evidence);
    return switch (property) {
      case "efficiency" -> levels.efficiency();
      case "ic.ex-post" -> strategies.incentiveCompatibility();
      case "ic.interim" -> new InterimChecks(evidence).check();
      case "ir.ex-post" -> levels.individualRationality(Occasion.EX_POST);
      case "ir.ex-ante" -> levels.individualRationality(Occasion.EX_ANTE);
      case "ir.initial" -> levels.individualRationality(Occasion.INITIAL);
      case "no-deficit.ex-post" -> levels.noDeficit(Occasion.EX_POST);
      case "no-deficit.ex-ante" -> levels.noDeficit(Occasion.EX_ANTE);
      case "no-deficit.initial" -> levels.noDeficit(Occasion.INITIAL);
      case "budget-balance" -> levels.budgetBalance();
      case "dynamic-groves" -> strategies.dynamicGroves();
      case "efficient-exit" -> new ExitChecks(evidence).check();
      case REVENUE -> new RevenueChecks(evidence).overall();
      case GROVES_REVENUE -> new RevenueChecks(evidence).withinGroves();
      default -> throw new IllegalArgumentException("no check of " + property);
    };
  }
}
