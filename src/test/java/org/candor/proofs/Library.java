package org.candor.proofs;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The library classes that the prover resolves names against: those that the prover brings, with the project's own stubs laid
 * over them. The prover's files are copied from its jar at run time and never kept in the project.
 */
public final class Library {
  private static final String BROUGHT = "/de/uka/ilkd/key/java/JavaRedux";

  private Library() {}

  /** Fills a new directory. */
  public static void layOut(Path stubs, Path target) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(ProofInputs.proverJar())) {
      copyTree(jar.getPath(BROUGHT), target);
    }
    copyTree(stubs, target);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
