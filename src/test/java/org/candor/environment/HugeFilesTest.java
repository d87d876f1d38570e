package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of absurd size or depth are refused in a JVM of 512 MB, and so are places where no file can be read. */
class HugeFilesTest {
  private static final String HEAD =
      "{\"format\":\"candor/environment/1\",\"name\":\"huge\",\"horizon\":null,";
  private static final int LARGE = 15_000_000;

  /** Only against hanging; no test measures time. */
  private static final Duration GUARD = Duration.ofMinutes(2);

  private final Map<String, String> expected = new LinkedHashMap<>();

  @TempDir Path directory;

  private void add(String name, String content, String outcome) throws IOException {
    Files.writeString(directory.resolve(name), content);
    expected.put(name, outcome);
  }

  private static String joined(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }

  private static String bandit(int agents, String states) {
    return HEAD
        + "\"kind\":\"bandit\",\"discount\":0,\"agents\":["
        + joined(
            agents, k -> "{\"name\":\"" + k + "\",\"initial\":\"s\",\"states\":" + states + "}")
        + "]}";
  }

  private static String oneAgent(String states) {
    return HEAD
        + "\"discount\":0,\"actions\":[\"a\"],\"agents\":[{\"name\":\"1\",\"initial\":\"s\",\"states\":"
        + states
        + "}]}";
  }

  private void writeFiles() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("hundred-megabytes").toFile(), "rw")) {
      file.write((HEAD + "\"actions\":[").getBytes(StandardCharsets.UTF_8));
      file.setLength(100_000_000);
    }
    expected.put(
        "hundred-megabytes", "input\t$: the file has 100000000 bytes, more than the limit");
    add("deep-arrays", "[".repeat(LARGE), "input\t[0][0]: arrays and objects are nested more than");
    add("deep-objects", "{\"a\":".repeat(LARGE / 5), "input\tnested more than 64 deep");
    add("deep-closed", "[".repeat(9000) + "]".repeat(9000), "input\tnested more than 64 deep");
    add("long-number", HEAD + "\"discount\":" + "9".repeat(LARGE) + "}", "input\tis too long");
    add(
        "long-decimal",
        HEAD + "\"discount\":0." + "9".repeat(LARGE) + "}",
        "input\t$.discount: the number \"0.9999");
    add(
        "long-number-string",
        HEAD + "\"discount\":\"" + "9".repeat(LARGE) + "\"}",
        "input\t$.discount: the number \"9999");
    add(
        "long-string",
        "{\"format\":\"" + "x".repeat(LARGE) + "\"}",
        "input\tnot an environment: \"x");
    add("long-key", HEAD + "\"" + "x".repeat(LARGE) + "\":1}", "input\tunknown key \"xxx");
    add("long-open-string", HEAD + "\"" + "x".repeat(LARGE), "input\tthe file ends before");
    add("long-token", HEAD + "\"discount\":" + "x".repeat(LARGE), "input\tis not a value");
    add(
        "many-escapes",
        "{\"format\":\"" + "\\u0007".repeat(LARGE / 6) + "\"}",
        "input\tnot an environment: \"\\u0007");
    add("blanks", " ".repeat(LARGE), "input\t$: the file is empty");
    add(
        "many-numbers",
        "[" + "0,".repeat(LARGE / 2) + "0]",
        "input\tmore than 1000000 JSON values");
    add(
        "many-objects",
        "[" + "{},".repeat(900_000) + "{}]",
        "input\t$: expected an object, found an");
    add(
        "many-states",
        oneAgent("{" + joined(900_000, k -> "\"s" + k + "\":{}") + "}"),
        "input\t$.agents[0].states.s0: the action \"a\" is missing");
    add(
        "many-actions",
        HEAD + "\"discount\":0,\"actions\":[" + joined(900_000, k -> "\"a" + k + "\"") + "]}",
        "input\t$: the key \"agents\" is missing");
    add(
        "colliding-keys",
        oneAgent(
            "{"
                + joined(
                    1 << 16,
                    k ->
                        "\""
                            + Integer.toBinaryString(k | 1 << 16)
                                .replace("0", "Aa")
                                .replace("1", "BB")
                            + "\":{}")
                + "}"),
        "input\tthe action \"a\" is missing");
    BigInteger odd = BigInteger.TEN.pow(999);
    add(
        "many-long-fractions",
        oneAgent(
            "{\"s\":{\"a\":{\"value\":0,\"next\":{\"s\":0,"
                + joined(
                    7000,
                    k -> "\"s" + k + "\":\"1/" + odd.add(BigInteger.valueOf(2L * k + 1)) + "\"")
                + "}}},"
                + joined(7000, k -> "\"s" + k + "\":{\"a\":{\"value\":0,\"next\":{\"s\":1}}}")
                + "}"),
        "input\t$.agents[0].states.s.a.next: the probabilities need a common denominator");
    add(
        "three-thousand-arms",
        bandit(3000, "{\"s\":{\"value\":1,\"next\":{\"s\":1}}}"),
        "limit\tthe agents have more than 4000000 values");
    add(
        "large-joint-space",
        bandit(
            40, "{\"s\":{\"value\":1,\"next\":{\"s\":1}},\"t\":{\"value\":1,\"next\":{\"s\":1}}}"),
        "limit\t$.agents: the joint space has more than 100000000 joint types");
    add(
        "eight-hundred-arms",
        bandit(800, "{\"s\":{\"value\":1,\"next\":{\"s\":1}}}"),
        "read\thuge");
  }

  private static String classPath() throws URISyntaxException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(
            ReadFiles.class,
            EnvironmentReader.class,
            JsonFactory.class,
            JsonNode.class,
            JsonFormat.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  @Test
  void areRefusedWithin512Megabytes() throws Exception {
    writeFiles();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", classPath(), ReadFiles.class.getName()));
    expected.keySet().forEach(name -> command.add(directory.resolve(name).toString()));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    try {
      assertTimeoutPreemptively(GUARD, () -> child.waitFor());
    } finally {
      child.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(directory.resolve("output"));
    assertEquals(expected.size(), lines.size(), String.join("\n", lines));
    int k = 0;
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      String line = lines.get(k++);
      int cut = entry.getValue().indexOf('\t');
      assertTrue(
          line.startsWith(entry.getKey() + "\t" + entry.getValue().substring(0, cut + 1)), line);
      assertTrue(line.contains(entry.getValue().substring(cut + 1)), line);
      assertTrue(line.length() < 1500, line);
    }
  }

  private static void assertProblem(Path file, String problem) {
    InputException e =
        assertTimeoutPreemptively(
            GUARD, () -> assertThrows(InputException.class, () -> EnvironmentReader.read(file)));
    assertEquals("$", e.path());
    assertTrue(e.problem().contains(problem), e.getMessage());
    assertTrue(e.getMessage().codePoints().noneMatch(Character::isISOControl), e.getMessage());
  }

  @Test
  void placesWithoutAFileAreRefused() {
    assertProblem(directory.resolve("nowhere.json"), "there is no such file");
    assertProblem(directory.resolve("line\nbreak.json"), "there is no such file");
    assertProblem(directory.resolve("x".repeat(5000)), "there is no such file");
    assertProblem(directory, "this is a directory");
    Stream.of("/dev/zero", "/dev/null")
        .map(Path::of)
        .filter(Files::exists)
        .forEach(device -> assertProblem(device, "this is not a regular file"));
  }
}
