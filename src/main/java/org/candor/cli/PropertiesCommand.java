package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.rendering.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code candor properties}: what can be claimed of a mechanism, and how it is decided. */
@Command(
    name = "properties",
    header = "List the properties that an audit decides.",
    description = {"", "Each with its id, its name and what is compared exactly.", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {"  candor properties --json", "", "Exit status: 0."})
final class PropertiesCommand implements Runnable {
  @Mixin private Printing printing;

  @Override
  public void run() {
    printing.print(PropertiesCommand::json, PropertiesCommand::text);
  }

  private static Map<String, Object> json() {
    List<Object> properties = new ArrayList<>();
    for (Property property : Properties.all()) {
      Map<String, Object> tree = Json.object();
      tree.put("id", property.id());
      tree.put("title", property.title());
      tree.put("definition", property.definition());
      properties.add(tree);
    }
    Map<String, Object> tree = Json.object();
    tree.put("properties", properties);
    return tree;
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    for (Property property : Properties.all()) {
      text.append(property.id()).append("  ").append(property.title()).append('\n');
      text.append("    ").append(property.definition()).append('\n');
    }
    return text.toString();
  }
}
