package org.candor.proofs;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The outcome of all proofs, written as {@code reports/proofs.json}.
 *
 * @param prover the prover and its version
 * @param fingerprint the hash of everything that was proved and used for it
 * @param reused whether the outcome is an earlier one of the same fingerprint
 * @param seconds the wall-clock time of the proofs
 * @param trusted the library contracts that the proofs rest on without proof
 * @param contracts the contracts, sorted by name
 */
@JsonPropertyOrder({"prover", "fingerprint", "reused", "seconds", "trusted", "contracts"})
public record ProofReport(
    String prover,
    String fingerprint,
    boolean reused,
    double seconds,
    List<String> trusted,
    List<ContractResult> contracts) {

  /** Copies the lists. */
  public ProofReport {
    trusted = List.copyOf(trusted);
    contracts = List.copyOf(contracts);
  }

  ProofReport asReused() {
    return new ProofReport(prover, fingerprint, true, seconds, trusted, contracts);
  }

  static ProofReport read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), ProofReport.class);
  }

  /** Writes to a temporary file first, so that a reader never sees half a report. */
  void write(Path file) throws IOException {
    Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = directory.resolve(file.getFileName() + ".tmp");
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), this);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
