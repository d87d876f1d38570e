package org.candor.proofs;

import de.uka.ilkd.key.pp.LogicPrinter;
import de.uka.ilkd.key.proof.Goal;
import de.uka.ilkd.key.proof.Node;
import de.uka.ilkd.key.proof.Proof;
import java.util.ArrayList;
import java.util.List;

/** The open goals of a proof, in words. */
public final class OpenGoals {
  private static final int SHOWN = 3;

  private OpenGoals() {}

  /** The case distinctions that lead to the first goals, and their sequents. */
  static List<String> shown(Proof proof) {
    List<String> goals = new ArrayList<>();
    for (Goal goal : proof.openGoals()) {
      if (goals.size() == SHOWN) {
        break;
      }
      goals.add(
          "branch: "
              + branch(goal.node())
              + "\n"
              + LogicPrinter.quickPrintSequent(goal.sequent(), proof.getServices()));
    }
    return goals;
  }

  /** The case distinctions that lead to the first goal; empty when none is open. */
  public static String firstBranch(Proof proof) {
    for (Goal goal : proof.openGoals()) {
      return branch(goal.node());
    }
    return "";
  }

  /** The labels of the case distinctions from the root to a node. */
  private static String branch(Node goal) {
    StringBuilder labels = new StringBuilder();
    for (Node node = goal; node.parent() != null; node = node.parent()) {
      String label = node.getNodeInfo().getBranchLabel();
      if (label != null && node.parent().childrenCount() > 1) {
        labels.insert(0, " / " + label);
      }
    }
    return labels.length() == 0 ? "(no case distinction)" : labels.substring(3);
  }
}
