package org.candor.campaign;

import java.util.Optional;
import java.util.Set;
import org.candor.mechanism.TransferFormula;

/**
 * Decides properties of an efficient mechanism on a {@link FlatInstance} from the mechanism's own transfers, in fixed-point arithmetic with
 * proved error bounds; what is too close for that is left undecided.
 *
 * <p>Equalities are not decided by numbers: a report with the same decision leaves a transfer that is blind to the own report as it is, and
 * what {@link FlatTransfers} calls 0 without error is 0.
 */
final class FlatAudit {
  /** What was found of a property. */
  enum Finding {
    HOLDS("holds"),
    REFUTED("refuted"),
    NOT_APPLICABLE("not-applicable"),
    UNDECIDED("");

    private final String word;

    Finding(String word) {
      this.word = word;
    }

    /** As verdicts call it. */
    String word() {
      return word;
    }

    /** What is known of a quantity that has to be at most 0, from a number that is wrong by at most an error. */
    static Finding ofExcess(long number, long error) {
      return number > error ? REFUTED : number <= -error ? HOLDS : UNDECIDED;
    }

    /** What is known when both have to hold: a refutation decides. */
    Finding and(Finding other) {
      return this == REFUTED || other == HOLDS ? this : other == REFUTED ? other : UNDECIDED;
    }
  }

  private static final Set<String> DECIDED =
      Set.of(
          "efficiency",
          "ic.ex-post",
          "ir.ex-post",
          "ir.ex-ante",
          "ir.initial",
          "no-deficit.ex-post",
          "no-deficit.ex-ante",
          "no-deficit.initial",
          "revenue-maximality.groves",
          "efficient-exit");

  /** Fewer fractional bits decide nothing worth mentioning. */
  private static final int LEAST_BITS = 8;

  private final FlatInstance instance;
  private final TransferFormula formula;
  private final FlatProcess all;
  private final FlatProcess[] others;
  private final FlatTransfers transfers;
  private final int shift;

  /** {@code [agent][joint type]}, in fixed point. */
  private final long[][] payoff;

  private final long[] payoffError;

  private FlatAudit(FlatInstance instance, TransferFormula formula, int shift) {
    this.instance = instance;
    this.formula = formula;
    this.shift = shift;
    int n = instance.agents();
    this.all = new FlatProcess(instance, -1, shift);
    this.others = new FlatProcess[n];
    this.transfers = new FlatTransfers(instance, formula, shift, all);
    this.payoff = new long[n][];
    this.payoffError = new long[n];
  }

  /** The audit, if the efficient decisions could be found and numbers stay in range. */
  static Optional<FlatAudit> of(FlatInstance instance, TransferFormula formula) {
    int shift = instance.fractionalBits(formula.needsValues());
    if (shift < LEAST_BITS) {
      return Optional.empty();
    }
    FlatAudit audit = new FlatAudit(instance, formula, shift);
    return audit.solve() ? Optional.of(audit) : Optional.empty();
  }

  private boolean solve() {
    if (!all.solve()) {
      return false;
    }
    for (int i = 0; i < others.length; i++) {
      others[i] = new FlatProcess(instance, i, shift);
      if (!others[i].solve() || !transfers.compute(i, others[i]) || !play(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean play(int i) {
    long[] flow = new long[all.states];
    for (int s = 0; s < flow.length; s++) {
      flow[s] = reward(i, s, all.policy[s]) + transfers.amount[i][s];
    }
    payoff[i] = new long[flow.length];
    payoffError[i] = evaluate(flow, largest(transfers.error[i]), payoff[i]);
    return payoffError[i] >= 0;
  }

  /** As {@link FlatProcess#evaluate}; nothing for ever is worth nothing, without error. */
  private long evaluate(long[] flow, long flowError, long[] value) {
    boolean nothing = flowError == 0;
    for (long each : flow) {
      nothing &= each == 0;
    }
    return nothing ? 0 : all.evaluate(flow, flowError, value);
  }

  private static long largest(long[] errors) {
    long most = 0;
    for (long error : errors) {
      most = Math.max(most, error);
    }
    return most;
  }

  private long reward(int agent, int joint, int action) {
    return instance.reward(agent, instance.local(joint, agent), action) << shift;
  }

  /** The process of everybody. */
  FlatProcess everybody() {
    return all;
  }

  /** The process of all but one. */
  FlatProcess without(int agent) {
    return others[agent];
  }

  FlatTransfers transfers() {
    return transfers;
  }

  /** Number of fractional bits. */
  int fractionalBits() {
    return shift;
  }

  /** The agent's payoffs of honest play by joint type, in fixed point. */
  long[] payoffs(int agent) {
    return payoff[agent].clone();
  }

  /** How much each of them can be wrong. */
  long payoffError(int agent) {
    return payoffError[agent];
  }

  /** Whether the property is one of those of which something can be found here. */
  static boolean decides(String property) {
    return DECIDED.contains(property);
  }

  /** What is found of a property, by id. */
  Finding finding(String property) {
    return switch (property) {
      // The mechanism's decision is the policy that was found to be optimal.
      case "efficiency" -> Finding.HOLDS;
      case "ic.ex-post" -> compatible();
      case "ir.ex-post" -> rational();
      case "ir.ex-ante", "ir.initial" -> rationalAtStart();
      case "no-deficit.ex-post" -> withoutDeficit();
      case "no-deficit.ex-ante", "no-deficit.initial" -> withoutDeficitFromStart();
      case "revenue-maximality.groves" -> everyTypeMatters();
      case "efficient-exit" -> new FlatExit(instance, all).finding(transfers);
      default -> throw new IllegalArgumentException(property);
    };
  }

  private Finding compatible() {
    Finding finding = Finding.HOLDS;
    for (int i = 0; i < others.length && finding != Finding.REFUTED; i++) {
      for (int s = 0; s < all.states; s++) {
        for (int report = 0; report < instance.size(i); report++) {
          finding = finding.and(gain(i, s, instance.with(s, i, report)));
        }
      }
    }
    return finding;
  }

  private Finding gain(int i, int joint, int reported) {
    int action = all.policy[reported];
    long amount = transfers.amount[i][reported];
    long error = transfers.error[i][reported];
    if (reported == joint || (action == all.policy[joint] && formula.isBlindToOwnReport())) {
      return Finding.HOLDS;
    }
    if (action == all.policy[joint]) {
      return Finding.ofExcess(
          amount - transfers.amount[i][joint], error + transfers.error[i][joint]);
    }
    long now = reward(i, joint, action) + amount;
    if (!all.fits(Math.abs((double) now) + Math.abs((double) payoff[i][joint]))) {
      return Finding.UNDECIDED;
    }
    int row = joint * instance.actions() + action;
    return Finding.ofExcess(
        all.excess(row, now, payoff[i], payoff[i][joint]),
        all.excessError(row, error + payoffError[i], payoffError[i]));
  }

  private Finding rational() {
    Finding finding = Finding.HOLDS;
    for (int i = 0; i < others.length; i++) {
      for (long value : payoff[i]) {
        finding = finding.and(Finding.ofExcess(-value, payoffError[i]));
      }
    }
    return finding;
  }

  /** What holds at every joint type holds at the first ones; otherwise the first has to be known. */
  private Finding rationalAtStart() {
    Finding everywhere = rational();
    if (everywhere == Finding.HOLDS || instance.start() < 0) {
      return everywhere == Finding.HOLDS ? everywhere : Finding.UNDECIDED;
    }
    Finding finding = Finding.HOLDS;
    for (int i = 0; i < others.length; i++) {
      finding = finding.and(Finding.ofExcess(-payoff[i][instance.start()], payoffError[i]));
    }
    return finding;
  }

  private Finding withoutDeficit() {
    Finding finding = Finding.HOLDS;
    for (int s = 0; s < all.states; s++) {
      finding = finding.and(Finding.ofExcess(paid(transfers.amount, s), paid(transfers.error, s)));
    }
    return finding;
  }

  private static long paid(long[][] table, int joint) {
    long sum = 0;
    for (long[] row : table) {
      sum += row[joint];
    }
    return sum;
  }

  private Finding withoutDeficitFromStart() {
    Finding always = withoutDeficit();
    if (always == Finding.HOLDS || instance.start() < 0) {
      return always == Finding.HOLDS ? always : Finding.UNDECIDED;
    }
    long[] flow = new long[all.states];
    long flowError = 0;
    for (int s = 0; s < flow.length; s++) {
      flow[s] = paid(transfers.amount, s);
      flowError = Math.max(flowError, paid(transfers.error, s));
    }
    long[] total = new long[flow.length];
    long error = evaluate(flow, flowError, total);
    return error < 0 ? Finding.UNDECIDED : Finding.ofExcess(total[instance.start()], error);
  }

  /**
   * Whether the value of everybody is more than that of the others at some of their types whatever the agent's, where
   * {@code revenue-maximality.groves} does not apply. That it holds is an equality and never found here.
   */
  private Finding everyTypeMatters() {
    for (int i = 0; i < others.length; i++) {
      for (int s = 0; s < all.states; s++) {
        long least = Long.MAX_VALUE;
        for (int type = 0; type < instance.size(i); type++) {
          least = Math.min(least, all.value[instance.with(s, i, type)]);
        }
        long more = least - others[i].value[instance.without(s, i)];
        if (Math.abs(more) > all.error + others[i].error) {
          return Finding.NOT_APPLICABLE;
        }
      }
    }
    return Finding.UNDECIDED;
  }
}
