package org.candor.architecture.wronghouse.rendering;

import org.candor.architecture.wronghouse.property.Solver;

/** Renders a result as it finds it: allowed. */
public final class Reader {
  private Reader() {}

  /** The result in words. */
  public static String render(Solver.Result result) {
    return "value " + result.value();
  }
}
