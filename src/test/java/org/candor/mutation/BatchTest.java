package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a prover does not accept, or ends over, must not take the others with it. */
class BatchTest {
  private final List<String> heard = new ArrayList<>();
  private int loads;

  private final Batch.Listener listener =
      new Batch.Listener() {
        @Override
        public void answered(Job job, Task.Answer answer) {
          heard.add(job.task().number() + " answered");
        }

        @Override
        public void refused(Job job, String message) {
          heard.add(job.task().number() + " refused: " + message);
        }

        @Override
        public void invalid(Job job, String message) {
          heard.add(job.task().number() + " invalid: " + message);
        }
      };

  /** A prover that does not accept one job and ends over another. */
  private final class Fake implements Loader {
    private final String unacceptable;
    private final String deadly;

    Fake(String unacceptable, String deadly) {
      this.unacceptable = unacceptable;
      this.deadly = deadly;
    }

    @Override
    public End run(List<Job> jobs, Answers answers) throws IOException {
      loads++;
      if (jobs.stream().anyMatch(j -> j.task().number().equals(unacceptable))) {
        return new End(false, true, "log:\nSome words\nParseError: no such predicate");
      }
      for (Job job : jobs) {
        if (job.task().number().equals(deadly)) {
          return new End(true, false, "log:");
        }
        answers.take(new Task.Answer(job.task().number(), List.of()));
      }
      return new End(true, false, "log:");
    }

    @Override
    public Map<String, String> invalid(List<Job> jobs) {
      return Map.of("9", "missing return value");
    }
  }

  @Test
  void everyJobIsHeardOfOnceWhateverTheProverDoes() throws Exception {
    new Batch(new Fake("3", "6")).run(Samples.jobs(10), listener);
    assertEquals(10, heard.size(), heard.toString());
    assertTrue(heard.contains("3 refused: ParseError: no such predicate"), heard.toString());
    assertTrue(heard.contains("6 refused: it ends without a word"), heard.toString());
    assertTrue(heard.contains("9 invalid: missing return value"), heard.toString());
    assertEquals(7, heard.stream().filter(h -> h.endsWith("answered")).count(), heard.toString());
    assertTrue(loads < 12, "" + loads);
  }

  @Test
  void allTogetherIsOneLoad() throws Exception {
    new Batch(new Fake("", "")).run(Samples.jobs(9), listener);
    assertEquals(9, heard.size());
    assertEquals(1, loads);
  }

  @Test
  void aProverThatEndsBeforeLoadingIsAnError() {
    Exception e =
        assertThrows(
            IllegalStateException.class,
            () -> new Batch(Samples.deadProver()).run(Samples.jobs(2), listener));
    assertTrue(e.getMessage().contains("out of memory"), e.getMessage());
  }
}
