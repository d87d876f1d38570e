package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.proofs.KernelClass;
import org.candor.proofs.ProofInputs;
import org.candor.proofs.ProofSettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
  private static final Kernel KERNEL = Samples.kernel();

  @TempDir Path directory;

  private static List<String> checked(Mutant m) {
    return Slice.of(KERNEL, m).checked().stream().map(Candidate::name).toList();
  }

  private static List<KernelClass> copies(Mutant m) {
    return Copy.of(KERNEL, Slice.of(KERNEL, m), m, "7");
  }

  @Test
  void aChangeOfCodeReachesItsMethodOnly() {
    Mutant m = Samples.mutant("empty", Mutant.Place.CODE, "\"<\"");
    assertEquals(List.of("Base.empty"), checked(m));
    List<KernelClass> copies = copies(m);
    assertEquals(1, copies.size());
    String text = copies.get(0).source();
    assertTrue(text.contains("public final class Base_m7 {"), text);
    assertTrue(text.contains("while (n <= v.length)"), text);
    assertTrue(text.contains("requires Base.small(v, v)"), "the original predicate: " + text);
    assertTrue(text.contains("    Base.grows(1, 2);"), "the original lemma: " + text);
    assertFalse(text.contains("void grows"), text);
  }

  @Test
  void aChangeOfAContractReachesTheContractsThatUseIt() {
    Mutant m = Samples.mutant("grows", Mutant.Place.ENSURES, "\">=\"");
    assertEquals(List.of("Base.grows", "Base.empty", "User.uses"), checked(m));
    List<KernelClass> copies = copies(m);
    assertEquals(
        List.of("Base_m7", "User_m7"), copies.stream().map(KernelClass::simpleName).toList());
    assertTrue(copies.get(0).source().contains("ensures a + b > b;"));
    assertTrue(copies.get(0).source().contains("    grows(1, 2);"));
    String user = copies.get(1).source();
    assertTrue(user.contains("Base_m7.grows(v.length, Base.MAX);"), user);
    assertTrue(user.contains("    User.alone();"), user);
    assertFalse(user.contains("static void alone"), user);
  }

  @Test
  void aChangeOfADefinitionReachesAllThatIsStatedWithIt() {
    Mutant predicate = Samples.mutant("small", Mutant.Place.PREDICATE, "\"v . length <= 7\"");
    assertEquals(List.of("Base.empty", "User.uses"), checked(predicate));
    assertTrue(copies(predicate).get(1).source().contains("requires Base_m7.small(v, null)"));
    Mutant constant = Samples.mutant("MAX", Mutant.Place.FIELD, "\"7\"");
    assertEquals(List.of("Base.empty", "User.uses"), checked(constant));
    assertTrue(copies(constant).get(0).source().contains("MAX = 8;"));
    assertTrue(copies(constant).get(1).source().contains("Base.grows(v.length, Base_m7.MAX)"));
  }

  /** The body of a predicate is in its comment: a mention there is one, and not two. */
  @Test
  void aDefinitionMentionsACopyOnce() {
    SourceClass named =
        SourceClass.of(
            new KernelClass(
                "sample",
                "Named",
                """
                package sample;

                public final class Named {
                  /*@ public normal_behavior
                    @ requires true;
                    @ ensures true;
                    @ public static pure model boolean own(int[] v) {
                    @   return v.length == 0;
                    @ }
                    @*/

                  /*@ public normal_behavior
                    @ requires true;
                    @ ensures true;
                    @ public static pure model boolean both(int[] v) {
                    @   return Base.small(v, v) && own(v);
                    @ }
                    @*/
                }
                """));
    Kernel kernel = new Kernel(List.of(Samples.base(), named));
    Mutant m = Samples.mutant("small", Mutant.Place.PREDICATE, "\"v . length <= 7\"");
    String text = Copy.of(kernel, Slice.of(kernel, m), m, "7").get(1).source();
    assertTrue(text.contains("return Base_m7.small(v, v) && Named.own(v);"), text);
  }

  @Test
  void aDroppedCallLeavesAnEmptyStatement() {
    Mutant m = Samples.mutant("empty", Mutant.Place.CODE, "\"grows ( 1 , 2 )\" dropped");
    assertTrue(copies(m).get(0).source().contains("    ;\n"), copies(m).get(0).source());
  }

  @Test
  void aQuestionStatesTheChangedPreconditionUnderTheOriginalOnes() {
    Mutant m = Samples.mutant("grows", Mutant.Place.REQUIRES, "\">=\"");
    KernelClass question = Question.whetherWeaker(KERNEL, m, "7");
    assertEquals("QuestionBase_m7", question.simpleName());
    String text = question.source().replaceAll("\\s+", " ");
    assertTrue(text.contains("@ requires a >= 0 && b != 1; @ ensures a > 0 && b != 1;"), text);
    assertTrue(
        text.contains("public static void changedFollowsFromOriginal(int a, int b) {}"), text);
  }

  @Test
  void theCopyOfAClassOfValuesIsAProgram() throws Exception {
    SourceClass pair = Samples.pair();
    Kernel kernel = new Kernel(List.of(pair));
    Mutant m = Mutants.of(pair).get(0);
    assertEquals(Mutant.Place.PREDICATE, m.place());
    List<KernelClass> copies = Copy.of(kernel, Slice.of(kernel, m), m, "7");
    String text = copies.get(0).source();
    assertTrue(text.contains("public Pair_m7(int first)"), text);
    assertTrue(text.contains("int get(Pair p)"), "values stay of the original class: " + text);
    Path sources = Files.createDirectories(directory.resolve("sample")).getParent();
    Files.writeString(directory.resolve("sample/Pair.java"), Samples.PAIR);
    assertEquals(Map.of(), Compiler.errors(copies, sources, directory));
  }

  /** Of each class the change that reaches most, so that copies of several packages mention each other. */
  @Test
  void copiesOfTheKernelArePrograms() throws Exception {
    ProofInputs inputs = ProofInputs.ofProject();
    ProofSettingsFile settings = new ProofSettingsFile(inputs.settings());
    for (String semantics : settings.semantics()) {
      Subject subject = Subject.of(inputs, settings, semantics);
      List<KernelClass> copies = new ArrayList<>();
      for (SourceClass c : subject.kernel().classes()) {
        Candidate widest =
            Mutants.of(c).stream()
                .map(subject::candidate)
                .max(Comparator.comparingInt(k -> k.slice().copied().size()))
                .orElseThrow();
        String number = "" + copies.size();
        copies.addAll(Copy.of(subject.kernel(), widest.slice(), widest.mutant(), number));
      }
      assertEquals(Map.of(), Compiler.errors(copies, Path.of("src/main/java"), directory));
    }
  }

  @Test
  void theCompilerFindsWhatIsNoProgram() {
    KernelClass wrong =
        new KernelClass(
            "sample", "Wrong", "package sample;\nclass Wrong { int f() { return true; } }\n");
    KernelClass broken =
        new KernelClass("sample", "Broken", "package sample;\nclass Broken { int f( }\n");
    KernelClass right = new KernelClass("sample", "Right", "package sample;\nclass Right {}\n");
    Map<String, String> errors =
        Compiler.errors(List.of(wrong, broken, right), directory, directory);
    assertEquals(Set.of("sample.Wrong", "sample.Broken"), errors.keySet());
  }
}
