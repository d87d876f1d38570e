package org.candor.openjml;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What OpenJML is asked about the kernel, from {@code specs/openjml/plan.properties} and the sources.
 *
 * @param asked the methods that static checking proves
 * @param leftOut the other methods with a contract, each with the reason
 * @param racClasses the classes to compile with run-time checks
 * @param racDriver the class that calls them
 */
record OpenJmlPlan(
    List<String> asked, Map<String, String> leftOut, List<String> racClasses, String racDriver) {

  private static final String NEVER = "esc.never.";
  private static final Pattern BLOCK =
      Pattern.compile(
          "/\\*@((?:(?!\\*/).)*\\bnormal_behavior\\b(?:(?!\\*/).)*)@\\*/", Pattern.DOTALL);
  private static final Pattern MODEL = Pattern.compile("\\bmodel\\s+[\\w\\\\]+\\s+(\\w+)\\s*\\(");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\s*\\(");

  OpenJmlPlan {
    asked = List.copyOf(asked);
    racClasses = List.copyOf(racClasses);
  }

  /** Reads the plan for the sources under a root. */
  static OpenJmlPlan read(Path file, Path sourceRoot, Path kernel) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(kernel)) {
      for (Path source : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path = sourceRoot.relativize(source).toString().replaceAll("[/\\\\]", ".");
        sources.put(path.substring(0, path.length() - ".java".length()), Files.readString(source));
      }
    }
    return of(properties, sources);
  }

  /** The plan for source texts by class. A plan that names what does not exist is an error. */
  static OpenJmlPlan of(Properties properties, Map<String, String> sources) {
    Map<String, String> methods = new TreeMap<>();
    Map<String, String> predicates = new TreeMap<>();
    sources.forEach((name, text) -> split(name, text, methods, predicates));
    List<String> also = list(properties.getProperty("esc.also", ""));
    List<String> asked = new ArrayList<>();
    Map<String, String> leftOut = new TreeMap<>();
    for (Map.Entry<String, String> method : methods.entrySet()) {
      String name = method.getKey();
      String own = properties.getProperty(NEVER + name);
      String reason =
          sources
                  .get(name.substring(0, name.lastIndexOf('.')))
                  .contains("import java.math.BigInteger")
              ? "its class is about BigInteger"
              : reachesSum(method.getValue(), predicates, new HashSet<>()) && !also.contains(name)
                  ? "it reaches a \\sum"
                  : null;
      if (own != null || reason != null) {
        leftOut.put(name, own != null ? own : reason);
      } else {
        asked.add(name);
      }
    }
    Stream.concat(
            also.stream(),
            properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(NEVER))
                .map(key -> key.substring(NEVER.length())))
        .filter(name -> !methods.containsKey(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException(
                  "specs/openjml/plan.properties names " + name + ", which has no contract");
            });
    return new OpenJmlPlan(
        asked,
        leftOut,
        list(properties.getProperty("rac.classes", "")),
        properties.getProperty("rac.driver", ""));
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Puts the text of each method, from its contract to the next one, under its name, and each predicate under its own. */
  private static void split(
      String className, String text, Map<String, String> methods, Map<String, String> predicates) {
    List<int[]> spans = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      spans.add(new int[] {block.start(), block.end()});
    }
    for (int i = 0; i < spans.size(); i++) {
      int end = i + 1 < spans.size() ? spans.get(i + 1)[0] : text.length();
      String specification = text.substring(spans.get(i)[0], spans.get(i)[1]);
      Matcher model = MODEL.matcher(specification);
      Matcher method = NAME.matcher(text).region(spans.get(i)[1], end);
      if (model.find()) {
        predicates.merge(model.group(1), specification, String::concat);
      } else if (method.find()) {
        methods.put(className + "." + method.group(1), text.substring(spans.get(i)[0], end));
      }
    }
  }

  /** Whether a text has a sum, or names a predicate that does. Predicates are found by name in any class: rather too often. */
  private static boolean reachesSum(
      String text, Map<String, String> predicates, Set<String> visited) {
    return text.contains("\\sum")
        || NAME.matcher(text)
            .results()
            .map(name -> name.group(1))
            .filter(name -> predicates.containsKey(name) && visited.add(name))
            .anyMatch(name -> reachesSum(predicates.get(name), predicates, visited));
  }
}
