package org.candor.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.candor.kernel.theorem.Charges;
import org.candor.kernel.theorem.DirectMechanism;
import org.candor.kernel.theorem.InterimView;
import org.candor.kernel.theorem.Pivot;
import org.candor.kernel.theorem.StaticMechanism;
import org.junit.jupiter.api.Test;

/** An instance of a theorem that is changed so that one hypothesis fails is noticed, and which one it is. */
class TheoremHypothesesTest {
  private static void noticed(Instance witness, String hypothesis, Consumer<Object[]> change) {
    Contract contract = Contracts.named(witness.contract());
    Object[] arguments = witness.values();
    assertEquals(Optional.empty(), contract.failingPrecondition(arguments));
    change.accept(arguments);
    String failing = contract.failingPrecondition(arguments).orElse("");
    assertTrue(failing.contains(hypothesis), witness.contract() + ": " + failing);
  }

  private static void refuted(Instance witness, String hypothesis, Consumer<Object[]> change) {
    noticed(witness, hypothesis, change);
    Contract contract = Contracts.named(witness.contract());
    Object[] arguments = witness.values();
    change.accept(arguments);
    assertTrue(contract.failingPostcondition(null, arguments).isPresent(), witness.contract());
  }

  @Test
  void theExAnteChargeMustBeThatOfTheJointType() {
    refuted(ExAnteInstances.all().get(0), "sharesAt", a -> a[8] = 0);
    noticed(ExAnteInstances.all().get(0), "isExAnte", a -> ((Charges[]) a[2])[1].charge[1][2] += 1);
  }

  /** With a finite horizon nothing follows the last period, V₋ᵢ drops to 0, and the pivot transfer is no rent. */
  @Test
  void theValueOfRestingArmsMustStay() {
    refuted(BanditInstances.all().get(0), "activatesIn", a -> endAfter(1, (Pivot) a[1], a[2]));
  }

  private static void endAfter(int t, Pivot p, Object mechanism) {
    DirectMechanism m = (DirectMechanism) mechanism;
    p.without[t + 1] = new int[m.states];
    m.transfer[t] = new int[m.states];
    for (int s = 0; s < m.states; s++) {
      m.transfer[t][s] = m.scale * (m.others[t][s][m.decision[t][s]] - p.without[t][s]);
    }
  }

  @Test
  void theTypeThatBoundsTheChargesMustAddNothing() {
    noticed(RevenueInstances.all().get(0), "addsNothing", a -> a[4] = 1);
    noticed(RevenueInstances.all().get(1), "addsNothing", a -> ((int[]) a[3])[1] = 1);
  }

  @Test
  void theExpectedExternalitiesMustBeSharedAndExpected() {
    refuted(
        ExpectedExternalityInstances.all().get(0),
        "sharedAt",
        a -> ((StaticMechanism) a[0]).transfer[1][0] += 1);
    noticed(
        ExpectedExternalityInstances.all().get(1),
        "InterimView.law",
        a -> ((InterimView) a[2]).weights[0] += 1);
    noticed(
        ExpectedExternalityInstances.all().get(1),
        "InterimView.expectation",
        a -> {
          InterimView view = (InterimView) a[2];
          view.weights[0] += 1;
          view.weights[1] -= 1;
        });
  }

  /** A report of 6 that is served less is paid 6 for it: 6·(2 − 3). Who is served −1 for the least report pays it all the same. */
  @Test
  void noLargerReportMayBeServedLessAndNoneLessThanNothing() {
    List<Instance> all = MonotonePriceInstances.all();
    refuted(all.get(0), "rises(served)", a -> a[1] = new int[] {1, 2, 3, 2});
    refuted(all.get(2), "served[0] >= 0", a -> a[1] = new int[] {-1, 0, 1, 3});
    refuted(all.get(3), "rises(served)", a -> a[1] = new int[] {3, 2, 1, 0});
    refuted(all.get(3), "worths[0] >= 0", a -> a[0] = new int[] {-9, 3, 4, 6});
  }
}
