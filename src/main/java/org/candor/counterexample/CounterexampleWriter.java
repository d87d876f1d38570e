package org.candor.counterexample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.candor.environment.EnvironmentWriter;
import org.candor.environment.JsonLayout;
import org.candor.property.Witness;

/** Writes counterexamples ({@code candor/counterexample/1}). */
public final class CounterexampleWriter {
  private CounterexampleWriter() {}

  /** The counterexample as text. */
  public static String write(Counterexample counterexample) {
    return JsonLayout.render(tree(counterexample));
  }

  /**
   * Writes the counterexample into a folder under its own name, by way of a temporary file.
   *
   * @return the file
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static Path write(Counterexample counterexample, Path folder) {
    Path file = folder.resolve(counterexample.fileName());
    JsonLayout.write(tree(counterexample), file);
    return file;
  }

  /** The counterexample as a JSON value. */
  public static ObjectNode tree(Counterexample counterexample) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", CounterexampleReader.FORMAT);
    json.put("mechanism", counterexample.mechanism());
    json.put("property", counterexample.property());
    json.put("verdict", Counterexample.VERDICT);
    if (counterexample.failingHypothesis() != null) {
      json.put("failingHypothesis", counterexample.failingHypothesis());
    }
    json.set("witness", witness(counterexample.witness()));
    Counterexample.Origin origin = counterexample.origin();
    ObjectNode found = json.putObject("found");
    found.put("run", Long.toString(origin.run()));
    found.put("class", origin.environmentClass());
    found.put("instance", Long.toString(origin.instance()));
    found.put("evaluations", Integer.toString(origin.evaluations()));
    json.set("environment", EnvironmentWriter.tree(counterexample.environment()));
    return json;
  }

  private static ObjectNode witness(Witness witness) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    witness.period().ifPresent(period -> json.put("period", period));
    if (witness.publicState() != null) {
      json.put("publicState", witness.publicState());
    }
    if (witness.memory() != null) {
      json.put("memory", witness.memory());
    }
    ArrayNode jointType = json.putArray("jointType");
    witness.jointType().forEach(jointType::add);
    json.put("agent", witness.agent());
    json.put("report", witness.report());
    if (witness.hidden()) {
      json.put("hidden", true);
    }
    json.put("amount", witness.amount().toString());
    if (witness.bestStrategyGain() != null) {
      json.put("bestStrategyGain", witness.bestStrategyGain().toString());
    }
    if (!witness.othersReports().isEmpty()) {
      ArrayNode others = json.putArray("othersReports");
      for (Witness.OtherReport other : witness.othersReports()) {
        ObjectNode entry = others.addObject();
        entry.put("period", other.period());
        entry.put("agent", other.agent());
        entry.put("type", other.type());
        entry.put("report", other.report());
      }
    }
    if (witness.outsideOption() != null) {
      json.put("outsideOption", witness.outsideOption().toString());
    }
    return json;
  }
}
