package org.candor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packages of the suite in their order: each may use only those above it. */
public final class Rooms {

  /** A package directly below {@code org.candor}, and why it must not see the packages below it. */
  public record Room(String name, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The package that all rooms are in. */
  public static final String ROOT = "org.candor";

  /** From the top down: a room may use the rooms before it in this list. */
  public static final List<Room> IN_ORDER =
      List.of(
          new Room("kernel", "what KeY proves has to be closed under what it calls"),
          new Room("exact", "arithmetic knows no economics"),
          new Room("process", "a decision process has neither agents nor payments"),
          new Room("environment", "an environment is the same whichever mechanism is run on it"),
          new Room("mechanism", "a mechanism must not know by which property it is judged"),
          new Room("property", "a judge who can see the catalogue could know the defendant"),
          new Room("certificate", "evidence is checked without what produced it"),
          new Room("counterexample", "a counterexample is replayed from its own file alone"),
          new Room("catalog", "a mechanism must not know what is claimed of it"),
          new Room("claims", "a claim stands whatever instances are drawn to test it"),
          new Room("campaign", "results do not depend on how they are shown"),
          new Room("reproduction", "a number is computed without knowing how it is shown"),
          new Room("rendering", "what is written is the same from every command"),
          new Room("cli", "everything meets here and nowhere else"));

  /** The rooms without which the suite is not whole: one that has lost its classes fails the build. */
  public static final List<String> REQUIRED = IN_ORDER.stream().map(Room::name).toList();

  /** The classes that are shipped. */
  public static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The test classes, from both {@code src/test/java} and {@code properties}. */
  public static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Rooms() {}

  /** The package pattern of {@code room} and everything in it. */
  public static String in(String room) {
    return ROOT + "." + room + "..";
  }

  /** The package patterns of {@code rooms}. */
  public static String[] in(String... rooms) {
    List<String> patterns = new ArrayList<>();
    for (String room : rooms) {
      patterns.add(in(room));
    }
    return patterns.toArray(new String[0]);
  }

  /** Whether the source tree has this room: then a rule about it that matches no class is a failure. */
  public static boolean exists(String room) {
    return Files.isDirectory(Path.of("src/main/java", ROOT.replace('.', '/'), room));
  }

  /** Whether none of {@code rooms} is in the source tree: the one excuse of a rule that matches nothing. */
  public static boolean allMissing(String... rooms) {
    for (String room : rooms) {
      if (exists(room)) {
        return false;
      }
    }
    return true;
  }

  /** The rule that {@code room}, a package of {@code root}, uses no room below it. */
  public static ArchRule usesOnlyRoomsAbove(Room room, String root) {
    int place = IN_ORDER.indexOf(room);
    List<String> below = new ArrayList<>();
    for (Room other : IN_ORDER.subList(place + 1, IN_ORDER.size())) {
      below.add(root + "." + other.name() + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage(root + "." + room.name() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below.toArray(new String[0]))
        .because(room.reason())
        .allowEmptyShould(!exists(room.name()));
  }
}
