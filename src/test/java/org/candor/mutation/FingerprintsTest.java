package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProofSettingsFile;
import org.junit.jupiter.api.Test;

/** What is known of one class must not be taken for what is known of another. */
class FingerprintsTest {
  @Test
  void classesThatMentionEachOtherHaveFindingsOfTheirOwn() throws IOException {
    ProofInputs inputs = ProofInputs.ofProject();
    ProofSettingsFile settings = new ProofSettingsFile(inputs.settings());
    Subject subject = Subject.of(inputs, settings, "integers");
    List<SourceClass> classes = subject.kernel().classes();
    assertTrue(
        classes.stream().map(subject.fingerprints()::of).distinct().count() < classes.size(),
        "no two classes depend on the same any more: this test shows nothing");
    assertEquals(
        classes.size(),
        classes.stream().map(subject.fingerprints()::ofUnchanged).distinct().count());
  }
}
