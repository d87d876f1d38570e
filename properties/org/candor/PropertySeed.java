package org.candor;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property its own seed, derived from the system property {@code candor.seed} and the property's name: one number
 * reproduces a whole run, and {@code mvn verify -Dcandor.seed=7} draws other instances. A property that states a seed keeps it.
 */
public final class PropertySeed implements AroundPropertyHook {

  /** The system property that holds the seed of a run. */
  public static final String SYSTEM_PROPERTY = "candor.seed";

  private static final long DEFAULT = 1;

  /** The seed of this run. */
  public static long ofRun() {
    return Long.getLong(SYSTEM_PROPERTY, DEFAULT);
  }

  /** The seed of the property {@code name} in the run {@code run}: the FNV-1a hash of both. */
  static long of(long run, String name) {
    long hash = 0xcbf29ce484222325L;
    for (char c : (run + " " + name).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    return hash;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    // Outermost: the seed must be there before anything draws.
    return Integer.MIN_VALUE;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().seed().isEmpty()) {
      String name = context.containerClass().getName() + "." + context.targetMethod().getName();
      context.attributes().setSeed(Long.toString(of(ofRun(), name)));
    }
    return property.execute();
  }
}
