package org.candor.certificate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.LimitExceededException;

/**
 * Re-checks certificates with the proved kernel alone: no equation is solved, no mechanism is run.
 *
 * <p>Rewards and laws are rebuilt from the environment in the file. Values are believed because each solves an equation
 * with one solution; verdicts, because every one of their inequalities is decided again by the kernel on these values. What is
 * trusted besides the kernel: reading the file, multiplying independent laws, and bringing numbers over common denominators.
 */
public final class CertificateChecker {
  private final Certificate certificate;
  private final Environment environment;
  private final List<String> statements = new ArrayList<>();
  private long decided;

  private CertificateChecker(Certificate certificate) {
    this.certificate = certificate;
    this.environment = certificate.environment();
  }

  /**
   * Checks the certificate in a file.
   *
   * @throws org.candor.environment.InputException if the file is not a certificate
   * @throws org.candor.exact.LimitExceededException if it is too large to be checked
   */
  public static CheckResult check(Path file) {
    return check(CertificateReader.read(file));
  }

  /**
   * Checks the certificate in a text.
   *
   * @param sourceName what messages call the file
   * @throws org.candor.environment.InputException if the text is not a certificate
   * @throws org.candor.exact.LimitExceededException if it is too large to be checked
   */
  public static CheckResult check(String text, String sourceName) {
    return check(CertificateReader.read(text, sourceName));
  }

  static CheckResult check(Certificate certificate) {
    CertificateChecker checker = new CertificateChecker(certificate);
    String digest = CertificateJson.digest(certificate.environment());
    String other =
        digest.equals(certificate.environmentDigest())
            ? null
            : "the environment is not the one that was certified: the SHA-256 of its canonical text is "
                + digest
                + ", certificate says "
                + certificate.environmentDigest();
    try {
      checker.tables();
      if (other != null) {
        throw new Rejection(other + " (no equation or inequality fails with it)");
      }
      checker.content();
    } catch (Rejection e) {
      boolean both = other != null && !e.getMessage().startsWith(other);
      return new CheckResult.Rejected(
          both
              ? other + "; the first statement that fails with it: " + e.getMessage()
              : e.getMessage(),
          checker.statements);
    }
    return new CheckResult.Accepted(
        checker.environment.name(),
        certificate.mechanism(),
        checker.statements,
        certificate.notCovered().stream().map(n -> n.property() + ": " + n.reason()).toList(),
        checker.decided);
  }

  private void tables() {
    limit();
    Coverage.check(certificate);
    Model model = new Model(environment, -1);
    OptimumCheck optimum = new OptimumCheck(environment, model, -1);
    List<Scaled> optimal = optimum.check(certificate.optimum());
    decided += optimum.decided();
    statements.add(
        "V solves the optimality equation at every joint type, and the policy takes the first optimal action ("
            + optimum.decided()
            + " comparisons)");
    TransferTie tie = TransferTie.of(certificate.mechanism());
    List<Model> others = new ArrayList<>();
    List<List<Scaled>> othersOptimal = othersOptimal(tie, others);
    Game game = new Game(environment, model, certificate);
    statements.add(
        "the game form has exactly one row for every report profile at every memory, and its decisions are feasible ("
            + game.plays()
            + " rows)");
    Equation equation = new Equation(environment.discount());
    List<Certificate.Honest> honest =
        new HonestCheck(environment, model, game, equation).check(certificate.honest());
    decided += equation.decided() + model.rows();
    statements.add("every law of motion is a probability law (" + model.rows() + " laws)");
    statements.add(
        "payoffs, social value and transfers of honest play solve their equations ("
            + equation.decided()
            + " equations)");
    tie(tie, game, others, othersOptimal);
    Evidence evidence =
        new Evidence(
            environment,
            model,
            game,
            optimal,
            honest,
            othersOptimal,
            others,
            certificate.withoutAgent(),
            certificate.leastPayoffs(),
            certificate.worstCases());
    for (Certificate.Entry entry : certificate.verdicts()) {
      boolean dominance = entry.property().equals(Statements.DOMINANT);
      verdict(entry, dominance ? everyFirstReport(evidence, tie) : evidence);
    }
  }

  private void limit() {
    long rows = (long) environment.types().size() * environment.horizon().orElse(1);
    if (rows > CertificateReader.MAX_ROWS) {
      throw new LimitExceededException(
          "the environment has "
              + environment.types().size()
              + " joint types, "
              + rows
              + " with periods, and a certificate has rows for at most "
              + CertificateReader.MAX_ROWS
              + "; drop agents or local states, or shorten the horizon, and audit again");
    }
  }

  private boolean decides(String property) {
    return Certificate.decides(certificate.verdicts(), property);
  }

  /** The evidence on the game with every first report profile, confirmed like the game itself. */
  private Evidence everyFirstReport(Evidence evidence, TransferTie tie) {
    DominanceGame dominance = new DominanceGame(certificate, evidence.game());
    Game larger = dominance.larger(evidence.model());
    List<Certificate.Honest> listed = dominance.honest(larger);
    if (!dominance.isLarger()) {
      tieFirstReports(tie, larger, evidence);
      return evidence.on(larger, evidence.honest());
    }
    Equation equation = new Equation(environment.discount());
    List<Certificate.Honest> honest =
        new HonestCheck(environment, evidence.model(), larger, equation).check(listed);
    decided += equation.decided();
    statements.add(
        "with every first report profile the game form has "
            + (larger.plays() - evidence.game().plays())
            + " more rows, and payoffs of honest play solve their equations there ("
            + equation.decided()
            + " equations)");
    tieFirstReports(tie, larger, evidence);
    return evidence.on(larger, honest);
  }

  private void tieFirstReports(TransferTie tie, Game larger, Evidence evidence) {
    if (tie != TransferTie.NONE) {
      tie(tie, larger, evidence.others(), evidence.othersOptimal());
    }
  }

  private List<List<Scaled>> othersOptimal(TransferTie tie, List<Model> others) {
    int agents = environment.types().agents();
    boolean wanted =
        tie.needsOthersOptimum()
            || decides(Statements.GROVES_REVENUE)
            || decides(Statements.OUTSIDE);
    int needed = wanted ? agents : 0;
    int programmes = certificate.leastPayoffs().size();
    int decided = decides(Statements.REVENUE) ? agents : 0;
    if (programmes != decided) {
      throw new Rejection(
          "there are linear programmes of "
              + programmes
              + " agents, but "
              + decided
              + " are needed");
    }
    if (certificate.withoutAgent().size() != needed) {
      throw new Rejection(
          "there are optimal values without "
              + certificate.withoutAgent().size()
              + " agents, but "
              + needed
              + " are needed");
    }
    List<List<Scaled>> result = new ArrayList<>();
    for (int i = 0; (wanted || tie != TransferTie.NONE) && i < agents; i++) {
      Model model = new Model(environment, i);
      others.add(model);
      if (i < needed) {
        OptimumCheck check = new OptimumCheck(environment, model, i);
        result.add(check.check(certificate.withoutAgent().get(i)));
        this.decided += check.decided();
        statements.add(
            "V_-"
                + Places.agent(environment, i)
                + " solves the optimality equation without her ("
                + check.decided()
                + " comparisons)");
      }
    }
    return result;
  }

  private void tie(
      TransferTie tie, Game game, List<Model> others, List<List<Scaled>> othersOptimal) {
    if (tie == TransferTie.NONE) {
      statements.add(
          "decisions and transfers are as the file says; no formula of the kernel is known for '"
              + certificate.mechanism()
              + "'");
      return;
    }
    long compared = new TieCheck(certificate, tie, game, others, othersOptimal).check();
    decided += compared;
    statements.add(
        "decisions are efficient and transfers equal "
            + tie.words()
            + ", at every report profile ("
            + compared
            + " transfers)");
  }

  private void verdict(Certificate.Entry entry, Evidence evidence) {
    Finding finding = Statements.check(entry, evidence);
    decided += finding.decided();
    boolean holds = entry.witness() == null;
    if (finding.isRefuted()) {
      if (holds) {
        throw new Rejection(
            entry.property()
                + ": refuted, "
                + Witnesses.words(finding.witness())
                + ", certificate says that it holds");
      }
      if (!finding.witness().equals(entry.witness())) {
        throw new Rejection(
            entry.property()
                + ": the largest violation is "
                + Witnesses.words(finding.witness())
                + ", certificate says "
                + Witnesses.words(entry.witness()));
      }
      statements.add(entry.property() + " is refuted: " + Witnesses.words(finding.witness()));
      return;
    }
    if (!holds) {
      throw new Rejection(
          entry.property()
              + ": holds, all "
              + finding.decided()
              + " inequalities; certificate says refuted with "
              + Witnesses.words(entry.witness()));
    }
    if (finding.decided() != entry.checked() || finding.decided() == 0) {
      throw new Rejection(
          entry.property()
              + ": there are "
              + finding.decided()
              + " inequalities to check, certificate says "
              + entry.checked());
    }
    statements.add(entry.property() + " holds (" + finding.decided() + " inequalities)");
  }

  /** The last line of defence: numbers that no inequality depends on, such as one of two equally good actions. */
  private void content() {
    String digest = CertificateJson.digest(certificate);
    if (!digest.equals(certificate.contentDigest())) {
      throw new Rejection(
          "the file was changed after it was written, where no equation or inequality depends on it: the SHA-256 of its"
              + " contents is "
              + digest
              + ", certificate says "
              + certificate.contentDigest());
    }
  }
}
