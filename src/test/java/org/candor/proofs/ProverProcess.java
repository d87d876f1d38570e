package org.candor.proofs;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.logic.op.IProgramMethod;
import de.uka.ilkd.key.pp.LogicPrinter;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.rule.AbstractContractRuleApp;
import de.uka.ilkd.key.rule.NoPosTacletApp;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The forked process that proves: loads one directory under one arithmetic semantics, proves every contract in it and writes the
 * results as JSON. The semantics is a process-wide choice of the prover, hence a process for each.
 *
 * <p>Arguments: source directory, class path of stubs, settings file, semantics, result file, and optionally a part of a contract
 * name that restricts the run: to the contracts that must stay open, or to one that is being developed.
 */
public final class ProverProcess {
  /** Starts every line that the parent shows. */
  static final String PROGRESS = "proof: ";

  /** The system property that says that a parent waits for the results. */
  static final String CHILD = "candor.prover.child";

  private static final int GOALS_SHOWN = 3;

  /** How the prover names the rule that replaces a predicate of a specification by its body. */
  private static final Pattern DEFINITION = Pattern.compile("^Definition_axiom_for_(.+)_in_");

  /** The prover writes {@code long[]} as {@code J[]}. */
  private static final Map<String, String> ARRAY_ELEMENTS =
      Map.of("I", "int", "J", "long", "Z", "boolean", "B", "byte", "C", "char", "S", "short");

  private final ProofSettingsFile settings;
  private final String semantics;
  private final PrintStream out;
  private KeYEnvironment<?> environment;

  private ProverProcess(ProofSettingsFile settings, String semantics) {
    this.settings = settings;
    this.semantics = semantics;
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Proves and exits with 0 when a result file was written, whatever the results are. */
  public static void main(String[] args) throws Exception {
    try {
      ProofSettingsFile settings = new ProofSettingsFile(Path.of(args[2]));
      ProverProcess prover = new ProverProcess(settings, args[3]);
      if (Boolean.getBoolean(CHILD)) {
        endWithTheParent();
      }
      List<ContractResult> results =
          prover.proveAll(Path.of(args[0]), Path.of(args[1]), args.length > 5 ? args[5] : "");
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(Path.of(args[4]).toFile(), results);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(2);
    }
    System.exit(0); // the prover leaves threads behind
  }

  /** The parent holds the other end of the standard input: when it is gone, nobody waits for the proofs. */
  private static void endWithTheParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // The same as the end of the input.
              }
              Runtime.getRuntime().halt(3);
            },
            "watch on the parent");
    watch.setDaemon(true);
    watch.start();
  }

  private List<ContractResult> proveAll(Path sources, Path boot, String part) throws Exception {
    long start = System.nanoTime();
    chooseRules();
    environment = KeYEnvironment.load(sources.toFile(), null, boot.toFile(), null);
    List<Contract> contracts = contracts();
    contracts.removeIf(c -> !name(c).contains(part));
    progress("loaded %d contracts in %.1f s", contracts.size(), seconds(start));
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < contracts.size(); i++) {
      Attempt attempt = prove(contracts.get(i));
      attempts.add(attempt);
      ContractResult r = attempt.result;
      progress(
          "%3d/%d %-6s %s (%d nodes, %.1f s)",
          i + 1, contracts.size(), r.status(), r.name(), r.nodes(), r.seconds());
    }
    progress("%.0f s, of them %.0f s on a processor", seconds(start), processorSeconds());
    // A closed proof counts only when the contracts that it uses are proved too: known once all
    // proofs are done.
    return attempts.stream().map(this::settle).toList();
  }

  /** The rule sets, fixed before loading. */
  private void chooseRules() {
    ChoiceSettings choice = ProofSettings.DEFAULT_SETTINGS.getChoiceSettings();
    Map<String, String> rules = new HashMap<>(choice.getDefaultChoices());
    rules.putAll(MiscTools.getDefaultTacletOptions());
    rules.put("intRules", "intRules:" + settings.integerRules(semantics));
    rules.put("runtimeExceptions", "runtimeExceptions:ban");
    rules.put("assertions", "assertions:safe");
    rules.put("modelFields", "modelFields:treatAsAxiom");
    rules.put("moreSeqRules", "moreSeqRules:off");
    rules.put("methodExpansion", "methodExpansion:modularOnly");
    choice.setDefaultChoices(rules);
  }

  private List<Contract> contracts() {
    List<Contract> contracts = new ArrayList<>();
    for (KeYJavaType type : environment.getJavaInfo().getAllKeYJavaTypes()) {
      if (!KeYTypeUtil.isLibraryClass(type)) {
        for (IObserverFunction target :
            environment.getSpecificationRepository().getContractTargets(type)) {
          for (Contract contract :
              environment.getSpecificationRepository().getContracts(type, target)) {
            contracts.add(contract);
          }
        }
      }
    }
    contracts.sort(Comparator.comparing(ProverProcess::name));
    return contracts;
  }

  private record Attempt(ContractResult result, Contract contract, Proof proof) {}

  private Attempt prove(Contract contract) {
    long start = System.nanoTime();
    Proof proof = null;
    try {
      proof =
          environment.createProof(contract.createProofObl(environment.getInitConfig(), contract));
      configure(proof, contract);
      keepFolded(proof, option("unfold", contract));
      environment.getProofControl().startAndWaitForAutoMode(proof);
      ContractResult result =
          result(
              contract,
              proof.closed() ? "closed" : ContractResult.OPEN,
              proof.countNodes(),
              start,
              uses(proof),
              openGoals(proof, mustStayOpen(contract)));
      if (!proof.closed()) {
        proof.dispose(); // an open proof left behind would count against the contracts that use it
        proof = null;
      }
      return new Attempt(result, contract, proof);
    } catch (Exception e) {
      if (proof != null) {
        proof.dispose();
      }
      return new Attempt(
          result(contract, "ERROR", 0, start, List.of(), List.of(e.toString())), contract, null);
    }
  }

  private ContractResult settle(Attempt attempt) {
    if (attempt.proof == null) {
      return attempt.result;
    }
    attempt.proof.mgt().updateProofStatus();
    ContractResult r = attempt.result;
    String status = attempt.proof.mgt().getStatus().name();
    return new ContractResult(
        r.name(),
        status,
        r.expected(),
        r.statement(),
        semantics,
        r.nodes(),
        r.seconds(),
        r.uses(),
        r.openGoals());
  }

  private ContractResult result(
      Contract contract,
      String status,
      int nodes,
      long start,
      List<String> uses,
      List<String> openGoals) {
    String expected = mustStayOpen(contract) ? ContractResult.OPEN : ContractResult.CLOSED;
    double seconds = Math.round(seconds(start) * 10) / 10.0;
    return new ContractResult(
        name(contract), status, expected, "", semantics, nodes, seconds, uses, openGoals);
  }

  /** A class named MustStayOpen… holds the contracts that no prover may close. */
  private static boolean mustStayOpen(Contract contract) {
    return contract.getKJT().getName().startsWith(Canaries.PREFIX);
  }

  private void configure(Proof proof, Contract contract) {
    StrategySettings strategy = proof.getSettings().getStrategySettings();
    StrategyProperties p = strategy.getActiveStrategyProperties();
    p.setProperty(StrategyProperties.METHOD_OPTIONS_KEY, StrategyProperties.METHOD_CONTRACT);
    p.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_ON);
    p.setProperty(StrategyProperties.QUERY_OPTIONS_KEY, StrategyProperties.QUERY_OFF);
    p.setProperty(StrategyProperties.LOOP_OPTIONS_KEY, StrategyProperties.LOOP_SCOPE_INV_TACLET);
    p.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, StrategyProperties.STOPMODE_NONCLOSE);
    p.setProperty(
        StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY,
        "NON_LIN_ARITH_" + option("nonLinearArithmetic", contract));
    p.setProperty(
        StrategyProperties.QUANTIFIERS_OPTIONS_KEY,
        "QUANTIFIERS_" + option("quantifiers", contract));
    p.setProperty(
        StrategyProperties.SPLITTING_OPTIONS_KEY, "SPLITTING_" + option("splitting", contract));
    // The prover's name for the unfolding of definitions.
    p.setProperty(
        StrategyProperties.CLASS_AXIOM_OPTIONS_KEY,
        "CLASS_AXIOM_" + option("definitions", contract));
    strategy.setActiveStrategyProperties(p);
    strategy.setMaxSteps(
        Integer.parseInt(option(mustStayOpen(contract) ? "stepsWhenOpen" : "steps", contract)));
    strategy.setTimeout(
        -1); // steps are bounded, not seconds: a busy machine must not change a verdict
  }

  /**
   * Takes the definitions of all predicates but the named ones from the rules of a proof, so that the others stay folded.
   *
   * @param unfolded names of predicates separated by commas, or {@code *} for all
   */
  private static void keepFolded(Proof proof, String unfolded) {
    if (unfolded.equals("*")) {
      return;
    }
    Set<String> names = Set.of(unfolded.split("\\s*,\\s*", -1));
    for (Goal goal : proof.openGoals()) {
      for (NoPosTacletApp rule : goal.indexOfTaclets().allNoPosTacletApps()) {
        Matcher definition = DEFINITION.matcher(rule.taclet().name().toString());
        if (definition.find() && !names.contains(definition.group(1))) {
          goal.indexOfTaclets().remove(rule);
        }
      }
      goal.ruleAppIndex().clearIndexes();
    }
  }

  /** A strategy option; a canary is searched with the options of the contract that it stands beside. */
  private String option(String option, Contract contract) {
    String className = contract.getKJT().getFullName().replace(Canaries.PREFIX, "");
    return settings.option(option, semantics, className, methodName(contract));
  }

  private static String methodName(Contract contract) {
    return contract.getTarget().name().toString().replaceAll(".*::", "");
  }

  /** Class, method, parameter types and the index of the contract. */
  private static String name(Contract contract) {
    String parameters =
        contract.getTarget() instanceof IProgramMethod method
            ? IntStream.range(0, method.getParameterDeclarationCount())
                .mapToObj(i -> simple(method.getParameterType(i)))
                .collect(Collectors.joining(",", "(", ")"))
            : "";
    String index = contract.getName().replaceAll(".*\\.", "");
    return contract.getKJT().getFullName() + "." + methodName(contract) + parameters + "#" + index;
  }

  private static String simple(KeYJavaType type) {
    String name = type.getFullName();
    String element = name.replaceFirst("^\\[+(L(?=.))?", "").replaceAll(".*\\.", "");
    int dimensions = name.lastIndexOf('[') + 1;
    return ARRAY_ELEMENTS.getOrDefault(element, element) + "[]".repeat(dimensions);
  }

  /** The contracts that some step of a proof applies, those of library methods included. */
  private static List<String> uses(Proof proof) {
    TreeSet<String> names = new TreeSet<>();
    for (Iterator<Node> nodes = proof.root().subtreeIterator(); nodes.hasNext(); ) {
      if (nodes.next().getAppliedRuleApp() instanceof AbstractContractRuleApp application) {
        names.add(name(application.getInstantiation()));
      }
    }
    return List.copyOf(names);
  }

  /** The first open goals; of a contract that must stay open only where the first one stands. */
  private List<String> openGoals(Proof proof, boolean expected) {
    List<String> goals = new ArrayList<>();
    for (Goal goal : proof.openGoals()) {
      if (goals.size() == (expected ? 1 : GOALS_SHOWN)) {
        break;
      }
      String where = "branch: " + branch(goal.node());
      goals.add(
          expected
              ? where
              : where
                  + "\n"
                  + LogicPrinter.quickPrintSequent(goal.sequent(), environment.getServices()));
    }
    return goals;
  }

  /** The labels of the case distinctions from the root to a node. */
  private static String branch(Node goal) {
    StringBuilder labels = new StringBuilder();
    for (Node node = goal; node.parent() != null; node = node.parent()) {
      String label = node.getNodeInfo().getBranchLabel();
      if (label != null && node.parent().childrenCount() > 1) {
        labels.insert(0, " / " + label);
      }
    }
    return labels.length() == 0 ? "(no case distinction)" : labels.substring(3);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The processor time of this process: what a busy machine does not change. */
  private static double processorSeconds() {
    Optional<Duration> time = ProcessHandle.current().info().totalCpuDuration();
    return time.map(t -> t.toMillis() / 1e3).orElse(Double.NaN);
  }

  private void progress(String format, Object... values) {
    out.println(PROGRESS + semantics + ": " + String.format(Locale.ROOT, format, values));
  }
}
