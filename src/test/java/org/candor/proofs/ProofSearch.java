package org.candor.proofs;

import de.uka.ilkd.key.control.KeYEnvironment;
import de.uka.ilkd.key.java.abstraction.KeYJavaType;
import de.uka.ilkd.key.logic.op.IObserverFunction;
import de.uka.ilkd.key.logic.op.IProgramMethod;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.proof.init.ProofInputException;
import de.uka.ilkd.key.proof.init.ProofOblInput;
import de.uka.ilkd.key.proof.io.ProblemLoaderException;
import de.uka.ilkd.key.settings.ChoiceSettings;
import de.uka.ilkd.key.settings.ProofIndependentSettings;
import de.uka.ilkd.key.settings.ProofSettings;
import de.uka.ilkd.key.settings.StrategySettings;
import de.uka.ilkd.key.speclang.Contract;
import de.uka.ilkd.key.speclang.FunctionalOperationContract;
import de.uka.ilkd.key.strategy.StrategyProperties;
import de.uka.ilkd.key.util.KeYTypeUtil;
import de.uka.ilkd.key.util.MiscTools;
import de.uka.ilkd.key.util.ProofStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes loaded into the prover under one arithmetic semantics, and the search for proofs of their contracts as the settings file
 * says. The semantics is a process-wide choice of the prover, hence a process for each.
 */
public final class ProofSearch implements AutoCloseable {
  private final ProofSettingsFile settings;
  private final String semantics;
  private final MentionedClasses classes;
  private final KeYEnvironment<?> environment;
  private Definitions definitions;

  /** Loads all classes below a source root against the library classes below another. */
  public ProofSearch(ProofSettingsFile settings, String semantics, Path sources, Path boot)
      throws ProblemLoaderException, IOException {
    this.settings = settings;
    this.semantics = semantics;
    classes = new MentionedClasses(KernelClass.readAll(sources, sources));
    InternedModalities.keep();
    SpecificationReading.quicken();
    chooseRules(settings.integerRules(semantics));
    forgetOrigins();
    environment = KeYEnvironment.load(sources.toFile(), null, boot.toFile(), null);
  }

  /** Terms are not labelled with what they come from: readers of single proofs look at that, and it takes a tenth of the time. */
  private static void forgetOrigins() {
    ProofIndependentSettings.DEFAULT_INSTANCE.getTermLabelSettings().setUseOriginLabels(false);
  }

  /** The rule sets, fixed before loading. */
  private static void chooseRules(String integerRules) {
    ChoiceSettings choice = ProofSettings.DEFAULT_SETTINGS.getChoiceSettings();
    Map<String, String> rules = new HashMap<>(choice.getDefaultChoices());
    rules.putAll(MiscTools.getDefaultTacletOptions());
    rules.put("intRules", "intRules:" + integerRules);
    rules.put("runtimeExceptions", "runtimeExceptions:ban");
    rules.put("assertions", "assertions:safe");
    rules.put("modelFields", "modelFields:treatAsAxiom");
    rules.put("moreSeqRules", "moreSeqRules:off");
    rules.put("methodExpansion", "methodExpansion:modularOnly");
    choice.setDefaultChoices(rules);
  }

  /** The contracts of all loaded classes, sorted by name. */
  public List<Contract> contracts() {
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
    contracts.sort(Comparator.comparing(ContractNames::name));
    return contracts;
  }

  /** A proof at its root, nothing searched yet, with the definitions that the settings file gives to a method. The caller disposes of it. */
  public Proof start(Contract contract, String className, String method)
      throws ProofInputException {
    InternedModalities.forget();
    // A predicate's own contract says no more than that it has a value.
    String unfolded =
        isPredicate(contract) ? "none" : settings.option("unfold", semantics, className, method);
    ProofOblInput obligation =
        contract instanceof FunctionalOperationContract functional
            ? new FoldedObligation(
                environment.getInitConfig(),
                functional,
                definitions(functional)
                    .of(
                        ContractNames.className(contract),
                        unfolded.equals("*")
                            ? Optional.empty()
                            : Optional.of(Set.of(unfolded.split("\\s*,\\s*", -1)))))
            : contract.createProofObl(environment.getInitConfig(), contract);
    return environment.createProof(obligation);
  }

  private Definitions definitions(Contract contract) {
    if (definitions == null) {
      definitions =
          new Definitions(environment.getSpecificationRepository(), contract.getKJT(), classes);
    }
    return definitions;
  }

  private static boolean isPredicate(Contract contract) {
    return contract.getTarget() instanceof IProgramMethod method && method.isModel();
  }

  /**
   * Searches with the options that the settings file gives to a method.
   *
   * @param className the class whose options count
   * @param steps the most rule applications
   * @param limit a limit of processor time as well, or zero: the search of {@code mvn verify} is bounded in steps alone
   */
  public void search(Proof proof, String className, String method, int steps, Duration limit) {
    configure(proof, className, method);
    StrategySettings strategy = proof.getSettings().getStrategySettings();
    strategy.setMaxSteps(steps);
    strategy.setTimeout(-1); // the clock decides nothing: a busy machine must not change a verdict
    strategy.setCustomApplyStrategyStopCondition(
        limit.isZero() ? null : new ProcessorTimeLimit(limit));
    ProofStarter starter = new ProofStarter(false);
    starter.init(proof);
    starter.start();
  }

  private void configure(Proof proof, String className, String method) {
    StrategySettings strategy = proof.getSettings().getStrategySettings();
    StrategyProperties p = strategy.getActiveStrategyProperties();
    p.setProperty(StrategyProperties.METHOD_OPTIONS_KEY, StrategyProperties.METHOD_CONTRACT);
    p.setProperty(StrategyProperties.DEP_OPTIONS_KEY, StrategyProperties.DEP_ON);
    p.setProperty(StrategyProperties.QUERY_OPTIONS_KEY, StrategyProperties.QUERY_OFF);
    p.setProperty(StrategyProperties.LOOP_OPTIONS_KEY, StrategyProperties.LOOP_SCOPE_INV_TACLET);
    p.setProperty(StrategyProperties.STOPMODE_OPTIONS_KEY, StrategyProperties.STOPMODE_NONCLOSE);
    p.setProperty(
        StrategyProperties.NON_LIN_ARITH_OPTIONS_KEY,
        "NON_LIN_ARITH_" + settings.option("nonLinearArithmetic", semantics, className, method));
    p.setProperty(
        StrategyProperties.QUANTIFIERS_OPTIONS_KEY,
        "QUANTIFIERS_" + settings.option("quantifiers", semantics, className, method));
    p.setProperty(
        StrategyProperties.SPLITTING_OPTIONS_KEY,
        "SPLITTING_" + settings.option("splitting", semantics, className, method));
    // The prover's name for the unfolding of definitions.
    p.setProperty(
        StrategyProperties.CLASS_AXIOM_OPTIONS_KEY,
        "CLASS_AXIOM_" + settings.option("definitions", semantics, className, method));
    strategy.setActiveStrategyProperties(p);
  }

  /** Lets go of all that was loaded. */
  @Override
  public void close() {
    environment.dispose();
  }
}
