package org.candor.environment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** Writes environments of kind {@code joint}. */
final class JointWriter {
  private JointWriter() {}

  static ObjectNode tree(JointEnvironment environment) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    EnvironmentWriter.writeHead(environment, "joint", root);
    environment.actions().forEach(root.putArray("actions")::add);
    int size = environment.types().size();
    List<String> joint =
        IntStream.range(0, size).mapToObj(s -> JointReader.spell(environment, s)).toList();
    ObjectNode signals = root.putObject("signals");
    ObjectNode values = root.putObject("values");
    for (int i = 0; i < environment.agentNames().size(); i++) {
      String agent = environment.agentNames().get(i);
      ArrayNode names = signals.putArray(agent);
      for (int s = 0; s < environment.types().size(i); s++) {
        names.add(environment.stateName(i, s));
      }
      ObjectNode rows = values.putObject(agent);
      for (int s = 0; s < size; s++) {
        ObjectNode row = rows.putObject(joint.get(s));
        for (int a = 0; a < environment.actions().size(); a++) {
          row.set(
              environment.actions().get(a), EnvironmentWriter.number(environment.value(i, s, a)));
        }
      }
    }
    ObjectNode transition = root.putObject("transition");
    for (int s = 0; s < size; s++) {
      ObjectNode row = transition.putObject(joint.get(s));
      for (int a = 0; a < environment.actions().size(); a++) {
        row.set(environment.actions().get(a), EnvironmentWriter.law(environment.law(s, a), joint));
      }
    }
    root.set("initial", EnvironmentWriter.law(environment.initial(), joint));
    return root;
  }
}
