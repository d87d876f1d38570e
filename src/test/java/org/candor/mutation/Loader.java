package org.candor.mutation;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One prover process: loads jobs together and answers them one by one. */
interface Loader {
  /** Takes an answer as soon as it is there. */
  interface Answers {
    void take(Task.Answer answer) throws IOException;
  }

  /**
   * How a process ended.
   *
   * @param loaded whether the prover accepted all jobs
   * @param refused whether it said that it does not
   * @param lastWords the end of what it wrote
   */
  record End(boolean loaded, boolean refused, String lastWords) {}

  /** Runs jobs; those without an answer in the end were not tried, or ended the process. */
  End run(List<Job> jobs, Answers answers) throws IOException, InterruptedException;

  /** The jobs that are no Java programs, by their number, with the compiler's message. */
  Map<String, String> invalid(List<Job> jobs) throws IOException;
}
