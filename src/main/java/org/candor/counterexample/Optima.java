package org.candor.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.candor.environment.SocialWelfare;

/** The optimal values that transfers are made of, where a witness points: V, and V_-i for every agent. */
final class Optima {
  private Optima() {}

  /** A small table, for the true joint type and for the one that is reported; empty where reports hide types. */
  static List<String> lines(Scene scene) {
    boolean whole =
        !scene.witness.jointType().isEmpty() && !scene.witness.jointType().contains(null);
    if (!whole || !scene.analysis.isFullyAccessible()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Optimal values, from this period on (V_-i: the others' when agent i is ignored):");
    int joint = scene.jointType();
    Comparison table = new Comparison();
    table.row(head(scene));
    table.row(row(scene, "at " + scene.names(), joint));
    if (scene.agent >= 0 && scene.witness.report() != null) {
      int reported = scene.environment().types().with(joint, scene.agent, scene.report());
      table.row(row(scene, "as " + scene.who() + " reports", reported));
    }
    lines.addAll(table.lines());
    lines.add("");
    return lines;
  }

  private static String[] head(Scene scene) {
    List<String> cells = new ArrayList<>(List.of("", "efficient action", "V"));
    scene.environment().agentNames().forEach(name -> cells.add("V_-" + name));
    return cells.toArray(new String[0]);
  }

  private static String[] row(Scene scene, String label, int joint) {
    SocialWelfare welfare = scene.analysis.setting().welfare();
    StringJoiner actions = new StringJoiner(" or ");
    int publicState = scene.environment().types().publicState(joint);
    for (int z = 0; z < scene.environment().feasible(publicState).size(); z++) {
      actions.add(
          scene.environment().actions().get(welfare.efficientAction(scene.layer, joint, z)));
    }
    List<String> cells = new ArrayList<>(List.of(label, actions.toString()));
    cells.add(welfare.value(scene.layer, joint).toString());
    for (int i = 0; i < scene.analysis.agents(); i++) {
      cells.add(welfare.othersOptimal(scene.layer, i, joint).toString());
    }
    return cells.toArray(new String[0]);
  }
}
