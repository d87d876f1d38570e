package org.candor.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProofSettingsFile;

/**
 * Names for what a finding depends on: the mutated class, the classes that it uses, the settings of their proofs, the trusted
 * stubs, the prover and this tool.
 */
final class Fingerprints {
  /** To be raised when mutants are made or tried in another way: what was found before then no longer counts. */
  private static final String TOOL = "2";

  private static final List<String> OPTIONS =
      List.of(
          "steps",
          "stepsWhenOpen",
          "nonLinearArithmetic",
          "quantifiers",
          "splitting",
          "definitions",
          "unfold");

  private final ProofSettingsFile settings;
  private final Kernel kernel;
  private final String semantics;
  private final String base;
  private final Map<String, String> ofClasses = new HashMap<>();

  Fingerprints(ProofInputs inputs, ProofSettingsFile settings, Kernel kernel, String semantics)
      throws IOException {
    this.settings = settings;
    this.kernel = kernel;
    this.semantics = semantics;
    StringBuilder text = new StringBuilder(TOOL);
    text.append(ProofInputs.proverJar().getFileName()).append(settings.integerRules(semantics));
    try (Stream<Path> files = Files.walk(inputs.stubs())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(file.getFileName()).append(Files.readString(file));
      }
    }
    base = Mutant.hash(text.toString());
  }

  /** Of a class: what the proofs of its contracts depend on. */
  String of(SourceClass c) {
    return ofClasses.computeIfAbsent(c.name(), name -> compute(c));
  }

  /** Of an unchanged copy of a class: classes that mention each other depend on the same. */
  String ofUnchanged(SourceClass c) {
    return Mutant.hash(c.name() + of(c));
  }

  private String compute(SourceClass c) {
    StringBuilder text = new StringBuilder(base);
    for (String name : kernel.reachable(c)) {
      SourceClass used = kernel.named(name).orElseThrow();
      text.append(used.source());
      for (Member m : used.members()) {
        if (m.isProved()) {
          OPTIONS.forEach(
              o ->
                  text.append(settings.option(o, semantics, used.qualifiedName(), m.name()))
                      .append(' '));
        }
      }
    }
    return Mutant.hash(text.toString());
  }

  /** Of a mutant: what is changed, and what the proofs depend on that it can break. */
  String of(Mutant mutant, Slice slice) {
    StringBuilder text = new StringBuilder(mutant.id() + mutant.replacement());
    slice.copied().stream().map(s -> of(s.c())).distinct().sorted().forEach(text::append);
    slice.checked().forEach(s -> text.append(s.c().name()).append(s.member().name()));
    return Mutant.hash(text.toString());
  }
}
