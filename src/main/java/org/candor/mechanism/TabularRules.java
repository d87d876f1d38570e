package org.candor.mechanism;

import java.util.ArrayList;
import java.util.List;

/** Rules given as a table: decisions and transfers for every report profile of every period; nothing is remembered. */
public final class TabularRules extends StatelessRules {
  private final List<List<Outcome<Nothing>>> table;

  /**
   * @param table {@code [period][profile]}, with period 0 alone over an infinite horizon; null for a profile that nobody
   *     can send
   */
  public TabularRules(List<List<Outcome<Nothing>>> table) {
    this.table = new ArrayList<>();
    table.forEach(layer -> this.table.add(new ArrayList<>(layer)));
  }

  @Override
  protected Outcome<Nothing> outcome(int period, int profile) {
    return table.get(period).get(profile);
  }
}
