package org.candor.mutation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How many mutants there are and what became of them.
 *
 * @param mutants all that were made
 * @param invalid those that are no Java programs; the others are valid
 * @param killed the valid ones that a proof notices
 * @param refused of the killed ones, those that the prover does not load
 * @param byCanary of the killed ones, those whose preconditions contradict each other
 * @param outOfTime of the killed ones, those whose proof was given up for the time it took
 * @param survived the valid ones that no proof notices
 * @param onRecordOnly of the survivors, those that only the record of contracts can notice
 * @param percentKilled killed among the valid ones, rounded down
 * @param percentKilledOfOthers the same without those that only the record can notice
 */
@JsonPropertyOrder({
  "mutants",
  "invalid",
  "killed",
  "refused",
  "byCanary",
  "outOfTime",
  "survived",
  "onRecordOnly",
  "percentKilled",
  "percentKilledOfOthers"
})
public record Figures(
    int mutants,
    int invalid,
    int killed,
    int refused,
    int byCanary,
    int outOfTime,
    int survived,
    int onRecordOnly,
    BigDecimal percentKilled,
    BigDecimal percentKilledOfOthers) {

  private static final double CONFIDENCE = 0.95;

  static Figures of(List<Outcome> outcomes) {
    int invalid = count(outcomes.stream().filter(Outcome::invalid).count());
    int killed = count(outcomes.stream().filter(Outcome::killed).count());
    int refused =
        count(outcomes.stream().filter(o -> o.killed() && o.finding().checks().isEmpty()).count());
    int byCanary =
        count(
            outcomes.stream()
                .filter(
                    o ->
                        o.killed() && o.finding().checks().stream().anyMatch(Figures::closedCanary))
                .count());
    int outOfTime =
        count(
            outcomes.stream()
                .filter(
                    o -> o.killed() && o.finding().reason().startsWith(MutantProver.OUT_OF_TIME))
                .count());
    int survived = count(outcomes.stream().filter(Outcome::survived).count());
    int onRecordOnly =
        count(outcomes.stream().filter(o -> o.survived() && Survival.of(o).onlyOnRecord()).count());
    return new Figures(
        outcomes.size(),
        invalid,
        killed,
        refused,
        byCanary,
        outOfTime,
        survived,
        onRecordOnly,
        percent(killed, killed + survived),
        percent(killed, killed + survived - onRecordOnly));
  }

  /**
   * Of mutants drawn at random: a number that with 95 % confidence is not above the percentage of killed ones among all that not only
   * the record can notice (the lower bound of Clopper and Pearson 1934), rounded down.
   */
  BigDecimal percentNoticedAtLeast() {
    int counted = killed + survived - onRecordOnly;
    double share =
        killed == 0
            ? 0
            : new BetaDistribution(killed, counted - killed + 1.0)
                .inverseCumulativeProbability(1 - CONFIDENCE);
    return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.DOWN);
  }

  private static int count(long n) {
    return Math.toIntExact(n);
  }

  private static boolean closedCanary(Task.Checked k) {
    return k.kind() == Task.Kind.CANARY && k.failed();
  }

  private static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.valueOf(100)
        : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
  }
}
