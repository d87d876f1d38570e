package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.environment.Environment;
import org.candor.exact.Rational;

/**
 * What an ex ante charge is based on at each memory: {@code V_-i} at the first reports, which the memory must keep for good.
 */
final class ChargeBases {
  private final Environment environment;
  private final Game game;
  private final List<List<List<Rational>>> bases = new ArrayList<>();

  private ChargeBases(Environment environment, Game game) {
    this.environment = environment;
    this.game = game;
    for (int t = 0; t < game.layers(); t++) {
      List<List<Rational>> layer = new ArrayList<>();
      for (int m = 0; m < game.memories(t); m++) {
        layer.add(null);
      }
      bases.add(layer);
    }
  }

  static ChargeBases of(Environment environment, Game game, List<List<Scaled>> othersOptimal) {
    ChargeBases result = new ChargeBases(environment, game);
    for (Map.Entry<Integer, Integer> start : game.starts().entrySet()) {
      List<Rational> base = new ArrayList<>();
      for (int i = 0; i < environment.types().agents(); i++) {
        int rest = environment.types().project(start.getKey(), i);
        base.add(othersOptimal.get(i).get(0).get(rest));
      }
      result.put(0, start.getValue(), List.copyOf(base));
    }
    for (int t = 0; t < game.layers(); t++) {
      // Over an infinite horizon a memory may lead to one whose base is known only then.
      boolean learnt = true;
      while (learnt) {
        learnt = result.keep(t);
      }
    }
    return result;
  }

  Rational base(int layer, int memory, int agent) {
    return bases.get(layer).get(memory).get(agent);
  }

  /** Whether the memory's base was not known before. */
  private boolean put(int layer, int memory, List<Rational> base) {
    List<Rational> known = bases.get(layer).set(memory, base);
    if (known != null && !known.equals(base)) {
      throw new Rejection(
          "memory "
              + memory
              + Places.period(environment, layer)
              + " would have to keep the initial values V_-i "
              + known
              + " and "
              + base
              + " at once");
    }
    return known == null;
  }

  private boolean keep(int layer) {
    int next = game.next(layer);
    boolean learnt = false;
    for (int m = 0; next < game.layers() && m < game.memories(layer); m++) {
      List<Rational> base = bases.get(layer).get(m);
      for (int profile = 0; base != null && profile < environment.types().size(); profile++) {
        for (Certificate.Decision decision : game.play(layer, m, profile).decisions()) {
          learnt |= put(next, decision.next(), base);
        }
      }
    }
    return learnt;
  }
}
