package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.LimitExceededException;
import org.candor.exact.Rational;
import org.candor.kernel.Checks;

/**
 * Efficient exit on confirmed tables: where no report of an agent can change a decision any more, on anything that can follow, her
 * transfer is 0.
 *
 * <p>Places are sets of laws of the memory that her reports, the first ones included, may have led to, with a joint type. All places start as places of exit; one at which
 * two reports or two laws lead to different laws of the decision is struck off, and then whatever leads to one that was struck off.
 */
final class ExitChecks {
  private static final int MAX_PLACES = 400_000;

  private record Place(int layer, Set<Map<Integer, Rational>> memories, int joint) {}

  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;

  ExitChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
  }

  Finding check() {
    Finding finding = new Finding();
    List<Map<Place, Boolean>> exits = new ArrayList<>();
    for (int i = 0; i < types.agents(); i++) {
      exits.add(exits(i));
    }
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; game.onRecord(t, m) && i < types.agents(); i++) {
            if (exits.get(i).get(start(t, m, joint, i))) {
              transfer(finding, t, m, joint, i);
            }
          }
        }
      }
    }
    return finding;
  }

  private void transfer(Finding finding, int t, int m, int joint, int i) {
    Rational transfer = game.play(t, m, joint).transfers().get(i);
    if (Checks.sumIsZero(new BigInteger[] {transfer.numerator()})) {
      finding.holds();
    } else {
      finding.fails(transfer.abs(), () -> evidence.witness(t, m, joint, i, null, transfer));
    }
  }

  /** Every place that can be met, and whether the agent has exited there. */
  private Map<Place, Boolean> exits(int agent) {
    List<Place> places = new ArrayList<>();
    Map<Place, List<Place>> following = new HashMap<>();
    Map<Place, Boolean> exits = new HashMap<>();
    for (int t = 0; t < game.layers(); t++) {
      for (int m = 0; m < game.memories(t); m++) {
        for (int joint = 0; joint < types.size(); joint++) {
          Place start = start(t, m, joint, agent);
          if (exits.putIfAbsent(start, true) == null) {
            places.add(start);
          }
        }
      }
    }
    for (int k = 0; k < places.size(); k++) {
      Place place = places.get(k);
      List<Place> next = following(place, agent);
      exits.put(place, next != null);
      following.put(place, next == null ? List.of() : next);
      for (Place later : following.get(place)) {
        if (exits.putIfAbsent(later, true) == null) {
          places.add(later);
        }
      }
      if (places.size() > MAX_PLACES) {
        throw new LimitExceededException(
            "more than " + MAX_PLACES + " joint types x memories to follow for efficient-exit");
      }
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      // Later places first: over a finite horizon one pass is enough.
      for (int k = places.size() - 1; k >= 0; k--) {
        Place place = places.get(k);
        if (exits.get(place) && !following.get(place).stream().allMatch(exits::get)) {
          exits.put(place, false);
          changed = true;
        }
      }
    }
    return exits;
  }

  /** The place of a memory and a joint type; a memory of the first period alone may be another one that her first report leads to. */
  private Place start(int layer, int memory, int joint, int agent) {
    Set<Map<Integer, Rational>> memories = new HashSet<>();
    memories.add(Map.of(memory, Rational.ONE));
    boolean first = layer == 0 && !game.isLater(memory);
    boolean honest = first && isHonestFirst(joint, memory);
    for (int other : first ? environment.initial().support() : new int[0]) {
      if (honest ? other == joint : game.start(other) == memory) {
        for (int report = 0; report < types.size(agent); report++) {
          int established = game.start(types.with(other, agent, report));
          memories.add(Map.of(established, Rational.ONE));
        }
      }
    }
    return new Place(layer, Set.copyOf(memories), joint);
  }

  private boolean isHonestFirst(int joint, int memory) {
    return environment.initial().probabilityOf(joint).signum() > 0 && game.start(joint) == memory;
  }

  /** What can follow, or null if the agent's reports, now or remembered, lead to different decisions. */
  private List<Place> following(Place place, int agent) {
    Map<Lots.Choice, Rational> first = null;
    Map<Lots.Choice, Set<Map<Integer, Rational>>> memories = new LinkedHashMap<>();
    for (Map<Integer, Rational> law : place.memories()) {
      for (int report = 0; report < types.size(agent); report++) {
        int profile = types.with(place.joint(), agent, report);
        Lots lots = new Lots(environment, game, place.layer(), law, profile);
        if (first != null && !first.equals(lots.decisions())) {
          return null;
        }
        first = lots.decisions();
        for (Lots.Choice choice : first.keySet()) {
          memories.computeIfAbsent(choice, c -> new HashSet<>()).add(lots.memory(choice));
        }
      }
    }
    List<Place> next = new ArrayList<>();
    if (environment.horizon().isEmpty() || place.layer() + 1 < game.layers()) {
      for (Map.Entry<Lots.Choice, Set<Map<Integer, Rational>>> later : memories.entrySet()) {
        for (int joint : environment.law(place.joint(), later.getKey().action()).support()) {
          next.add(new Place(game.next(place.layer()), Set.copyOf(later.getValue()), joint));
        }
      }
    }
    return next;
  }
}
