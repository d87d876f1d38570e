package org.candor.certificate;

import java.util.List;
import org.candor.property.Occasion;

/** The properties that certificates of this version cover. */
final class Statements {
  /** The verdict that rests on the linear programmes. */
  static final String REVENUE = "revenue-maximality";

  /** The verdict that rests on {@code V_-i}. */
  static final String GROVES_REVENUE = "revenue-maximality.groves";

  /** The verdict that rests on {@code V_-i} and on what agents have outside. */
  static final String OUTSIDE = "ir.outside-option";

  /** The verdict that rests on losses along paths. */
  static final String PATH_RATIONALITY = "ir.path";

  /** The verdict that rests on deficits along paths. */
  static final String PATH_NO_DEFICIT = "no-deficit.path";

  /** The verdict over all that the others can report. */
  static final String DOMINANT = "ic.dominant";

  /** Those whose verdicts are re-checked. */
  static final List<String> PROPERTIES =
      List.of(
          "efficiency",
          "ic.ex-post",
          "ic.interim",
          DOMINANT,
          "ir.ex-post",
          "ir.ex-ante",
          "ir.initial",
          OUTSIDE,
          PATH_RATIONALITY,
          "no-deficit.ex-post",
          "no-deficit.ex-ante",
          "no-deficit.initial",
          PATH_NO_DEFICIT,
          "budget-balance",
          "dynamic-groves",
          REVENUE,
          GROVES_REVENUE,
          "efficient-exit");

  static final String NOT_AUDITED = "not part of the audit";

  static final String NO_TABLES = "not covered by certificates of version 1";

  private Statements() {}

  /**
   * Decides the property of an entry, one of {@link #PROPERTIES}, on confirmed tables.
   *
   * @param evidence for {@link #DOMINANT} on the game with every first report profile
   */
  static Finding check(Certificate.Entry entry, Evidence evidence) {
    StrategyChecks strategies = new StrategyChecks(evidence);
    LevelChecks levels = new LevelChecks(evidence);
    return switch (entry.property()) {
      case "efficiency" -> levels.efficiency();
      case "ic.ex-post" -> strategies.incentiveCompatibility();
      case "ic.interim" -> new InterimChecks(evidence).check();
      case DOMINANT -> dominance(entry, evidence);
      case "ir.ex-post" -> levels.individualRationality(Occasion.EX_POST);
      case "ir.ex-ante" -> levels.individualRationality(Occasion.EX_ANTE);
      case "ir.initial" -> levels.individualRationality(Occasion.INITIAL);
      case OUTSIDE -> new OutsideChecks(evidence).check();
      case PATH_RATIONALITY -> new PathChecks(evidence).rationality();
      case PATH_NO_DEFICIT -> new PathChecks(evidence).noDeficit();
      case "no-deficit.ex-post" -> levels.noDeficit(Occasion.EX_POST);
      case "no-deficit.ex-ante" -> levels.noDeficit(Occasion.EX_ANTE);
      case "no-deficit.initial" -> levels.noDeficit(Occasion.INITIAL);
      case "budget-balance" -> levels.budgetBalance();
      case "dynamic-groves" -> strategies.dynamicGroves();
      case "efficient-exit" -> new ExitChecks(evidence).check();
      case REVENUE -> new RevenueChecks(evidence).overall();
      case GROVES_REVENUE -> new RevenueChecks(evidence).withinGroves();
      default -> throw new IllegalArgumentException("no check of " + entry.property());
    };
  }

  /** What nothing gains needs bounds; a gain needs only its witness. */
  private static Finding dominance(Certificate.Entry entry, Evidence evidence) {
    return entry.witness() == null
        ? new DominanceSearch(evidence).holds()
        : new DominanceWitness(evidence, entry.witness()).check();
  }
}
