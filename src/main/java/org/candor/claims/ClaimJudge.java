package org.candor.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TabularMechanismReader;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/** Judges claims; environments, games and verdicts are kept, so that claims may share them. */
public final class ClaimJudge {
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<List<String>, GameAnalysis> games = new HashMap<>();
  private final Map<List<String>, Verdict> verdicts = new HashMap<>();
  private final WorkedNumberBench numbers;
  private final TheoremRegistry theorems = TheoremRegistry.load();

  /**
   * A judge.
   *
   * @param numbers computes the worked numbers that claims name
   */
  public ClaimJudge(WorkedNumberBench numbers) {
    this.numbers = numbers;
  }

  /** Judges every case of the claim, of its corrected form, and of what it is without a hypothesis. */
  public Judgement judge(Claim claim) {
    return new Judgement(
        claim,
        found(claim.cases()),
        claim.correction() == null ? List.of() : found(claim.correction().cases()),
        claim.drops().stream()
            .map(drop -> new Judgement.FoundWithout(drop, found(drop.cases())))
            .toList());
  }

  private List<Judgement.Found> found(List<Claim.Case> cases) {
    return cases.stream().map(this::found).toList();
  }

  private Judgement.Found found(Claim.Case of) {
    if (of.of() instanceof Claim.PropertyOf subject) {
      return computed(of, setting(subject.environment()), verdict(subject));
    }
    if (of.of() instanceof Claim.FormulaOn subject) {
      Setting setting = setting(subject.environment());
      return computed(of, setting, Formulas.find(subject.formula()).check(setting));
    }
    if (of.of() instanceof Claim.PrintedNumber subject) {
      return recomputed(of, subject);
    }
    String theorem = ((Claim.ProvedAs) of.of()).theorem();
    return new Judgement.OnRecord(
        of,
        theorems
            .find(theorem)
            .orElseThrow(() -> new IllegalArgumentException("there is no theorem " + theorem)));
  }

  private static Judgement.Found computed(Claim.Case of, Setting setting, Verdict verdict) {
    return new Judgement.Computed(
        of, setting.environment().name(), setting.environment().agentNames(), verdict);
  }

  private Judgement.Found recomputed(Claim.Case of, Claim.PrintedNumber subject) {
    WorkedNumberBench.Outcome outcome =
        numbers
            .compute(subject.number())
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no worked number is called " + subject.number()));
    return new Judgement.Recomputed(
        of,
        outcome.quantity(),
        subject.corrected() ? outcome.corrected() : outcome.printed(),
        outcome.found(),
        subject.corrected() ? outcome.correctedAgrees() : outcome.agrees(),
        outcome.draws());
  }

  private Setting setting(String file) {
    return settings.computeIfAbsent(
        file, f -> new Setting(EnvironmentReader.read(ShippedFiles.json(f))));
  }

  private Verdict verdict(Claim.PropertyOf of) {
    for (String premise : of.premises()) {
      if (!(decide(of, premise) instanceof Verdict.Holds)) {
        return new Verdict.NotApplicable("the premise " + premise + " does not hold");
      }
    }
    return decide(of, of.property());
  }

  /** One property at a time: a claim about the budget need not wait for a linear programme. */
  private Verdict decide(Claim.PropertyOf of, String property) {
    Property meant =
        Properties.find(property)
            .orElseThrow(() -> new IllegalArgumentException("no property is called " + property));
    List<String> key = List.of(of.environment(), of.mechanism(), property);
    Verdict known = verdicts.get(key);
    if (known == null) {
      known = decide(setting(of.environment()), of, meant);
      verdicts.put(key, known);
    }
    return known;
  }

  private Verdict decide(Setting setting, Claim.PropertyOf of, Property property) {
    Mechanism mechanism = mechanism(of.mechanism());
    Optional<String> undefined = mechanism.undefined(setting);
    if (undefined.isPresent()) {
      return new Verdict.NotApplicable(undefined.get());
    }
    try {
      return property.check(
          games.computeIfAbsent(
              List.of(of.environment(), of.mechanism()),
              key -> GameAnalysis.of(setting, mechanism)));
    } catch (LimitExceededException e) {
      return new Verdict.Undecided(e.getMessage());
    }
  }

  /**
   * The mechanism of this id, or in this table.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mechanism mechanism(String name) {
    if (name.endsWith(".json")) {
      return TabularMechanismReader.read(
          ShippedFiles.json(name), Properties.all().stream().map(Property::id).toList());
    }
    return Catalog.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no mechanism is called " + name));
  }
}
