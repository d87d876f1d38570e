package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.junit.jupiter.api.Test;

class NotJudgedTest {
  private static final ClaimRegistry CLAIMS = ClaimRegistry.load();

  private static final String ENTRY =
      """
      {"id": "cavallo-2008.on-the-line", "source": "Cavallo 2008, Section 9", "statement": "It holds on the line.",
       "reason": "infinite", "why": "The line is infinite.", "instead": ["cavallo-2008.theorem-1"]}
      """;

  private static NotJudged read(String... entries) {
    return whole(
        "{\"format\": \"candor/not-judged/1\", \"how\": \"By reading.\", \"statements\": ["
            + String.join(",", entries)
            + "]}");
  }

  private static NotJudged whole(String text) {
    return NotJudged.read(JsonText.parse(text, "n.json"), CLAIMS);
  }

  private static void refused(String path, String words, String... entries) {
    InputException e = assertThrows(InputException.class, () -> read(entries));
    assertEquals("n.json", e.file());
    assertEquals(path, e.path(), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  private static String with(String text, String other) {
    assertTrue(ENTRY.contains(text), text);
    return ENTRY.replace(text, other);
  }

  @Test
  void anEntryIsReadAndFoundByItsIdAndByTheClaimBesideIt() {
    NotJudged list = read(ENTRY);
    assertEquals("By reading.", list.how());
    NotJudged.Statement statement = list.find("cavallo-2008.on-the-line").orElseThrow();
    assertEquals(NotJudged.Reason.INFINITE, statement.reason());
    assertEquals(List.of(statement), list.beside("cavallo-2008.theorem-1"));
    assertTrue(list.beside("cavallo-2008.theorem-4").isEmpty());
    assertTrue(list.find("cavallo-2008.theorem-1").isEmpty());
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    String first = "$.statements[0]";
    refused(first + ".id", "no id", with("on-the-line", "On the line"));
    refused(first + ".id", "is judged", with("on-the-line", "theorem-4"));
    refused(first + ".source", "empty", with("Cavallo 2008, Section 9", " "));
    refused(first + ".why", "empty", with("The line is infinite.", ""));
    refused(first, "missing", with("\"why\": \"The line is infinite.\",", ""));
    refused(first, "missing", with(", \"instead\": [\"cavallo-2008.theorem-1\"]", ""));
    refused(first + ".verdict", "unknown key", with("\"why\"", "\"verdict\": 1, \"why\""));
    refused(first + ".reason", "write one of \"infinite\"", with("\"infinite\"", "\"hard\""));
    refused(first + ".instead[0]", "no claim is called", with("theorem-1", "theorem-99"));
    refused(
        first + ".instead[1]",
        "named twice",
        with(
            "\"cavallo-2008.theorem-1\"",
            "\"cavallo-2008.theorem-1\", \"cavallo-2008.theorem-1\""));
    refused("$.statements[1]", "used twice", ENTRY, with("Section 9", "Section 8"));
  }

  @Test
  void theFormatIsNamed() {
    for (String wrong :
        List.of(
            "{\"format\": \"candor/claims/1\", \"how\": \"x\", \"statements\": []}",
            "{\"format\": \"candor/not-judged/1\", \"how\": \" \", \"statements\": []}",
            "{\"format\": \"candor/not-judged/1\", \"statements\": []}",
            "{\"format\": \"candor/not-judged/1\", \"how\": \"x\"}",
            "{\"how\": \"x\", \"statements\": []}",
            "[]")) {
      assertThrows(InputException.class, () -> whole(wrong), wrong);
    }
  }

  @Test
  void theShippedListUsesEveryReasonAndNamesClaims() {
    NotJudged shipped = NotJudged.load(CLAIMS);
    assertFalse(shipped.statements().isEmpty());
    for (NotJudged.Statement each : shipped.statements()) {
      assertTrue(CLAIMS.find(each.id()).isEmpty(), each.id());
      each.instead().forEach(id -> assertTrue(CLAIMS.find(id).isPresent(), id));
    }
    assertEquals(
        Arrays.asList(NotJudged.Reason.values()),
        shipped.statements().stream()
            .map(NotJudged.Statement::reason)
            .distinct()
            .sorted()
            .toList());
  }
}
