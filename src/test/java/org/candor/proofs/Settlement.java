package org.candor.proofs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which closed proofs count. A contract is {@code CLOSED} when its own proof is and every contract that it uses is {@code CLOSED} or
 * belongs to no class that is proved, which the report lists as trusted. The least such set is taken: contracts that rest on each
 * other in a circle do not count.
 *
 * <p>The prover could tell as well, if all proofs stayed in one process; but then it goes through all of them at every step of a new
 * one.
 */
final class Settlement {
  private Settlement() {}

  /** The results of one arithmetic with their final statuses, in the same order. */
  static List<ContractResult> settle(List<ContractResult> found) {
    Map<String, ContractResult> byName = new HashMap<>();
    for (ContractResult result : found) {
      if (byName.put(result.name(), result) != null) {
        throw new IllegalStateException(result.name() + " was proved twice");
      }
    }
    Set<String> settled = settled(byName);
    List<ContractResult> results = new ArrayList<>();
    for (ContractResult result : found) {
      if (!result.status().equals(ContractResult.OWN_CLOSED)) {
        results.add(result);
      } else if (settled.contains(result.name())) {
        results.add(result.withStatus(ContractResult.CLOSED));
      } else {
        results.add(result.withStatus(ContractResult.LEMMAS_LEFT));
      }
    }
    return List.copyOf(results);
  }

  private static Set<String> settled(Map<String, ContractResult> byName) {
    Set<String> settled = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ContractResult result : byName.values()) {
        if (result.status().equals(ContractResult.OWN_CLOSED)
            && !settled.contains(result.name())
            && result.uses().stream()
                .allMatch(u -> settled.contains(u) || !byName.containsKey(u))) {
          settled.add(result.name());
          grown = true;
        }
      }
    }
    return settled;
  }
}
