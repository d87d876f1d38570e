package org.candor.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.certificate.CertificateChecker;
import org.candor.certificate.CheckResult;
import org.candor.rendering.Json;
import org.candor.rendering.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code candor check}: re-checks a certificate with kernel code alone. */
@Command(
    name = "check",
    header = "Re-check a certificate with the proved kernel alone.",
    description = {
      "",
      "Nothing is solved and no mechanism is run: every equation and inequality on which the",
      "verdicts rest is decided again from the numbers in the file. One wrong number is enough to",
      "be rejected, and the first statement that fails is shown.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor audit examples/posted-price.json -m dynamic-vcg --certificate posted-price.certificate.json",
      "  candor check posted-price.certificate.json",
      "",
      "Exit status: 0 accepted; 1 rejected; 2 not a certificate; 3 too large to check."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "CERTIFICATE", description = "The certificate (candor/certificate/1).")
  private String file;

  @Override
  public Integer call() {
    CheckResult result = CertificateChecker.check(Inputs.path(file));
    printing.print(() -> json(result), () -> text(result));
    return result.exitStatus();
  }

  private static Map<String, Object> json(CheckResult result) {
    Map<String, Object> tree = Json.object();
    tree.put("format", "candor/check/1");
    if (result instanceof CheckResult.Accepted accepted) {
      tree.put("accepted", true);
      tree.put("environment", accepted.environment());
      tree.put("mechanism", accepted.mechanism());
      tree.put("decided", accepted.decided());
      tree.put("statements", accepted.statements());
      tree.put("notCovered", accepted.notCovered());
    } else if (result instanceof CheckResult.Rejected rejected) {
      tree.put("accepted", false);
      tree.put("failure", rejected.failure());
      tree.put("statements", rejected.statements());
    }
    return tree;
  }

  private static String text(CheckResult result) {
    StringBuilder text = new StringBuilder();
    if (result instanceof CheckResult.Accepted accepted) {
      line(
          text,
          "Certificate of " + accepted.mechanism() + " on \"" + accepted.environment() + "\"");
      text.append('\n');
      accepted.statements().forEach(statement -> line(text, "verified: " + statement));
      accepted.notCovered().forEach(property -> line(text, "not covered: " + property));
      text.append('\n');
      line(
          text,
          "Accepted: the kernel decided "
              + accepted.decided()
              + " equations and inequalities, and all are true.");
    } else if (result instanceof CheckResult.Rejected rejected) {
      rejected.statements().forEach(statement -> line(text, "verified: " + statement));
      text.append(rejected.statements().isEmpty() ? "" : "\n");
      line(text, "Rejected: " + rejected.failure());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String content) {
    text.append(Printable.of(content)).append('\n');
  }
}
