package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the documents print what the documents say; a line {@code …} stands for any number of lines. */
class ReadmeTest {
  private static final String PROMPT = "$ ./candor ";

  private record Example(String command, List<String> expected) {}

  @TestFactory
  List<DynamicTest> examplesPrintWhatTheDocumentsSay() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : List.of(Path.of("README.md"), Path.of("docs/tour.md"))) {
      List<Example> examples = examples(file);
      assertTrue(examples.size() >= 4, () -> file + " has too few console examples");
      for (Example example : examples) {
        tests.add(DynamicTest.dynamicTest(file + ": " + example.command(), () -> check(example)));
      }
    }
    return tests;
  }

  private static List<Example> examples(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> expected = null;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(PROMPT)) {
        expected = new ArrayList<>();
        examples.add(new Example(line.substring(PROMPT.length()), expected));
      } else if (line.startsWith("```")) {
        expected = null;
      } else if (expected != null) {
        expected.add(line);
      }
    }
    return examples;
  }

  private static void check(Example example) {
    Run run = Run.of(example.command().split(" ", -1));
    List<String> printed = (run.out() + run.err()).lines().toList();
    int at = 0;
    boolean skip = false;
    for (String line : example.expected()) {
      if (line.equals("…")) {
        skip = true;
        continue;
      }
      int found = at;
      while (skip && found < printed.size() && !printed.get(found).equals(line)) {
        found++;
      }
      assertTrue(found < printed.size(), () -> "not printed: " + line + "\nprinted:\n" + run.out());
      assertEquals(line, printed.get(found));
      at = found + 1;
      skip = false;
    }
    if (!skip) {
      assertEquals(printed.size(), at, () -> "more is printed:\n" + run.out());
    }
  }
}
