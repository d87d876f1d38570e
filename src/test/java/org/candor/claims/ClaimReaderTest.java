package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.junit.jupiter.api.Test;

/** The registry's shorthand, the kinds of case, and hypotheses left out. */
class ClaimReaderTest {
  private static final String POSTED = "examples/posted-price.json";
  private static final String HARMED = "specs/claims/environments/negative-value.json";

  private static Claim claim(String rest) {
    return ClaimReader.read(
            JsonText.parse(
                "{\"format\": \"candor/claims/1\", \"source\": \"x\", \"sets\": {\"both\": [\""
                    + POSTED
                    + "\", \""
                    + HARMED
                    + "\"]}, \"claims\": [{\"id\": \"a\", \"source\": \"b\", \"statement\": \"c\","
                    + " \"hypotheses\": [], \"check\": \"d\", "
                    + rest
                    + "}]}",
                "test.json"))
        .get(0);
  }

  private static Judgement judged(Claim claim) {
    return new ClaimJudge(
            id ->
                id.equals("three")
                    ? Optional.of(
                        new WorkedNumberBench.Outcome("q", "2", "3", "3", false, true, null))
                    : Optional.empty())
        .judge(claim);
  }

  @Test
  void listsOfMechanismsAndPropertiesMakeOneCaseEach() {
    Claim claim =
        claim(
            "\"environments\": \"both\", \"cases\": [{\"mechanisms\": [\"static-vcg\", \"dynamic-vcg\"],"
                + " \"properties\": [\"efficiency\", \"ic.ex-post\"]}]");
    assertEquals(8, claim.cases().size());
    assertEquals(
        List.of("holds"), claim.cases().stream().map(Claim.Case::expected).distinct().toList());
    assertEquals("holds", judged(claim).verdict());
    assertTrue(judged(claim).isAsExpected());
  }

  @Test
  void aHypothesisIsNeededIfOneCaseFailsWithoutIt() {
    // The only action harms agent 1 by 1: participation fails, the budget does not.
    Claim claim =
        claim(
            "\"cases\": [{\"theorems\": [\"3.4\"]}], \"drops\": ["
                + "{\"hypothesis\": \"no negative values\", \"found\": \"needed\", \"why\": \"w\", \"cases\": ["
                + "{\"environments\": [\""
                + HARMED
                + "\"], \"mechanism\": \"dynamic-vcg\", \"property\": \"ir.ex-post\", \"amount\": -1}]},"
                + "{\"hypothesis\": \"no negative values\", \"found\": \"not needed\", \"why\": \"w\", \"cases\": ["
                + "{\"environments\": [\""
                + HARMED
                + "\"], \"mechanism\": \"dynamic-vcg\", \"property\": \"no-deficit.ex-post\"}]}]");
    Judgement judgement = judged(claim);
    assertEquals(
        List.of("needed", "not needed"),
        judgement.drops().stream().map(Judgement.FoundWithout::word).toList());
    assertTrue(judgement.isAsExpected());
    assertEquals(Judgement.Level.PROVED, judgement.cases().get(0).level());
  }

  @Test
  void aHypothesisThatTurnsOutOtherwiseIsNoticed() {
    Claim claim =
        claim(
            "\"cases\": [{\"theorems\": [\"3.4\"]}], \"drops\": ["
                + "{\"hypothesis\": \"no negative values\", \"found\": \"needed\", \"why\": \"w\", \"cases\": ["
                + "{\"environments\": [\""
                + HARMED
                + "\"], \"mechanism\": \"dynamic-vcg\", \"property\": \"no-deficit.ex-post\"}]}]");
    assertFalse(judged(claim).isAsExpected());
  }

  @Test
  void aPrintedNumberThatIsNotFoundRefutesAndItsCorrectionHolds() {
    Claim claim =
        claim(
            "\"cases\": [{\"numbers\": [\"three\"], \"expected\": \"refuted\"}],"
                + " \"corrected\": {\"statement\": \"s\", \"cases\": [{\"correctedNumbers\": [\"three\"]}]}");
    assertEquals("refuted", judged(claim).verdict());
    assertEquals("holds", judged(claim).correctedVerdict());
    assertTrue(judged(claim).isAsExpected());
  }

  @Test
  void whatDoesNotApplyNeitherSupportsNorRefutes() {
    // The tutorial's decision goes on forever, so the static mechanism is not defined there.
    Claim claim =
        claim(
            "\"cases\": [{\"environments\": [\"examples/tutorial-two-agents.json\"],"
                + " \"mechanism\": \"static-vcg\", \"property\": \"efficiency\"}]");
    assertEquals("undecided", judged(claim).verdict());
    assertFalse(judged(claim).isAsExpected());
  }

  @Test
  void mistakesAreNamed() {
    for (String wrong :
        List.of(
            "\"cases\": []",
            "\"cases\": [{}]",
            "\"cases\": [{\"environments\": \"neither\", \"formula\": \"f\"}]",
            "\"cases\": [{\"environments\": \"both\"}]",
            "\"cases\": [{\"theorems\": [\"3.4\"]}], \"drops\": [{\"hypothesis\": \"h\","
                + " \"found\": \"perhaps\", \"why\": \"w\", \"cases\": []}]")) {
      assertThrows(InputException.class, () -> claim(wrong), wrong);
    }
  }
}
