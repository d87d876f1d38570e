package org.candor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What ArchUnit does not say by itself. */
public final class Conditions {

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Set<String> TESTING =
      Set.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.params.ParameterizedTest",
          "net.jqwik.api.Property",
          "net.jqwik.api.Example");

  private Conditions() {}

  /** Fails a class with a floating-point field, parameter or result, and one that calls what has such a parameter or result. */
  public static ArchCondition<JavaClass> useFloatingPoint() {
    return new ArchCondition<>("use floating-point numbers") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (isFloating(field.getRawType())) {
            events.add(SimpleConditionEvent.satisfied(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (hasFloating(unit.getRawParameterTypes(), unit.getRawReturnType())) {
            events.add(SimpleConditionEvent.satisfied(unit, unit.getDescription()));
          }
        }
        for (JavaCodeUnitAccess<?> call : type.getCodeUnitAccessesFromSelf()) {
          if (hasFloating(
              call.getTarget().getRawParameterTypes(), call.getTarget().getRawReturnType())) {
            events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
          }
        }
      }
    };
  }

  private static boolean hasFloating(List<JavaClass> parameters, JavaClass result) {
    return isFloating(result) || parameters.stream().anyMatch(Conditions::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  /** Access to a class of {@code rooms} that is more than data: neither record nor enum, nor an interface with only such below it. */
  public static DescribedPredicate<JavaAccess<?>> toMoreThanData(String... rooms) {
    DescribedPredicate<JavaClass> inRooms = JavaClass.Predicates.resideInAnyPackage(rooms);
    return describe(
        "a class of " + String.join(", ", rooms) + " that is not plain data",
        access -> inRooms.test(access.getTargetOwner()) && !isData(access.getTargetOwner()));
  }

  private static boolean isData(JavaClass type) {
    if (type.isRecord() || type.isEnum()) {
      return true;
    }
    return type.isInterface()
        && !type.getSubclasses().isEmpty()
        && type.getSubclasses().stream().allMatch(Conditions::isData);
  }

  /** A class that has a test, a property or an example of its own or in a class nested in it. */
  public static DescribedPredicate<JavaClass> declareTests() {
    return describe(
        "declare tests",
        type ->
            type.getPackage().getClasses().stream()
                .filter(other -> (other.getName() + "$").startsWith(type.getName() + "$"))
                .flatMap(other -> other.getMethods().stream())
                .flatMap(method -> method.getAnnotations().stream())
                .anyMatch(annotation -> TESTING.contains(annotation.getRawType().getName())));
  }

  /** A class whose source file lies under the source root {@code root}. */
  public static DescribedPredicate<JavaClass> writtenUnder(String root) {
    return describe("written under " + root, type -> Files.exists(source(root, type)));
  }

  private static Path source(String root, JavaClass type) {
    String file =
        type.getSource()
            .flatMap(source -> source.getFileName())
            .orElse(type.getSimpleName() + ".java");
    return Path.of(root, type.getPackageName().replace('.', '/'), file);
  }
}
