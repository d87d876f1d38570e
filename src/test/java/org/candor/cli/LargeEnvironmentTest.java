package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments beyond exact solution are refused at once: with what, an estimate and what to do instead. */
class LargeEnvironmentTest {
  /** What is refused late takes minutes or does not end; on an idle machine an early refusal takes a tenth of a second. */
  private static final Duration AT_ONCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  /** A state goes on to itself or to the next one around a ring, under any of two actions. */
  private static String ring(int agents, int states, String horizon, boolean bandit) {
    StringBuilder text =
        new StringBuilder("{\"format\":\"candor/environment/1\",\"name\":\"ring\",");
    text.append("\"discount\":\"9/10\",\"horizon\":").append(horizon);
    text.append(bandit ? ",\"kind\":\"bandit\"" : ",\"actions\":[\"a\",\"b\"]");
    text.append(",\"agents\":[");
    for (int i = 0; i < agents; i++) {
      text.append(i == 0 ? "" : ",").append("{\"name\":\"").append(i);
      text.append("\",\"initial\":\"s0\",\"states\":{");
      for (int s = 0; s < states; s++) {
        String law =
            String.format(
                Locale.ROOT, "\"next\":{\"s%d\":\"1/2\",\"s%d\":\"1/2\"}", s, (s + 1) % states);
        String one = "{\"value\":" + (s + i) % 7 + "," + law + "}";
        String two = "{\"value\":" + s % 5 + "," + law + "}";
        text.append(s == 0 ? "" : ",").append("\"s").append(s).append("\":");
        text.append(bandit ? one : "{\"a\":" + one + ",\"b\":" + two + "}");
      }
      text.append("}}");
    }
    return text.append("]}").toString();
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("large.json"), text).toString();
  }

  private static Run refused(String... arguments) {
    Run run = assertTimeoutPreemptively(AT_ONCE, () -> Run.of(arguments));
    assertEquals(3, run.status(), run.out() + run.err());
    assertTrue(run.err().startsWith("candor: limit reached: "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
    return run;
  }

  private static void says(Run run, String... parts) {
    for (String part : parts) {
      assertTrue(run.err().contains(part), part + " is not in: " + run.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamic-vcg", "team", "eac", "groves", "balanced-team"})
  void auditsOfAMillionJointTypes(String mechanism) throws IOException {
    Run run = refused("audit", file(ring(6, 10, "null", false)), "-m", mechanism);
    says(run, "has 1000000 joint types", "at least 1000000 reach each other", "hours");
    says(run, "drop agents", "solve --approximate", "candor campaign");
  }

  /** A little above what can be solved: nothing of the sub-populations, which are small enough, is solved before. */
  @Test
  void auditsOfFiveThousandJointTypes() throws IOException {
    Run run = refused("audit", file(ring(3, 17, "null", false)), "-m", "dynamic-vcg");
    says(run, "has 4913 joint types", "at least 4913 reach each other", "at most 4096");
  }

  /** In JSON every property is undecided, with the reason. */
  @Test
  void theReasonStandsInJson() throws IOException {
    String file = file(ring(6, 10, "null", false));
    Run run =
        assertTimeoutPreemptively(
            AT_ONCE, () -> Run.of("audit", file, "-m", "dynamic-vcg", "--json"));
    assertEquals(3, run.status(), run.err());
    int undecided = 0;
    for (JsonNode verdict : run.json().get("verdicts")) {
      assertEquals("undecided", verdict.get("verdict").asText());
      assertTrue(verdict.get("reason").asText().contains("1000000 reach each other"));
      undecided++;
    }
    assertEquals(18, undecided);
  }

  @Test
  void aBanditCanBeSampled() throws IOException {
    Run run = refused("audit", file(ring(6, 10, "null", true)), "-m", "dynamic-vcg-bandit");
    says(run, "depending on decisions, up to 1000000", "audit --samples N");
  }

  @ParameterizedTest
  @CsvSource({"1, static-vcg", "1, dynamic-vcg", "7, dynamic-vcg", "7, team"})
  void finiteHorizons(String horizon, String mechanism) throws IOException {
    Run run = refused("audit", file(ring(20, 2, horizon, false)), "-m", mechanism);
    says(run, "1048576", "joint types", "shorten the horizon", "drop agents");
  }

  @ParameterizedTest
  @CsvSource({
    "6, 10, null, false, at least 1000000 reach each other",
    "3, 17, null, false, at least 4913 reach each other",
    "6, 10, null, true, up to 1000000",
    "18, 2, 1, false, million exact numbers to print",
    "3, 10, 9999, false, shorten the horizon"
  })
  void exactSolutions(int agents, int states, String horizon, boolean bandit, String reason)
      throws IOException {
    says(refused("solve", file(ring(agents, states, horizon, bandit))), reason, "--approximate");
  }

  /** 10^27 joint types do not fit into 64 bits; 2^32, 2^64 and 2^16 times 2^16 would be 0 in some number of them. */
  @ParameterizedTest
  @CsvSource({"27, 10", "32, 2", "64, 2", "2, 65536"})
  void productsThatOverflow(int agents, int states) throws IOException {
    String file =
        states < 1000
            ? file(ring(agents, states, "null", false))
            : file(ring(agents, states, "null", true));
    for (String[] command :
        new String[][] {
          {"audit", file, "-m", states < 1000 ? "dynamic-vcg" : "dynamic-vcg-bandit"},
          {"solve", file},
          {"solve", file, "--approximate"},
          {"export", file}
        }) {
      says(refused(command), "more than 100000000 joint types", "drop agents");
    }
  }

  /** What needs no joint type is not refused. */
  @Test
  void modelsAreExported() throws IOException {
    String file = file(ring(6, 10, "null", false));
    Run run = assertTimeoutPreemptively(AT_ONCE, () -> Run.of("export", file));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("module agent6"), run.out());
  }

  /** A certificate of a small environment in which a large one was put. */
  @Test
  void certificatesOfWhatIsTooLarge() throws IOException {
    Path certificate = folder.resolve("certificate.json");
    Run.keepCertificate(certificate);
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode tree = (ObjectNode) mapper.readTree(certificate.toFile());
    tree.set("environment", mapper.readTree(ring(6, 10, "null", false)));
    Files.writeString(certificate, mapper.writeValueAsString(tree));
    Run run = assertTimeoutPreemptively(AT_ONCE, () -> Run.of("check", certificate.toString()));
    assertEquals(3, run.status(), run.out() + run.err());
    says(run, "1000000 joint types", "a certificate");
  }

  /** A counterexample whose environment was exchanged for a large one. */
  @Test
  void counterexamplesOfWhatIsTooLarge() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Path kept = Path.of("counterexamples/pay-your-bid-ic.ex-post.json");
    ObjectNode tree = (ObjectNode) mapper.readTree(kept.toFile());
    tree.set("environment", mapper.readTree(ring(6, 10, "null", false)));
    Path large = folder.resolve("pay-your-bid-ic.ex-post.json");
    Files.writeString(large, mapper.writeValueAsString(tree));
    for (String[] command :
        new String[][] {{"explain", large.toString()}, {"replay", folder.toString()}}) {
      Run run = assertTimeoutPreemptively(AT_ONCE, () -> Run.of(command));
      assertTrue(run.status() != 0, run.out());
      assertTrue((run.out() + run.err()).contains("1000000"), run.out() + run.err());
    }
  }
}
