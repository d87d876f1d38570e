package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenClausesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*@ assume x > 0; @*/",
        "/*@ assume_redundantly x > 0; @*/",
        "/*@ axiom x > 0; @*/",
        "/*@ public static axiom (\\forall int i; i > 0); @*/",
        "/*@ ensures_free x > 0; @*/",
        "/*@ requires_free x > 0; @*/",
        "/*@ loop_invariant_free x > 0; @*/",
        "/*@ maintaining_free x > 0; @*/",
        "/*@ assignable_free \\nothing; @*/",
        "/*@ requires false; @*/",
        "/*@ requires (false); @*/",
        "/*@ requires\n  @ false; @*/",
        "/*@ requires !true; @*/",
        "/*@ diverges true; @*/",
        "/*@ nowarn @*/",
        "/*@ skip_esc @*/",
        "/*@ \\u0061ssert x; @*/",
        "//@ ensures x > 0;",
        "// @ ensures x > 0;",
        "//+KEY@ ensures x > 0;",
        "public static native int f();",
        "public abstract int f();"
      })
  void findsEachForbiddenClause(String clause) {
    List<String> findings = ForbiddenClauses.scan("C.java", "class C {\n  " + clause + "\n}\n");
    assertEquals(1, findings.size(), () -> clause + " gave " + findings);
    assertTrue(findings.get(0).startsWith("C.java:2: "), findings.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*@ requires true; ensures x > 0; @*/",
        "/*@ loop_invariant 0 <= n; @*/",
        "/*@ ensures x > 0;\n    //+KEY@ assignable \\strictly_nothing;\n    @*/",
        "/*@ requires falsePositives >= 0; @*/",
        "// a plain comment about freedom, e.g. free choice",
        "/** Whether {@code false_alarm} is set. */"
      })
  void leavesHonestSpecificationsAlone(String clause) {
    assertEquals(List.of(), ForbiddenClauses.scan("C.java", clause));
  }

  @Test
  void aLineForOneToolHidesNothing() {
    String text = "/*@ requires true;\n  //+KEY@ ensures_free x > 0;\n  @*/";
    assertEquals(1, ForbiddenClauses.scan("C.java", text).size());
  }

  @Test
  void findsAFileOfProverRules(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("rules.key"), "\\rules {}");
    assertEquals(1, ForbiddenClauses.scan(directory).size());
  }

  @Test
  void namesFileAndLine(@TempDir Path directory) throws IOException {
    Path file =
        Files.writeString(directory.resolve("C.java"), "class C {}\n\n/*@ assume true; @*/\n");
    List<String> findings = ForbiddenClauses.scan(directory);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).startsWith(file + ":3: \"assume\" is forbidden"), findings.get(0));
  }
}
