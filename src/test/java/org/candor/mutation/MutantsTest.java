package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.candor.proofs.KernelClass;
import org.candor.proofs.ProofInputs;
import org.junit.jupiter.api.Test;

class MutantsTest {
  private static final List<Mutant> ALL = Mutants.of(Samples.base());

  private static List<String> changes(String member, Mutant.Place place) {
    return ALL.stream()
        .filter(m -> m.member().equals(member) && m.place() == place)
        .map(m -> m.change().replaceAll(" in \".*", ""))
        .toList();
  }

  @Test
  void preconditionsLoseEachConjunctAndTheWhole() {
    assertEquals(
        List.of(
            "\"a >= 0\" dropped",
            "\"b != 1\" dropped",
            "\"a >= 0 && b != 1\" dropped",
            "\">=\" becomes \">\"",
            "\"0\" becomes \"1\"",
            "\"&&\" becomes \"||\"",
            "\"!=\" becomes \"==\"",
            "\"1\" becomes \"0\""),
        changes("grows", Mutant.Place.REQUIRES));
  }

  @Test
  void conclusionsLoseTheirConnectivesAndOperators() {
    assertEquals(
        List.of("\"a + b >= b\" dropped", "\"+\" becomes \"-\"", "\">=\" becomes \">\""),
        changes("grows", Mutant.Place.ENSURES));
    assertTrue(changes("empty", Mutant.Place.ENSURES).contains("\"<==>\" becomes \"==>\""));
  }

  @Test
  void loopsLoseTheirAnnotations() {
    assertEquals(
        List.of(
            "\"0 <= n\" dropped",
            "\"n <= v . length\" dropped",
            "\"0 <= n && n <= v . length\" dropped",
            "\"0\" becomes \"1\"",
            "\"<=\" becomes \"<\"",
            "\"&&\" becomes \"||\"",
            "\"<=\" becomes \"<\""),
        changes("empty", Mutant.Place.LOOP_INVARIANT));
    assertEquals(
        List.of("\"decreases v . length - n ;\" dropped", "\"-\" becomes \"+\""),
        changes("empty", Mutant.Place.DECREASES));
  }

  @Test
  void codeLosesCallsAndOperatorsAndKeepsWhatIsNoOperator() {
    assertEquals(
        List.of(
            "\"grows ( 1 , 2 )\" dropped",
            "\"1\" becomes \"0\"",
            "\"2\" becomes \"3\"",
            "\"0\" becomes \"1\"",
            "\"<\" becomes \"<=\"",
            "\"++\" becomes \"--\"",
            "\"!\" dropped",
            "\">\" becomes \">=\"",
            "\"0\" becomes \"1\"",
            "\"||\" becomes \"&&\"",
            "\"==\" becomes \"!=\"",
            "\"-\" dropped"),
        changes("empty", Mutant.Place.CODE));
  }

  @Test
  void predicatesAndConstantsAreChangedAndTheirEmptyContractsAreNot() {
    List<String> predicate = changes("small", Mutant.Place.PREDICATE);
    assertEquals("\"v . length <= 7\" dropped", predicate.get(0));
    assertTrue(predicate.contains("\"\\forall\" becomes \"\\exists\""), predicate.toString());
    assertFalse(predicate.contains("\"true\" becomes \"false\""), predicate.toString());
    assertEquals(List.of("\"7\" becomes \"8\""), changes("MAX", Mutant.Place.FIELD));
  }

  @Test
  void namesDependOnTheContentAndNotOnTheLine() {
    String moved = Samples.BASE.replace("  /** A lemma. */", "\n\n  /** A lemma, moved. */");
    Set<String> names = ALL.stream().map(Mutant::id).collect(Collectors.toSet());
    assertEquals(ALL.size(), names.size());
    List<Mutant> others = Mutants.of(SourceClass.of(new KernelClass("sample", "Base", moved)));
    assertEquals(names, others.stream().map(Mutant::id).collect(Collectors.toSet()));
  }

  @Test
  void everyContractOfTheKernelHasMutantsAndNoTwoHaveOneName() throws Exception {
    Set<String> names = new HashSet<>();
    for (KernelClass k : ProofInputs.ofProject().classes()) {
      if (!k.mustStayOpen()) {
        SourceClass c = SourceClass.of(k);
        List<Mutant> mutants = Mutants.of(c);
        for (Member m : c.members()) {
          boolean changed = mutants.stream().anyMatch(x -> x.member().equals(m.name()));
          assertTrue(
              changed || (!m.isProved() && m.kind() != Member.Kind.PREDICATE),
              k.name() + "." + m.name() + " has no mutant");
        }
        mutants.forEach(m -> assertTrue(names.add(m.id()), m.toString()));
      }
    }
    assertFalse(names.isEmpty());
  }

  @Test
  void aLargerShareHoldsTheSmallerOneAndTheSeedDrawsIt() {
    List<Mutant> tenth = share("10", 1).draw(ALL);
    List<Mutant> third = share("33.3", 1).draw(ALL);
    assertTrue(!tenth.isEmpty() && tenth.size() < third.size() && third.size() < ALL.size());
    assertTrue(third.containsAll(tenth));
    assertFalse(share("33.3", 2).draw(ALL).equals(third));
    assertEquals(ALL, share("100", 1).draw(ALL));
    assertFalse(share("99.9", 1).isAll());
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    for (String percent : List.of("0", "-1", "100.1")) {
      assertThrows(IllegalStateException.class, () -> share(percent, 1), percent);
    }
  }

  @Test
  void onlyWhatIsDropped() {
    List<Mutant> drops = new Selection(List.of(), BigDecimal.valueOf(100), 1, true).draw(ALL);
    assertTrue(!drops.isEmpty() && drops.stream().allMatch(Mutant::drops));
  }

  private static Selection share(String percent, long seed) {
    return new Selection(List.of(), new BigDecimal(percent), seed, false);
  }
}
