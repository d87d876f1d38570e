package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentReader;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates of outside options, paths and dominance: what is false is rejected under a digest of its own, too. */
class WorstCaseCertificatesTest {
  private static Certificate certificate(Environment environment, String id) {
    Setting setting = new Setting(environment);
    Mechanism mechanism = Examples.mechanism(id);
    String text = CertificateWriter.write(setting, mechanism, Audit.of(setting, mechanism));
    return CertificateReader.read(text, id);
  }

  private static Certificate tutorial(String mechanism) {
    return certificate(
        EnvironmentReader.read(Path.of("examples/tutorial-two-agents.json")), mechanism);
  }

  private static Certificate.Entry entry(Certificate certificate, String property) {
    return certificate.verdicts().stream()
        .filter(e -> e.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private static Certificate with(
      Certificate c, List<Certificate.Entry> verdicts, Certificate.WorstCases cases) {
    Certificate changed =
        new Certificate(
            c.environment(),
            c.environmentDigest(),
            c.mechanism(),
            verdicts,
            c.notCovered(),
            c.optimum(),
            c.withoutAgent(),
            c.starts(),
            c.game(),
            c.honest(),
            c.leastPayoffs(),
            cases,
            "");
    return changed.withContentDigest(CertificateJson.digest(changed));
  }

  private static Certificate with(Certificate certificate, Certificate.Entry changed) {
    List<Certificate.Entry> verdicts = new ArrayList<>(certificate.verdicts());
    verdicts.replaceAll(e -> e.property().equals(changed.property()) ? changed : e);
    return with(certificate, verdicts, certificate.worstCases());
  }

  private static String failure(Certificate certificate) {
    CheckResult result = CertificateChecker.check(certificate);
    return assertInstanceOf(CheckResult.Rejected.class, result, result.toString()).failure();
  }

  /** Signed anew without a change, it is accepted: what is rejected below is so for what is changed. */
  @Test
  void aCopyIsAccepted() {
    Certificate certificate = tutorial("dynamic-vcg");
    assertInstanceOf(
        CheckResult.Accepted.class,
        CertificateChecker.check(with(certificate, entry(certificate, "ir.path"))));
  }

  /** What is refuted is not certified to hold, whatever number of inequalities is claimed. */
  @ParameterizedTest
  @CsvSource({
    "tutorial-two-agents, dynamic-vcg, ir.path, ir.path: refuted",
    "infinite, team, no-deficit.path, no-deficit.path: refuted",
    "infinite, pay-your-bid, ir.outside-option, ir.outside-option: refuted",
    "one-period, pay-your-bid, ic.dominant, ic.dominant: refuted",
    "finite, pay-your-bid, ic.dominant, bounds of dominance"
  })
  void noRefutedVerdictPassesAsOneThatHolds(
      String name, String mechanism, String property, String words) {
    Environment environment =
        Examples.small().stream()
            .filter(e -> e.name().equals(name))
            .map(Environment.class::cast)
            .findFirst()
            .orElseGet(() -> EnvironmentReader.read(Path.of("examples", name + ".json")));
    Certificate certificate = certificate(environment, mechanism);
    Certificate.Entry found = entry(certificate, property);
    assertTrue(found.witness() != null, found.toString());
    String failure = failure(with(certificate, new Certificate.Entry(property, false, 4, null)));
    assertTrue(failure.contains(words), failure);
  }

  private static Certificate with(Certificate certificate, Certificate.WorstCases cases) {
    return with(certificate, certificate.verdicts(), cases);
  }

  /** A wrong sign: what is won on a path is no loss. */
  @Test
  void whatIsWonIsNotWhatIsLost() {
    Certificate certificate = tutorial("team");
    Certificate.WorstCases cases = certificate.worstCases();
    List<List<Scaled>> turned =
        cases.pathLosses().stream()
            .map(layers -> layers.stream().map(Scaled::negated).toList())
            .toList();
    assertTrue(!turned.isEmpty());
    String failure =
        failure(
            with(
                certificate,
                new Certificate.WorstCases(
                    cases.outsideOption(), turned, cases.pathDeficits(), cases.dominance())));
    assertTrue(failure.contains("the loss of agent"), failure);
  }

  private static Scaled plusOne(Scaled vector) {
    BigInteger[] numerators = vector.numerators();
    numerators[0] = numerators[0].add(vector.denominator());
    return new Scaled(vector.denominator(), numerators);
  }

  /** Every table by itself: its first entry is one too large. */
  @Test
  void everyTableHasAnEquationOfItsOwn() {
    Certificate c = tutorial("dynamic-vcg");
    Certificate.WorstCases w = c.worstCases();
    Certificate.Dominance d = w.dominance();
    List<List<Scaled>> outside = changed(w.outsideOption());
    List<List<Scaled>> losses = changed(w.pathLosses());
    List<Scaled> deficits = first(w.pathDeficits());
    Certificate.Bounds bound = d.bounds().get(0);
    List<Certificate.Bounds> most = new ArrayList<>(d.bounds());
    most.set(0, new Certificate.Bounds(first(bound.most()), bound.least()));
    List<Certificate.Bounds> least = new ArrayList<>(d.bounds());
    least.set(0, new Certificate.Bounds(bound.most(), first(bound.least())));
    List<Certificate.WorstCases> wrong =
        List.of(
            new Certificate.WorstCases(outside, w.pathLosses(), w.pathDeficits(), d),
            new Certificate.WorstCases(w.outsideOption(), losses, w.pathDeficits(), d),
            new Certificate.WorstCases(w.outsideOption(), w.pathLosses(), deficits, d),
            new Certificate.WorstCases(
                w.outsideOption(),
                w.pathLosses(),
                w.pathDeficits(),
                new Certificate.Dominance(d.starts(), d.layers(), d.honest(), most)),
            new Certificate.WorstCases(
                w.outsideOption(),
                w.pathLosses(),
                w.pathDeficits(),
                new Certificate.Dominance(d.starts(), d.layers(), d.honest(), least)));
    List<String> words =
        List.of("O_1 at", "the loss of agent 1", "the sum of transfers", "the most", "the least");
    for (int k = 0; k < wrong.size(); k++) {
      Certificate.WorstCases cases = wrong.get(k);
      String failure = failure(with(c, cases));
      assertTrue(failure.startsWith(words.get(k)), failure);
    }
  }

  private static List<List<Scaled>> changed(List<List<Scaled>> agents) {
    List<List<Scaled>> changed = new ArrayList<>(agents);
    changed.set(0, first(agents.get(0)));
    return changed;
  }

  private static List<Scaled> first(List<Scaled> layers) {
    List<Scaled> changed = new ArrayList<>(layers);
    changed.set(0, plusOne(layers.get(0)));
    return changed;
  }

  /** The witness of a refuted dominance is judged on its own words. */
  @Test
  void aWitnessOfDominanceGainsExactlyItsAmount() {
    Certificate certificate = certificate(Examples.FINITE, "pay-your-bid");
    Certificate.Entry found = entry(certificate, "ic.dominant");
    Witness w = found.witness();
    assertTrue(w.amount().signum() > 0);
    Witness negative =
        new Witness(
            w.period(),
            w.publicState(),
            w.memory(),
            w.jointType(),
            w.agent(),
            w.report(),
            false,
            w.amount().negate(),
            null,
            w.othersReports(),
            null);
    String failure =
        failure(with(certificate, new Certificate.Entry("ic.dominant", false, 0, negative)));
    assertTrue(failure.startsWith("ic.dominant: against the reports"), failure);
    String herself =
        failure(
            with(
                certificate,
                new Certificate.Entry(
                    "ic.dominant",
                    false,
                    0,
                    w.withOthersReports(
                        List.of(new Witness.OtherReport(0, w.agent(), "L", "H"))))));
    assertTrue(herself.contains("cannot be listed"), herself);
  }

  /** Tables that no verdict rests on are no part of a certificate. */
  @Test
  void aTableWithoutItsVerdictIsRejected() {
    Certificate certificate = tutorial("dynamic-vcg");
    List<Certificate.Entry> verdicts = new ArrayList<>(certificate.verdicts());
    verdicts.removeIf(e -> e.property().equals("ir.path"));
    List<Certificate.NotCovered> silent = new ArrayList<>(certificate.notCovered());
    silent.add(new Certificate.NotCovered("ir.path", "left out"));
    Certificate changed =
        new Certificate(
            certificate.environment(),
            certificate.environmentDigest(),
            certificate.mechanism(),
            verdicts,
            silent,
            certificate.optimum(),
            certificate.withoutAgent(),
            certificate.starts(),
            certificate.game(),
            certificate.honest(),
            certificate.leastPayoffs(),
            certificate.worstCases(),
            "");
    assertEquals(
        "there are tables for the verdict on ir.path, which is not in the file", failure(changed));
  }

  /** Correlated types: a broken rule does not pass as interim incentive compatible. */
  @Test
  void jointInterimVerdictsAreDecidedAnew() {
    Certificate certificate =
        certificate(
            EnvironmentReader.read(Path.of("examples/interdependent-two-periods.json")),
            "contingent-without-last-term");
    Certificate.Entry found = entry(certificate, "ic.interim");
    assertTrue(found.witness() != null, found.toString());
    String failure =
        failure(with(certificate, new Certificate.Entry("ic.interim", true, 40, null)));
    assertTrue(failure.startsWith("ic.interim: refuted"), failure);
  }
}
