package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.claims.Claim;
import org.candor.claims.ClaimJudge;
import org.candor.claims.ClaimRegistry;
import org.candor.claims.Judgement;
import org.candor.environment.InputException;
import org.candor.rendering.ClaimDigest;
import org.candor.rendering.ClaimWords;
import org.candor.rendering.Json;
import org.candor.reproduction.NumbersForClaims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code candor claims}: the literature's statements, judged anew. */
@Command(
    name = "claims",
    header = "Judge the literature's statements by exact computation.",
    description = {
      "",
      "Each statement is judged anew by what the registry names. 'holds' rests on the evidence beside",
      "it: proved by a numbered theorem, certified on environments, or a printed number computed again;",
      "one counterexample refutes. Where a statement fails, the corrected form is judged beside it.",
      "'without' says what becomes of the statement when a hypothesis is left out: needed if there is",
      "a counterexample. One claim, by its ID, is shown with its refutations worked by hand.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  candor claims",
      "  candor claims cavallo-2008.corollary-6",
      "  candor claims --markdown > reports/claims.md",
      "",
      "Exit status: 0 computation finds what the registry says; 1 it finds something else;",
      "2 there is no such claim."
    })
final class ClaimsCommand implements Callable<Integer> {
  @Mixin private Printing printing;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "One claim; default: all.")
  private String id;

  @Option(names = "--markdown", description = "Print the digest that is kept as reports/claims.md.")
  private boolean markdown;

  @Override
  public Integer call() {
    ClaimRegistry registry = ClaimRegistry.load();
    ClaimJudge judge = new ClaimJudge(new NumbersForClaims());
    List<Judgement> judgements = new ArrayList<>();
    for (Claim claim : id == null ? registry.claims() : List.of(find(registry))) {
      judgements.add(judge.judge(claim));
    }
    printing.print(
        () -> json(judgements),
        () -> markdown ? ClaimDigest.markdown(judgements) : text(judgements));
    return judgements.stream().allMatch(Judgement::isAsExpected)
        ? ExitStatus.HOLDS
        : ExitStatus.REFUTED;
  }

  private Claim find(ClaimRegistry registry) {
    return registry
        .find(id)
        .orElseThrow(
            () ->
                new UsageException(
                    "no claim is called "
                        + InputException.quote(id)
                        + Names.suggestion(id, registry.claims().stream().map(Claim::id).toList())
                        + " 'candor claims' lists them"));
  }

  /** One claim is shown with its refutations worked by hand; in a list of all there is no room for them. */
  private static String text(List<Judgement> judgements) {
    boolean one = judgements.size() == 1;
    List<String> parts =
        judgements.stream()
            .map(j -> ClaimWords.text(j, f -> one ? ClaimByHand.lines(f) : List.of()))
            .toList();
    return String.join("\n", parts);
  }

  static Map<String, Object> json(List<Judgement> judgements) {
    List<Object> claims = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Claim claim = judgement.claim();
      Map<String, Object> tree = Json.object();
      tree.put("id", claim.id());
      tree.put("source", claim.source());
      tree.put("statement", claim.statement());
      tree.put("hypotheses", claim.hypotheses());
      tree.put("check", claim.check());
      tree.put("verdict", judgement.verdict());
      tree.put("evidence", ClaimWords.evidence(judgement));
      tree.put("levels", ClaimWords.levels(judgement.cases()));
      tree.put("corrected", corrected(judgement));
      tree.put("without", judgement.drops().stream().map(ClaimsCommand::without).toList());
      tree.put("asExpected", judgement.isAsExpected());
      claims.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("claims", claims);
    return tree;
  }

  private static Map<String, Object> corrected(Judgement judgement) {
    if (judgement.claim().correction() == null) {
      return null;
    }
    Map<String, Object> tree = Json.object();
    tree.put("statement", judgement.claim().correction().statement());
    tree.put("verdict", judgement.correctedVerdict());
    tree.put("evidence", ClaimWords.correctedEvidence(judgement));
    tree.put("levels", ClaimWords.levels(judgement.correction()));
    return tree;
  }

  private static Map<String, Object> without(Judgement.FoundWithout found) {
    Map<String, Object> tree = Json.object();
    tree.put("hypothesis", found.of().hypothesis());
    tree.put("found", found.finding());
    tree.put("why", found.of().why());
    tree.put("evidence", ClaimWords.evidence(found.cases()));
    tree.put("levels", ClaimWords.levels(found.cases()));
    return tree;
  }
}
