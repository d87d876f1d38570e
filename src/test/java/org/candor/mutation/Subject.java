package org.candor.mutation;

import java.io.IOException;
import org.candor.proofs.KernelClass;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProofSettingsFile;

/**
 * The part of the kernel that is proved under one arithmetic semantics.
 *
 * @param semantics the semantics
 * @param kernel its classes
 * @param settings how they are proved
 * @param fingerprints what their findings depend on
 */
record Subject(
    String semantics, Kernel kernel, ProofSettingsFile settings, Fingerprints fingerprints) {

  /** Reads the classes that the settings file lists under a semantics. */
  static Subject of(ProofInputs inputs, ProofSettingsFile settings, String semantics)
      throws IOException {
    Kernel kernel =
        new Kernel(
            inputs.classes().stream()
                .filter(
                    (KernelClass c) ->
                        !c.mustStayOpen() && settings.classes(semantics).contains(c.name()))
                .map(SourceClass::of)
                .toList());
    return new Subject(
        semantics, kernel, settings, new Fingerprints(inputs, settings, kernel, semantics));
  }

  /** A bound on steps that the settings file gives to a method. */
  int steps(String option, Site s) {
    return Integer.parseInt(
        settings.option(option, semantics, s.c().qualifiedName(), s.member().name()));
  }

  Candidate candidate(Mutant m) {
    Slice slice = Slice.of(kernel, m);
    return new Candidate(m, slice, Meaning.isGuard(kernel, m), fingerprints.of(m, slice));
  }
}
