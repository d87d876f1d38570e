package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecifiedMethodTest {
  private static final String SOURCE =
      """
      /** About the class. */
      final class C {
        /** The {@code p·q} of {@link #f}, e.g.a thing. More words. */
        /*@ public normal_behavior
          @ requires p != null
          @   && q > 0;
          @ requires (\\forall int i; 0 <= i; p[i] > 0);
          @ ensures \\result == (\\sum int i; 0 <= i && i < q; p[i]);
          @ assignable \\strictly_nothing;
          @*/
        public static int f(/*@ nullable @*/ int[][] p, int q) {
          /*@ loop_invariant true; @*/
          while (q > 0) {}
          return 0;
        }

        /** A predicate. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static strictly_pure model boolean holds(int[] v) { return v != null; }
          @*/

        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @*/
        static void bare() {}
      }
      """;

  @Test
  void readsNamesStatementsAndPreconditions() {
    List<SpecifiedMethod> methods = SpecifiedMethod.readAll(SOURCE);
    assertEquals(
        List.of("f", "holds", "bare"), methods.stream().map(SpecifiedMethod::name).toList());
    SpecifiedMethod f = methods.get(0);
    assertEquals("The p·q of f, e.g.a thing.", f.statement());
    assertEquals(List.of("p != null && q > 0", "(\\forall int i; 0 <= i; p[i] > 0)"), f.requires());
    assertEquals(List.of("p", "q"), f.parameterNames());
    assertFalse(f.specificationOnly());
    assertTrue(methods.get(1).specificationOnly());
    assertEquals("A predicate.", methods.get(1).statement());
    assertEquals("", methods.get(2).statement());
  }

  @Test
  void aCanaryHasThePreconditionsTheCallAndNothingTrueToShow() {
    KernelClass c = new KernelClass("a.b", "C", "import x.Y;\n" + SOURCE).canaries();
    assertEquals("a.b.MustStayOpenC", c.name());
    List<SpecifiedMethod> methods = SpecifiedMethod.readAll(c.source());
    assertEquals(List.of("f", "bare"), methods.stream().map(SpecifiedMethod::name).toList());
    assertEquals(
        List.of("p != null && q > 0", "(\\forall int i; 0 <= i; p[i] > 0)"),
        methods.get(0).requires());
    assertTrue(c.source().contains("import x.Y;"));
    assertTrue(c.source().contains("ensures \\result;"));
    assertTrue(c.source().replaceAll("\\s+", " ").contains("C.f(p, q); return false;"), c.source());
  }

  @Test
  void noKernelClassOverloadsAContract() throws IOException {
    for (KernelClass c : ProofInputs.ofProject().classes()) {
      Set<String> names = new HashSet<>();
      c.methods()
          .forEach(
              m ->
                  assertTrue(
                      names.add(m.name()),
                      c.name() + "." + m.name() + " is overloaded; statements are found by name"));
      assertFalse(c.methods().isEmpty(), c.name() + " has no contract");
      int blocks = c.source().split("normal_behavior", -1).length - 1;
      assertEquals(
          blocks, c.methods().size(), c.name() + ": a contract is not written as the others are");
    }
  }
}
