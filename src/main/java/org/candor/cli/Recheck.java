package org.candor.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.candor.certificate.CertificateChecker;
import org.candor.certificate.CertificateWriter;
import org.candor.certificate.CheckResult;
import org.candor.exact.LimitExceededException;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;

/** An audit's certificate, re-checked by the kernel before anybody relies on the verdicts. */
final class Recheck {
  private final String certificate;
  private final String words;
  private final boolean tooLarge;

  private Recheck(String certificate, String words, boolean tooLarge) {
    this.certificate = certificate;
    this.words = words;
    this.tooLarge = tooLarge;
  }

  /**
   * Writes the certificate in memory and checks it.
   *
   * @throws IllegalStateException if the kernel rejects what was found, which is a defect
   */
  static Recheck of(Setting setting, Mechanism mechanism, Audit audit) {
    Optional<String> unavailable = CertificateWriter.unavailable(setting, mechanism);
    if (unavailable.isPresent()) {
      return new Recheck(null, unavailable.get(), false);
    }
    try {
      String certificate = CertificateWriter.write(setting, mechanism, audit);
      CheckResult result = CertificateChecker.check(certificate, "certificate");
      if (result instanceof CheckResult.Accepted accepted) {
        return new Recheck(certificate, accepted(accepted), false);
      }
      throw new IllegalStateException("the kernel rejects the verdicts: " + result);
    } catch (LimitExceededException e) {
      return new Recheck(null, e.getMessage(), true);
    }
  }

  private static String accepted(CheckResult.Accepted accepted) {
    StringBuilder words = new StringBuilder();
    words.append("The kernel re-checked the certificate: ").append(accepted.decided());
    words.append(" equations and inequalities, all true");
    if (!accepted.notCovered().isEmpty()) {
      // 'check' gives the reasons, which may be long.
      words.append("; not in it: ");
      words.append(
          accepted.notCovered().stream()
              .map(silent -> silent.replaceFirst(":.*", ""))
              .collect(Collectors.joining(", ")));
    }
    return words.append('.').toString();
  }

  /**
   * The certificate's text.
   *
   * @throws UsageException if there is none here
   * @throws LimitExceededException if it would be too large
   */
  String certificate() {
    if (tooLarge) {
      throw new LimitExceededException(words);
    }
    if (certificate == null) {
      throw new UsageException(words + "; leave --certificate out");
    }
    return certificate;
  }

  /** What the kernel said, or why there is no certificate. */
  String inWords() {
    return certificate == null ? "Not re-checked by the kernel: " + words + "." : words;
  }
}
