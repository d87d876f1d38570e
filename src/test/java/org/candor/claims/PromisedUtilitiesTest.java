package org.candor.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.candor.environment.EnvironmentReader;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Contracts of two periods by hand. Decisions 0, 1 and 2 give 0, 25/16 and 16, worth 0, 5/4 and 4 to low incomes and 3, 13/4 and 5 to high
 * ones; they come after the reports low, high, then low low, low high, high low, high high.
 */
class PromisedUtilitiesTest {
  private static final String CONDITIONS =
      "truth is optimal iff u + δ w >= u' + δ w' at every θ_t, θ_t', with w(θ^t-1) = E[u + δ w | θ^t-1]";

  /**
   * By hand: 25/16 is worth 31/12 in expectation and 16 is worth 14/3. Low prefers 4 + 9/10 · 31/12 = 253/40 to 5/4 + 9/10 · 14/3 = 109/20,
   * and high 13/4 + 21/5 = 149/20 to 5 + 93/40 = 293/40.
   */
  @Test
  void moreNowIsPaidForLater() {
    PromisedUtilities contracts = new PromisedUtilities(setting("hidden-income"));
    int[] contract = {0, 2, 1, 1, 1, 2, 2};
    assertTrue(contracts.isTruthful(contract));
    assertTrue(contracts.keepsPromises(contract));
    assertTrue(contracts.somePromises(contract));
  }

  /** By hand: the high type gains 2 by the report low; promises that differ by 2/δ to 4/δ would hold her back, but both are 16 for certain. */
  @Test
  void promisesThatAreNotKeptWouldDo() {
    PromisedUtilities contracts = new PromisedUtilities(setting("hidden-income"));
    int[] contract = {0, 2, 0, 2, 2, 2, 2};
    assertFalse(contracts.isTruthful(contract));
    assertFalse(contracts.keepsPromises(contract));
    assertTrue(contracts.somePromises(contract));
  }

  /** By hand: 16 whatever is reported; after high a high income, worth 5 to 4, is expected with 3/4, after low with 1/4. */
  @Test
  void withPersistentTypesAPromiseIsNotTheSameToEveryType() {
    PromisedUtilities contracts = new PromisedUtilities(setting("hidden-income-persistent"));
    int[] contract = {0, 2, 2, 2, 2, 2, 2};
    assertTrue(contracts.isTruthful(contract));
    assertFalse(contracts.keepsPromises(contract));
  }

  /** Two amounts after 2 + 4 + 8 sequences of reports. */
  @Test
  void everyContractOfThreePeriodsIsCompared() {
    Verdict verdict = Formulas.find(CONDITIONS).check(setting("hidden-income-three-periods"));
    assertEquals(1 << 14, ((Verdict.Holds) verdict).checked());
  }

  @Test
  void severalAgentsAndTypesThatCannotComeAgainAreNotJudged() {
    assertInstanceOf(
        Verdict.NotApplicable.class, Formulas.find(CONDITIONS).check(setting("two-seasons")));
    assertInstanceOf(
        Verdict.NotApplicable.class, Formulas.find(CONDITIONS).check(setting("trial-offer")));
  }

  private static Setting setting(String environment) {
    return new Setting(
        EnvironmentReader.read(
            ShippedFiles.json("specs/claims/environments/" + environment + ".json")));
  }
}
