package org.candor.claims;

import java.util.List;
import org.candor.exact.Rational;

/**
 * A statement of the literature and the cases in which exact computation judges it.
 *
 * @param id short, as in {@code cavallo-2008.corollary-6}
 * @param source author, year, number
 * @param statement in our words, formulas as printed
 * @param hypotheses under which it is stated; a missing one is named here too where the claim is about doing without it
 * @param check how it is judged, in words
 * @param cases the computations
 * @param correction what holds instead, or null
 */
public record Claim(
    String id,
    String source,
    String statement,
    List<String> hypotheses,
    String check,
    List<Case> cases,
    Correction correction) {
  /**
   * What holds instead of a statement that fails.
   *
   * @param statement the corrected form
   * @param cases the computations that judge it
   */
  public record Correction(String statement, List<Case> cases) {
    public Correction {
      cases = List.copyOf(cases);
    }
  }

  /**
   * One computation: a property of a mechanism on an environment, or a formula on an environment.
   *
   * @param environment path of the environment file in the project
   * @param mechanism id in the catalogue or path of a table, null for a formula
   * @param premises properties that the mechanism must have here for the case to say anything
   * @param property its id, null for a formula
   * @param formula its id, null for a property
   * @param fails whether the statement says that the property fails here
   * @param expected {@code holds} or {@code refuted}: what computation must find
   * @param amount the amount that a refutation must have, or null
   */
  public record Case(
      String environment,
      String mechanism,
      List<String> premises,
      String property,
      String formula,
      boolean fails,
      String expected,
      Rational amount) {
    public Case {
      premises = List.copyOf(premises);
    }

    /** What is computed: the property or formula, and of which mechanism. */
    public String subject() {
      return formula == null ? property + " of " + mechanism : formula;
    }
  }

  public Claim {
    hypotheses = List.copyOf(hypotheses);
    cases = List.copyOf(cases);
  }
}
