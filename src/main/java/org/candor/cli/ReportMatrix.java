package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.catalog.Catalog;
import org.candor.mechanism.Mechanism;
import org.candor.property.Audit;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;
import org.candor.rendering.Json;
import org.candor.rendering.WitnessWords;

/** Mechanism × property: what every audit on the shipped environments found, and the level of evidence of each cell. */
final class ReportMatrix {
  private final List<ReportEnvironments.Shipped> environments;
  private final ReportCampaign campaign;
  private final ReportLevels levels;
  private final List<Object> audits = new ArrayList<>();

  ReportMatrix(
      List<ReportEnvironments.Shipped> environments, ReportCampaign campaign, ReportLevels levels) {
    this.environments = environments;
    this.campaign = campaign;
    this.levels = levels;
  }

  /** One row per mechanism of the literature. */
  List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    List<Mechanism> mechanisms = new ArrayList<>(Catalog.literature());
    mechanisms.addAll(Catalog.interdependent());
    for (Mechanism mechanism : mechanisms) {
      List<Audit> found = new ArrayList<>();
      for (ReportEnvironments.Shipped environment : environments) {
        Audit audit = Audit.of(environment.setting(), mechanism);
        found.add(audit);
        audits.add(AuditJson.of(audit));
      }
      List<Object> cells = new ArrayList<>();
      for (Property property : Properties.all()) {
        cells.add(cell(mechanism, property, found));
      }
      Map<String, Object> row = Json.object();
      row.put("id", mechanism.id());
      row.put("title", mechanism.title());
      row.put("source", mechanism.source());
      row.put("kernelTie", mechanism.kernelTie());
      row.put("cells", cells);
      rows.add(row);
    }
    return rows;
  }

  /** The audits behind the rows, after {@link #rows}. */
  List<Object> audits() {
    return audits;
  }

  private Map<String, Object> cell(Mechanism mechanism, Property property, List<Audit> found) {
    Map<String, Integer> counts = new TreeMap<>();
    boolean claimed = mechanism.claims().stream().anyMatch(c -> c.property().equals(property.id()));
    boolean broken = false;
    List<String> words = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Audit.Finding finding = found.get(k).finding(property.id()).orElseThrow();
      counts.merge(finding.verdict().word(), 1, Integer::sum);
      if (finding.verdict() instanceof Verdict.Refuted refuted) {
        boolean outside = finding.failingHypothesis() != null;
        broken |= claimed && !outside;
        List<String> agents = environments.get(k).setting().environment().agentNames();
        words.add(
            found.get(k).environment()
                + (claimed && outside
                    ? " (outside the claim: not \"" + finding.failingHypothesis() + "\")"
                    : "")
                + ": "
                + WitnessWords.sentence(property.id(), refuted.witness(), agents));
      }
    }
    ReportCampaign.Tally tally = campaign.tally(mechanism.id(), property.id());
    if (tally.refutation() != null) {
      broken = true;
      words.add("random environment " + tally.refutation());
    }
    Map<String, Object> cell = Json.object();
    cell.put("property", property.id());
    cell.put("claimed", claimed);
    cell.put("evidence", evidence(claimed, broken, counts, tally));
    cell.put("levels", claimed ? levels(mechanism, property, counts, tally) : List.of());
    cell.put("holds", counts.getOrDefault("holds", 0));
    cell.put("refuted", counts.getOrDefault("refuted", 0));
    cell.put("notApplicable", counts.getOrDefault("not-applicable", 0));
    cell.put("undecided", counts.getOrDefault("undecided", 0));
    cell.put("tested", tally.holds());
    cell.put("witnesses", words);
    return cell;
  }

  /** Each level of evidence for the claim that was reached, with its scope: none stands for another. */
  private List<Map<String, Object>> levels(
      Mechanism mechanism,
      Property property,
      Map<String, Integer> counts,
      ReportCampaign.Tally tally) {
    List<Map<String, Object>> reached = new ArrayList<>(levels.of(mechanism.id(), property.id()));
    int certified = counts.getOrDefault("holds", 0);
    if (certified > 0) {
      reached.add(onEnvironments("certified", certified));
    }
    if (tally.holds() > 0) {
      reached.add(onEnvironments("tested", tally.holds()));
    }
    return reached;
  }

  private static Map<String, Object> onEnvironments(String level, int environments) {
    Map<String, Object> tree = Json.object();
    tree.put("level", level);
    tree.put("environments", environments);
    return tree;
  }

  /** The highest level of evidence on environments that was reached; a refutation inside the claim's hypotheses beats all. */
  private static String evidence(
      boolean claimed, boolean broken, Map<String, Integer> counts, ReportCampaign.Tally tally) {
    if (broken) {
      return "refuted";
    }
    if (!claimed) {
      return "not claimed";
    }
    if (tally.holds() > 0) {
      return "tested";
    }
    return counts.getOrDefault("holds", 0) > 0 ? "certified" : "no instance";
  }
}
