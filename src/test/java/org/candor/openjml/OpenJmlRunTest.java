package org.candor.openjml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The run against an executable that behaves as OpenJML's documentation says; OpenJML itself is not here. */
class OpenJmlRunTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path KERNEL = SOURCES.resolve("org/candor/kernel");
  private static final Path SPECS = Path.of("specs/openjml");

  /** What OpenJML says of a proof under --progress. */
  private static final String PROVED =
      "test $1 = --esc && echo \"Completed proof of $4(int) with prover z3_4_3 - no warnings\"; ";

  @TempDir private Path directory;

  /** A run with an executable that does what the shell script says, and a Java that ends with the given code. */
  private OpenJmlRun run(String script, int javaCode) throws IOException {
    executable("home/openjml", "echo \"$@\" >> '" + directory.resolve("calls") + "'\n" + script);
    executable("home/jdk/bin/java", "echo the driver ran; exit " + javaCode);
    OpenJmlPlan plan =
        new OpenJmlPlan(
            List.of("a.C.f", "a.C.g"),
            Map.of("a.C.h", "it reaches a \\sum"),
            List.of("org.candor.kernel.RangedSums"),
            "org.candor.kernel.RangedSumsDriver");
    return new OpenJmlRun(
        directory.resolve("home"), KERNEL, SPECS.resolve("driver"), directory.resolve("out"), plan);
  }

  private void executable(String name, String script) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  @Test
  void asksWhatIsDocumentedAndReportsIt() throws Exception {
    OpenJmlRun run = run(PROVED + "exit 0", 0);
    assertTrue(run.all());
    List<String> calls = Files.readAllLines(directory.resolve("calls"));
    assertEquals("--check --dir " + KERNEL, calls.get(0));
    assertEquals("--esc --progress --method a.C.f --dir " + KERNEL, calls.get(1));
    assertEquals("--esc --progress --method a.C.g --dir " + KERNEL, calls.get(2));
    assertTrue(calls.get(3).startsWith("--rac -d " + directory.resolve("out/rac")), calls.get(3));
    assertTrue(
        calls
            .get(3)
            .endsWith(
                "RangedSums.java "
                    + SPECS.resolve("driver/org/candor/kernel/RangedSumsDriver.java")));
    assertEquals(4, calls.size());
    assertEquals(
        List.of(
            "check: VALID",
            "esc-a.C.f: VALID",
            "esc-a.C.g: VALID",
            "not asked a.C.h: it reaches a \\sum",
            "rac: VALID",
            "rac-run: the driver ran"),
        run.summary());
    assertEquals(run.summary(), Files.readAllLines(directory.resolve("out/summary.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "exit 1,check: REJECTED",
    "exit 2,check: FAILED",
    "exit 3,check: FAILED",
    "exit 9,check: FAILED",
    "test $1 = --esc && exit 6; exit 0,esc-a.C.f: NOT_VERIFIED",
    "exit 0,esc-a.C.f: FAILED",
    "test $1 = --esc && echo 'C.java:3: verify: Validity is unknown'; exit 0,esc-a.C.g: UNDECIDED",
    "test $1 = --esc && echo 'C.java:3: warning: NOT IMPLEMENTED: \\sum'; exit 0,esc-a.C.g: UNDECIDED",
    "PROVED test $1 = --rac && exit 1; exit 0,rac: REJECTED"
  })
  void aRunThatDoesNotHoldFails(String script, String line) throws Exception {
    OpenJmlRun run = run(script.replace("PROVED", PROVED), 0);
    assertFalse(run.all());
    assertTrue(run.summary().contains(line), run.summary()::toString);
    boolean checked = !line.startsWith("check");
    assertEquals(checked, run.summary().stream().anyMatch(l -> l.startsWith("not asked")));
  }

  @Test
  void aDriverThatFailsFailsTheRun() throws Exception {
    assertFalse(run(PROVED + "exit 0", 1).all());
  }

  @Test
  void aMissingOrWrongHomeHasOneMessage() throws IOException {
    for (String unset : List.of("", " ", "${openjml.home}")) {
      assertTrue(OpenJmlRun.problemWith(unset).startsWith("openjml.home is not set: "), unset);
    }
    String wrong = OpenJmlRun.problemWith(directory.toString());
    assertTrue(wrong.startsWith("openjml.home=" + directory + " has no executable file"), wrong);
    assertTrue(wrong.contains("0.21") && wrong.contains("-Dopenjml.home=<folder>"), wrong);
    executable("openjml", "exit 0");
    assertEquals("", OpenJmlRun.problemWith(directory.toString()));
  }

  /** Compiled without run-time checks, the driver must say so and fail. */
  @Test
  void theDriverNoticesThatContractsAreNotCompiledIn() throws Exception {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] arguments =
        Stream.of(
                List.of("-proc:none", "-d", directory.toString()),
                List.of(KERNEL.resolve("RangedSums.java").toString()),
                List.of(SPECS.resolve("driver/org/candor/kernel/RangedSumsDriver.java").toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments),
        errors::toString);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                directory.toString(),
                "org.candor.kernel.RangedSumsDriver")
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    assertTrue(said.contains("not refused: the contracts are not compiled in"), said);
  }

  @Test
  void thePlanOfTheProjectAsksWhatItCan() throws IOException {
    OpenJmlPlan plan = OpenJmlPlan.read(SPECS.resolve("plan.properties"), SOURCES, KERNEL);
    assertTrue(
        plan.asked().contains("org.candor.kernel.RangedSums.argmax"), plan.asked()::toString);
    assertTrue(plan.asked().contains("org.candor.kernel.lemma.ScalarLemmas.productIsMonotone"));
    assertTrue(plan.asked().size() >= 8, plan.asked()::toString);
    assertEquals("it reaches a \\sum", plan.leftOut().get("org.candor.kernel.RangedSums.dot"));
    assertEquals(
        "its class is about BigInteger", plan.leftOut().get("org.candor.kernel.Checks.isLaw"));
    for (String name : plan.racClasses()) {
      assertTrue(Files.exists(SOURCES.resolve(name.replace('.', '/') + ".java")), name);
    }
  }

  @Test
  void aPlanIsHeldAgainstTheSources() throws IOException {
    String predicate =
        "/*@ public normal_behavior ensures true; public static pure model boolean p(int n) {"
            + " return (\\sum int i; 0 <= i && i < n; i) > 0; } @*/\n";
    String source =
        "class C {\n"
            + predicate
            + "/*@ public normal_behavior requires p(n); @*/ static void f(int n) {}\n"
            + "/*@ public normal_behavior requires n > 0; @*/ static void g(int n) {}\n"
            + "/*@ public normal_behavior requires n > 0; @*/ static void h(int n) {}\n}";
    Map<String, String> sources = Map.of("a.C", source);
    OpenJmlPlan plan = OpenJmlPlan.of(properties("esc.never.a.C.h = too slow"), sources);
    assertEquals(List.of("a.C.g"), plan.asked());
    assertEquals(Map.of("a.C.f", "it reaches a \\sum", "a.C.h", "too slow"), plan.leftOut());
    assertEquals(
        List.of("a.C.f", "a.C.g", "a.C.h"),
        OpenJmlPlan.of(properties("esc.also = a.C.f"), sources).asked());
    assertThrows(
        IllegalArgumentException.class,
        () -> OpenJmlPlan.of(properties("esc.also = a.C.x"), sources));
    assertThrows(
        IllegalArgumentException.class,
        () -> OpenJmlPlan.of(properties("esc.never.a.C.x = why"), sources));
  }

  private static Properties properties(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }
}
