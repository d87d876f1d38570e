package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path directory;

  @Test
  void whatWasWrittenIsFoundAgainAndACutLineIsDropped() throws IOException {
    Path file = directory.resolve("work/journal.jsonl");
    Journal first = new Journal(file);
    Task.Checked check = new Task.Checked(Task.Kind.PROOF, "C.f", false, 7, 0.5, "open goal");
    first.add("a", Finding.killed(check, List.of(check)));
    first.add("b", Finding.survived(List.of()));
    Files.writeString(file, "{\"key\":\"c\",\"find", StandardOpenOption.APPEND);

    Journal second = new Journal(file);
    assertEquals(2, second.size());
    assertEquals(Finding.killed(check, List.of(check)), second.find("a").orElseThrow());
    assertTrue(second.find("c").isEmpty());
    second.add("c", Finding.invalid("no program"));

    Journal third = new Journal(file);
    assertEquals(3, third.size());
    assertEquals(Finding.Status.INVALID, third.find("c").orElseThrow().status());
  }

  @Test
  void nothingIsCountedTwice() throws IOException {
    Path file = directory.resolve("journal.jsonl");
    Journal journal = new Journal(file);
    journal.add("a", Finding.survived(List.of()));
    journal.add("a", Finding.invalid("no program"));
    Journal again = new Journal(file);
    assertEquals(1, again.size());
    assertEquals(Finding.Status.INVALID, again.find("a").orElseThrow().status());
  }

  @Test
  void aWorkingDirectoryIsLetGoOfForTheNextRun() throws IOException {
    new WorkLock(directory).close();
    new WorkLock(directory).close();
    assertTrue(Files.exists(directory.resolve("lock")));
  }
}
