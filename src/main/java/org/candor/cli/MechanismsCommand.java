package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code candor mechanisms}: the catalogue. */
@Command(
    name = "mechanisms",
    header = "List the mechanisms of the catalogue and what is claimed of each.",
    description = {
      "",
      "First the literature's, each with its source, its claims with their hypotheses, and how its",
      "transfers are tied to the proved kernel; then the deliberately broken ones, each with the",
      "mistake in it, the property it must be caught violating and one that it keeps.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {"  candor mechanisms --json", "", "Exit status: 0."})
final class MechanismsCommand implements Runnable {
  @Mixin private Printing printing;

  @Override
  public void run() {
    printing.print(MechanismsCommand::json, MechanismsCommand::text);
  }

  private static Map<String, Object> json() {
    List<Object> mechanisms = new ArrayList<>();
    for (Mechanism mechanism : Catalog.all()) {
      Map<String, Object> tree = Json.object();
      tree.put("id", mechanism.id());
      tree.put("title", mechanism.title());
      tree.put("source", mechanism.source());
      tree.put("claims", mechanism.claims().stream().map(MechanismsCommand::claim).toList());
      mechanism
          .approximateClaim()
          .ifPresent(claim -> tree.put("claimsUpToEpsilon", claim.property()));
      tree.put("kernelTie", mechanism.kernelTie());
      tree.put("broken", mechanism instanceof BrokenMechanism);
      if (mechanism instanceof BrokenMechanism broken) {
        tree.put("flaw", broken.flaw());
        tree.put("violates", broken.violates());
        tree.put("keeps", claim(broken.keeps()));
      }
      mechanisms.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("mechanisms", mechanisms);
    return tree;
  }

  private static Map<String, Object> claim(ClaimedProperty claim) {
    Map<String, Object> tree = Json.object();
    tree.put("property", claim.property());
    tree.put("hypotheses", claim.hypotheses().stream().map(Hypothesis::name).toList());
    return tree;
  }

  private static String text() {
    StringBuilder text = new StringBuilder("Of the literature\n\n");
    for (Mechanism mechanism : Catalog.all()) {
      if (mechanism instanceof BrokenMechanism) {
        continue;
      }
      head(text, mechanism);
      text.append("    source: ").append(mechanism.source()).append('\n');
      for (ClaimedProperty claim : mechanism.claims()) {
        text.append("    claims ").append(inWords(claim)).append('\n');
      }
      mechanism
          .approximateClaim()
          .ifPresent(
              claim -> text.append("    claims ").append(claim.property()).append(" up to ε\n"));
      text.append("    kernel: ").append(mechanism.kernelTie()).append("\n\n");
    }
    text.append("Deliberately broken: each claims what it imitates and must be caught\n\n");
    for (Mechanism each : Catalog.all()) {
      if (each instanceof BrokenMechanism mechanism) {
        head(text, mechanism);
        text.append("    the mistake: ").append(mechanism.flaw()).append('\n');
        text.append("    violates ").append(mechanism.violates()).append('\n');
        text.append("    keeps ").append(inWords(mechanism.keeps())).append("\n\n");
      }
    }
    return text.substring(0, text.length() - 1);
  }

  private static void head(StringBuilder text, Mechanism mechanism) {
    text.append(mechanism.id()).append("  ").append(mechanism.title()).append('\n');
  }

  private static String inWords(ClaimedProperty claim) {
    List<String> names = claim.hypotheses().stream().map(Hypothesis::name).toList();
    return claim.property() + (names.isEmpty() ? "" : ", where " + String.join(" and ", names));
  }
}
