package org.candor.claims;

import java.util.List;

/**
 * A statement that KeY proves for finite environments of every size, as one contract of the kernel.
 *
 * @param number its place in the list, as in {@code 3.2}
 * @param id short, as in {@code one-shot-deviation}
 * @param title its name in the field
 * @param statement in the field's words
 * @param source author, year, theorem
 * @param contract the method whose contract states it, by the full name of its class
 * @param sibling a contract that looks like it, lacks a hypothesis or a term, is false and must stay open
 * @param scaling what writing it over integers presupposes here
 * @param caveats what a reader could take it for and it is not
 * @param coverage the properties of mechanisms that it establishes
 */
public record Theorem(
    String number,
    String id,
    String title,
    String statement,
    String source,
    String contract,
    String sibling,
    String scaling,
    List<String> caveats,
    List<Coverage> coverage) {
  /**
   * Properties of a mechanism that a theorem establishes.
   *
   * @param mechanism its id in the catalogue
   * @param properties their ids
   * @param hypotheses on the environment; no other environment is spoken of
   */
  public record Coverage(String mechanism, List<String> properties, List<String> hypotheses) {
    public Coverage {
      properties = List.copyOf(properties);
      hypotheses = List.copyOf(hypotheses);
    }
  }

  public Theorem {
    caveats = List.copyOf(caveats);
    coverage = List.copyOf(coverage);
  }
}
