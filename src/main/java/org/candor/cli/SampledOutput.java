package org.candor.cli;

import java.util.Map;
import org.candor.campaign.SampledAudit;
import org.candor.rendering.Json;
import org.candor.rendering.Printable;
import org.candor.rendering.TextTable;
import org.candor.rendering.WitnessWords;

/** Sampled audits as they are shown: as tests, never as decisions. */
final class SampledOutput {
  private SampledOutput() {}

  /** {@code candor/audit/1}, with what was sampled beside the verdicts. */
  static Map<String, Object> json(SampledAudit sampled) {
    Map<String, Object> tree = AuditJson.of(sampled.audit());
    Map<String, Object> test = Json.object();
    test.put("property", SampledAudit.PROPERTY);
    test.put("evidence", sampled.witness().isPresent() ? "refuted" : "tested");
    test.put("samples", sampled.samples());
    test.put("seed", sampled.seed());
    test.put("jointTypes", sampled.found().jointTypes());
    test.put("compared", sampled.found().compared());
    test.put("notCompared", sampled.found().notCompared());
    tree.put("sampled", test);
    return tree;
  }

  static String text(SampledAudit sampled) {
    String title =
        sampled.mechanism().title()
            + " ("
            + sampled.mechanism().id()
            + ") on environment \""
            + sampled.bandit().name()
            + "\", "
            + sampled.bandit().agents().size()
            + " agents, tested at samples";
    TextTable table = new TextTable("what was tested: " + SampledAudit.PROPERTY, "number");
    table.row("samples, from seed " + sampled.seed(), String.valueOf(sampled.samples()));
    table.row("joint types looked at", String.valueOf(sampled.found().jointTypes()));
    table.row(
        "misreports compared with honesty, exactly", String.valueOf(sampled.found().compared()));
    table.row(
        "misreports not compared: what follows is too large",
        String.valueOf(sampled.found().notCompared()));
    return Printable.of(title) + "\n\n" + table + "\n" + conclusion(sampled) + "\n";
  }

  private static String conclusion(SampledAudit sampled) {
    return sampled
        .witness()
        .map(
            witness ->
                "REFUTED, exactly: "
                    + Printable.of(
                        WitnessWords.sentence(
                            SampledAudit.PROPERTY,
                            witness,
                            sampled.bandit().agents().stream().map(a -> a.name()).toList())))
        .orElse(
            "TESTED, not decided: no misreport that was compared gains. Nothing follows for other joint types,\n"
                + "for the misreports that were not compared, or for other properties.");
  }
}
