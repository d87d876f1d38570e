package org.candor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

class PropertySeedProperties {

  @Property
  @AddLifecycleHook(RanWithTheSeedOfTheRun.class)
  void anotherRunGivesAnotherSeed(@ForAll long run, @ForAll @AlphaChars String name) {
    assertNotEquals(PropertySeed.of(run, name), PropertySeed.of(run + 1, name));
  }

  /** Fails a property that ran with another seed than the run gives it. */
  static final class RanWithTheSeedOfTheRun implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      String name = context.containerClass().getName() + "." + context.targetMethod().getName();
      long expected = PropertySeed.of(PropertySeed.ofRun(), name);
      assertEquals(Long.toString(expected), result.seed().orElse("none"), "seed of " + name);
      return result;
    }
  }
}
