package org.candor.claims;

import java.util.List;
import org.candor.exact.Rational;

/**
 * A statement of the literature and the cases in which it is judged.
 *
 * @param id short, as in {@code cavallo-2008.corollary-6}
 * @param source author, year, number
 * @param statement in our words, formulas as printed
 * @param hypotheses under which it is stated; a missing one is named here too where the claim is about doing without it
 * @param check how it is judged, in words
 * @param cases what judges it
 * @param correction what holds instead, or null
 * @param drops what becomes of it without one of its hypotheses
 */
public record Claim(
    String id,
    String source,
    String statement,
    List<String> hypotheses,
    String check,
    List<Case> cases,
    Correction correction,
    List<Drop> drops) {
  /** What a case is about. */
  public sealed interface Subject {
    /** The same in words. */
    String words();
  }

  /**
   * A property of a mechanism on an environment.
   *
   * @param environment path of the environment file in the project
   * @param mechanism id in the catalogue or path of a table
   * @param premises properties that the mechanism must have here for the case to say anything
   * @param property its id
   */
  public record PropertyOf(
      String environment, String mechanism, List<String> premises, String property)
      implements Subject {
    public PropertyOf {
      premises = List.copyOf(premises);
    }

    @Override
    public String words() {
      return property + " of " + mechanism;
    }
  }

  /**
   * A formula on an environment.
   *
   * @param environment path of the environment file in the project
   * @param formula its text
   */
  public record FormulaOn(String environment, String formula) implements Subject {
    @Override
    public String words() {
      return formula;
    }
  }

  /**
   * A numbered theorem: proved for finite environments of every size, under the hypotheses of its contract.
   *
   * @param theorem its number or id in {@code theorems.json}
   */
  public record ProvedAs(String theorem) implements Subject {
    @Override
    public String words() {
      return "theorem " + theorem;
    }
  }

  /**
   * A printed number that is computed again.
   *
   * @param number its id in {@code worked-numbers.json}
   * @param corrected whether its correction is meant, not the print
   */
  public record PrintedNumber(String number, boolean corrected) implements Subject {
    @Override
    public String words() {
      return (corrected ? "the correction of " : "") + number;
    }
  }

  /**
   * One finding that is expected of computation or of the record of proofs.
   *
   * @param of what it is about
   * @param fails whether the statement says that the subject fails here
   * @param expected {@code holds} or {@code refuted}: what must be found
   * @param amount the amount that a refutation must have, or null
   */
  public record Case(Subject of, boolean fails, String expected, Rational amount) {}

  /**
   * What holds instead of a statement that fails.
   *
   * @param statement the corrected form
   * @param cases what judges it
   */
  public record Correction(String statement, List<Case> cases) {
    public Correction {
      cases = List.copyOf(cases);
    }
  }

  /**
   * The statement without one of its hypotheses.
   *
   * @param hypothesis that is left out
   * @param found {@code needed}: a case refutes the statement without it; {@code not needed}: every case agrees with it
   * @param why in words
   * @param cases in which the hypothesis fails
   */
  public record Drop(String hypothesis, String found, String why, List<Case> cases) {
    /** There is a counterexample without the hypothesis. */
    public static final String NEEDED = "needed";

    /** The statement holds without the hypothesis wherever it was tried. */
    public static final String NOT_NEEDED = "not needed";

    public Drop {
      cases = List.copyOf(cases);
    }
  }

  public Claim {
    hypotheses = List.copyOf(hypotheses);
    cases = List.copyOf(cases);
    drops = List.copyOf(drops);
  }
}
