package org.candor.claims;

import java.util.List;
import org.candor.property.Verdict;

/**
 * What exact computation says of a claim.
 *
 * @param cases of the statement
 * @param correction of the corrected form; empty where there is none
 */
public record Judgement(Claim claim, List<Found> cases, List<Found> correction) {
  /**
   * What one computation found.
   *
   * @param environment its name
   * @param agents its agents' names
   * @param verdict of the property or formula
   */
  public record Found(Claim.Case of, String environment, List<String> agents, Verdict verdict) {
    /** Whether the statement is right in this case. */
    public boolean supports() {
      return of.fails() ? verdict instanceof Verdict.Refuted : verdict instanceof Verdict.Holds;
    }

    /** Whether computation found what the registry says it finds. */
    public boolean isAsExpected() {
      return verdict.word().equals(of.expected())
          && (of.amount() == null
              || (verdict instanceof Verdict.Refuted refuted
                  && refuted.witness().amount().equals(of.amount())));
    }
  }

  public Judgement {
    cases = List.copyOf(cases);
    correction = List.copyOf(correction);
  }

  /** {@code holds} if every case supports the statement, else {@code refuted}. */
  public String verdict() {
    return word(cases);
  }

  /** The same for the corrected form, or null where there is none. */
  public String correctedVerdict() {
    return correction.isEmpty() ? null : word(correction);
  }

  private static String word(List<Found> found) {
    return found.stream().allMatch(Found::supports) ? "holds" : "refuted";
  }

  /** Whether every computation found what the registry says it finds. */
  public boolean isAsExpected() {
    return cases.stream().allMatch(Found::isAsExpected)
        && correction.stream().allMatch(Found::isAsExpected);
  }
}
