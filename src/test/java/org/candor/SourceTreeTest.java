package org.candor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.architecture.Rooms;
import org.junit.jupiter.api.Test;

/** What the files themselves must show; byte code does not. */
class SourceTreeTest {

  private static final Path MAIN = Path.of("src/main/java/org/candor");

  /** A JML comment with a blank before the @: KeY takes it for prose, so its clause is lost. */
  private static final Pattern DEAD_JML = Pattern.compile("//\\s+@|/\\*\\s+@");

  private static final Pattern JML = Pattern.compile("//@|/\\*@");

  @Test
  void everyRoomIsOnThePlanAndNoneIsMissing() throws IOException {
    Set<String> planned =
        Rooms.IN_ORDER.stream()
            .map(Rooms.Room::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>();
    for (JavaClass type : Rooms.MAIN) {
      if (!type.getPackageName().equals(Rooms.ROOT)
          && !type.getSimpleName().equals("package-info")) {
        found.add(type.getPackageName().substring(Rooms.ROOT.length() + 1).replaceAll("\\..*", ""));
      }
    }
    Set<String> unplanned = new TreeSet<>(found);
    unplanned.removeAll(planned);
    assertEquals(Set.of(), unplanned, "packages that Rooms.IN_ORDER has no place for");
    Set<String> missing = new TreeSet<>(Rooms.REQUIRED);
    missing.removeAll(found);
    assertEquals(Set.of(), missing, "packages of Rooms.REQUIRED without a class");
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path file : javaFiles(MAIN)) {
      folders.add(file.getParent());
    }
    assertFalse(folders.isEmpty(), "no package under " + MAIN);
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      assertTrue(Files.exists(info), () -> info + " is missing: say in one sentence what it is");
      assertTrue(read(info).startsWith("/**"), () -> info + " does not begin with its sentence");
    }
  }

  @Test
  void noContractIsLostToALayout() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Path file : javaFiles(MAIN)) {
      if (DEAD_JML.matcher(read(file)).find()) {
        lost.add(file + ": a blank before @ makes a JML clause a plain comment");
      }
      if (!file.startsWith(MAIN.resolve("kernel")) && JML.matcher(read(file)).find()) {
        lost.add(file + ": JML outside the kernel is not proved, and the formatter breaks it");
      }
    }
    assertEquals(List.of(), lost);
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }
}
