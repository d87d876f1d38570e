package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.PrivateEnvironment.Kind;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnvironmentReaderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static PrivateEnvironment read(String text) {
    return EnvironmentReader.readPrivate(text, "test.json");
  }

  private static String general(String head, String agentTail, String tail) {
    return "{\"format\":\"candor/environment/1\",\"name\":\"t\","
        + head
        + ",\"actions\":[\"a\",\"b\"],\"agents\":[{\"name\":\"1\",\"initial\":{\"s\":\"1/3\",\"t\":\"2/3\"},"
        + "\"states\":{\"s\":{\"a\":{\"value\":0.25,\"next\":{\"s\":1}},"
        + "\"b\":{\"value\":\"-7\",\"next\":{\"s\":\"0.5\",\"t\":0.5}}},"
        + "\"t\":{\"b\":{\"value\":\"6/4\",\"next\":{\"t\":1,\"s\":0}},"
        + "\"a\":{\"value\":-0,\"next\":{\"t\":1}}}}"
        + agentTail
        + "}]"
        + tail
        + "}";
  }

  @TestFactory
  List<DynamicTest> everyGoldenEnvironmentIsRead() {
    List<Path> files = GoldenFiles.environments();
    assertTrue(files.size() >= 11, "golden files: " + files);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertEquals(
                            file.getFileName().toString(),
                            EnvironmentReader.readPrivate(file).name() + ".json")))
        .toList();
  }

  @Test
  void tutorialHasItsNumbers() {
    PrivateEnvironment e =
        EnvironmentReader.readPrivate(GOLDEN.resolve("slides_two_agent_inf.json"));
    assertEquals(Kind.GENERAL, e.kind());
    assertEquals(Rational.of(9, 10), e.discount());
    assertEquals(OptionalInt.empty(), e.horizon());
    assertEquals(List.of("red", "blue"), e.actions());
    assertEquals(List.of("1", "2"), e.agentNames());
    assertEquals(25, e.types().size());
    assertEquals(Rational.of(50), e.agents().get(0).value(0, 0, 0));
    assertEquals("{2: 1/10, 3: 9/10}", e.agents().get(1).law(0, 0, 1).toString());
    assertNull(e.publicStateName(0));
    assertTrue(e.remainsWithout(0, 0));
    assertEquals("[1 [0, 1]]", e.feasible(0).toString());
  }

  @Test
  void banditActivatesOneArm() {
    PrivateEnvironment e = EnvironmentReader.readPrivate(GOLDEN.resolve("mab_learning2.json"));
    assertEquals(Kind.BANDIT, e.kind());
    assertEquals(List.of("1", "2"), e.actions());
    Agent second = e.agents().get(1);
    assertEquals(Rational.of(11, 2), second.value(0, 0, 1));
    assertEquals(Rational.ZERO, second.value(0, 0, 0));
    assertEquals("{0: 1}", second.law(0, 0, 0).toString());
    assertEquals("{1: 1/2, 2: 1/2}", second.law(0, 0, 1).toString());
    assertFalse(e.remainsWithout(1, 1));
    assertTrue(e.remainsWithout(1, 0));
  }

  @Test
  void publicStateKeysValuesAndLaws() {
    PrivateEnvironment e = EnvironmentReader.readPrivate(GOLDEN.resolve("rand_bt_0.json"));
    assertEquals("v", e.publicStateName(1));
    assertEquals(Rational.of(7), e.agents().get(0).value(1, 0, 0));
    assertEquals("{0: 3/7, 1: 4/7}", e.agents().get(0).law(0, 0, 0).toString());
    assertEquals("{1: 1}", e.agents().get(0).law(1, 0, 0).toString());
    assertEquals("{0: 2/11, 1: 9/11}", e.publicProcess().law(1, 0).toString());
    assertEquals(Rational.of(10), e.publicProcess().value(0, 1));
    assertEquals("[1/3 [1], 2/3 [0, 1]]", e.feasible(1).toString());
  }

  @Test
  void numbersAreExact() {
    PrivateEnvironment e = read(general("\"discount\":0.1,\"horizon\":\"3\"", "", ""));
    assertEquals(Rational.of(1, 10), e.discount());
    assertEquals(OptionalInt.of(3), e.horizon());
    Agent agent = e.agents().get(0);
    assertEquals(Rational.of(1, 4), agent.value(0, 0, 0));
    assertEquals(Rational.of(-7), agent.value(0, 0, 1));
    assertEquals(Rational.of(3, 2), agent.value(0, 1, 1));
    assertEquals(Rational.ZERO, agent.value(0, 1, 0));
    assertEquals("{1: 1}", agent.law(0, 1, 1).toString());
    assertEquals("{0: 1/3, 1: 2/3}", agent.initial().toString());
  }

  @Test
  void aThousandDigitsAreReadExactly() {
    String digits = "7".repeat(1000);
    PrivateEnvironment e =
        read(general("\"discount\":0,\"horizon\":null", "", "").replace("\"-7\"", digits));
    assertEquals(digits, e.agents().get(0).value(0, 0, 1).toString());
  }

  @Test
  void terminalValuesAndInaccessibleStates() {
    PrivateEnvironment e =
        read(
            general(
                "\"discount\":1,\"horizon\":2",
                ",\"terminal\":{\"t\":\"5/2\"},\"inaccessible\":[\"s\"]",
                ""));
    Agent agent = e.agents().get(0);
    assertEquals(Rational.ZERO, agent.terminal(0, 0));
    assertEquals(Rational.of(5, 2), agent.terminal(0, 1));
    assertTrue(agent.isInaccessible(0));
    assertFalse(agent.isInaccessible(1));
    assertEquals(3, e.reports().size());
  }

  private static final String PUBLIC =
      ",\"public\":{\"initial\":\"u\",\"states\":{"
          + "\"u\":{\"a\":{\"value\":0,\"next\":{\"v\":1}},\"b\":{\"value\":0,\"next\":{\"u\":1}}},"
          + "\"v\":{\"a\":{\"value\":0,\"next\":{\"v\":1}},\"b\":{\"value\":0,\"next\":{\"u\":1}}}}}";

  @Test
  void terminalValuesByPublicState() {
    for (String terminal :
        List.of(
            "{\"u\":{\"s\":1},\"v\":{\"s\":2,\"t\":3}}",
            "{\"s\":{\"v\":2,\"u\":1},\"t\":{\"u\":0,\"v\":3}}")) {
      PrivateEnvironment e =
          read(general("\"discount\":1,\"horizon\":2", ",\"terminal\":" + terminal, PUBLIC));
      Agent agent = e.agents().get(0);
      assertEquals(Rational.ONE, agent.terminal(0, 0));
      assertEquals(Rational.ZERO, agent.terminal(0, 1));
      assertEquals(Rational.of(2), agent.terminal(1, 0));
      assertEquals(Rational.of(3), agent.terminal(1, 1));
    }
  }

  @Test
  void feasibleSetsByPublicStateAndAbsentActions() {
    PrivateEnvironment e =
        read(
            general(
                "\"discount\":1,\"horizon\":2",
                "",
                PUBLIC
                    + ",\"feasible\":[{\"probability\":\"1/4\",\"actions\":{\"v\":[\"b\",\"a\"],\"u\":[\"a\"]}},"
                    + "{\"probability\":\"3/4\",\"actions\":[\"a\"]}],\"absent\":{\"1\":[\"a\"]}"));
    assertEquals("[1/4 [0], 3/4 [0]]", e.feasible(0).toString());
    assertArrayEquals(new int[] {0, 1}, e.feasible(1).get(0).actions());
    assertTrue(e.remainsWithout(0, 0));
    assertFalse(e.remainsWithout(0, 1));
  }

  @Test
  void tooLargeJointSpacesAreALimit() {
    StringBuilder agents = new StringBuilder();
    for (int i = 0; i < 27; i++) {
      agents
          .append(i == 0 ? "" : ",")
          .append("{\"name\":\"" + i + "\",\"initial\":\"s\",\"states\":{")
          .append(
              "\"s\":{\"value\":0,\"next\":{\"s\":1}},\"t\":{\"value\":1,\"next\":{\"s\":1}}}}");
    }
    String text =
        "{\"format\":\"candor/environment/1\",\"name\":\"t\",\"kind\":\"bandit\",\"discount\":0,"
            + "\"horizon\":null,\"agents\":["
            + agents
            + "]}";
    LimitExceededException e = assertThrows(LimitExceededException.class, () -> read(text));
    assertTrue(e.getMessage().startsWith("test.json: $.agents: "), e.getMessage());
  }

  @Test
  void messagesNameFilePathProblemPlaceAndRemedy() {
    String text = general("\"discount\":1,\"horizon\":2", "", "").replace("\"6/4\"", "\"1/0\"");
    InputException e = assertThrows(InputException.class, () -> read(text));
    assertEquals("test.json", e.file());
    assertEquals("$.agents[0].states.t.b.value", e.path());
    assertEquals(1, e.line());
    assertEquals(text.indexOf("\"1/0\"") + 1, e.column());
    assertEquals("\"1/0\" divides by 0", e.problem());
    assertEquals("write a denominator other than 0", e.remedy());
    assertEquals(
        "test.json: $.agents[0].states.t.b.value: \"1/0\" divides by 0 (line 1, column "
            + e.column()
            + "); write a denominator other than 0",
        e.getMessage());
  }
}
