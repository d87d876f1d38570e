package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/** Whether what is said of a mechanism survives an environment that satisfies the hypotheses. */
public final class Soundness {
  private Soundness() {}

  /**
   * What was decided of one mechanism on one environment.
   *
   * @param decided how many claims were found to hold
   * @param refutations the claims that were refuted or undecided though their hypotheses hold, in words
   */
  public record Result(int decided, List<String> refutations) {
    public Result {
      refutations = List.copyOf(refutations);
    }
  }

  /** Audits every claim of a mechanism of the literature whose hypotheses hold, or what a broken mechanism keeps. */
  public static Result check(Setting setting, Mechanism mechanism) {
    List<ClaimedProperty> claims =
        mechanism instanceof BrokenMechanism broken ? List.of(broken.keeps()) : mechanism.claims();
    List<Property> properties = new ArrayList<>();
    if (mechanism.undefined(setting).isEmpty()) {
      for (ClaimedProperty claim : claims) {
        if (claim.failing(setting).isEmpty()) {
          Properties.find(claim.property()).ifPresent(properties::add);
        }
      }
      mechanism
          .approximateClaim()
          .flatMap(claim -> Properties.find(claim.property()))
          .ifPresent(properties::add);
    }
    if (properties.isEmpty()) {
      return new Result(0, List.of());
    }
    int decided = 0;
    List<String> refutations = new ArrayList<>();
    for (Audit.Finding finding : Audit.of(setting, mechanism, properties).findings()) {
      boolean upToEpsilon = finding.epsilon().isPresent() && !finding.isBrokenClaim();
      if (finding.verdict() instanceof Verdict.Holds || upToEpsilon) {
        decided++;
      } else if (!(finding.verdict() instanceof Verdict.NotApplicable)) {
        refutations.add(
            mechanism.id()
                + " on "
                + setting.environment().name()
                + ": "
                + finding.property().id()
                + " is "
                + finding.verdict().word()
                + ": "
                + finding.verdict());
      }
    }
    return new Result(decided, refutations);
  }
}
