package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.mechanism.Mechanism;
import org.candor.property.Audit;
import org.candor.rendering.AuditView;

/** Audits as they are shown. */
final class AuditViews {
  private AuditViews() {}

  static AuditView of(Audit audit, Environment environment, Mechanism mechanism) {
    List<AuditView.Line> lines = new ArrayList<>();
    for (Audit.Finding finding : audit.findings()) {
      lines.add(
          new AuditView.Line(
              finding.property().id(),
              finding.property().title(),
              finding.claimed(),
              finding.verdict(),
              finding.failingHypothesis(),
              finding.epsilonBound(),
              finding.isBrokenClaim()));
    }
    return new AuditView(
        audit.environment(),
        environment.agentNames(),
        audit.mechanism(),
        mechanism.title(),
        mechanism.source(),
        lines);
  }
}
