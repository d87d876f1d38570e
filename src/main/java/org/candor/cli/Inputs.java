package org.candor.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TabularMechanism;
import org.candor.mechanism.TabularMechanismReader;
import org.candor.process.Arm;
import org.candor.process.Distribution;
import org.candor.property.Properties;
import org.candor.property.Property;

/** What the command line names: environments and mechanisms. */
final class Inputs {
  /** A bandit on which every mechanism with a form for bandits has one. */
  private static final List<Arm> SINGLE =
      List.of(
          new Arm(
              new Distribution[] {Distribution.point(0)},
              new Rational[] {Rational.ZERO},
              Rational.ZERO));

  private Inputs() {}

  /** The path, or a message that it is none. */
  static Path path(String name) {
    try {
      if (name.isEmpty()) {
        throw new UsageException("the file name is empty; name a file");
      }
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          InputException.quote(name) + " is not a file name on this machine; rename the file");
    }
  }

  /** The environment in a file, ready for mechanisms. */
  static Setting setting(String file) {
    return new Setting(EnvironmentReader.read(path(file)));
  }

  /** The catalogue's mechanism with this id, or the one in the file of this name. */
  static Mechanism mechanism(String name, Setting setting) {
    var known = Catalog.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (looksLikeFile(name)) {
      TabularMechanism table =
          TabularMechanismReader.read(
              path(name), Properties.all().stream().map(Property::id).toList());
      table.rules(setting); // A table that does not fit the environment is bad input.
      return table;
    }
    throw new UsageException(
        "no mechanism is called "
            + InputException.quote(name)
            + Names.suggestion(name, ids())
            + " 'candor mechanisms' lists them; a mechanism of your own is named by its file");
  }

  /** The catalogue's mechanism with this id, if it has a form for bandits of any size. */
  static Mechanism onBandits(String name) {
    List<String> known = new ArrayList<>();
    for (Mechanism each : Catalog.all()) {
      if (each.onBandit(SINGLE).isPresent()) {
        if (each.id().equals(name)) {
          return each;
        }
        known.add(each.id());
      }
    }
    throw new UsageException(
        InputException.quote(name)
            + " has no form for bandits of any size; with --samples use one of "
            + String.join(", ", known));
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    Catalog.all().forEach(m -> ids.add(m.id()));
    return ids;
  }

  /** Whether the name is meant as a file. */
  private static boolean looksLikeFile(String name) {
    return name.endsWith(".json") || name.contains("/") || Files.exists(path(name));
  }
}
