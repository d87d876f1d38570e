package org.candor.catalog.broken;

import java.util.List;
import org.candor.catalog.efficient.Hypotheses;
import org.candor.catalog.inaccessible.InaccessibleLumpSum;
import org.candor.catalog.inaccessible.InaccessibleNaiveTeam;
import org.candor.catalog.inaccessible.InaccessibleVcgAccessibleOnly;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;

/** What goes wrong where agents can be inaccessible: an agent who hides escapes something. */
final class BrokenForSilentAgents {
  private static final Hypothesis NO_PUBLIC_LOSS =
      new Hypothesis(
          "the public has no negative utility",
          setting ->
              setting.privateEnvironment().map(BrokenForSilentAgents::noPublicLoss).orElse(false));

  private BrokenForSilentAgents() {}

  static List<BrokenMechanism> all() {
    return List.of(
        new BrokenMechanism(
            new InaccessibleNaiveTeam(),
            "decides and pays as though silent agents did not exist, so that hiding can change the decision for the better",
            "ic.ex-post",
            ClaimedProperty.of("ir.ex-post", Hypotheses.NO_NEGATIVE_VALUES, NO_PUBLIC_LOSS),
            2000),
        new BrokenMechanism(
            new InaccessibleVcgAccessibleOnly(),
            "lets silent agents off: who hides where she is expected anyway escapes her payment",
            "ic.ex-post",
            ClaimedProperty.of("efficiency"),
            500),
        new BrokenMechanism(
            InaccessibleLumpSum.voluntary(),
            "settles logged payments only with agents who speak: who is silent to the end never pays",
            "ic.ex-post",
            ClaimedProperty.of("efficiency"),
            1000));
  }

  private static boolean noPublicLoss(PrivateEnvironment environment) {
    for (int p = 0; p < environment.types().publicStates(); p++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (environment.publicProcess().value(p, a).signum() < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
