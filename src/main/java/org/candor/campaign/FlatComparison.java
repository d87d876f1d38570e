package org.candor.campaign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candor.catalog.Catalog;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TransferFormula;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Property;

/**
 * Holds audits in fixed point against exact ones: every verdict, every feature, and that every transfer and payoff is as near to the exact one
 * as its error bound says.
 */
public final class FlatComparison {
  private static final List<Property> PROPERTIES =
      Properties.all().stream().filter(p -> FlatAudit.decides(p.id())).toList();

  private final List<Mechanism> mechanisms;
  private long instances;
  private long audits;
  private long verdicts;
  private long refuted;

  /** By mechanism and property, or by mechanism where nothing was decided. */
  private final Map<String, Integer> undecided = new TreeMap<>();

  /** Of these mechanisms, all of which have a formula. */
  FlatComparison(List<Mechanism> mechanisms) {
    this.mechanisms = List.copyOf(mechanisms);
  }

  /** The mechanisms of the catalogue to which fixed point applies. */
  static List<Mechanism> candidates() {
    return Catalog.all().stream().filter(m -> m.transferFormula().isPresent()).toList();
  }

  /**
   * Audits an instance with some of the mechanisms.
   *
   * @param chosen positions of the mechanisms
   * @throws IllegalStateException where anything differs
   */
  void compare(Drawn drawn, int... chosen) {
    Optional<FlatInstance> flat = drawn.flat();
    if (flat.isEmpty()) {
      return;
    }
    instances++;
    Setting setting = new Setting(drawn.environment());
    boolean featuresCompared = false;
    for (int m : chosen) {
      Mechanism mechanism = mechanisms.get(m);
      demand(mechanism.undefined(setting).isEmpty(), drawn, mechanism, "is not defined");
      TransferFormula formula = mechanism.transferFormula().orElseThrow();
      Optional<FlatAudit> audit = FlatAudit.of(flat.get(), formula);
      audits++;
      if (audit.isEmpty()) {
        undecided.merge(mechanism.id(), 1, Integer::sum);
        continue;
      }
      Audit exact = Audit.of(setting, mechanism, PROPERTIES);
      for (Audit.Finding finding : exact.findings()) {
        FlatAudit.Finding found = audit.get().finding(finding.property().id());
        if (found == FlatAudit.Finding.UNDECIDED) {
          undecided.merge(mechanism.id() + " " + finding.property().id(), 1, Integer::sum);
        } else {
          verdicts++;
          refuted += found == FlatAudit.Finding.REFUTED ? 1 : 0;
          demand(
              found.word().equals(finding.verdict().word()),
              drawn,
              mechanism,
              finding.property().id() + " " + found.word() + ", exactly " + finding.verdict());
        }
      }
      compareNumbers(drawn, mechanism, flat.get(), audit.get(), exact.analysis());
      if (!featuresCompared) {
        featuresCompared = true;
        FlatFeatures features = new FlatFeatures(flat.get(), audit.get());
        for (InstanceFeature feature : InstanceFeature.values()) {
          demand(features.has(feature) == feature.isIn(setting), drawn, mechanism, feature.title());
        }
      }
    }
  }

  private static void compareNumbers(
      Drawn drawn, Mechanism mechanism, FlatInstance flat, FlatAudit audit, GameAnalysis analysis) {
    BigInteger unit = BigInteger.valueOf(flat.rewardUnit()).shiftLeft(audit.fractionalBits());
    for (int i = 0; i < flat.agents(); i++) {
      long[] payoffs = audit.payoffs(i);
      for (int joint = 0; joint < payoffs.length; joint++) {
        GameForm.Play play = analysis.game().play(0, 0, joint);
        long amount = audit.transfers().amount[i][joint];
        long error = audit.transfers().error[i][joint];
        demand(
            isWithin(amount, error, play.transfers().get(i), unit), drawn, mechanism, "a transfer");
        Rational payoff = analysis.payoffs(0, i).get(joint);
        demand(
            isWithin(payoffs[joint], audit.payoffError(i), payoff, unit),
            drawn,
            mechanism,
            "a payoff");
      }
    }
  }

  private static boolean isWithin(long number, long error, Rational exact, BigInteger unit) {
    Rational difference = exact.times(Rational.of(unit)).minus(Rational.of(number)).abs();
    return difference.compareTo(Rational.of(error)) <= 0;
  }

  private static void demand(boolean right, Drawn drawn, Mechanism mechanism, String what) {
    if (!right) {
      throw new IllegalStateException(
          "fixed point and exact arithmetic disagree on "
              + drawn.environment().name()
              + " of "
              + drawn.environmentClass()
              + ", number "
              + drawn.number()
              + ": "
              + mechanism.id()
              + ": "
              + what);
    }
  }

  /** How many mechanisms there are. */
  int mechanisms() {
    return mechanisms.size();
  }

  /** How many instances had flat tables. */
  long instances() {
    return instances;
  }

  /** Verdicts that fixed point found, all as the exact ones. */
  long verdicts() {
    return verdicts;
  }

  /** How many of them were refutations. */
  long refuted() {
    return refuted;
  }

  /** What was compared, in words. */
  @Override
  public String toString() {
    return instances
        + " instances, "
        + audits
        + " audits: "
        + verdicts
        + " verdicts in fixed point, "
        + refuted
        + " of them refutations, all as the exact ones, and every transfer and payoff within its bound; left to exact"
        + " arithmetic: "
        + undecided;
  }

  /**
   * Compares on random instances, each with the first mechanism and with one of the others in turn.
   *
   * @param arguments the seed, the number of instances, and the class they are from
   */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "give the seed, the number of instances and the class, as in 1 100000 2x3x3");
    }
    long seed = Long.parseLong(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    InstanceSource source = InstanceSource.find(arguments[2]).orElseThrow();
    List<Mechanism> mechanisms = new ArrayList<>(candidates());
    mechanisms.sort((a, b) -> Boolean.compare(a.id().equals("team"), b.id().equals("team")));
    FlatComparison comparison = new FlatComparison(mechanisms);
    for (long number = 0; number < count; number++) {
      int other = 1 + (int) (number % (mechanisms.size() - 1));
      comparison.compare(source.draw(seed, number), 0, other);
      if ((number + 1) % 10_000 == 0) {
        System.err.println(number + 1);
      }
    }
    if (comparison.verdicts() == 0) {
      throw new IllegalStateException("nothing was compared: " + comparison);
    }
    System.out.println(comparison);
  }
}
