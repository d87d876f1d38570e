package org.candor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.candor.architecture.Conditions.toMoreThanData;
import static org.candor.architecture.Conditions.useFloatingPoint;
import static org.candor.architecture.Rooms.MAIN;
import static org.candor.architecture.Rooms.TESTS;
import static org.candor.architecture.Rooms.allMissing;
import static org.candor.architecture.Rooms.in;

import java.util.List;
import org.candor.architecture.Conditions;
import org.candor.architecture.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between the packages and the habits that byte code shows, each with its reason. */
class ArchitectureTest {

  static final List<Rooms.Room> ROOMS = Rooms.IN_ORDER;

  private static final String[] KEY = {
    "de.uka.ilkd..", "org.key_project..", "recoder..", "com.microsoft.z3.."
  };

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomUsesOnlyTheRoomsAboveIt(Rooms.Room room) {
    Rooms.usesOnlyRoomsAbove(room, Rooms.ROOT).check(MAIN);
  }

  @Test
  void noPackagesImportEachOtherInACircle() {
    slices()
        .matching("org.candor.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that is part of a circle cannot be read, tested or proved alone")
        .check(MAIN);
  }

  @Test
  void theKernelUsesTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(in("kernel"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java.lang..", "java.math..", in("kernel"))
        .because("KeY proves the kernel against what it loads, and it loads nothing else")
        .allowEmptyShould(allMissing("kernel"))
        .check(MAIN);
  }

  @Test
  void exactRoomsUseNoFloatingPoint() {
    noClasses()
        .that()
        .resideInAnyPackage(in("kernel", "property", "certificate"))
        .should(useFloatingPoint())
        .because("doubles may propose, but integers and rationals decide")
        .allowEmptyShould(allMissing("kernel", "property", "certificate"))
        .check(MAIN);
  }

  @Test
  void renderingComputesNothing() {
    noClasses()
        .that()
        .resideInAPackage(in("rendering"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("kernel", "process", "catalog"))
        .orShould()
        .accessTargetWhere(
            toMoreThanData(in("mechanism", "property", "certificate", "campaign", "reproduction")))
        .because(
            "a page shows what was found: what it shows must be in the results, for every reader alike")
        .allowEmptyShould(allMissing("rendering"))
        .check(MAIN);
  }

  @Test
  void valuesAreImmutable() {
    String[] rooms = {"exact", "process", "environment", "mechanism", "property"};
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(in(rooms))
        .and()
        .areNotPrivate()
        .should()
        .beFinal()
        .because("values are shared between threads and kept in evidence")
        .allowEmptyShould(allMissing(rooms))
        .check(MAIN);
  }

  @Test
  void noStateIsGlobal() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("the same seed gives the same bytes on any number of threads")
        .allowEmptyShould(true) // A static field is nothing that the suite has to have.
        .check(MAIN);
  }

  @Test
  void onlyCampaignsDrawRandomNumbers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("campaign"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                + "|java\\.security\\.SecureRandom")
        .orShould()
        .callMethodWhere(target(nameMatching("random|randomUUID|shuffle")))
        .because("one seeded generator draws everything, so one number reproduces everything")
        .check(MAIN);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("exit codes are the commands' promise")
        .check(MAIN);
  }

  @Test
  void proversStayInTheTests() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage(KEY))
        .because("KeY is GPL and test scope, and a verdict does not wait for a prover")
        .check(MAIN);
    noClasses()
        .that(Conditions.writtenUnder("properties"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(KEY))
        .because("properties test by example what the proof runs prove")
        .check(TESTS);
  }

  @Test
  void contendersComputeNothingElse() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.candor.campaign.Evaluation")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..")
        .because("what the suite is measured against must not be what it computes with")
        .check(MAIN);
  }

  @Test
  void jqwikIsUsedInPropertiesOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.jqwik..")
        .because("the suite draws its own instances; jqwik's arbitraries wrap the same generator")
        .check(MAIN);
    noClasses()
        .that(Conditions.writtenUnder("src/test/java"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.jqwik..")
        .because("a reader looks for random tests in properties/ and nowhere else")
        .check(TESTS);
  }

  @Test
  void everyTestIsRun() {
    classes()
        .that()
        .areTopLevelClasses()
        .and(Conditions.declareTests())
        .and(Conditions.writtenUnder("src/test/java"))
        .should()
        .haveSimpleNameEndingWith("Test")
        .because("Surefire runs *Test and *Properties; another name is a test that nobody runs")
        .check(TESTS);
    classes()
        .that()
        .areTopLevelClasses()
        .and(Conditions.declareTests())
        .and(Conditions.writtenUnder("properties"))
        .should()
        .haveSimpleNameEndingWith("Properties")
        .because("Surefire runs *Test and *Properties; another name is a test that nobody runs")
        .check(TESTS);
  }

  @Test
  void noTestIsSwitchedOff() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.junit\\..*\\.(Disabled.*|Assumptions)|net\\.jqwik\\.api\\.Disabled")
        .because("a test that is not run is a promise that is not kept")
        .check(TESTS);
  }
}
