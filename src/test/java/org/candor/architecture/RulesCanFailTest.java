package org.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigInteger;
import java.util.List;
import org.candor.architecture.wronghouse.cli.Command;
import org.candor.architecture.wronghouse.kernel.CallsTheCommandLine;
import org.candor.architecture.wronghouse.property.Solver;
import org.candor.architecture.wronghouse.rendering.Computer;
import org.candor.architecture.wronghouse.rendering.Reader;
import org.junit.jupiter.api.Test;

/** Shows each of our own rules a house that breaks it: a rule that cannot fail guards nothing. */
class RulesCanFailTest {

  private static final String WRONG_HOUSE = RulesCanFailTest.class.getPackageName() + ".wronghouse";

  @Test
  void anArrowThatPointsDownIsFound() {
    JavaClasses house =
        new ClassFileImporter().importClasses(CallsTheCommandLine.class, Command.class);
    assertFalse(holds(Rooms.usesOnlyRoomsAbove(Rooms.IN_ORDER.get(0), WRONG_HOUSE), house));
  }

  @Test
  void renderingThatComputesIsFoundAndRenderingThatReadsIsNot() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(WRONG_HOUSE + ".rendering..")
            .should()
            .accessTargetWhere(Conditions.toMoreThanData(WRONG_HOUSE + ".property.."));
    assertFalse(holds(rule, importing(Computer.class)));
    assertTrue(holds(rule, importing(Reader.class)));
  }

  @Test
  void floatingPointIsFoundInFieldsSignaturesAndCalls() {
    ArchRule rule = noClasses().should(Conditions.useFloatingPoint());
    for (Class<?> type :
        List.of(HasField.class, HasParameter.class, HasResult.class, CallsDoubleValue.class)) {
      assertFalse(holds(rule, new ClassFileImporter().importClasses(type)), type.getSimpleName());
    }
    assertTrue(holds(rule, new ClassFileImporter().importClasses(Exact.class)));
  }

  @Test
  void testsAndTheirSourceRootsAreRecognised() {
    JavaClass self = Rooms.TESTS.get(RulesCanFailTest.class);
    assertTrue(Conditions.declareTests().test(self));
    assertFalse(Conditions.declareTests().test(Rooms.TESTS.get(Rooms.class)));
    assertTrue(Conditions.writtenUnder("src/test/java").test(self));
    assertFalse(Conditions.writtenUnder("properties").test(self));
  }

  private static JavaClasses importing(Class<?> rendering) {
    return new ClassFileImporter().importClasses(rendering, Solver.class, Solver.Result.class);
  }

  private static boolean holds(ArchRule rule, JavaClasses house) {
    return !rule.evaluate(house).hasViolation();
  }

  interface HasField {
    double[][] NONE = {};
  }

  interface HasParameter {
    void take(Float value);
  }

  interface HasResult {
    double give();
  }

  static final class CallsDoubleValue {
    private CallsDoubleValue() {}

    static long round(BigInteger value) {
      return (long) value.doubleValue();
    }
  }

  record Exact(BigInteger numerator, BigInteger denominator) {}
}
