package org.candor.campaign;

import org.candor.mechanism.Setting;

/** Something that can be special about a random environment. */
public interface Feature {
  /** In words. */
  String title();

  /** Whether the environment has it, decided exactly. */
  boolean isIn(Setting setting);
}
