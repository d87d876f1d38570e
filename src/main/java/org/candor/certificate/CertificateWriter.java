package org.candor.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentWriter;
import org.candor.environment.JsonLayout;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;
import org.candor.property.Witness;

/** Writes what the verdicts of an audit rest on as a certificate ({@code candor/certificate/1}). */
public final class CertificateWriter {
  /** The most JSON values of a certificate, as many as the reader takes. */
  public static final long MAX_VALUES = 1_000_000;

  /** The largest certificate in bytes, as much as the reader takes. */
  public static final int MAX_BYTES = 16_000_000;

  private final Setting setting;
  private final Mechanism mechanism;
  private final GameAnalysis analysis;
  private final Environment environment;

  private CertificateWriter(Setting setting, Mechanism mechanism, Audit audit) {
    this.setting = setting;
    this.mechanism = mechanism;
    this.environment = setting.environment();
    this.analysis =
        audit.analysis() == null ? GameAnalysis.of(setting, mechanism) : audit.analysis();
  }

  /** Why no certificate can be written here, or empty if one can. */
  public static Optional<String> unavailable(Setting setting, Mechanism mechanism) {
    Environment environment = setting.environment();
    if (setting.privateEnvironment().isEmpty() && setting.jointEnvironment().isEmpty()) {
      return Optional.of("certificates do not cover environments of this kind");
    }
    if (!environment.types().equals(environment.reports())) {
      return Optional.of(
          "certificates do not cover environments in which an agent can be inaccessible:"
              + " what the centre believes about her is not in them");
    }
    try {
      EnvironmentWriter.tree(environment);
    } catch (IllegalArgumentException e) {
      return Optional.of("no certificate: the environment cannot be written: " + e.getMessage());
    }
    return mechanism
        .undefined(setting)
        .map(why -> "no certificate: mechanism '" + mechanism.id() + "' is " + why);
  }

  /**
   * The certificate of an audit of the mechanism as a JSON value; {@link JsonLayout} writes it to a file.
   *
   * @throws IllegalArgumentException with the reason where certificates are unavailable
   * @throws LimitExceededException if the tables are too large for a certificate
   */
  public static ObjectNode tree(Setting setting, Mechanism mechanism, Audit audit) {
    Optional<String> reason = unavailable(setting, mechanism);
    if (reason.isPresent()) {
      throw new IllegalArgumentException(reason.get());
    }
    return CertificateJson.tree(
        new CertificateWriter(setting, mechanism, audit).certificate(audit));
  }

  /**
   * The certificate of an audit of the mechanism as text.
   *
   * @throws IllegalArgumentException with the reason where certificates are unavailable
   * @throws LimitExceededException if the certificate would be too large to read back
   */
  public static String write(Setting setting, Mechanism mechanism, Audit audit) {
    return readable(tree(setting, mechanism, audit));
  }

  /**
   * Writes the certificate of an audit of the mechanism to a file, by way of a temporary file.
   *
   * @throws IllegalArgumentException with the reason where certificates are unavailable
   * @throws LimitExceededException if the certificate would be too large to read back
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(Setting setting, Mechanism mechanism, Audit audit, Path file) {
    ObjectNode tree = tree(setting, mechanism, audit);
    readable(tree);
    JsonLayout.write(tree, file);
  }

  /** The text, if the reader takes one of its size. */
  private static String readable(ObjectNode tree) {
    String text = JsonLayout.render(tree);
    refuse("JSON values", values(tree), MAX_VALUES);
    refuse("bytes", text.getBytes(StandardCharsets.UTF_8).length, MAX_BYTES);
    return text;
  }

  private static long values(JsonNode node) {
    long count = 1;
    for (JsonNode child : node) {
      count += values(child);
    }
    return count;
  }

  private static void refuse(String what, long count, long limit) {
    if (count > limit) {
      throw new LimitExceededException(
          "the certificate would have "
              + count
              + " "
              + what
              + ", more than the limit of "
              + limit
              + "; shorten the horizon or drop agents or states");
    }
  }

  private Certificate certificate(Audit audit) {
    List<Certificate.Entry> verdicts = new ArrayList<>();
    List<Certificate.NotCovered> silent = new ArrayList<>();
    for (Audit.Finding finding : audit.findings()) {
      add(finding, verdicts, silent);
    }
    for (String property : Statements.PROPERTIES) {
      if (audit.finding(property).isEmpty()) {
        silent.add(new Certificate.NotCovered(property, Statements.NOT_AUDITED));
      }
    }
    limit();
    CertificateTables tables = new CertificateTables(analysis);
    List<Certificate.Optimum> others = new ArrayList<>();
    if (TransferTie.of(mechanism.id()).needsOthersOptimum()
        || Certificate.decides(verdicts, Statements.GROVES_REVENUE)
        || Certificate.decides(verdicts, Statements.OUTSIDE)) {
      for (int i = 0; i < analysis.agents(); i++) {
        others.add(tables.othersOptimum(setting.welfare(), i));
      }
    }
    Certificate certificate =
        new Certificate(
            environment,
            CertificateJson.digest(environment),
            mechanism.id(),
            verdicts,
            silent,
            tables.optimum(setting.benchmark()),
            others,
            tables.starts(Starts.profiles(environment)),
            tables.game(new int[analysis.layers()]),
            tables.honest(new int[analysis.layers()]),
            Certificate.decides(verdicts, Statements.REVENUE) ? tables.leastPayoffs() : List.of(),
            new WorstCaseTables(analysis, verdicts).tables(),
            "");
    return certificate.withContentDigest(CertificateJson.digest(certificate));
  }

  private static void add(
      Audit.Finding finding,
      List<Certificate.Entry> verdicts,
      List<Certificate.NotCovered> silent) {
    String property = finding.property().id();
    if (!Statements.PROPERTIES.contains(property)) {
      silent.add(new Certificate.NotCovered(property, Statements.NO_TABLES));
    } else if (finding.verdict() instanceof Verdict.Holds holds) {
      verdicts.add(new Certificate.Entry(property, finding.claimed(), holds.checked(), null));
    } else if (finding.verdict() instanceof Verdict.Refuted refuted) {
      Witness oneShot = refuted.witness().withBestStrategyGain(null);
      verdicts.add(new Certificate.Entry(property, finding.claimed(), 0, oneShot));
    } else if (finding.verdict() instanceof Verdict.NotApplicable none) {
      silent.add(new Certificate.NotCovered(property, "not applicable: " + none.reason()));
    } else if (finding.verdict() instanceof Verdict.Undecided undecided) {
      silent.add(new Certificate.NotCovered(property, "undecided: " + undecided.reason()));
    }
  }

  /** Refuses tables beyond what can be read back, before anything is built. */
  private void limit() {
    long joints = environment.types().size();
    long agents = analysis.agents();
    int sets = 1;
    for (int p = 0; p < environment.types().publicStates(); p++) {
      sets = Math.max(sets, environment.feasible(p).size());
    }
    long entries = 0;
    for (int t = 0; t < analysis.layers(); t++) {
      long optima = (agents + 1) * joints * (2L + sets);
      long rows = analysis.game().memories(t) * joints * (6 + 2 * agents + 4L * sets);
      // Honest play, losses on paths and bounds of dominance.
      entries += optima + rows + analysis.game().memories(t) * joints * (4 * agents + 3);
      for (int i = 0; i < agents; i++) {
        entries += joints * (2L + environment.types().size(i));
      }
    }
    refuse("table entries", entries, MAX_VALUES);
  }
}
