package org.candor.catalog.sale;

import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.StatelessRules;

/**
 * Thresholds and payments of the option value example in closed form: the item goes at once to the bidder to whom it is worth more, who pays
 * what it is worth to the other, unless her value is below her threshold; while the centre waits for news each pays {@code (1−δ)} of it.
 */
public final class OptionValueRules extends StatelessRules {
  private final JointSpace types;
  private final OptionValue form;
  private final Rational whileWaiting;
  private final boolean asPrinted;

  /**
   * @param whileWaiting which share of the other's value a bidder pays while the centre waits
   * @param asPrinted whether the first bidder's threshold decides alone, whoever's value is larger
   */
  public OptionValueRules(
      PrivateEnvironment environment, Rational whileWaiting, boolean asPrinted) {
    this.types = environment.types();
    this.form = new OptionValue(environment);
    this.whileWaiting = whileWaiting;
    this.asPrinted = asPrinted;
  }

  /** The rules of the example, with the larger value demanded beside the printed threshold. */
  public static OptionValueRules of(PrivateEnvironment environment) {
    return new OptionValueRules(environment, Rational.ONE.minus(environment.discount()), false);
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    if (types.publicState(profile) != Sale.UNSOLD) {
      return outcome(OptionValue.WAIT, Rational.ZERO, Rational.ZERO);
    }
    int news = types.local(profile, 1);
    Rational first = form.worth(0, types.local(profile, 0));
    Rational second = form.worth(1, news);
    boolean toFirst =
        (asPrinted && !form.isKnown(news))
            ? form.reachesThreshold(first, second)
            : first.compareTo(second) >= 0;
    Rational larger = toFirst ? first : second;
    Rational smaller = toFirst ? second : first;
    if (!form.isKnown(news) && !form.reachesThreshold(larger, smaller)) {
      return outcome(OptionValue.WAIT, whileWaiting.times(second), whileWaiting.times(first));
    }
    return toFirst ? outcome(1, second, Rational.ZERO) : outcome(2, Rational.ZERO, first);
  }

  private static Outcome<Nothing> outcome(int action, Rational firstPays, Rational secondPays) {
    return new Outcome<>(
        List.of(new Outcome.Branch<>(Rational.ONE, action, Nothing.NOTHING)),
        List.of(firstPays.negate(), secondPays.negate()));
  }
}
