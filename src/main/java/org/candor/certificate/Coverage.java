package org.candor.certificate;

import java.util.HashSet;
import java.util.Set;

/** Whether every property is decided or listed as not covered, once, and every table of worst cases has the verdict that rests on it. */
final class Coverage {
  private final Certificate certificate;
  private final Set<String> seen = new HashSet<>();

  private Coverage(Certificate certificate) {
    this.certificate = certificate;
  }

  static void check(Certificate certificate) {
    Coverage coverage = new Coverage(certificate);
    coverage.everyPropertyOnce();
    coverage.nothingWithoutItsVerdict();
  }

  /** A property that is neither decided nor listed as not covered would be passed over in silence. */
  private void everyPropertyOnce() {
    for (Certificate.Entry entry : certificate.verdicts()) {
      if (!Statements.PROPERTIES.contains(entry.property())) {
        throw new Rejection("there is no check of the property '" + entry.property() + "'");
      }
      once(entry.property());
    }
    if (certificate.verdicts().isEmpty()) {
      throw new Rejection("the certificate has no verdict");
    }
    certificate.notCovered().forEach(each -> once(each.property()));
    for (String property : Statements.PROPERTIES) {
      if (!seen.contains(property)) {
        throw new Rejection(
            "the property " + property + " is neither decided nor listed as not covered");
      }
    }
  }

  private void once(String property) {
    if (!seen.add(property)) {
      throw new Rejection("the property '" + property + "' occurs twice");
    }
  }

  /** Tables that no verdict rests on would not be checked. */
  private void nothingWithoutItsVerdict() {
    Certificate.WorstCases cases = certificate.worstCases();
    Certificate.Dominance dominance = cases.dominance();
    refuse(Statements.OUTSIDE, !cases.outsideOption().isEmpty());
    refuse(Statements.PATH_RATIONALITY, !cases.pathLosses().isEmpty());
    refuse(Statements.PATH_NO_DEFICIT, !cases.pathDeficits().isEmpty());
    refuse(Statements.DOMINANT, !dominance.equals(Certificate.Dominance.NONE));
    boolean refuted =
        certificate.verdicts().stream()
            .anyMatch(e -> e.property().equals(Statements.DOMINANT) && e.witness() != null);
    if (refuted && !dominance.bounds().isEmpty()) {
      throw new Rejection("there are bounds of dominance, which a refutation does not rest on");
    }
  }

  private void refuse(String property, boolean tables) {
    if (tables && !Certificate.decides(certificate.verdicts(), property)) {
      throw new Rejection(
          "there are tables for the verdict on " + property + ", which is not in the file");
    }
  }
}
