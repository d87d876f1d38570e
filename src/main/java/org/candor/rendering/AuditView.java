package org.candor.rendering;

import java.util.List;
import org.candor.exact.Rational;
import org.candor.property.Verdict;

/**
 * An audit as it is shown.
 *
 * @param environment its name
 * @param agents names in agent order
 * @param mechanism its id
 * @param title the mechanism's name in words
 * @param source author, year, theorem
 * @param lines one per property
 */
public record AuditView(
    String environment,
    List<String> agents,
    String mechanism,
    String title,
    String source,
    List<Line> lines) {
  /**
   * One property's line.
   *
   * @param property its id
   * @param title its name in words
   * @param failingHypothesis the first hypothesis of the claim that fails on the environment, or null
   * @param epsilonBound the most that a single misreport may gain where the property is claimed up to a gain only, or null
   * @param isBrokenClaim whether what the mechanism claims of the property fails
   */
  public record Line(
      String property,
      String title,
      boolean claimed,
      Verdict verdict,
      String failingHypothesis,
      Rational epsilonBound,
      boolean isBrokenClaim) {}

  public AuditView {
    agents = List.copyOf(agents);
    lines = List.copyOf(lines);
  }
}
