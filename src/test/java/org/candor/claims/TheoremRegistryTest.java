package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.junit.jupiter.api.Test;

class TheoremRegistryTest {
  private static final String RECORD =
      """
      org.k.Data
        /** The data. */
        public final int[] weights;
      org.k.C.sum
        /** The sum. */
        public normal_behavior
        requires well(v) && Other.fine(d.weights);
        public static int sum(int[] v, Data d)
      org.k.C.well
        /** All is well. */
        public normal_behavior
        public static pure model boolean well(int[] v) { return deep(v); }
      org.k.C.deep
        /** Deeper. */
        public normal_behavior
        public static pure model boolean deep(int[] v) { return deep(v); }
      org.k.Other.fine
        /** Fine. */
        public normal_behavior
        public static pure model boolean fine(int[] v) { return true; }
      org.k.Other.well
        /** Another predicate of the same name. */
        public normal_behavior
        public static pure model boolean well(int[] v) { return true; }
      org.k.C.hidden
        /** Not public. */
        public normal_behavior
        static int hidden(int[] v)
      org.k.MustStayOpenC.sum
        /** False: the sum. */
        public normal_behavior
        public static int sum(int[] v)
      """;

  private static final String ENTRY =
      """
      {"number": "1.2", "id": "a-sum", "title": "A sum", "statement": "It sums.",
       "source": "Euler 1748", "contract": "org.k.C.sum", "sibling": "org.k.MustStayOpenC.sum",
       "scaling": "None.", "caveats": ["Small."],
       "mechanisms": [{"id": "team", "properties": ["ic.ex-post"],
                       "hypotheses": ["no agent has a terminal value", "types move slowly"]}]}
      """;

  private static final ContractsOnRecord ON_RECORD = ContractsOnRecord.parse("r.txt", RECORD);

  private static TheoremRegistry read(String... entries) {
    String text =
        "{\"format\": \"candor/theorems/1\", \"scaling\": \"All.\", \"theorems\": ["
            + String.join(",", entries)
            + "]}";
    return TheoremRegistry.read(JsonText.parse(text, "t.json"), ON_RECORD);
  }

  private static void refused(String path, String words, String... entries) {
    InputException e = assertThrows(InputException.class, () -> read(entries));
    assertEquals("t.json", e.file());
    assertTrue(e.path().startsWith(path), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  private static String with(String text, String other) {
    assertTrue(ENTRY.contains(text), text);
    return ENTRY.replace(text, other);
  }

  @Test
  void anEntryIsReadAndFoundByNumberAndId() {
    TheoremRegistry registry = read(ENTRY);
    assertEquals("All.", registry.scaling());
    Theorem theorem = registry.find("1.2").orElseThrow();
    assertEquals(theorem, registry.find("a-sum").orElseThrow());
    assertEquals("team", theorem.coverage().get(0).mechanism());
    assertTrue(registry.find("2").isEmpty());
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    String first = "$.theorems[0]";
    refused(first + ".number", "no number", with("1.2", "1.02"));
    refused(first + ".id", "no id", with("a-sum", "A Sum"));
    refused(first + ".title", "empty", with("A sum", " "));
    refused(first, "missing", with("\"scaling\": \"None.\",", ""));
    refused(first + ".proof", "unknown key", with("\"caveats\"", "\"proof\": 1, \"caveats\""));
    refused(first + ".contract", "on record", with("org.k.C.sum", "org.k.C.product"));
    refused(first + ".contract", "no public method", with("org.k.C.sum", "org.k.C.hidden"));
    refused(first + ".contract", "no public method", with("org.k.C.sum", "org.k.C.well"));
    refused(first + ".contract", "must stay open", with("org.k.C.sum", "org.k.MustStayOpenC.sum"));
    refused(first + ".sibling", "false", with("org.k.MustStayOpenC.sum", "org.k.C.sum"));
    refused("$.theorems[1]", "used twice", ENTRY, with("1.2", "1.3"));
    refused("$.theorems[1]", "comes after 1.2", ENTRY, with("1.2", "1.1").replace("a-sum", "b"));
    refused("$.theorems[1]", "comes after 1.2", ENTRY, with("a-sum", "b"));
  }

  @Test
  void aTheoremCoversOnlyWhatIsClaimedAndUnderNoFewerHypotheses() {
    String place = "$.theorems[0].mechanisms[0]";
    refused(place + ".id", "no mechanism", with("\"team\"", "\"teem\""));
    refused(place + ".id", "no mechanism", with("\"team\"", "\"pay-your-bid\""));
    refused(place + ".properties[0]", "does not claim", with("ic.ex-post", "budget-balance"));
    refused(
        place + ".properties[0]",
        "needs the hypothesis \"no agent has a terminal value\"",
        with("\"no agent has a terminal value\", ", ""));
  }

  @Test
  void tenComesAfterTwo() {
    assertTrue(TheoremRegistry.compare("1.2", "1.10") < 0);
    assertTrue(TheoremRegistry.compare("1", "1.1") < 0);
    assertTrue(TheoremRegistry.compare("10", "9.9") > 0);
    assertEquals(0, TheoremRegistry.compare("3.2", "3.2"));
  }

  @Test
  void mentionedPredicatesAndDataAreFoundThroughEachOther() {
    ContractsOnRecord.Entry sum = ON_RECORD.find("org.k.C.sum").orElseThrow();
    assertEquals(
        List.of("org.k.C.well", "org.k.Other.fine", "org.k.Data", "org.k.C.deep"),
        ON_RECORD.mentionedBy(sum).stream().map(ContractsOnRecord.Entry::name).toList());
    assertEquals("The sum.", sum.words());
    assertTrue(sum.jml().startsWith("public normal_behavior\nrequires"), sum.jml());
    assertFalse(sum.isPredicate());
  }

  @Test
  void aDamagedRecordIsRefused() {
    for (String damaged :
        new String[] {"  lost line\n", "not a name\n  x\n", "org.k.C.f\norg.k.C.g\n  x\n"}) {
      assertThrows(InputException.class, () -> ContractsOnRecord.parse("r.txt", damaged), damaged);
    }
    assertThrows(InputException.class, () -> ContractsOnRecord.parse("r.txt", RECORD + RECORD));
  }

  @Test
  void theShippedRegistryIsRead() {
    TheoremRegistry registry = TheoremRegistry.load();
    assertFalse(registry.theorems().isEmpty());
    for (Theorem theorem : registry.theorems()) {
      assertFalse(theorem.caveats().isEmpty(), theorem.id() + " has no caveat: none is so general");
    }
  }
}
