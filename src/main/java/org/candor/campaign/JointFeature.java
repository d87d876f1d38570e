package org.candor.campaign;

import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;

/** What can be special about a random environment of kind joint. */
public enum JointFeature implements Feature {
  THREE_OR_MORE_AGENTS("three or four agents"),
  FINITE("a finite horizon"),
  INFINITE("an infinite horizon"),
  ONE_PERIOD("a single period"),
  NO_FUTURE("γ = 0"),
  INTERDEPENDENT("a value that depends on another agent's signal"),
  CORRELATED("next signals that are not independent given the present ones"),
  INFORMATIVE("a law that depends on the present joint signal"),
  STEERED("a law that depends on the action"),
  RANDOM_START("a random first joint type"),
  NEGATIVE("an agent with a negative value");

  private final String title;

  JointFeature(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isIn(Setting setting) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    return switch (this) {
      case THREE_OR_MORE_AGENTS -> environment.types().agents() >= 3;
      case FINITE -> environment.horizon().isPresent();
      case INFINITE -> environment.horizon().isEmpty();
      case ONE_PERIOD -> environment.horizon().orElse(0) == 1;
      case NO_FUTURE -> environment.discount().isZero();
      case INTERDEPENDENT -> isInterdependent(environment);
      case CORRELATED ->
          someRow(environment, (s, a) -> !isProduct(environment, environment.law(s, a)));
      case INFORMATIVE ->
          someRow(environment, (s, a) -> !environment.law(s, a).equals(environment.law(0, a)));
      case STEERED ->
          someRow(environment, (s, a) -> !environment.law(s, a).equals(environment.law(s, 0)));
      case RANDOM_START -> environment.initial().size() > 1;
      case NEGATIVE ->
          someRow(
              environment,
              (s, a) -> {
                boolean negative = false;
                for (int i = 0; i < environment.types().agents(); i++) {
                  negative |= environment.value(i, s, a).signum() < 0;
                }
                return negative;
              });
    };
  }

  @FunctionalInterface
  private interface Row {
    boolean test(int joint, int action);
  }

  private static boolean someRow(JointEnvironment environment, Row row) {
    for (int joint = 0; joint < environment.types().size(); joint++) {
      for (int a = 0; a < environment.actions().size(); a++) {
        if (row.test(joint, a)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInterdependent(JointEnvironment environment) {
    JointSpace types = environment.types();
    return someRow(
        environment,
        (joint, a) -> {
          boolean depends = false;
          for (int i = 0; i < types.agents(); i++) {
            int[] alone = new int[types.agents()];
            alone[i] = types.local(joint, i);
            Rational value = environment.value(i, types.index(0, alone), a);
            depends |= !environment.value(i, joint, a).equals(value);
          }
          return depends;
        });
  }

  /** Whether a law on joint signals is the product of its margins. */
  private static boolean isProduct(JointEnvironment environment, Distribution law) {
    JointSpace types = environment.types();
    for (int joint = 0; joint < types.size(); joint++) {
      Rational product = Rational.ONE;
      for (int i = 0; i < types.agents(); i++) {
        int agent = i;
        int own = types.local(joint, i);
        Rational margin = Rational.ZERO;
        for (int k = 0; k < law.size(); k++) {
          if (types.local(law.outcome(k), agent) == own) {
            margin = margin.plus(law.probability(k));
          }
        }
        product = product.times(margin);
      }
      if (!law.probabilityOf(joint).equals(product)) {
        return false;
      }
    }
    return true;
  }
}
