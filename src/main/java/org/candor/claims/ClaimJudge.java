package org.candor.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TabularMechanismReader;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/** Judges claims by exact computation; environments and audits are kept, so that claims may share them. */
public final class ClaimJudge {
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<List<String>, Audit> audits = new HashMap<>();

  /** Computes every case of the claim and of its corrected form. */
  public Judgement judge(Claim claim) {
    return new Judgement(
        claim,
        found(claim.cases()),
        claim.correction() == null ? List.of() : found(claim.correction().cases()));
  }

  private List<Judgement.Found> found(List<Claim.Case> cases) {
    List<Judgement.Found> found = new ArrayList<>();
    for (Claim.Case each : cases) {
      Setting setting = setting(each.environment());
      found.add(
          new Judgement.Found(
              each,
              setting.environment().name(),
              setting.environment().agentNames(),
              verdict(each, setting)));
    }
    return found;
  }

  private Setting setting(String file) {
    return settings.computeIfAbsent(
        file, f -> new Setting(EnvironmentReader.read(ShippedFiles.json(f))));
  }

  private Verdict verdict(Claim.Case of, Setting setting) {
    if (of.formula() != null) {
      return Formula.find(of.formula()).check(setting);
    }
    Audit audit =
        audits.computeIfAbsent(
            List.of(of.environment(), of.mechanism()),
            key -> Audit.of(setting, mechanism(of.mechanism())));
    for (String premise : of.premises()) {
      if (!(verdict(audit, premise) instanceof Verdict.Holds)) {
        return new Verdict.NotApplicable("the premise " + premise + " does not hold");
      }
    }
    return verdict(audit, of.property());
  }

  private static Verdict verdict(Audit audit, String property) {
    return audit
        .finding(property)
        .orElseThrow(() -> new IllegalArgumentException("no property is called " + property))
        .verdict();
  }

  private static Mechanism mechanism(String name) {
    if (name.endsWith(".json")) {
      return TabularMechanismReader.read(
          ShippedFiles.json(name), Properties.all().stream().map(Property::id).toList());
    }
    return Catalog.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no mechanism is called " + name));
  }
}
