package org.candor.architecture.wronghouse.rendering;

import org.candor.architecture.wronghouse.property.Solver;

/** Computes what it renders: forbidden. */
public final class Computer {
  private Computer() {}

  /** The result in words. */
  public static String render() {
    return "value " + Solver.solve().value();
  }
}
