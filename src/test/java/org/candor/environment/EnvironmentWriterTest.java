package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.candor.environment.PrivateEnvironment.Kind;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentWriterTest {

  @TestFactory
  Stream<DynamicTest> everyFileReadsBackTheSame() {
    return Stream.concat(GoldenFiles.environments().stream(), GoldenFiles.examples().stream())
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Environment e = EnvironmentReader.read(file);
                      String written = EnvironmentWriter.write(e);
                      Environment back = EnvironmentReader.read(written, "written");
                      Environments.assertSame(e, back);
                      assertEquals(written, EnvironmentWriter.write(back));
                    }));
  }

  @Test
  void theTutorialIsItsOwnCanonicalForm() throws IOException {
    Path file = Path.of("examples/tutorial-two-agents.json");
    PrivateEnvironment e = EnvironmentReader.readPrivate(file);
    assertEquals(
        Files.readString(file).replaceAll("\\s+", ""),
        EnvironmentWriter.write(e).replaceAll("\\s+", ""));
  }

  @Test
  void theTutorialHasTheGoldenNumbers() {
    PrivateEnvironment e =
        EnvironmentReader.readPrivate(Path.of("examples/tutorial-two-agents.json"));
    SocialWelfare welfare = new SocialWelfare(e);
    assertEquals(Rational.of(837, 10), welfare.value(0, 0));
    assertEquals(Rational.of(81), welfare.othersOptimal(0, 0, 0));
    assertEquals(Rational.of(59), welfare.othersOptimal(0, 1, 0));
  }

  @Test
  void spellsNumbersExactly() {
    assertEquals("7", EnvironmentWriter.number(Rational.of(7)).toString());
    assertEquals("\"-3/10\"", EnvironmentWriter.number(Rational.of(-6, 20)).toString());
    assertEquals(
        "\"9223372036854775807\"",
        EnvironmentWriter.number(Rational.of(Long.MAX_VALUE)).toString());
  }

  private static PrivateEnvironment bandit(Rational atRest, List<List<FeasibleSet>> feasible) {
    Distribution stay = Distribution.point(0);
    Agent agent =
        new Agent(
            "1",
            List.of("s"),
            stay,
            new boolean[1],
            new Rational[][][] {{{Rational.ONE, atRest}}},
            new Distribution[][][] {{{stay, stay}}},
            new Rational[][] {{Rational.ZERO}});
    Agent other =
        new Agent(
            "2",
            List.of("s"),
            stay,
            new boolean[1],
            new Rational[][][] {{{Rational.ZERO, Rational.ONE}}},
            new Distribution[][][] {{{stay, stay}}},
            new Rational[][] {{Rational.ZERO}});
    return new PrivateEnvironment(
        "b",
        Kind.BANDIT,
        Rational.of(1, 2),
        OptionalInt.empty(),
        List.of("1", "2"),
        List.of(agent, other),
        PublicProcess.none(2),
        feasible,
        new boolean[][] {{false, true}, {true, false}});
  }

  @Test
  void refusesABanditThatEarnsAtRest() {
    List<List<FeasibleSet>> all = List.of(List.of(FeasibleSet.all(2)));
    assertFalse(EnvironmentWriter.write(bandit(Rational.ZERO, all)).contains("absent"));
    PrivateEnvironment wrong = bandit(Rational.ONE, all);
    assertThrows(IllegalArgumentException.class, () -> EnvironmentWriter.write(wrong));
  }

  @Test
  void writesByWayOfATemporaryFile(@TempDir Path directory) throws IOException {
    PrivateEnvironment e = EnvironmentReader.readPrivate(Path.of("examples/random-supply.json"));
    Path file = directory.resolve("out.json");
    Files.writeString(file, "old");
    EnvironmentWriter.write(e, file);
    Environments.assertSame(e, EnvironmentReader.read(file));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
    assertTrue(Files.readString(file).endsWith("}\n"));
  }
}
