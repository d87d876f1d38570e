package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.candor.exact.LimitExceededException;

/** Whatever is done to a valid file, it is read or refused with one line; and what is read is written back the same. */
class EnvironmentReaderProperties {
  private static final List<byte[]> VALID =
      Stream.concat(GoldenFiles.environments().stream(), GoldenFiles.examples().stream())
          .map(EnvironmentReaderProperties::bytes)
          .toList();

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "{}",
          "[]",
          "\"\"",
          "0",
          "1",
          "-1",
          "1/0",
          "\"1/0\"",
          "\"1/2\"",
          "NaN",
          "1e400",
          "Infinity",
          "9".repeat(1001),
          "\\",
          "\\u0000",
          "\u0000",
          "\ufeff",
          "\"s0\"",
          "\"*\"",
          "\"kind\":\"bandit\",",
          "\"public\":{},",
          "\"horizon\":3,",
          "\"inaccessible\":[\"A\"],",
          "\"terminal\":{},",
          "<script>",
          "\ud83d\ude00");

  /** An edit at a place between 0 and 1 of the file, over some bytes. */
  private record Edit(int how, double place, int length, double other, String token) {
    byte[] apply(byte[] file) {
      int from = (int) (place * file.length);
      int to = Math.min(file.length, from + length);
      int elsewhere = (int) (other * file.length);
      int end = Math.min(file.length, elsewhere + length);
      byte[] inserted = token.getBytes(StandardCharsets.UTF_8);
      return switch (how) {
        case 0 -> join(part(file, 0, from), part(file, to, file.length));
        case 1 -> join(part(file, 0, from), inserted, part(file, from, file.length));
        case 2 -> join(part(file, 0, from), inserted, part(file, to, file.length));
        case 3 ->
            join(part(file, 0, from), part(file, elsewhere, end), part(file, from, file.length));
        case 4 -> part(file, 0, from);
        case 5 -> {
          byte[] flipped = file.clone();
          if (from < flipped.length) {
            flipped[from] ^= (byte) (1 << length % 8);
          }
          yield flipped;
        }
        default -> swap(file, Math.min(from, elsewhere), Math.max(from, elsewhere));
      };
    }

    private static byte[] swap(byte[] file, int a, int b) {
      byte[] swapped = file.clone();
      if (b < swapped.length) {
        byte kept = swapped[a];
        swapped[a] = swapped[b];
        swapped[b] = kept;
      }
      return swapped;
    }

    private static byte[] part(byte[] file, int from, int to) {
      return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] join(byte[]... parts) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        out.writeBytes(part);
      }
      return out.toByteArray();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<byte[]> damagedBytes() {
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 6),
                Arbitraries.doubles().between(0, 1).ofScale(5),
                Arbitraries.integers().between(1, 40),
                Arbitraries.doubles().between(0, 1).ofScale(5),
                Arbitraries.of(TOKENS))
            .as(Edit::new);
    return Combinators.combine(Arbitraries.of(VALID), edit.list().ofMinSize(1).ofMaxSize(4))
        .as(EnvironmentReaderProperties::damage);
  }

  private static byte[] damage(byte[] valid, List<Edit> edits) {
    byte[] damaged = valid;
    for (Edit edit : edits) {
      damaged = edit.apply(damaged);
    }
    return damaged;
  }

  /** Texts that stay JSON most of the time: a quoted name, number or bracket pair is exchanged for another of the file. */
  @Provide
  Arbitrary<byte[]> damagedTokens() {
    Arbitrary<List<Double>> places =
        Arbitraries.doubles()
            .between(0, true, 1, false)
            .ofScale(5)
            .list()
            .ofMinSize(2)
            .ofMaxSize(4);
    return Combinators.combine(Arbitraries.of(VALID), places)
        .as(
            (valid, at) -> {
              List<String> tokens = tokens(new String(valid, StandardCharsets.UTF_8));
              List<Integer> scalars = new ArrayList<>();
              for (int k = 0; k < tokens.size(); k++) {
                if (tokens.get(k).matches("\".*\"|[0-9.]+|null")) {
                  scalars.add(k);
                }
              }
              String source = tokens.get(scalars.get((int) (at.get(0) * scalars.size())));
              for (double place : at.subList(1, at.size())) {
                tokens.set(scalars.get((int) (place * scalars.size())), source);
              }
              return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
            });
  }

  private static List<String> tokens(String text) {
    return Pattern.compile("\"[^\"]*\"|[0-9.]+|null|\\s+|.")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String outcome(byte[] file) {
    try {
      Environment e = EnvironmentReader.read(TextFile.decode(file, "damaged.json"), "damaged.json");
      String written = EnvironmentWriter.write(e);
      Environment back = EnvironmentReader.read(written, "written.json");
      Environments.assertSame(e, back);
      assertEquals(written, EnvironmentWriter.write(back));
      return "read";
    } catch (InputException e) {
      String message = e.getMessage();
      assertTrue(message.startsWith("damaged.json: $"), message);
      assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
      assertTrue(message.length() < 2000, message);
      assertFalse(e.problem().isBlank() || e.remedy().isBlank(), message);
      return "refused";
    } catch (LimitExceededException e) {
      return "limit";
    }
  }

  @Property(tries = 4000)
  void damagedFilesAreReadOrRefused(@ForAll("damagedBytes") byte[] file) {
    Statistics.collect(outcome(file));
    Statistics.coverage(
        check -> {
          check.check("refused").percentage(p -> p > 50);
          check.check("read").percentage(p -> p > 1);
        });
  }

  @Property(tries = 4000)
  void exchangedTokensAreReadOrRefused(@ForAll("damagedTokens") byte[] file) {
    Statistics.collect(outcome(file));
    Statistics.coverage(
        check -> {
          check.check("refused").percentage(p -> p > 50);
          check.check("read").percentage(p -> p > 1);
        });
  }
}
