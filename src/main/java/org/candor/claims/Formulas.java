package org.candor.claims;

import java.util.ArrayList;
import java.util.List;

/** Every formula that claims may name; each source's formulas have a file of their own. */
final class Formulas {
  private Formulas() {}

  static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    all.addAll(BanditFormulas.all());
    all.addAll(GrovesFormulas.all());
    all.addAll(IgnoringFormulas.all());
    all.addAll(PivotFormulas.all());
    all.addAll(RedistributionFormulas.all());
    all.addAll(RandomAllocationFormulas.all());
    all.addAll(SurveyFormulas.all());
    all.addAll(ExternalityRing.all());
    all.addAll(ContingentFormulas.all());
    all.addAll(SignalFormulas.all());
    all.addAll(ContributionFormulas.all());
    all.addAll(AuctionFormulas.all());
    all.addAll(ChargeFormulas.all());
    all.addAll(ReportingFormulas.all());
    all.addAll(StrategyFormulas.all());
    all.addAll(PlanFormulas.all());
    all.addAll(CorrelatedFormulas.all());
    all.addAll(StaticScreeningFormulas.all());
    all.addAll(AllocationFormulas.all());
    all.addAll(ScreeningFormulas.all());
    all.addAll(OptionFormulas.all());
    all.addAll(ImpulseFormulas.all());
    all.addAll(PromisedUtilities.all());
    return all;
  }

  /**
   * The formula with this text.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Formula find(String text) {
    return all().stream()
        .filter(f -> f.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no formula reads " + text));
  }
}
