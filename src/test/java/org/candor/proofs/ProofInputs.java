package org.candor.proofs;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the proofs find what they need.
 *
 * @param kernel the source root of the kernel
 * @param mustStayOpen a source root of contracts that no prover may close
 * @param stubs the trusted contracts of library classes, as a source root
 * @param settings the settings file
 * @param runner the sources of the runner; they count towards the fingerprint
 */
public record ProofInputs(Path kernel, Path mustStayOpen, Path stubs, Path settings, Path runner) {

  /** The inputs of this project. */
  public static ProofInputs ofProject() {
    return new ProofInputs(
        Path.of("src/main/java/org/candor/kernel"),
        Path.of("specs/key/must-stay-open"),
        Path.of("specs/key/stubs"),
        Path.of("specs/key/settings.properties"),
        Path.of("src/test/java/org/candor/proofs"));
  }

  /** The jar of the prover; its name carries the version. */
  public static Path proverJar() {
    try {
      return Path.of(
          de.uka.ilkd.key.proof.Proof.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the prover's jar has no path", e);
    }
  }

  /** A hash of everything that the outcome depends on: sources, stubs, settings, runner, prover and Java version. */
  String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(proverJar().getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(System.getProperty("java.version").getBytes(StandardCharsets.UTF_8));
      for (Path root : List.of(kernel, mustStayOpen, stubs, settings, runner)) {
        for (Path file : filesUnder(root)) {
          digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The classes of the kernel and the contracts that must stay open. */
  public List<KernelClass> classes() throws IOException {
    List<KernelClass> classes = new ArrayList<>(KernelClass.readAll(sourceRoot(), kernel));
    classes.addAll(KernelClass.readAll(mustStayOpen, mustStayOpen));
    return classes;
  }

  /** The root of the kernel's package tree: the directory above {@code org}. */
  private Path sourceRoot() {
    Path root = kernel;
    while (root != null && !root.endsWith("java")) {
      root = root.getParent();
    }
    return root == null ? kernel : root;
  }

  private static List<Path> filesUnder(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
