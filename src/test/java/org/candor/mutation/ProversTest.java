package org.candor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Provers side by side lose nothing, and the end of one is not passed over. */
class ProversTest {
  private final List<String> heard = new ArrayList<>();

  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private final Batch.Listener listener =
      new Batch.Listener() {
        @Override
        public void answered(Job job, Task.Answer answer) {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          heard.add(answer.number());
          Thread.onSpinWait();
          atOnce.decrementAndGet();
        }

        @Override
        public void refused(Job job, String message) {
          heard.add("refused");
        }

        @Override
        public void invalid(Job job, String message) {
          heard.add("invalid");
        }
      };

  /** Answers once all provers are at work. */
  private record Together(CountDownLatch atWork) implements Loader {
    @Override
    public End run(List<Job> jobs, Answers answers) throws IOException, InterruptedException {
      atWork.countDown();
      assertTrue(atWork.await(10, TimeUnit.SECONDS), "the provers are not at work together");
      for (Job job : jobs) {
        answers.take(new Task.Answer(job.task().number(), List.of()));
      }
      return new End(true, false, "");
    }

    @Override
    public Map<String, String> invalid(List<Job> jobs) {
      return Map.of();
    }
  }

  private static Provers provers(int n, Loader loader) {
    return new Provers(IntStream.range(0, n).mapToObj(i -> new Batch(loader)).toList());
  }

  @Test
  void everyJobIsHeardOfOnce() throws Exception {
    Provers three = provers(3, new Together(new CountDownLatch(3)));
    three.run(three.cut(Samples.jobs(1000), 7), listener);
    assertEquals(1, mostAtOnce.get());
    assertEquals(1000, heard.size());
    assertEquals(1000, heard.stream().distinct().count());
  }

  @Test
  void noProverIsLeftWithoutJobs() {
    Provers two = provers(2, new Together(new CountDownLatch(2)));
    assertEquals(List.of(5, 4), two.cut(Samples.jobs(9), 60).stream().map(List::size).toList());
    assertEquals(List.of(4, 4, 1), two.cut(Samples.jobs(9), 4).stream().map(List::size).toList());
    assertEquals(List.of(), two.cut(Samples.jobs(0), 4));
  }

  @Test
  void theEndOfOneProverIsAnError() {
    Provers two = provers(2, Samples.deadProver());
    Exception e =
        assertThrows(
            IllegalStateException.class, () -> two.run(two.cut(Samples.jobs(2), 1), listener));
    assertTrue(e.getMessage().contains("out of memory"), e.getMessage());
  }
}
