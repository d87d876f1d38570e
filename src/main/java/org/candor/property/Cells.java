package org.candor.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.process.Distribution;

/**
 * An agent's information at one memory: a partition of the joint types that can occur when the others are honest.
 *
 * <p>The others' silence tells only what the centre's prediction, conditioned on their inaccessible states, tells; joint
 * types in which a silent agent's state has probability 0 under that belief cannot occur and belong to no cell, nor do those
 * whose public state cannot follow what is remembered. A joint
 * type in which another agent is heard in a state that was not expected of her does belong to a cell: her report is then
 * all that anybody goes by, and an agent's own state is arbitrary because she alone knows what she hid.
 */
final class Cells {
  private static final int CENTRE = -1;

  private final List<Cell> cells = new ArrayList<>();
  private final int[] cellOf;

  private Cells(int jointTypes) {
    cellOf = new int[jointTypes];
    java.util.Arrays.fill(cellOf, -1);
  }

  /** What the centre knows after honest reports: the partition by report profile, silent agents weighted by its beliefs. */
  static Cells ofCentre(GameForm game, int layer, int memory) {
    return of(game, layer, memory, CENTRE);
  }

  static Cells of(GameForm game, int layer, int memory, int agent) {
    Environment environment = game.environment();
    JointSpace types = environment.types();
    Cells partition = new Cells(types.size());
    if (types.equals(environment.reports())) {
      for (int joint = 0; joint < types.size(); joint++) {
        partition.add(Cell.single(joint));
      }
      return partition;
    }
    Distribution[] beliefs = new Distribution[types.agents()];
    for (int j = 0; j < beliefs.length; j++) {
      Distribution predicted = j == agent ? null : game.predicted(layer, memory, j);
      int other = j;
      beliefs[j] =
          predicted == null
              ? null
              : predicted.given(
                  s -> environment.isSilence(other, environment.truthfulReport(other, s)));
    }
    Map<Long, List<Integer>> members = new java.util.LinkedHashMap<>();
    Map<Integer, Rational> weights = new HashMap<>();
    for (int joint = 0; joint < types.size(); joint++) {
      Rational weight = weight(environment, joint, agent, beliefs);
      if (!weight.isZero() && game.canFollow(layer, memory, types.publicState(joint))) {
        weights.put(joint, weight);
        long profile = environment.truthfulProfile(joint);
        long key =
            agent == CENTRE ? profile : profile * types.size(agent) + types.local(joint, agent);
        members.computeIfAbsent(key, k -> new ArrayList<>()).add(joint);
      }
    }
    for (List<Integer> group : members.values()) {
      partition.add(
          new Cell(
              group.stream().mapToInt(Integer::intValue).toArray(),
              group.stream().map(weights::get).toArray(Rational[]::new)));
    }
    return partition;
  }

  private static Rational weight(
      Environment environment, int joint, int agent, Distribution[] beliefs) {
    Rational weight = Rational.ONE;
    for (int j = 0; j < beliefs.length; j++) {
      int local = environment.types().local(joint, j);
      if (j != agent && environment.isSilence(j, environment.truthfulReport(j, local))) {
        weight = beliefs[j] == null ? Rational.ZERO : weight.times(beliefs[j].probabilityOf(local));
      }
    }
    return weight;
  }

  private void add(Cell cell) {
    for (int k = 0; k < cell.size(); k++) {
      cellOf[cell.jointType(k)] = cells.size();
    }
    cells.add(cell);
  }

  List<Cell> all() {
    return cells;
  }

  /** The cell of a joint type, or null if the joint type cannot occur. */
  Cell of(int jointType) {
    return cellOf[jointType] < 0 ? null : cells.get(cellOf[jointType]);
  }

  /** The position in {@link #all()} of a joint type's cell, or -1 if it cannot occur. */
  int position(int jointType) {
    return cellOf[jointType];
  }
}
