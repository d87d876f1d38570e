package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What it means that two environments are the same: every number and every name. */
final class Environments {
  private Environments() {}

  static void assertSame(Environment expected, Environment actual) {
    if (expected instanceof PrivateEnvironment one && actual instanceof PrivateEnvironment other) {
      assertSame(one, other);
    } else {
      assertSame((JointEnvironment) expected, (JointEnvironment) actual);
    }
  }

  private static void assertSame(JointEnvironment expected, JointEnvironment actual) {
    assertEquals(expected.name(), actual.name());
    assertEquals(expected.discount(), actual.discount());
    assertEquals(expected.horizon(), actual.horizon());
    assertEquals(expected.actions(), actual.actions());
    assertEquals(expected.agentNames(), actual.agentNames());
    assertEquals(expected.types(), actual.types());
    assertEquals(expected.initial(), actual.initial());
    for (int i = 0; i < expected.agentNames().size(); i++) {
      for (int s = 0; s < expected.types().size(i); s++) {
        assertEquals(expected.stateName(i, s), actual.stateName(i, s));
      }
      for (int joint = 0; joint < expected.types().size(); joint++) {
        for (int a = 0; a < expected.actions().size(); a++) {
          assertEquals(expected.value(i, joint, a), actual.value(i, joint, a));
          assertEquals(expected.law(joint, a), actual.law(joint, a));
        }
      }
    }
  }

  private static void assertSame(PrivateEnvironment expected, PrivateEnvironment actual) {
    assertEquals(expected.name(), actual.name());
    assertEquals(expected.kind(), actual.kind());
    assertEquals(expected.discount(), actual.discount());
    assertEquals(expected.horizon(), actual.horizon());
    assertEquals(expected.actions(), actual.actions());
    assertEquals(expected.agentNames(), actual.agentNames());
    assertEquals(expected.types(), actual.types());
    assertEquals(expected.reports(), actual.reports());
    PublicProcess p = expected.publicProcess();
    PublicProcess q = actual.publicProcess();
    assertEquals(p.isDeclared(), q.isDeclared());
    assertEquals(p.states(), q.states());
    assertEquals(p.initial(), q.initial());
    for (int s = 0; s < p.states().size(); s++) {
      assertEquals(expected.feasible(s), actual.feasible(s));
      for (int a = 0; a < expected.actions().size(); a++) {
        assertEquals(p.value(s, a), q.value(s, a));
        assertEquals(p.law(s, a), q.law(s, a));
      }
    }
    for (int i = 0; i < expected.agents().size(); i++) {
      for (int a = 0; a < expected.actions().size(); a++) {
        assertEquals(expected.remainsWithout(i, a), actual.remainsWithout(i, a));
      }
      assertSame(
          expected.agents().get(i),
          actual.agents().get(i),
          p.states().size(),
          expected.actions().size());
    }
  }

  private static void assertSame(Agent expected, Agent actual, int publicStates, int actions) {
    assertEquals(expected.name(), actual.name());
    assertEquals(expected.states(), actual.states());
    assertEquals(expected.initial(), actual.initial());
    for (int s = 0; s < expected.states().size(); s++) {
      assertEquals(expected.isInaccessible(s), actual.isInaccessible(s));
      for (int p = 0; p < publicStates; p++) {
        assertEquals(expected.terminal(p, s), actual.terminal(p, s));
        for (int a = 0; a < actions; a++) {
          assertEquals(expected.value(p, s, a), actual.value(p, s, a));
          assertEquals(expected.law(p, s, a), actual.law(p, s, a));
        }
      }
    }
  }
}
