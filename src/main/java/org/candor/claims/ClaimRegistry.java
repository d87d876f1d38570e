package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.JsonValue;

/** Every claim of {@code specs/claims}, in the order of its files and entries. */
public final class ClaimRegistry {
  /** The folder of the registry in the project. */
  public static final String FOLDER = "specs/claims";

  private static final String REMEDY = "see the entries beside it";
  private final List<Claim> claims;

  private ClaimRegistry(List<Claim> claims) {
    this.claims = List.copyOf(claims);
  }

  /** Reads the shipped registry: {@code index.json} names its files. */
  public static ClaimRegistry load() {
    List<Claim> claims = new ArrayList<>();
    JsonValue index = ShippedFiles.json(FOLDER + "/index.json").required("files", REMEDY);
    for (JsonValue file : index.elements(REMEDY)) {
      JsonValue root = ShippedFiles.json(FOLDER + "/" + file.string(REMEDY));
      for (Claim claim : ClaimReader.read(root)) {
        if (claims.stream().anyMatch(c -> c.id().equals(claim.id()))) {
          throw root.error("the id '" + claim.id() + "' is used twice", "choose another");
        }
        claims.add(claim);
      }
    }
    return new ClaimRegistry(claims);
  }

  public List<Claim> claims() {
    return claims;
  }

  public Optional<Claim> find(String id) {
    return claims.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
