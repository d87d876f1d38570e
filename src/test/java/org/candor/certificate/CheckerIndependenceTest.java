package org.candor.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.architecture.Rooms;
import org.junit.jupiter.api.Test;

/** The checker must not lean on what it checks: it reaches no solver, no mechanism and no property check. */
class CheckerIndependenceTest {
  static final String FORBIDDEN =
      "org\\.candor\\.(process\\.(Solver|Solution|DiscountedValues|ComponentValues|PolicyProposal|PolicyCheck|PolicyChain|PolicyIteration|ActionComparison|FixedPointRows|IntegerRows|Improvement|DecisionProcess|Components|ArmElimination|RetirementCurve|BanditValues|BanditSweep|ArmRates|Approximate.*|GittinsIndex).*"
          + "|exact\\.(LinearSystem|Enclosure|Krylov|SparseMatrix|Elimination|Refinement|Factorization|Sweeps|.*Expansion|Reconstruction|ExactSimplex|LinearProgramme.*|BasisProposal).*"
          + "|environment\\.(SocialWelfare|ApproximateWelfare|Population|Belief.*)"
          + "|mechanism\\..*"
          + "|property\\.(?!Witness(\\$OtherReport)?$|Occasion$).*"
          + "|catalog\\..*)";

  /** The writer and its tables are on the other side: they solve and play. */
  private static final String WRITER =
      ".*\\.(CertificateWriter|CertificateTables|WorstCaseTables)(\\$.*)?";

  private static final ArchRule RULE =
      noClasses()
          .that()
          .resideInAPackage(Rooms.in("certificate"))
          .and()
          .haveNameNotMatching(WRITER)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(FORBIDDEN)
          .because("evidence is checked without what produced it");

  @Test
  void theCheckerUsesNoSolverNoMechanismAndNoPropertyCheck() {
    RULE.check(Rooms.MAIN);
  }

  @Test
  void theRuleFindsWhatTheWriterUses() {
    ArchRule everywhere =
        noClasses()
            .that()
            .haveNameMatching(WRITER)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(FORBIDDEN);
    assertThrows(AssertionError.class, () -> everywhere.check(Rooms.MAIN));
  }

  /** What the checker reaches inside the package does not include the writer. */
  @Test
  void theCheckerDoesNotReachTheWriter() {
    Deque<JavaClass> open = new ArrayDeque<>(List.of(Rooms.MAIN.get(CertificateChecker.class)));
    Set<String> reached = new TreeSet<>();
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      if (reached.add(next.getName())) {
        next.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(target -> target.getPackageName().equals(next.getPackageName()))
            .forEach(open::push);
      }
    }
    assertTrue(reached.contains(OptimumCheck.class.getName()));
    assertTrue(new ArrayList<>(reached).stream().noneMatch(n -> n.matches(WRITER)));
  }

  @Test
  void inequalitiesAreDecidedByTheKernel() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Checks")
        .and()
        .resideInAPackage(Rooms.in("certificate"))
        .or()
        .haveSimpleName("OptimumCheck")
        .or()
        .haveSimpleName("PlayCheck")
        .or()
        .haveSimpleName("Equation")
        .or()
        .haveSimpleName("TieCheck")
        .or()
        .haveSimpleName("Whole")
        .or()
        .haveSimpleName("DominanceBounds")
        .should(
            com.tngtech.archunit.lang.ArchCondition.from(
                com.tngtech.archunit.base.DescribedPredicate.<JavaClass>describe(
                    "reach the kernel",
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(
                                d ->
                                    d.getTargetClass().getPackageName().equals("org.candor.kernel")
                                        || d.getTargetClass().getSimpleName().equals("Equation")))))
        .because("what is proved is the kernel")
        .check(Rooms.MAIN);
  }
}
