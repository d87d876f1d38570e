package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.EnvironmentGenerator;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported has the optimal values that the environment has, computed from the text alone. */
class PrismModelTest {
  private static PrivateEnvironment example(String name) {
    return (PrivateEnvironment) EnvironmentReader.read(Path.of("examples", name + ".json"));
  }

  private static List<Rational> optimum(PrivateEnvironment environment) {
    SocialWelfare welfare = new SocialWelfare(environment);
    List<Rational> values = new ArrayList<>();
    for (int joint = 0; joint < environment.types().size(); joint++) {
      values.add(welfare.value(0, joint));
    }
    return values;
  }

  private static List<Rational> exported(PrivateEnvironment environment) {
    return PrismSemantics.results(PrismModel.model(environment), PrismModel.property(environment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial-two-agents", "bandit-two-arms", "metadeliberation"})
  void examplesKeepTheirValues(String name) {
    assertEquals(optimum(example(name)), exported(example(name)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GENERAL_INFINITE", "BANDIT", "PUBLIC", "NEGATIVE", "SALE"})
  void randomEnvironmentsKeepTheirValues(EnvironmentClass environmentClass) {
    int compared = 0;
    for (long seed = 0; compared < 12; seed++) {
      PrivateEnvironment drawn = EnvironmentGenerator.generate(seed, environmentClass);
      if (PrismModel.obstacle(drawn).isEmpty() && drawn.types().size() <= 40) {
        assertEquals(optimum(drawn), exported(drawn), drawn.name());
        compared++;
      }
    }
  }

  /** The comparison notices what an exporter would get wrong. */
  @Test
  void aChangedModelHasOtherValues() {
    PrivateEnvironment tutorial = example("tutorial-two-agents");
    String model = PrismModel.model(tutorial);
    String property = PrismModel.property(tutorial);
    String[] changed = {
      model.replace("9/10 : true + 1/10 : (stopped'=true)", "4/5 : true + 1/5 : (stopped'=true)"),
      model.replaceFirst(" : 50;", " : 49;"),
      model.replaceFirst("1/2 : \\(x1'=(\\d)\\) \\+ 1/2", "1/4 : (x1'=$1) + 3/4")
    };
    for (String each : changed) {
      assertNotEquals(model, each);
      assertNotEquals(optimum(tutorial), PrismSemantics.results(each, property), each);
    }
  }

  @Test
  void negativeValuesAreRaisedAndTheRaiseIsTakenOffAgain() {
    for (long seed = 0; ; seed++) {
      PrivateEnvironment drawn = EnvironmentGenerator.generate(seed, EnvironmentClass.NEGATIVE);
      if (PrismModel.obstacle(drawn).isEmpty() && PrismModel.property(drawn).contains("] - ")) {
        String kept = PrismModel.property(drawn).replaceFirst(" - [^,]+", "");
        assertNotEquals(
            optimum(drawn), PrismSemantics.results(PrismModel.model(drawn), kept), drawn.name());
        return;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "posted-price", // a finite horizon
        "random-goods-infinite", // random feasible sets
        "inaccessible-returns",
        "correlated-sale"
      })
  void whatTheLanguageCannotSayIsRefused(String name) {
    Environment environment = EnvironmentReader.read(Path.of("examples", name + ".json"));
    assertTrue(PrismModel.obstacle(environment).isPresent(), name);
    if (environment instanceof PrivateEnvironment known) {
      assertThrows(IllegalArgumentException.class, () -> PrismModel.model(known));
    }
  }
}
