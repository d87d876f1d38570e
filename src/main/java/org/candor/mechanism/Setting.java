package org.candor.mechanism;

import java.util.Optional;
import org.candor.environment.BeliefWelfare;
import org.candor.environment.Benchmark;
import org.candor.environment.Environment;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointWelfare;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;

/** An environment with its efficient benchmark, computed once and shared by mechanisms and properties. */
public final class Setting {
  private final Environment environment;
  private final SocialWelfare welfare;
  private BeliefWelfare beliefWelfare;
  private JointWelfare jointWelfare;

  public Setting(Environment environment) {
    this.environment = environment;
    this.welfare =
        environment instanceof PrivateEnvironment known ? new SocialWelfare(known) : null;
  }

  public Environment environment() {
    return environment;
  }

  /** The environment where values are private and types independent, else empty. */
  public Optional<PrivateEnvironment> privateEnvironment() {
    return environment instanceof PrivateEnvironment known ? Optional.of(known) : Optional.empty();
  }

  /** The environment where values may be interdependent or types correlated, else empty. */
  public Optional<JointEnvironment> jointEnvironment() {
    return environment instanceof JointEnvironment joint ? Optional.of(joint) : Optional.empty();
  }

  /**
   * The benchmark of a planner who sees all types, whatever the kind of environment.
   *
   * @throws IllegalStateException if there is none for this kind
   */
  public synchronized Benchmark benchmark() {
    if (jointWelfare == null && environment instanceof JointEnvironment joint) {
      jointWelfare = new JointWelfare(joint);
    }
    return jointWelfare == null ? welfare() : jointWelfare;
  }

  /**
   * The benchmark of a planner who sees all types, with those of every sub-population.
   *
   * @throws IllegalStateException if values are not private
   */
  public SocialWelfare welfare() {
    if (welfare == null) {
      throw new IllegalStateException(
          "no private-value benchmark in environment '" + environment.name() + "'");
    }
    return welfare;
  }

  /**
   * The benchmark of a planner who hears agents only while they are accessible.
   *
   * @throws IllegalStateException if values are not private
   */
  public synchronized BeliefWelfare beliefWelfare() {
    if (beliefWelfare == null) {
      if (welfare == null) {
        throw new IllegalStateException(
            "no benchmark with silent agents in environment '" + environment.name() + "'");
      }
      beliefWelfare = new BeliefWelfare(welfare.environment());
    }
    return beliefWelfare;
  }
}
