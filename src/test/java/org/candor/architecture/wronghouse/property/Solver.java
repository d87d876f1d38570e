package org.candor.architecture.wronghouse.property;

/** Computes, next to the data that it computes. */
public final class Solver {
  /** The data. */
  public record Result(int value) {}

  private Solver() {}

  /** Computes. */
  public static Result solve() {
    return new Result(1);
  }
}
