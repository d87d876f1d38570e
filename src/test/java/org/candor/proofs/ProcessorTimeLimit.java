package org.candor.proofs;

import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Proof;
import de.uka.ilkd.key.prover.StopCondition;
import de.uka.ilkd.key.prover.impl.AppliedRuleStopCondition;
import de.uka.ilkd.key.prover.impl.SingleRuleApplicationInfo;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Ends a search after its steps, or when the searching thread has used some time of a processor. Other processes do not bring the
 * end nearer, as they would if the clock decided.
 */
final class ProcessorTimeLimit implements StopCondition {
  private final StopCondition steps = new AppliedRuleStopCondition();
  private final long nanos;
  private long start = -1;

  ProcessorTimeLimit(Duration limit) {
    this.nanos = limit.toNanos();
  }

  private boolean isOver() {
    long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (start < 0) {
      start = now;
    }
    return now - start > nanos;
  }

  @Override
  public int getMaximalWork(int maxApplications, long timeout, Proof proof) {
    return steps.getMaximalWork(maxApplications, timeout, proof);
  }

  @Override
  public boolean isGoalAllowed(
      int maxApplications, long timeout, Proof proof, long startTime, int countApplied, Goal goal) {
    return !isOver()
        && steps.isGoalAllowed(maxApplications, timeout, proof, startTime, countApplied, goal);
  }

  @Override
  public String getGoalNotAllowedMessage(
      int maxApplications, long timeout, Proof proof, long startTime, int countApplied, Goal goal) {
    return isOver()
        ? message()
        : steps.getGoalNotAllowedMessage(
            maxApplications, timeout, proof, startTime, countApplied, goal);
  }

  @Override
  public boolean shouldStop(
      int maxApplications,
      long timeout,
      Proof proof,
      long startTime,
      int countApplied,
      SingleRuleApplicationInfo step) {
    return isOver()
        || steps.shouldStop(maxApplications, timeout, proof, startTime, countApplied, step);
  }

  @Override
  public String getStopMessage(
      int maxApplications,
      long timeout,
      Proof proof,
      long startTime,
      int countApplied,
      SingleRuleApplicationInfo step) {
    return isOver()
        ? message()
        : steps.getStopMessage(maxApplications, timeout, proof, startTime, countApplied, step);
  }

  private String message() {
    return "The limit of " + Duration.ofNanos(nanos).toSeconds() + " s is used up.";
  }
}
