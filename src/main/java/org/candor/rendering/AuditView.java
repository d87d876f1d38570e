package org.candor.rendering;

import java.util.List;
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
   */
  public record Line(
      String property, String title, boolean claimed, Verdict verdict, String failingHypothesis) {

    /** Whether the mechanism claims the property and the property fails. */
    public boolean isBrokenClaim() {
      return claimed && verdict instanceof Verdict.Refuted;
    }
  }

  public AuditView {
    agents = List.copyOf(agents);
    lines = List.copyOf(lines);
  }
}
