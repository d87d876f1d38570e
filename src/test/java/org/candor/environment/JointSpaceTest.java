package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.candor.exact.LimitExceededException;
import org.junit.jupiter.api.Test;

class JointSpaceTest {
  private final JointSpace space = new JointSpace(2, new int[] {3, 1, 4});

  @Test
  void publicStateIsSlowestAndTheLastAgentFastest() {
    int joint = 0;
    for (int p = 0; p < 2; p++) {
      for (int a = 0; a < 3; a++) {
        for (int c = 0; c < 4; c++) {
          assertEquals(joint, space.index(p, a, 0, c));
          assertEquals(p, space.publicState(joint));
          assertEquals(a, space.local(joint, 0));
          assertEquals(0, space.local(joint, 1));
          assertEquals(c, space.local(joint, 2));
          joint++;
        }
      }
    }
    assertEquals(joint, space.size());
  }

  @Test
  void replacesAndProjects() {
    for (int joint = 0; joint < space.size(); joint++) {
      for (int agent = 0; agent < 3; agent++) {
        JointSpace others = space.without(agent);
        int projected = space.project(joint, agent);
        for (int j = 0; j < 3; j++) {
          assertEquals(j == agent ? 0 : space.local(joint, j), others.local(projected, j));
        }
        assertEquals(space.publicState(joint), others.publicState(projected));
        for (int local = 0; local < space.size(agent); local++) {
          int replaced = space.with(joint, agent, local);
          assertEquals(local, space.local(replaced, agent));
          assertEquals(projected, space.project(replaced, agent));
        }
      }
    }
  }

  @Test
  void refusesSpacesBeyondItsLimit() {
    assertThrows(
        LimitExceededException.class,
        () -> new JointSpace(1, new int[] {1000, 1000, 1000, 1000, 1000, 1000, 1000}));
  }
}
