package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What in a report should not be there. */
final class ReportProblems {
  private ReportProblems() {}

  /**
   * One sentence per claim refuted within its hypotheses, theorem not proved, contract or query not as expected, claim of the
   * registry that differs and counterexample that is no longer one.
   */
  static List<String> in(Map<String, Object> report) {
    List<String> problems = new ArrayList<>();
    for (Object row : (List<?>) report.get("mechanisms")) {
      Map<?, ?> mechanism = (Map<?, ?>) row;
      for (Object each : (List<?>) mechanism.get("cells")) {
        Map<?, ?> cell = (Map<?, ?>) each;
        if (cell.get("evidence").equals("refuted")) {
          problems.add(
              mechanism.get("id") + " claims " + cell.get("property") + ", which is refuted");
          for (Object level : (List<?>) cell.get("levels")) {
            Map<?, ?> reached = (Map<?, ?>) level;
            if (!reached.containsKey("environments")) {
              problems.add(
                  "the "
                      + reached.get("level")
                      + " evidence for it contradicts that: "
                      + (reached.containsKey("theorem")
                          ? "theorem " + reached.get("theorem")
                          : "query " + reached.get("query")));
            }
          }
        }
      }
    }
    if (((Map<?, ?>) report.get("proofs")).get("status").equals("NOT as expected")) {
      problems.add("a contract of the kernel is not as expected");
    }
    for (Object each : (List<?>) ((Map<?, ?>) report.get("theorems")).get("theorems")) {
      Map<?, ?> theorem = (Map<?, ?>) each;
      if (theorem.get("objection") != null) {
        problems.add(
            "theorem " + theorem.get("number") + " is not proved: " + theorem.get("objection"));
      }
    }
    if (((Map<?, ?>) report.get("symbolic")).get("status").equals("NOT as expected")) {
      problems.add("an answer of the SMT solver is not as expected");
    }
    for (Object each : (List<?>) report.get("claims")) {
      Map<?, ?> claim = (Map<?, ?>) each;
      if (!Boolean.TRUE.equals(claim.get("asExpected"))) {
        problems.add("the registry expects another verdict on " + claim.get("id"));
      }
    }
    for (Object each : (List<?>) report.get("broken")) {
      Map<?, ?> broken = (Map<?, ?>) each;
      if (broken.get("counterexample") instanceof Map<?, ?> kept
          && !kept.get("replay").equals("the same")) {
        problems.add(kept.get("file") + " is no longer true: " + kept.get("replay"));
      }
    }
    return problems;
  }
}
