package org.candor.property;

/** Something that can be claimed of a mechanism, decided exactly on a game form. One check, one class. */
public interface Property {
  /** Short id, as in {@code ic.ex-post}. */
  String id();

  /** The name in words. */
  String title();

  /** What is checked, in one sentence. */
  String definition();

  /** Decides the property by exact arithmetic over all strategies, types and memories of the game. */
  Verdict check(GameAnalysis analysis);
}
