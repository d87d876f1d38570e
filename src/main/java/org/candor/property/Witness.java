package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.exact.Rational;

/**
 * Where and by how much a property fails, exactly.
 *
 * @param period 0-based over a finite horizon, else empty
 * @param publicState name, or null where there is none
 * @param memory what the mechanism remembers, in words, or null
 * @param jointType names of the true (for transfers: reported) local states in agent order; null entry: silent, in {@code ic.interim}
 *     not known to the agent
 * @param agent name, or null where the failure is nobody's in particular
 * @param report name of the reported state, or null (no misreport involved, or silence)
 * @param hidden whether the misreport is silence
 * @param amount the one-shot gain, payoff, sum of transfers or loss of value, by property
 * @param bestStrategyGain the gain of the best full reporting strategy, for incentive compatibility, else null
 * @param othersReports for {@code ic.dominant}: what the others report instead of their types, honest where nothing is listed
 * @param outsideOption for {@code ir.outside-option}: what the agent has if she opts out for good, else null
 */
public record Witness(
    OptionalInt period,
    String publicState,
    String memory,
    List<String> jointType,
    String agent,
    String report,
    boolean hidden,
    Rational amount,
    Rational bestStrategyGain,
    List<OtherReport> othersReports,
    Rational outsideOption) {
  /**
   * A misreport of another agent.
   *
   * @param period the period over a finite horizon; over an infinite one how many periods later than the witness's joint type
   * @param agent name
   * @param type the name of her state then
   * @param report the name of the state that she reports instead
   */
  public record OtherReport(int period, String agent, String type, String report) {}

  public Witness {
    jointType = java.util.Collections.unmodifiableList(new ArrayList<>(jointType));
    othersReports = List.copyOf(othersReports);
  }

  /** A witness in which the others are honest. */
  public Witness(
      OptionalInt period,
      String publicState,
      String memory,
      List<String> jointType,
      String agent,
      String report,
      boolean hidden,
      Rational amount,
      Rational bestStrategyGain) {
    this(
        period,
        publicState,
        memory,
        jointType,
        agent,
        report,
        hidden,
        amount,
        bestStrategyGain,
        List.of(),
        null);
  }

  /** The same witness for a failure in expectation over the initial law: it has no one joint type. */
  public Witness inExpectation() {
    return new Witness(
        OptionalInt.empty(),
        null,
        null,
        List.of(),
        agent,
        report,
        hidden,
        amount,
        bestStrategyGain);
  }

  /**
   * The same witness of an agent who knows her own state only: the others' entries are null.
   *
   * @param past what she knows of the others' past, in words, or null
   */
  public Witness withOthersUnknown(int own, String past) {
    List<String> known = new ArrayList<>(jointType);
    for (int i = 0; i < known.size(); i++) {
      known.set(i, i == own ? known.get(i) : null);
    }
    String words = memory == null ? past : past == null ? memory : memory + ", " + past;
    return new Witness(
        period, publicState, words, known, agent, report, hidden, amount, bestStrategyGain);
  }

  /** The same witness with the gain of the best full strategy. */
  public Witness withBestStrategyGain(Rational gain) {
    return new Witness(
        period,
        publicState,
        memory,
        jointType,
        agent,
        report,
        hidden,
        amount,
        gain,
        othersReports,
        outsideOption);
  }

  /** The same witness with what the others report. */
  public Witness withOthersReports(List<OtherReport> reports) {
    return new Witness(
        period,
        publicState,
        memory,
        jointType,
        agent,
        report,
        hidden,
        amount,
        bestStrategyGain,
        reports,
        outsideOption);
  }

  /** The same witness with what the agent has outside. */
  public Witness withOutsideOption(Rational value) {
    return new Witness(
        period,
        publicState,
        memory,
        jointType,
        agent,
        report,
        hidden,
        amount,
        bestStrategyGain,
        othersReports,
        value);
  }
}
