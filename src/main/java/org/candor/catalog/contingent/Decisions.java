package org.candor.catalog.contingent;

import java.util.function.IntUnaryOperator;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointWelfare;
import org.candor.exact.Rational;

/**
 * The decisions of a mechanism with contingent transfers, and what they leave to aim at: efficient in every period, or with a
 * constant action in the last period of a finite horizon (Liu 2014, Corollary 3.3).
 */
public final class Decisions {
  private final JointEnvironment environment;
  private final JointWelfare welfare;
  private final int constant;

  private Decisions(JointWelfare welfare, int constant) {
    this.environment = welfare.environment();
    this.welfare = welfare;
    this.constant = constant;
  }

  /** {@code π*}. */
  public static Decisions efficient(JointWelfare welfare) {
    return new Decisions(welfare, -1);
  }

  /**
   * {@code π*}, but in the last period the one action whose utility, summed over agents and joint signals, is the greatest; the
   * earlier one among equals.
   */
  public static Decisions constantAtLast(JointWelfare welfare) {
    JointEnvironment environment = welfare.environment();
    int best = 0;
    Rational most = null;
    for (int a = 0; a < environment.actions().size(); a++) {
      Rational sum = Rational.ZERO;
      for (int joint = 0; joint < environment.types().size(); joint++) {
        sum = sum.plus(environment.value(0, joint, a)).plus(environment.othersValue(0, joint, a));
      }
      if (most == null || sum.compareTo(most) > 0) {
        most = sum;
        best = a;
      }
    }
    return new Decisions(welfare, best);
  }

  public JointEnvironment environment() {
    return environment;
  }

  /** The number of periods whose reports make something due a period later, or 1 over an infinite horizon. */
  public int triggers() {
    return environment.horizon().isPresent() ? environment.horizon().getAsInt() - 1 : 1;
  }

  /** Whether the period is the last of a finite horizon. */
  public boolean isLast(int period) {
    return environment.horizon().isPresent() && period == environment.horizon().getAsInt() - 1;
  }

  public int action(int period, int profile) {
    return constant >= 0 && isLast(period) ? constant : welfare.efficientAction(period, profile, 0);
  }

  /** The last period's decision by report profile. */
  IntUnaryOperator last() {
    int last = environment.horizon().orElse(1) - 1;
    return profile -> action(last, profile);
  }

  /** {@code W(θ)}, the social value from the period on that the decisions before it aim at. */
  public Rational aim(int period, int jointType) {
    return welfare.value(period, jointType);
  }
}
