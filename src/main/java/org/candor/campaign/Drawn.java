package org.candor.campaign;

import java.util.Optional;
import org.candor.environment.Environment;
import org.candor.environment.PrivateEnvironment;

/** One instance of a campaign, as an environment and, where it has the form, as flat tables. */
final class Drawn {
  private final String environmentClass;
  private final long number;
  private final Environment environment;
  private final FlatInstance flat;
  private final String name;

  /** An environment. */
  Drawn(String environmentClass, long number, Environment environment) {
    this.environmentClass = environmentClass;
    this.number = number;
    this.environment = environment;
    this.flat = null;
    this.name = environment.name();
  }

  /** Flat tables, which become an environment when asked for. */
  Drawn(String environmentClass, long number, FlatInstance flat, long seed) {
    this.environmentClass = environmentClass;
    this.number = number;
    this.environment = null;
    this.flat = flat;
    this.name = environmentClass + "-" + Long.toUnsignedString(seed, 16);
  }

  /** The class it was drawn from. */
  String environmentClass() {
    return environmentClass;
  }

  /** Its number within the class, from 0. */
  long number() {
    return number;
  }

  Environment environment() {
    return environment == null ? flat.environment(name) : environment;
  }

  /** The flat tables, if the instance has them. */
  Optional<FlatInstance> flat() {
    if (flat != null) {
      return Optional.of(flat);
    }
    return environment instanceof PrivateEnvironment known
        ? FlatTables.of(known)
        : Optional.empty();
  }
}
