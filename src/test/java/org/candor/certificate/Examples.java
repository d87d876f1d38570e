package org.candor.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.property.Audit;

/** Small environments of every kind, and the certificates of audits on them. */
final class Examples {
  private static final String TWO_AGENTS =
      """
      "agents": [
        {"name": "1", "initial": {"L": "1/2", "H": "1/2"}, "states": {
          "L": {"a": {"value": 0, "next": {"L": "1/3", "H": "2/3"}}, "b": {"value": "1/2", "next": {"L": 1}}},
          "H": {"a": {"value": 3, "next": {"L": 1}}, "b": {"value": 1, "next": {"H": 1}}}}},
        {"name": "2", "initial": "x", "states": {
          "x": {"a": {"value": 1, "next": {"x": "1/2", "y": "1/2"}}, "b": {"value": 2, "next": {"y": 1}}},
          "y": {"a": {"value": 0, "next": {"y": 1}}, "b": {"value": 0, "next": {"y": 1}}}}%s}
      ]
      """;

  /** An infinite horizon, with an absorbing state in which every action is worth the same. */
  static final PrivateEnvironment INFINITE =
      general("infinite", "\"discount\": \"1/2\", \"horizon\": null", "", "");

  /** Two periods and a terminal value. */
  static final PrivateEnvironment FINITE =
      general(
          "finite",
          "\"discount\": \"9/10\", \"horizon\": 2",
          "",
          ", \"terminal\": {\"x\": 1, \"y\": \"2/3\"}");

  /** One period, for static mechanisms. */
  static final PrivateEnvironment ONE_PERIOD =
      general("one-period", "\"discount\": 1, \"horizon\": 1", "", "");

  /** Action a is not always feasible. */
  static final PrivateEnvironment RANDOM_SUPPLY =
      general(
          "random-supply",
          "\"discount\": \"1/2\", \"horizon\": null",
          ", \"feasible\": [{\"probability\": \"1/4\", \"actions\": [\"b\"]},"
              + " {\"probability\": \"3/4\", \"actions\": [\"a\", \"b\"]}]",
          "");

  /** Two arms, one of which is learnt about. */
  static final PrivateEnvironment BANDIT =
      read(
          """
          {"format": "candor/environment/1", "name": "bandit", "discount": "9/10", "horizon": null, "kind": "bandit",
           "agents": [
            {"name": "1", "initial": "new", "states": {
              "new": {"value": 5, "next": {"good": "1/2", "bad": "1/2"}},
              "good": {"value": 9, "next": {"good": 1}}, "bad": {"value": 1, "next": {"bad": 1}}}},
            {"name": "2", "initial": {"on": "1/2", "off": "1/2"}, "states": {
              "on": {"value": 4, "next": {"off": "1/3", "on": "2/3"}}, "off": {"value": 0, "next": {"off": 1}}}}]}
          """);

  /** A public state that counts, with utility of the public. */
  static final PrivateEnvironment PUBLIC_STATE =
      read(
          """
          {"format": "candor/environment/1", "name": "public", "discount": "1/2", "horizon": null, "actions": ["a", "b"],
           "public": {"initial": "day", "states": {
             "day": {"a": {"value": 1, "next": {"night": 1}}, "b": {"value": 0, "next": {"day": "1/2", "night": "1/2"}}},
             "night": {"a": {"value": 0, "next": {"day": 1}}, "b": {"value": -1, "next": {"night": 1}}}}},
           "agents": [
            {"name": "1", "initial": "L", "states": {
              "L": {"a": {"value": 0, "next": {"H": 1}}, "b": {"value": {"day": 1, "night": 2}, "next": {"L": 1}}},
              "H": {"a": {"value": 3, "next": {"L": "1/2", "H": "1/2"}}, "b": {"value": 1, "next": {"H": 1}}}}}]}
          """);

  /** Nothing is worth anything and every action does the same: no equation ties a decision. */
  static final PrivateEnvironment ALL_TIES =
      read(
          """
          {"format": "candor/environment/1", "name": "ties", "discount": "1/2", "horizon": 2, "actions": ["a", "b"],
           "agents": [
            {"name": "1", "initial": "s", "states": {
              "s": {"a": {"value": 0, "next": {"s": 1}}, "b": {"value": 0, "next": {"s": 1}}},
              "t": {"a": {"value": 0, "next": {"t": 1}}, "b": {"value": 0, "next": {"t": 1}}}}}]}
          """);

  /** Every agent has a type that adds nothing; a price of 1 would collect more than the pivot mechanism. */
  static final PrivateEnvironment IDLE_TYPES =
      read(
          """
          {"format": "candor/environment/1", "name": "idle-types", "discount": "1/2", "horizon": null, "actions": ["1", "2"],
           "agents": [
            {"name": "1", "initial": "one", "states": {
              "none": {"1": {"value": 0, "next": {"none": 1}}, "2": {"value": 0, "next": {"none": 1}}},
              "one": {"1": {"value": 1, "next": {"none": "1/3", "one": "2/3"}}, "2": {"value": 0, "next": {"one": 1}}}}},
            {"name": "2", "initial": "some", "states": {
              "none": {"1": {"value": 0, "next": {"none": 1}}, "2": {"value": 0, "next": {"none": 1}}},
              "some": {"1": {"value": 0, "next": {"some": 1}}, "2": {"value": "2/5", "next": {"some": 1}}}}}]}
          """);

  private Examples() {}

  static List<PrivateEnvironment> small() {
    return List.of(
        INFINITE, FINITE, ONE_PERIOD, RANDOM_SUPPLY, BANDIT, PUBLIC_STATE, ALL_TIES, IDLE_TYPES);
  }

  /** The environment files of the project with private values and independent types. */
  static List<PrivateEnvironment> files() {
    List<PrivateEnvironment> result = new ArrayList<>();
    for (String directory : List.of("src/test/resources/golden", "examples")) {
      try (Stream<Path> files = Files.list(Path.of(directory))) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .filter(file -> !file.toString().matches(".*\\.(expected|mechanism)\\.json"))
            .sorted()
            .map(EnvironmentReader::read)
            .filter(PrivateEnvironment.class::isInstance)
            .forEach(environment -> result.add((PrivateEnvironment) environment));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return result;
  }

  static PrivateEnvironment read(String text) {
    return EnvironmentReader.readPrivate(text, "example");
  }

  private static PrivateEnvironment general(
      String name, String time, String feasible, String terminal) {
    return read(
        "{\"format\": \"candor/environment/1\", \"name\": \""
            + name
            + "\", "
            + time
            + ", \"actions\": [\"a\", \"b\"], "
            + TWO_AGENTS.formatted(terminal)
            + feasible
            + "}");
  }

  static Mechanism mechanism(String id) {
    return Catalog.find(id).orElseThrow();
  }

  static String certificate(PrivateEnvironment environment, String mechanism) {
    Setting setting = new Setting(environment);
    return CertificateWriter.write(
        setting, mechanism(mechanism), Audit.of(setting, mechanism(mechanism)));
  }
}
