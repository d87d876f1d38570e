package org.candor.catalog.inaccessible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.LimitExceededException;
import org.candor.process.FeasibleSet;

/**
 * How the states in which an agent can be, whatever she says, follow each other along public states and feasible actions; the places
 * where she is not within reach for certain.
 */
final class Tracks {
  private static final int MAX_PLACES = 100_000;

  /** A public state with the states in which the agent can be there. */
  private record Place(int publicState, List<Integer> possible) {}

  private final PrivateEnvironment environment;
  private final Agent agent;
  private final Map<Place, Integer> positions = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Set<Integer>> next = new ArrayList<>();

  /**
   * @throws LimitExceededException if there are too many places
   */
  Tracks(PrivateEnvironment environment, Agent agent) {
    this.environment = environment;
    this.agent = agent;
    for (int z : environment.publicProcess().initial().support()) {
      position(new Place(z, Whereabouts.initial(agent)));
    }
    for (int p = 0; p < places.size(); p++) {
      next.add(follow(places.get(p)));
    }
  }

  private int position(Place place) {
    Integer known = positions.putIfAbsent(place, places.size());
    if (known != null) {
      return known;
    }
    if (places.size() >= MAX_PLACES) {
      throw new LimitExceededException(
          "environment '"
              + environment.name()
              + "': there are more than "
              + MAX_PLACES
              + " sets of states in which agent '"
              + agent.name()
              + "' may be; drop states");
    }
    places.add(place);
    return places.size() - 1;
  }

  private Set<Integer> follow(Place place) {
    Set<Integer> later = new LinkedHashSet<>();
    int z = place.publicState();
    for (FeasibleSet set : environment.feasible(z)) {
      for (int action : set.actions()) {
        List<Integer> possible = Whereabouts.next(agent, place.possible(), z, action);
        for (int nextZ : environment.publicProcess().law(z, action).support()) {
          later.add(position(new Place(nextZ, possible)));
        }
      }
    }
    return later;
  }

  /** Whether every track out of reach ends: no cycle of places lacks one at which the agent is within reach for certain. */
  boolean end() {
    int[] open = new int[places.size()];
    List<List<Integer>> before = new ArrayList<>();
    places.forEach(place -> before.add(new ArrayList<>()));
    List<Integer> ended = new ArrayList<>();
    for (int p = 0; p < open.length; p++) {
      boolean reached = Whereabouts.isWithinReach(agent, places.get(p).possible());
      for (int later : reached ? Set.<Integer>of() : next.get(p)) {
        open[p]++;
        before.get(later).add(p);
      }
      if (open[p] == 0) {
        ended.add(p);
      }
    }
    for (int k = 0; k < ended.size(); k++) {
      for (int p : before.get(ended.get(k))) {
        open[p]--;
        if (open[p] == 0) {
          ended.add(p);
        }
      }
    }
    return ended.size() == open.length;
  }
}
