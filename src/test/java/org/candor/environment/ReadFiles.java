package org.candor.environment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.candor.exact.LimitExceededException;

/** A program that reads environment files and prints for each what came of it: run in a JVM with little memory. */
final class ReadFiles {
  private ReadFiles() {}

  /** Prints a line per file: {@code name, input | limit | read | other, message}, separated by tabs. */
  public static void main(String[] files) {
    StringBuilder out = new StringBuilder();
    for (String file : files) {
      out.append(Path.of(file).getFileName()).append('\t');
      try {
        String name = EnvironmentReader.read(Path.of(file)).name();
        out.append("read\t").append(name);
      } catch (InputException e) {
        out.append("input\t").append(e.getMessage());
      } catch (LimitExceededException e) {
        out.append("limit\t").append(e.getMessage());
      } catch (RuntimeException | Error e) {
        out.append("other\t").append(e);
      }
      out.append('\n');
    }
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
