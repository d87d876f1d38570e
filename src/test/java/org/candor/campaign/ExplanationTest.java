package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.catalog.Catalog;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleReader;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.counterexample.Explanation;
import org.candor.counterexample.Refutation;
import org.candor.counterexample.Replay;
import org.candor.environment.InputException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/** Whatever is refuted anywhere can be kept, replayed and explained, shrunk or not. */
class ExplanationTest {
  private static final int INSTANCES = 2;

  @Test
  void everyRefutationCanBeExplained() {
    Set<String> explained = new TreeSet<>();
    for (EnvironmentClass environmentClass : EnvironmentClass.values()) {
      for (int number = 0; number < INSTANCES; number++) {
        Instance instance = Instance.of(environmentClass, 11, number);
        Setting setting = new Setting(instance.environment());
        for (Mechanism mechanism : Catalog.all()) {
          for (Audit.Finding finding : Audit.of(setting, mechanism).findings()) {
            if (finding.verdict() instanceof Verdict.Refuted) {
              explain(instance, new Refutation(mechanism, finding.property(), false), number);
              explained.add(finding.property().id());
            }
          }
        }
      }
    }
    assertTrue(
        explained.containsAll(
            Set.of(
                "efficiency",
                "ic.ex-post",
                "ir.ex-post",
                "ir.ex-ante",
                "ir.initial",
                "no-deficit.ex-post",
                "no-deficit.ex-ante",
                "no-deficit.initial",
                "budget-balance",
                "dynamic-groves")),
        explained.toString());
  }

  private static void explain(Instance instance, Refutation refutation, int number) {
    Counterexample found =
        Counterexample.of(
            instance.environment(),
            refutation,
            new Counterexample.Origin(11, instance.environmentClass().id(), number, 0));
    Counterexample read =
        CounterexampleReader.read(CounterexampleWriter.write(found), "found.json");
    Replay replay = Replay.of(read, Catalog::find);
    assertTrue(replay.same(), () -> found.fileName() + ": " + replay.difference());
    String text = Explanation.of(read, Catalog::find);
    assertTrue(text.contains(found.witness().amount().abs().toString()), text);
    assertFalse(text.contains("null"), text);
    if (found.witness().bestStrategyGain() != null && text.contains("She gains")) {
      assertTrue(text.contains("She gains " + found.witness().amount()), text);
    }
  }

  @Test
  void anUnknownMechanismGetsOneMessage() {
    Refutation refutation = KnownFailures.all().get(0);
    Counterexample found = CorpusUpdate.find(refutation, 3);
    InputException refusal =
        assertThrows(InputException.class, () -> Explanation.of(found, id -> Optional.empty()));
    assertTrue(refusal.getMessage().contains("is not known; list the mechanisms with"));
  }
}
