package org.candor.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.architecture.Rooms;
import org.candor.claims.TrustedBase;
import org.junit.jupiter.api.Test;

/** The list of what is trusted is whole: all code outside the kernel that the checker of certificates can reach is on it. */
class TrustedBaseTest {
  private static final String SOURCES = "src/main/java/";

  @Test
  void everythingThatTheCheckerReachesIsListedOnce() throws IOException {
    List<String> listed = new ArrayList<>();
    TrustedBase base = TrustedBase.load();
    for (TrustedBase.Part part : base.parts()) {
      base.count(part, Path.of(".")).forEach(file -> listed.add(file.file()));
    }
    Set<String> missing = reached();
    assertTrue(missing.contains(SOURCES + "org/candor/certificate/CertificateChecker.java"));
    assertTrue(missing.contains(SOURCES + "org/candor/exact/Rational.java"));
    missing.removeAll(listed);
    assertEquals(Set.of(), missing, "add these to " + TrustedBase.FILE);
    assertEquals(new TreeSet<>(listed).size(), listed.size(), "a file is listed twice: " + listed);
  }

  @Test
  void everyListedFileExists() {
    for (TrustedBase.Part part : TrustedBase.load().parts()) {
      for (String file : part.files()) {
        assertTrue(
            Files.exists(Path.of(file.replace("/*.java", ""))), file + " of part " + part.id());
      }
      part.except().forEach(file -> assertTrue(Files.exists(Path.of(file)), file));
      assertFalse(part.title().isBlank());
    }
  }

  /** The source files of the classes that the checker uses, but for the kernel and what its rule keeps it from. */
  private static Set<String> reached() {
    Deque<JavaClass> open = new ArrayDeque<>(List.of(Rooms.MAIN.get(CertificateChecker.class)));
    Set<String> names = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      String name = next.getName();
      if (!name.startsWith(Rooms.ROOT + ".")
          || name.startsWith(Rooms.ROOT + ".kernel.")
          || name.matches(CheckerIndependenceTest.FORBIDDEN)
          || !names.add(name)) {
        continue;
      }
      files.add(SOURCES + name.replaceAll("\\$.*", "").replace('.', '/') + ".java");
      next.getDirectDependenciesFromSelf().forEach(d -> open.push(d.getTargetClass()));
    }
    return files;
  }
}
