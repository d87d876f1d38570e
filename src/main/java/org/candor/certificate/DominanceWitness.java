package org.candor.certificate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.property.Witness;

/**
 * A refutation of dominance: against the others' reports that the witness lists, the misreport gains exactly the amount. That no other
 * misreport gains more is not part of the statement.
 */
final class DominanceWitness {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final Witness witness;
  private final int layer;
  private final int agent;
  private final int joint;

  DominanceWitness(Evidence evidence, Witness witness) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.witness = witness;
    if (witness.period().isPresent() != environment.horizon().isPresent()
        || witness.period().orElse(0) >= game.layers()) {
      throw wrong("there is no such period");
    }
    this.layer = witness.period().orElse(0);
    this.agent = agent(witness.agent());
    this.joint = joint();
  }

  private static Rejection wrong(String why) {
    return new Rejection("ic.dominant: the witness is none: " + why);
  }

  private int agent(String name) {
    int found = environment.agentNames().indexOf(name);
    if (found < 0) {
      throw wrong("there is no agent '" + name + "'");
    }
    return found;
  }

  private int joint() {
    for (int candidate = 0; candidate < types.size(); candidate++) {
      String publicState = environment.publicStateName(types.publicState(candidate));
      if (Objects.equals(publicState, witness.publicState())
          && Places.names(environment, candidate).equals(witness.jointType())) {
        return candidate;
      }
    }
    throw wrong("there is no such joint type");
  }

  private int state(int of, String name) {
    for (int state = 0; state < types.size(of); state++) {
      if (environment.stateName(of, state).equals(name)) {
        return state;
      }
    }
    throw wrong("agent " + Places.agent(environment, of) + " has no state '" + name + "'");
  }

  Finding check() {
    int report = state(agent, witness.report());
    if (report == types.local(joint, agent)) {
      throw wrong("it is no misreport");
    }
    List<int[][]> maps = maps();
    int honest = joint;
    for (int j = 0; j < types.agents(); j++) {
      honest = types.with(honest, j, maps.get(0)[j][types.local(joint, j)]);
    }
    int sent = types.with(honest, agent, report);
    Rational found = null;
    for (int m = 0; m < game.memories(layer); m++) {
      if (Objects.equals(game.description(layer, m), witness.memory())) {
        for (int changed : memories(m, honest, sent)) {
          Rational gain =
              gain(
                  new Advantage.Side(layer, m, joint, honest),
                  new Advantage.Side(layer, changed, joint, sent),
                  maps);
          found = gain;
          if (gain.equals(witness.amount()) && gain.signum() > 0) {
            Finding finding = new Finding();
            finding.fails(gain, () -> witness);
            return finding;
          }
        }
      }
    }
    if (found == null) {
      throw wrong("there is no memory '" + witness.memory() + "'");
    }
    throw new Rejection(
        "ic.dominant: against the reports of the others that are listed the misreport at "
            + Places.profile(witness.publicState(), witness.jointType())
            + " gains "
            + found
            + ", certificate says "
            + witness.amount());
  }

  /** The memories at which the misreport may be sent: that of honesty, or at first the one that it establishes. */
  private List<Integer> memories(int memory, int honest, int sent) {
    boolean first =
        layer == 0
            && environment.initial().probabilityOf(joint).signum() > 0
            && Objects.equals(game.starts().get(honest), memory);
    return first ? List.of(memory, game.start(sent)) : List.of(memory);
  }

  private Rational gain(Advantage.Side honest, Advantage.Side misreport, List<int[][]> maps) {
    Advantage advantage = Advantage.of(evidence, agent, honest, misreport);
    int at = game.next(layer);
    for (int[][] map : maps.subList(1, maps.size())) {
      advantage = advantage.after(at, map);
      at = game.next(at);
    }
    return advantage.with(evidence.honest().get(at).payoffs().get(agent));
  }

  /** By period from the witness's on, agent and type what is reported. */
  private List<int[][]> maps() {
    int first = environment.horizon().isPresent() ? layer : 0;
    int last = first;
    for (Witness.OtherReport other : witness.othersReports()) {
      last = Math.max(last, other.period());
    }
    int limit = environment.horizon().isPresent() ? game.layers() : DominanceSearch.MAX_REACH;
    if (last >= limit) {
      throw wrong("no reports of the others matter in period " + last);
    }
    List<int[][]> maps = new ArrayList<>();
    for (int period = first; period <= last; period++) {
      int[][] map = new int[types.agents()][];
      for (int j = 0; j < map.length; j++) {
        map[j] = java.util.stream.IntStream.range(0, types.size(j)).toArray();
      }
      maps.add(map);
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Witness.OtherReport other : witness.othersReports()) {
      int j = agent(other.agent());
      int type = state(j, other.type());
      int report = state(j, other.report());
      boolean now = other.period() == first;
      if (other.period() < first
          || j == agent
          || type == report
          || (now && type != types.local(joint, j))
          || !seen.add(List.of(other.period(), j, type))) {
        throw wrong(
            "agent "
                + Places.agent(environment, j)
                + " cannot be listed with the type '"
                + other.type()
                + "' in period "
                + other.period());
      }
      maps.get(other.period() - first)[j][type] = report;
    }
    return maps;
  }
}
