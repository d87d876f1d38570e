package org.candor.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/** The most that an agent's strategies gain over honesty when the others report given functions of their types, and then honestly. */
final class BestResponseToMaps {
  private record Key(int later, int memory, int joint, boolean honest) {}

  private final GameAnalysis analysis;
  private final Environment environment;
  private final JointSpace types;
  private final Worst.Place place;
  private final int agent;
  private final int othersProfile;
  private final List<int[][]> maps;
  private final Map<Key, Rational> known = new HashMap<>();
  private Rational[][] honestOthers;

  /**
   * @param place where honesty and strategies part
   * @param othersProfile what the others report there
   * @param maps what they report afterwards
   */
  BestResponseToMaps(
      GameAnalysis analysis, Worst.Place place, int othersProfile, List<int[][]> maps) {
    this.analysis = analysis;
    this.environment = analysis.environment();
    this.types = analysis.types();
    this.place = place;
    this.agent = place.agent();
    this.othersProfile = othersProfile;
    this.maps = maps;
  }

  Rational gain() {
    int own = types.local(place.index(), agent);
    Rational honest = null;
    Rational best = null;
    for (int report : environment.feasibleReports(agent, own)) {
      int profile = types.with(othersProfile, agent, report);
      boolean isHonest = report == own;
      best = greater(best, payoff(0, place.memory(), place.index(), profile, false));
      honest = isHonest ? payoff(0, place.memory(), place.index(), profile, true) : honest;
      int established = isFirst() ? analysis.game().initialMemory(profile) : place.memory();
      if (established != place.memory()) {
        best = greater(best, payoff(0, established, place.index(), profile, false));
      }
    }
    return best.minus(honest);
  }

  /** Whether the place is that of honest first reports, so that another report may establish another memory. */
  private boolean isFirst() {
    return place.layer() == 0
        && !environment.initial().probabilityOf(place.index()).isZero()
        && analysis.game().initialMemory(othersProfile) == place.memory();
  }

  private static Rational greater(Rational one, Rational other) {
    return one == null ? other : one.max(other);
  }

  /** The payoff of a profile now and of honesty, or of the best strategy, afterwards. */
  private Rational payoff(int later, int memory, int joint, int profile, boolean honest) {
    int layer = layer(later);
    GameForm.Play play = analysis.game().play(layer, memory, profile);
    Rational future = Rational.ZERO;
    for (GameForm.Decision decision : play.decisions()) {
      Distribution law = environment.law(joint, decision.action());
      for (int k = 0; k < law.size(); k++) {
        Rational value = value(later + 1, decision.nextMemory(), law.outcome(k), honest);
        future = future.plus(decision.probability().times(law.probability(k)).times(value));
      }
    }
    return analysis.flow(play, agent, joint).plus(environment.discount().times(future));
  }

  private int layer(int later) {
    return environment.horizon().isPresent() ? place.layer() + later : 0;
  }

  private Rational value(int later, int memory, int joint, boolean honest) {
    if (environment.horizon().isPresent() && layer(later) == analysis.layers()) {
      return environment.terminalValue(agent, joint);
    }
    if (later > maps.size()) {
      return honest
          ? analysis.payoffs(layer(later), agent).get(analysis.position(memory, joint))
          : bestAgainstHonesty(later)[memory][joint];
    }
    Key key = new Key(later, memory, joint, honest);
    Rational value = known.get(key);
    if (value == null) {
      int[][] map = maps.get(later - 1);
      int profile = joint;
      for (int j = 0; j < map.length; j++) {
        profile = types.with(profile, j, map[j][types.local(joint, j)]);
      }
      int own = types.local(joint, agent);
      for (int report : environment.feasibleReports(agent, own)) {
        if (!honest || report == own) {
          int sent = types.with(profile, agent, report);
          value = greater(value, payoff(later, memory, joint, sent, honest));
        }
      }
      known.put(key, value);
    }
    return value;
  }

  /** Asked for one layer only: that after the last of the functions. */
  private Rational[][] bestAgainstHonesty(int later) {
    if (honestOthers == null) {
      honestOthers = BestResponse.values(analysis, layer(later), agent);
    }
    return honestOthers;
  }
}
