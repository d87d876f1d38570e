package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a command line or a file: one line on standard error, exit status 2, nothing on standard output. */
class BadInputTest {
  private static final String TUTORIAL = "examples/tutorial-two-agents.json";

  @TempDir private Path folder;

  private static void assertRefused(String part, String... arguments) {
    Run run = Run.of(arguments);
    String shown = List.of(arguments) + ": " + run.err();
    assertEquals(2, run.status(), shown);
    assertEquals("", run.out(), shown);
    assertEquals(1, run.err().lines().count(), shown);
    assertTrue(run.err().startsWith("candor: "), shown);
    assertTrue(run.err().contains(part), shown);
  }

  @Test
  void commandLines() {
    assertRefused("--help");
    assertRefused("--help", "adit");
    assertRefused("--mechanism", "audit", TUTORIAL);
    assertRefused("--nonsense", "audit", TUTORIAL, "-m", "team", "--nonsense");
    assertRefused("FILE", "audit", "-m", "team");
    assertRefused("did you mean dynamic-vcg", "audit", TUTORIAL, "-m", "dynamic-vgc");
    assertRefused("candor mechanisms", "audit", TUTORIAL, "-m", "zzz");
    assertRefused("empty", "audit", "", "-m", "team");
    assertRefused("\\u001b", "audit", TUTORIAL, "-m", "\u001b[2J");
    assertRefused("candor claims", "claims", "cavallo-2008.theorem-99999999");
    assertRefused("at least 1", "report", "--instances", "0");
    assertRefused("--seed", "report", "--seed", "x");
  }

  @Test
  void files() throws IOException {
    assertRefused("no such file", "audit", "missing.json", "-m", "team");
    assertRefused("directory", "solve", folder.toString());
    assertRefused("no such file", "check", "missing.json");
    assertRefused("no such file", "audit", TUTORIAL, "-m", "missing.mechanism.json");
    assertRefused("$.rules[0]", "audit", TUTORIAL, "-m", "examples/posted-price.mechanism.json");
    Path bad = folder.resolve("bad.json");
    for (String text : List.of("", "{", "[]", "null", "{\"format\": \"candor/environment/2\"}")) {
      Files.writeString(bad, text);
      assertRefused("bad.json: $", "audit", bad.toString(), "-m", "team");
      assertRefused("bad.json: $", "audit", TUTORIAL, "-m", bad.toString());
      assertRefused("bad.json: $", "check", bad.toString());
    }
  }

  @Test
  void whatIsTooLargeEndsWithTheLimit() throws IOException {
    String agent =
        "{\"name\": \"%d\", \"initial\": \"x\", \"states\": {"
            + "\"x\": {\"a\": {\"value\": 1, \"next\": {\"x\": 1}}},"
            + "\"y\": {\"a\": {\"value\": 1, \"next\": {\"x\": 1}}}}}";
    StringBuilder agents = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      agents.append(i == 0 ? "" : ",").append(agent.formatted(i));
    }
    Path file = folder.resolve("many.json");
    Files.writeString(
        file,
        "{\"format\": \"candor/environment/1\", \"name\": \"many\", \"discount\": \"1/2\","
            + "\"horizon\": null, \"actions\": [\"a\"], \"agents\": ["
            + agents
            + "]}");
    Run run = Run.of("audit", file.toString(), "-m", "team");
    assertEquals(3, run.status(), run.err());
    assertTrue(run.err().startsWith("candor: limit reached: "), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void outputs() throws IOException {
    assertRefused(
        "directory",
        "audit",
        "examples/posted-price.json",
        "-m",
        "team",
        "--certificate",
        folder.toString());
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused(
        "check the path",
        "audit",
        "examples/posted-price.json",
        "-m",
        "team",
        "--certificate",
        file.resolve("below").toString());
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList(), "a temporary file was left behind");
    }
  }

  @Test
  void everyCommandTeaches() {
    List<String> commands = List.copyOf(Main.commandLine().getSubcommands().keySet());
    assertTrue(commands.size() >= 7, commands.toString());
    for (String command : commands) {
      Run run = Run.of(command, "--help");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().contains("Usage: candor " + command), run.out());
      assertTrue(run.out().contains("Example"), () -> command + " shows no example");
      assertTrue(run.out().contains("Exit status: 0"), () -> command + " hides its exit status");
    }
  }
}
