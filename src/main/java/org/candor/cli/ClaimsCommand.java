package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.candor.claims.Claim;
import org.candor.claims.ClaimJudge;
import org.candor.claims.ClaimRegistry;
import org.candor.claims.Judgement;
import org.candor.claims.NotJudged;
import org.candor.environment.InputException;
import org.candor.rendering.ClaimDigest;
import org.candor.rendering.ClaimWords;
import org.candor.rendering.Json;
import org.candor.rendering.NotJudgedWords;
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
      "What the same sources state and no claim judges is counted last, and listed by --markdown.",
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
    NotJudged notJudged = NotJudged.load(registry);
    ClaimJudge judge = new ClaimJudge(new NumbersForClaims());
    List<Judgement> judgements = new ArrayList<>();
    for (Claim claim : id == null ? registry.claims() : List.of(find(registry, notJudged))) {
      judgements.add(judge.judge(claim));
    }
    List<NotJudged.Statement> open = id == null ? notJudged.statements() : notJudged.beside(id);
    printing.print(
        () -> json(judgements, open),
        () ->
            markdown
                ? ClaimDigest.markdown(judgements, notJudged.how(), open)
                : text(judgements, open));
    return judgements.stream().allMatch(Judgement::isAsExpected)
        ? ExitStatus.HOLDS
        : ExitStatus.REFUTED;
  }

  private Claim find(ClaimRegistry registry, NotJudged notJudged) {
    notJudged
        .find(id)
        .ifPresent(
            open -> {
              throw new UsageException(
                  InputException.quote(id)
                      + " is not judged: "
                      + open.why()
                      + " 'candor claims' lists the claims");
            });
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
  private String text(List<Judgement> judgements, List<NotJudged.Statement> open) {
    boolean one = id != null;
    List<String> parts =
        judgements.stream()
            .map(j -> ClaimWords.text(j, f -> one ? ClaimByHand.lines(f) : List.of()))
            .toList();
    String claims = String.join("\n", parts);
    return claims + (one ? NotJudgedWords.beside(open) : "\n" + NotJudgedWords.summary(open));
  }

  private static Map<String, Object> json(
      List<Judgement> judgements, List<NotJudged.Statement> open) {
    Map<String, Object> tree = json(judgements);
    tree.put("notJudged", open.stream().map(ClaimsCommand::notJudged).toList());
    return tree;
  }

  private static Map<String, Object> notJudged(NotJudged.Statement open) {
    Map<String, Object> tree = Json.object();
    tree.put("id", open.id());
    tree.put("source", open.source());
    tree.put("statement", open.statement());
    tree.put("reason", open.reason().word());
    tree.put("why", open.why());
    tree.put("instead", open.instead());
    return tree;
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
