package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import org.candor.claims.Claim;
import org.candor.claims.ClaimJudge;
import org.candor.claims.Judgement;
import org.candor.claims.ShippedFiles;
import org.candor.counterexample.Explanation;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.property.Properties;
import org.candor.property.Verdict;

/** A refutation found for a claim, worked by hand. */
final class ClaimByHand {
  private ClaimByHand() {}

  /** What enters and what it comes to, line by line; empty for what has no environment of private values. */
  static List<String> lines(Judgement.Found found) {
    if (found.of().of() instanceof Claim.PropertyOf of) {
      Environment environment = EnvironmentReader.read(ShippedFiles.json(of.environment()));
      return environment instanceof PrivateEnvironment known
          ? Explanation.byHand(
              known,
              ClaimJudge.mechanism(of.mechanism()),
              Properties.find(of.property()).orElseThrow())
          : List.of();
    }
    if (found instanceof Judgement.Computed computed
        && computed.verdict() instanceof Verdict.Refuted refuted) {
      List<String> lines = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < refuted.witness().jointType().size(); i++) {
        names.add(computed.agents().get(i) + ": " + refuted.witness().jointType().get(i));
      }
      refuted.witness().period().ifPresent(t -> lines.add("In period " + t + ":"));
      lines.add(
          "At joint type ("
              + String.join(", ", names)
              + ")"
              + (refuted.witness().agent() == null
                  ? ":"
                  : ", for agent " + refuted.witness().agent() + ":"));
      refuted.notes().forEach(note -> lines.add("  " + note));
      return lines;
    }
    return List.of();
  }
}
