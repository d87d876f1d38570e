package org.candor.campaign;

import java.util.Arrays;

/**
 * Decides efficiency, ex post incentive compatibility, individual rationality and no-deficit of one efficient mechanism on a {@link FlatInstance} from the
 * mechanism's own transfers, in fixed-point arithmetic with proved error bounds; what is too close for that is left undecided.
 *
 * <p>Equalities are not decided by numbers: the report of a type with the same decision changes neither transfer nor law, and a pivot
 * transfer is 0 where the decision is the one that the others would take alone.
 */
final class FlatAudit {
  /** How the transfer to an agent follows from the others' utility now, their optimal value one period on, and their optimal value. */
  enum Rule {
    TEAM("team", false, false, false),
    PIVOT("dynamic-vcg", true, true, true),
    PIVOT_WITHOUT_CONTINUATION("pivot-without-continuation", false, false, true),
    UNDISCOUNTED_PIVOT("undiscounted-pivot", true, false, true);

    private final String id;
    private final boolean continuation;
    private final boolean discounted;
    private final boolean charge;

    Rule(String id, boolean continuation, boolean discounted, boolean charge) {
      this.id = id;
      this.continuation = continuation;
      this.discounted = discounted;
      this.charge = charge;
    }

    /** The mechanism's id. */
    String id() {
      return id;
    }
  }

  /** What was found of a property. */
  enum Finding {
    HOLDS,
    REFUTED,
    UNDECIDED
  }

  private static final int MOST_SHIFT = 34;
  private static final int LEAST_SHIFT = 8;

  private final FlatInstance instance;
  private final Rule rule;
  private final int shift;
  private final int[] stride;
  private FlatProcess all;
  private final FlatProcess[] others;

  /** {@code [agent][others' state * actions + action]}, in fixed point. */
  private final long[][] transfer;

  private final long[] transferError;
  private final long[][] payoff;
  private final long[] payoffError;

  private FlatAudit(FlatInstance instance, Rule rule) {
    this.instance = instance;
    this.rule = rule;
    int n = instance.agents();
    this.shift = shift(instance);
    this.stride = new int[n];
    for (int i = n - 1, product = 1; i >= 0; i--) {
      stride[i] = product;
      product *= instance.size(i);
    }
    this.others = new FlatProcess[n];
    this.transfer = new long[n][];
    this.transferError = new long[n];
    this.payoff = new long[n][];
    this.payoffError = new long[n];
  }

  /** So many fractional bits as leave room for values times denominators. */
  private static int shift(FlatInstance instance) {
    double most = 1;
    double total = 1;
    for (int i = 0; i < instance.agents(); i++) {
      double mostOwn = 0;
      double mostTotal = 1;
      for (int s = 0; s < instance.size(i); s++) {
        for (int a = 0; a < instance.actions(); a++) {
          mostOwn = Math.max(mostOwn, (double) Math.abs(instance.reward(i, s, a)));
          mostTotal = Math.max(mostTotal, (double) Arrays.stream(instance.weights(i, s, a)).sum());
        }
      }
      most += mostOwn;
      total *= mostTotal;
    }
    double gap = instance.discountDenominator() - instance.discountNumerator();
    double largest = 16 * most * instance.discountDenominator() / gap;
    double room = 0x1p61 / (largest * instance.discountDenominator() * total);
    return room < 1 ? -1 : Math.min(MOST_SHIFT, Math.getExponent(room));
  }

  /** The findings on {@code efficiency}, {@code ic.ex-post}, {@code ir.ex-post} and {@code no-deficit.ex-post}. */
  static Finding[] of(FlatInstance instance, Rule rule) {
    FlatAudit audit = new FlatAudit(instance, rule);
    if (audit.shift < LEAST_SHIFT || !audit.solve()) {
      Finding[] none = new Finding[4];
      Arrays.fill(none, Finding.UNDECIDED);
      return none;
    }
    return new Finding[] {
      // The mechanism's decision is the policy that was found to be the only optimal one.
      Finding.HOLDS, audit.compatible(), audit.rational(), audit.withoutDeficit()
    };
  }

  private boolean solve() {
    all = new FlatProcess(instance, -1, shift);
    if (!all.solve()) {
      return false;
    }
    for (int i = 0; i < others.length; i++) {
      others[i] = new FlatProcess(instance, i, shift);
      if (!others[i].solve() || !price(i) || !play(i)) {
        return false;
      }
    }
    return true;
  }

  /** Tabulates the transfer to an agent by the others' types and the action. */
  private boolean price(int i) {
    FlatProcess rest = others[i];
    transfer[i] = new long[rest.reward.length];
    double most = 0;
    for (int row = 0; row < transfer[i].length; row++) {
      most = Math.max(most, Math.abs((double) rest.reward[row]) * (1L << shift));
    }
    for (long value : rest.value) {
      most = Math.max(most, Math.abs((double) value));
    }
    if (!rest.fits(2 * most)) {
      return false;
    }
    for (int row = 0; row < transfer[i].length; row++) {
      int state = row / instance.actions();
      if (rule == Rule.PIVOT && row % instance.actions() == rest.policy[state]) {
        continue;
      }
      long now = rest.reward[row] << shift;
      long charge = rule.charge ? rest.value[state] : 0;
      long scale = rest.scale(row);
      long amount = (now - charge) * scale;
      if (rule.continuation) {
        amount +=
            (rule.discounted ? instance.discountNumerator() : instance.discountDenominator())
                * rest.weighted(row, rest.value);
      }
      transfer[i][row] = Math.floorDiv(amount + scale / 2, scale);
    }
    transferError[i] = 1 + 2 * rest.error;
    return true;
  }

  private int rest(int joint, int i) {
    int above = joint / (stride[i] * instance.size(i));
    return above * stride[i] + joint % stride[i];
  }

  private int local(int joint, int i) {
    return joint / stride[i] % instance.size(i);
  }

  private long flow(int i, int joint, int action) {
    return (instance.reward(i, local(joint, i), action) << shift)
        + transfer[i][rest(joint, i) * instance.actions() + action];
  }

  private boolean play(int i) {
    long[] flow = new long[all.states];
    for (int s = 0; s < flow.length; s++) {
      flow[s] = flow(i, s, all.policy[s]);
    }
    payoff[i] = new long[flow.length];
    payoffError[i] = all.evaluate(flow, transferError[i], payoff[i]);
    return payoffError[i] >= 0;
  }

  private Finding compatible() {
    Finding finding = Finding.HOLDS;
    for (int i = 0; i < others.length; i++) {
      for (int s = 0; s < all.states; s++) {
        for (int report = 0; report < instance.size(i); report++) {
          int reported = s + (report - local(s, i)) * stride[i];
          int action = all.policy[reported];
          if (action != all.policy[s]) {
            int row = s * instance.actions() + action;
            long now = flow(i, s, action);
            if (!all.fits(Math.abs((double) now) + Math.abs((double) payoff[i][s]))) {
              return Finding.UNDECIDED;
            }
            long gain = all.excess(row, now, payoff[i], payoff[i][s]);
            long error = all.excessError(row, transferError[i] + payoffError[i], payoffError[i]);
            if (gain > error) {
              return Finding.REFUTED;
            }
            finding = gain > -error ? Finding.UNDECIDED : finding;
          }
        }
      }
    }
    return finding;
  }

  private Finding rational() {
    Finding finding = Finding.HOLDS;
    for (int i = 0; i < others.length; i++) {
      for (long value : payoff[i]) {
        if (value < -payoffError[i]) {
          return Finding.REFUTED;
        }
        finding = value < payoffError[i] ? Finding.UNDECIDED : finding;
      }
    }
    return finding;
  }

  private Finding withoutDeficit() {
    Finding finding = Finding.HOLDS;
    for (int s = 0; s < all.states; s++) {
      long sum = 0;
      long error = 0;
      for (int i = 0; i < others.length; i++) {
        int row = rest(s, i) * instance.actions() + all.policy[s];
        boolean zero =
            rule == Rule.PIVOT && all.policy[s] == others[i].policy[row / instance.actions()];
        sum += transfer[i][row];
        error += zero ? 0 : transferError[i];
      }
      if (sum > error) {
        return Finding.REFUTED;
      }
      finding = sum > -error && error > 0 ? Finding.UNDECIDED : finding;
    }
    return finding;
  }
}
