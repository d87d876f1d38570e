package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.candor.environment.InputException;
import org.candor.environment.JsonLayout;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not a certificate is refused in one line; what cannot be certified is said. */
class CertificateReaderTest {
  private static final String GOOD = Examples.certificate(Examples.FINITE, "dynamic-vcg");

  private static InputException refused(String text) {
    InputException refused =
        assertThrows(InputException.class, () -> CertificateChecker.check(text, "c.json"));
    assertTrue(refused.getMessage().startsWith("c.json: $"), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
    return refused;
  }

  private static String with(String found, String replacement) {
    assertTrue(GOOD.contains(found), found);
    return GOOD.replaceFirst(
        java.util.regex.Pattern.quote(found),
        java.util.regex.Matcher.quoteReplacement(replacement));
  }

  @Test
  void anotherVersionIsUnknown() {
    assertEquals(
        "unknown version \"candor/certificate/2\"",
        refused(with("candor/certificate/1", "candor/certificate/2")).problem());
    assertEquals(
        "not a certificate: \"candor/environment/1\"",
        refused(with("candor/certificate/1", "candor/environment/1")).problem());
  }

  @Test
  void malformedFilesAreRefusedWithTheirPlace() {
    assertEquals(
        "$.surprise", refused(with("\"mechanism\":", "\"surprise\": 1, \"mechanism\":")).path());
    assertEquals("$.mechanism", refused(with("\"dynamic-vcg\"", "7")).path());
    assertEquals(
        "$.verdicts[0].claimed", refused(with("\"claimed\": true", "\"claimed\": 1")).path());
    assertEquals(
        "$.verdicts[0].verdict",
        refused(with("\"verdict\": \"holds\"", "\"verdict\": \"proved\"")).path());
    for (String number :
        List.of(
            "1", "1.5", "\"1/2\"", "\"01\"", "\"-0\"", "\"1e3\"", "\"\"", "null", "NaN", "[]")) {
      refused(with("\"denominator\": \"", "\"denominator\": " + number + ", \"x\": \""));
    }
    for (String number : List.of("\"0\"", "-1", "1.0", "99999999999", "1e400", "null", "{}")) {
      assertEquals(
          "$.verdicts[0].checked",
          refused(GOOD.replaceFirst("\"checked\": [0-9]+", "\"checked\": " + number)).path());
    }
    refused("");
    refused("[]");
    refused("null");
    refused("{}");
    refused("{\"format\": \"candor/certificate/1\"}");
    refused("\u0000");
    refused(GOOD + "{}");
  }

  @Test
  void deepLongAndHugeFilesAreRefused(@TempDir Path directory) throws IOException {
    String start = "{\"format\": \"candor/certificate/1\", \"optimum\": ";
    refused(start + "[".repeat(100_000));
    refused(start + "{\"values\": ".repeat(1_000));
    refused(with("\"denominator\": \"", "\"denominator\": \"" + "9".repeat(1_000_000)));
    refused(start + "[" + "0,".repeat(1_500_000) + "0]}");
    Path huge = directory.resolve("huge.json");
    Files.writeString(huge, " ".repeat(20_000_000));
    assertThrows(InputException.class, () -> CertificateChecker.check(huge));
    assertThrows(
        InputException.class, () -> CertificateChecker.check(directory.resolve("missing.json")));
  }

  @Test
  void aFileIsReadBackAsItWasWritten(@TempDir Path directory) {
    Path file = directory.resolve("certificate.json");
    Setting setting = new Setting(Examples.FINITE);
    Mechanism mechanism = Examples.mechanism("dynamic-vcg");
    Audit audit = Audit.of(setting, mechanism);
    JsonLayout.write(CertificateWriter.tree(setting, mechanism, audit), file);
    assertEquals(0, CertificateChecker.check(file).exitStatus());
    assertEquals(GOOD, JsonLayout.render(CertificateJson.tree(CertificateReader.read(file))));
  }

  @Test
  void inaccessibleAgentsHaveNoCertificatesYet() {
    PrivateEnvironment environment =
        Examples.read(
            """
            {"format": "candor/environment/1", "name": "hidden", "discount": 1, "horizon": 2, "actions": ["a"],
             "agents": [{"name": "1", "initial": "in", "inaccessible": ["out"], "states": {
               "in": {"a": {"value": 1, "next": {"out": 1}}}, "out": {"a": {"value": 0, "next": {"in": 1}}}}}]}
            """);
    Setting setting = new Setting(environment);
    Mechanism mechanism = Examples.mechanism("inaccessible-lump-sum");
    Optional<String> reason = CertificateWriter.unavailable(setting, mechanism);
    assertTrue(reason.orElseThrow().contains("inaccessible"), reason.toString());
    assertEquals(
        reason.get(),
        assertThrows(
                IllegalArgumentException.class,
                () -> CertificateWriter.tree(setting, mechanism, Audit.of(setting, mechanism)))
            .getMessage());
    String text = with("\"initial\": \"x\"", "\"inaccessible\": [\"y\"], \"initial\": \"x\"");
    assertEquals("$.environment", refused(text).path());
  }

  @Test
  void aMechanismThatIsNotDefinedHasNoCertificate() {
    Optional<String> reason =
        CertificateWriter.unavailable(
            new Setting(Examples.INFINITE), Examples.mechanism("static-vcg"));
    assertTrue(reason.orElseThrow().contains("one decision period"), reason.toString());
  }

  @Test
  void tablesThatCouldNotBeReadBackAreNotWritten() {
    StringBuilder states = new StringBuilder();
    for (int k = 0; k < 5; k++) {
      states.append(k == 0 ? "" : ", ");
      states.append(
          "\"s%d\": {\"a\": {\"value\": %d, \"next\": {\"s%d\": 1}}}".formatted(k, k, 4 - k));
    }
    String agent = "{\"name\": \"%d\", \"initial\": \"s0\", \"states\": {" + states + "}}";
    PrivateEnvironment large =
        Examples.read(
            "{\"format\": \"candor/environment/1\", \"name\": \"large\", \"discount\": 1, \"horizon\": 300,"
                + " \"actions\": [\"a\"], \"agents\": ["
                + agent.formatted(1)
                + ", "
                + agent.formatted(2)
                + ", "
                + agent.formatted(3)
                + "]}");
    Setting setting = new Setting(large);
    Mechanism mechanism = Examples.mechanism("team");
    Audit audit = Audit.of(setting, mechanism, List.of());
    LimitExceededException limit =
        assertThrows(
            LimitExceededException.class, () -> CertificateWriter.write(setting, mechanism, audit));
    assertTrue(limit.getMessage().contains("table entries"), limit.getMessage());
  }
}
