package org.candor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.candor.claims.ProofOutcomes;
import org.candor.claims.Theorem;
import org.candor.claims.TheoremRegistry;
import org.candor.environment.InputException;
import org.candor.rendering.TheoremDigest;
import org.candor.rendering.TheoremWords;
import org.candor.rendering.TrustedWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor theorems}: what is proved for finite environments of every size, and on what the proofs rest. */
@Command(
    name = "theorems",
    header = "List the theorems that are proved for environments of every size.",
    description = {
      "",
      "Each theorem is one contract of the kernel, which KeY proves in 'mvn verify' together with",
      "all its lemmas. The status is that of the last run; the contract is shown as it stands in",
      "the source, with the predicates that it mentions. Beside it stands a false sibling, which",
      "lacks a hypothesis or a term and must stay open.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor theorems",
      "  candor theorems one-shot-deviation",
      "  candor theorems --trusted",
      "  candor theorems --markdown > reports/theorems.md",
      "",
      "Exit status: 0 proved, or not run here; 1 a theorem is not proved; 2 there is no such theorem."
    })
final class TheoremsCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(
      paramLabel = "NUMBER|ID",
      arity = "0..1",
      description = "One theorem in full; default: a list of all.")
  private String name;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The source tree whose proofs and lines count (default: this folder).")
  private String root;

  @Option(
      names = "--trusted",
      description = "Show what has to be trusted, with versions and counted lines.")
  private boolean trusted;

  @Option(
      names = "--markdown",
      description = "Print the digest that is kept as reports/theorems.md.")
  private boolean markdown;

  @Override
  public Integer call() throws IOException {
    if (Stream.of(name != null, trusted, markdown).filter(asked -> asked).count() > 1) {
      throw new UsageException(
          "a theorem, --trusted and --markdown ask for different things; keep one");
    }
    Path tree = Inputs.path(root);
    if (trusted) {
      List<Map<String, Object>> parts = ReportTrusted.json(tree);
      printing.print(() -> Map.of("trusted", parts), () -> TrustedWords.text(parts));
      return ExitStatus.HOLDS;
    }
    TheoremRegistry registry = TheoremRegistry.load();
    ProofOutcomes proofs = ProofOutcomes.read(tree.resolve(ProofOutcomes.FILE));
    List<Theorem> theorems = name == null ? registry.theorems() : List.of(find(registry));
    printing.print(
        () -> ReportTheorems.json(registry, theorems, proofs),
        () -> text(registry, theorems, proofs));
    return theorems.stream().anyMatch(t -> proofs.standing(t) == ProofOutcomes.Standing.NOT_PROVED)
        ? ExitStatus.REFUTED
        : ExitStatus.HOLDS;
  }

  private String text(TheoremRegistry registry, List<Theorem> theorems, ProofOutcomes proofs) {
    if (markdown) {
      return TheoremDigest.markdown(registry);
    }
    return name == null
        ? TheoremWords.list(registry, proofs)
        : TheoremWords.full(theorems.get(0), registry, proofs);
  }

  private Theorem find(TheoremRegistry registry) {
    return registry
        .find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "no theorem has the number or id "
                        + InputException.quote(name)
                        + Names.suggestion(
                            name, registry.theorems().stream().map(Theorem::id).toList())
                        + " 'candor theorems' lists them"));
  }
}
