package org.candor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.OneShotGains;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Agreement with exact answers of an independent implementation, compared as rationals. */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @TestFactory
  List<DynamicTest> agrees() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".expected.json")).sorted().toList()) {
        JsonNode expected = new ObjectMapper().readTree(file.toFile());
        Path source =
            FOLDER.resolve(file.getFileName().toString().replace(".expected.json", ".json"));
        Setting setting = new Setting(EnvironmentReader.read(source));
        String name = setting.environment().name();
        tests.add(
            DynamicTest.dynamicTest(name + " values", () -> values(setting, expected.get("rows"))));
        for (Map.Entry<String, JsonNode> entry : expected.get("verdicts").properties()) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + " " + entry.getKey(),
                  () -> verdicts(setting, entry.getKey(), entry.getValue())));
        }
      }
    }
    assertTrue(
        tests.size() >= 40, "only " + tests.size() + " golden comparisons: files are missing");
    return tests;
  }

  private static void values(Setting setting, JsonNode rows) {
    PrivateEnvironment environment = setting.privateEnvironment().orElseThrow();
    int compared = 0;
    int joint = -1;
    int previous = -1;
    for (JsonNode row : rows) {
      int period = row.path("period").asInt(0);
      joint = period == previous ? joint + 1 : 0;
      previous = period;
      List<String> names = new ArrayList<>();
      for (int i = 0; i < environment.agents().size(); i++) {
        names.add(environment.stateName(i, environment.types().local(joint, i)));
      }
      List<String> expectedNames = new ArrayList<>();
      row.get("jointType").forEach(n -> expectedNames.add(n.asText()));
      assertEquals(expectedNames, names, "row order");
      assertEquals(
          row.get("value").asText(),
          setting.welfare().value(period, joint).toString(),
          "V at " + names);
      for (int i = 0; i < names.size(); i++) {
        String others = setting.welfare().othersOptimal(period, i, joint).toString();
        assertEquals(row.get("othersOptimal").get(i).asText(), others, "V_-" + i + " at " + names);
      }
      JsonNode action = row.get("action");
      int sets = environment.feasible(environment.types().publicState(joint)).size();
      for (int z = 0; z < sets; z++) {
        String chosen =
            environment.actions().get(setting.welfare().efficientAction(period, joint, z));
        assertEquals(
            (action.isArray() ? action.get(z) : action).asText(), chosen, "policy at " + names);
      }
      compared++;
    }
    assertEquals(environment.types().size() * environment.horizon().orElse(1), compared, "rows");
  }

  private static void verdicts(Setting setting, String id, JsonNode expected) {
    Mechanism mechanism = Catalog.find(id).orElseThrow();
    Audit audit = Audit.of(setting, mechanism);
    for (String property : List.of("ic.ex-post", "ir.ex-post", "no-deficit.ex-post")) {
      String found = audit.finding(property).orElseThrow().verdict().word();
      assertEquals(expected.get(property).asText(), found, property);
    }
    GameAnalysis analysis = GameAnalysis.of(setting, mechanism.rules(setting));
    assertEquals(
        expected.get("max_one_shot_gain").asText(),
        largestGain(analysis).toString(),
        "one-shot gain");
    assertEquals(
        expected.get("min_payoff").asText(), leastPayoff(analysis).toString(), "least payoff");
    assertEquals(
        expected.get("max_period_deficit").asText(),
        largestDeficit(analysis).toString(),
        "deficit");
    assertEquals(
        expected.get("expected_revenue_at_initial").asText(),
        revenue(analysis).toString(),
        "revenue");
  }

  /** The golden files count the honest report as a report of gain 0 where it is the only one. */
  private static Rational largestGain(GameAnalysis analysis) {
    return OneShotGains.largest(analysis).orElse(Rational.ZERO);
  }

  private static Rational leastPayoff(GameAnalysis analysis) {
    Rational least = null;
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < analysis.game().memories(t); m++) {
        for (int k = 0; analysis.game().onRecord(t, m) && k < analysis.types().size(); k++) {
          for (int i = 0; i < analysis.agents(); i++) {
            Rational payoff = analysis.payoffs(t, i).get(analysis.position(m, k));
            least = least == null ? payoff : least.min(payoff);
          }
        }
      }
    }
    return least;
  }

  private static Rational largestDeficit(GameAnalysis analysis) {
    Rational largest = null;
    GameForm game = analysis.game();
    for (int t = 0; t < analysis.layers(); t++) {
      for (int m = 0; m < game.memories(t); m++) {
        for (int k = 0; game.onRecord(t, m) && k < analysis.types().size(); k++) {
          Rational sum = game.play(t, m, k).totalTransfer();
          largest = largest == null ? sum : largest.max(sum);
        }
      }
    }
    return largest;
  }

  private static Rational revenue(GameAnalysis analysis) {
    var initial = analysis.environment().initial();
    Rational sum = Rational.ZERO;
    for (int k = 0; k < initial.size(); k++) {
      int memory = analysis.game().initialMemory(initial.outcome(k));
      int position = analysis.position(memory, initial.outcome(k));
      sum = sum.minus(initial.probability(k).times(analysis.transfers(0).get(position)));
    }
    return sum;
  }
}
