package org.candor.rendering;

import java.util.ArrayList;
import java.util.List;
import org.candor.exact.Rational;
import org.candor.property.Witness;

/** A witness as a sentence: who, where, what she says instead, and what it comes to, exactly. */
public final class WitnessWords {
  private static final String SILENT = "(silent)";

  private WitnessWords() {}

  /**
   * The sentence.
   *
   * @param property id of the property that fails
   * @param agents names in agent order
   */
  public static String sentence(String property, Witness witness, List<String> agents) {
    return Printable.of(
        switch (kind(property)) {
          case "ic" ->
              misreport(witness, agents, property.equals("ic.interim") ? "(unknown)" : SILENT);
          case "ir" ->
              property.equals("ir.path") ? worstPath(witness, agents) : payoff(witness, agents);
          case "no-deficit", "budget-balance" -> transfers(property, witness, agents);
          case "efficiency" ->
              where(witness, agents, "At")
                  + " the decisions lose "
                  + Amount.inWords(witness.amount())
                  + " of the optimal social value.";
          case "dynamic-groves" ->
              where(witness, agents, "At")
                  + " agent "
                  + quoted(witness.agent())
                  + reports(witness)
                  + " and so changes her own expected charges by "
                  + Amount.inWords(witness.amount())
                  + ".";
          case "revenue-maximality" -> revenue(property, witness, agents);
          case "efficient-exit" ->
              where(witness, agents, "At")
                  + " agent "
                  + quoted(witness.agent())
                  + " cannot influence any decision any more, and her transfer is "
                  + Amount.inWords(witness.amount())
                  + ".";
          default -> other(witness, agents);
        });
  }

  /** What the amount is, in a word or two: {@code gain 4/5}. */
  public static String amount(String property, Rational amount) {
    String word =
        switch (kind(property)) {
          case "ic" -> "gain ";
          case "ir" -> "payoff ";
          case "no-deficit", "budget-balance" -> "ΣT = ";
          case "efficiency" -> "loss ";
          case "dynamic-groves" -> "change ";
          case "revenue-maximality" -> "shortfall ";
          case "efficient-exit" -> "transfer ";
          default -> "amount ";
        };
    return word + Amount.inTable(amount);
  }

  private static String kind(String property) {
    int dot = property.indexOf('.');
    return dot < 0 ? property : property.substring(0, dot);
  }

  private static String misreport(Witness witness, List<String> agents, String unheard) {
    String best =
        witness.bestStrategyGain() == null
            ? "."
            : witness.bestStrategyGain().equals(witness.amount())
                ? "; no strategy gains her more there."
                : "; her best strategy gains "
                    + Amount.inWords(witness.bestStrategyGain())
                    + " there.";
    return where(witness, agents, "At", unheard)
        + " agent "
        + quoted(witness.agent())
        + reports(witness)
        + insteadOf(witness, agents)
        + others(witness)
        + " and gains "
        + Amount.inWords(witness.amount())
        + best;
  }

  /** What the others report, as in {@code while agent "2" reports "x" at "y" in period 1}. */
  private static String others(Witness witness) {
    if (witness.othersReports().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Witness.OtherReport other : witness.othersReports()) {
      String when =
          witness.period().isPresent()
              ? "in period " + other.period()
              : other.period() == 0 ? "now" : other.period() + " later";
      parts.add(
          "agent "
              + quoted(other.agent())
              + " reports "
              + quoted(other.report())
              + " at "
              + quoted(other.type())
              + " "
              + when);
    }
    return ", while " + String.join(", ", parts) + ",";
  }

  private static String worstPath(Witness witness, List<String> agents) {
    return where(witness, agents, "From")
        + " honest play can take a path on which agent "
        + quoted(witness.agent())
        + "'s payoff is "
        + Amount.inWords(witness.amount())
        + ".";
  }

  private static String insteadOf(Witness witness, List<String> agents) {
    int i = agents.indexOf(witness.agent());
    if (i < 0 || i >= witness.jointType().size() || witness.jointType().get(i) == null) {
      return "";
    }
    return " instead of " + quoted(witness.jointType().get(i));
  }

  private static String reports(Witness witness) {
    if (witness.hidden()) {
      return " stays silent";
    }
    return witness.report() == null ? "" : " reports " + quoted(witness.report());
  }

  private static String payoff(Witness witness, List<String> agents) {
    String amount = Amount.inWords(witness.amount()) + ".";
    if (witness.jointType().isEmpty()) {
      return "In expectation over the whole run agent "
          + quoted(witness.agent())
          + "'s payoff from honest play is "
          + amount;
    }
    String start = witness.agent() == null ? "an agent" : "agent " + quoted(witness.agent());
    String outside =
        witness.outsideOption() == null
            ? amount
            : Amount.inWords(witness.amount())
                + "; opting out for good is worth "
                + Amount.inWords(witness.outsideOption())
                + " to her.";
    return where(witness, agents, "At") + " " + start + "'s payoff from honest play is " + outside;
  }

  private static String transfers(String property, Witness witness, List<String> agents) {
    String amount = Amount.inWords(witness.amount());
    if (witness.jointType().isEmpty()) {
      return "In expectation over the whole run the transfers to the agents sum to " + amount + ".";
    }
    if (property.equals("no-deficit.initial")) {
      return where(witness, agents, "Starting at")
          + " the expected transfers to the agents sum to "
          + amount
          + ".";
    }
    if (property.equals("no-deficit.path")) {
      return where(witness, agents, "From")
          + " honest play can take a path on which the transfers to the agents sum to "
          + amount
          + ".";
    }
    return where(witness, agents, "When the report is")
        + " the transfers to the agents sum to "
        + amount
        + ".";
  }

  private static String revenue(String property, Witness witness, List<String> agents) {
    String amount = Amount.inWords(witness.amount());
    if (property.equals("revenue-maximality")) {
      return "In expectation from the start another such mechanism collects " + amount + " more.";
    }
    return where(witness, agents, "At")
        + (witness.agent() == null ? "" : " agent " + quoted(witness.agent()))
        + " could be charged "
        + amount
        + " more within the dynamic-Groves class.";
  }

  private static String other(Witness witness, List<String> agents) {
    String agent = witness.agent() == null ? "" : " agent " + quoted(witness.agent());
    String at = witness.jointType().isEmpty() ? "In expectation" : where(witness, agents, "At");
    return at + agent + reports(witness) + ": " + Amount.inWords(witness.amount()) + ".";
  }

  /** {@code At (1: *, 2: L), period 0, public state "u",}. */
  private static String where(Witness witness, List<String> agents, String preposition) {
    return where(witness, agents, preposition, SILENT);
  }

  /** The same, with a word for the states of agents that are null. */
  private static String where(
      Witness witness, List<String> agents, String preposition, String unheard) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < witness.jointType().size(); i++) {
      String state = witness.jointType().get(i);
      String name = i < agents.size() ? agents.get(i) : String.valueOf(i + 1);
      parts.add(name + ": " + (state == null ? unheard : state));
    }
    StringBuilder where = new StringBuilder(preposition);
    where.append(" (").append(String.join(", ", parts)).append(')');
    int bare = where.length();
    witness.period().ifPresent(t -> where.append(", period ").append(t));
    if (witness.publicState() != null) {
      where.append(", public state ").append(quoted(witness.publicState()));
    }
    if (witness.memory() != null) {
      where.append(", memory ").append(witness.memory());
    }
    return where.append(where.length() == bare ? "" : ",").toString();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
