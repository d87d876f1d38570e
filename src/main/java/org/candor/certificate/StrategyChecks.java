package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/** The properties that compare an agent's reports: incentive compatibility and dynamic-Groves membership. */
final class StrategyChecks {
  private final Evidence evidence;
  private final Environment environment;
  private final JointSpace types;
  private final Game game;
  private final Equation equation;

  StrategyChecks(Evidence evidence) {
    this.evidence = evidence;
    this.environment = evidence.environment();
    this.types = environment.types();
    this.game = evidence.game();
    this.equation = new Equation(environment.discount());
  }

  /** {@code r_i(θ) + T_i(ρ) + γ E U_i(θ') ≤ U_i(θ)} for every misreport, and for first reports that establish a memory. */
  Finding incentiveCompatibility() {
    Finding whole = everyReportHonest();
    Finding finding = whole == null ? gains() : whole;
    if (finding.decided() == 0) {
      // Honesty is the only strategy: it is compared with itself.
      finding.holds((long) types.size() * types.agents());
    }
    return finding;
  }

  /** All inequalities at once, agent by agent and layer by layer; null if one fails. */
  private Finding everyReportHonest() {
    Finding finding = new Finding();
    for (int i = 0; i < types.agents(); i++) {
      for (int t = 0; t < game.layers(); t++) {
        Scaled now = evidence.honest().get(t).payoffs().get(i);
        Scaled next = evidence.honest().get(game.next(t)).payoffs().get(i);
        LayerRows rows = new LayerRows(environment.discount(), now, next);
        for (int joint = 0; joint < types.size(); joint++) {
          for (int m = 0; m < game.memories(t); m++) {
            Reports reports = new Reports();
            for (int report : environment.feasibleReports(i, types.local(joint, i))) {
              if (report != types.local(joint, i)) {
                reports.payoff(t, m, joint, i, report);
              }
            }
            reports.addTo(rows, game.position(m, joint));
          }
        }
        if (t == 0) {
          firstReports(rows, i);
        }
        if (rows.firstTempted() >= 0) {
          return null;
        }
        finding.holds(rows.rows());
      }
    }
    return finding;
  }

  private void firstReports(LayerRows rows, int i) {
    Distribution initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      int memory = game.start(joint);
      Reports reports = new Reports();
      for (int report : environment.feasibleReports(i, types.local(joint, i))) {
        int established = game.start(types.with(joint, i, report));
        if (established != memory) {
          reports.payoff(0, established, joint, i, report);
        }
      }
      reports.addTo(rows, game.position(memory, joint));
    }
  }

  /** What an agent's reports bring about at one joint type. */
  private final class Reports {
    private final List<Row> laws = new ArrayList<>();
    private final List<Rational> values = new ArrayList<>();
    private final List<Rational> transfers = new ArrayList<>();

    /** Her own value and transfer. */
    void payoff(int t, int memory, int joint, int i, int report) {
      Certificate.Play play = game.play(t, memory, types.with(joint, i, report));
      laws.add(game.row(play, joint));
      values.add(game.expectedValue(play, i, joint));
      transfers.add(play.transfers().get(i));
    }

    /** The value of what she leaves to the others, and her transfer. */
    void others(int t, int memory, int joint, int i, int report) {
      Certificate.Play play = game.play(t, memory, types.with(joint, i, report));
      Row social = game.row(play, joint);
      laws.add(social);
      values.add(social.reward().minus(game.expectedValue(play, i, joint)));
      transfers.add(play.transfers().get(i));
    }

    void addTo(LayerRows rows, int position) {
      rows.place(position, laws, values, transfers);
    }
  }

  /** The inequalities one by one, for the largest gain. */
  private Finding gains() {
    Finding finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; i < types.agents(); i++) {
            for (int report : environment.feasibleReports(i, types.local(joint, i))) {
              if (report != types.local(joint, i)) {
                misreport(finding, t, m, m, joint, i, report);
              }
            }
          }
        }
      }
    }
    firstReports(finding);
    return finding;
  }

  private void firstReports(Finding finding) {
    Distribution initial = environment.initial();
    for (int k = 0; k < initial.size(); k++) {
      int joint = initial.outcome(k);
      int memory = game.start(joint);
      for (int i = 0; i < types.agents(); i++) {
        for (int report : environment.feasibleReports(i, types.local(joint, i))) {
          int established = game.start(types.with(joint, i, report));
          if (established != memory) {
            misreport(finding, 0, memory, established, joint, i, report);
          }
        }
      }
    }
  }

  /**
   * @param memory under honest reports
   * @param established the memory under the misreport
   */
  private void misreport(
      Finding finding, int t, int memory, int established, int joint, int i, int report) {
    Certificate.Play play = game.play(t, established, types.with(joint, i, report));
    Rational flow = game.expectedValue(play, i, joint).plus(play.transfers().get(i));
    Row row = game.row(play, joint).withReward(flow);
    Scaled next = evidence.honest().get(game.next(t)).payoffs().get(i);
    Rational payoff = evidence.honest().get(t).payoffs().get(i).get(game.position(memory, joint));
    if (equation.atMost(row, next, payoff)) {
      finding.holds();
    } else {
      Rational gain = equation.value(row, next).minus(payoff);
      finding.fails(gain, () -> evidence.witness(t, memory, joint, i, report, gain));
    }
  }

  /** {@code r_-i(θ) − T_i(ρ) + γ E c_i(θ') = c_i(θ)} for every report, where {@code c_i = W − U_i}. */
  Finding dynamicGroves() {
    Finding finding = new Finding();
    int agents = types.agents();
    Scaled[][] charges = new Scaled[evidence.honest().size()][agents];
    for (int t = 0; t < charges.length; t++) {
      for (int i = 0; i < agents; i++) {
        Certificate.Honest honest = evidence.honest().get(t);
        charges[t][i] = honest.socialValue().minus(honest.payoffs().get(i));
      }
    }
    if (everyChargeStands(finding, charges)) {
      return finding;
    }
    finding = new Finding();
    for (int t = 0; t < game.layers(); t++) {
      for (int joint = 0; joint < types.size(); joint++) {
        for (int m = 0; m < game.memories(t); m++) {
          for (int i = 0; i < agents; i++) {
            for (int report : environment.feasibleReports(i, types.local(joint, i))) {
              charge(finding, t, m, joint, i, report, charges);
            }
          }
        }
      }
    }
    return finding;
  }

  /** All equations at once, agent by agent and layer by layer. */
  private boolean everyChargeStands(Finding finding, Scaled[][] charges) {
    for (int i = 0; i < types.agents(); i++) {
      for (int t = 0; t < game.layers(); t++) {
        LayerRows rows =
            new LayerRows(environment.discount(), charges[t][i], charges[game.next(t)][i]);
        for (int joint = 0; joint < types.size(); joint++) {
          for (int m = 0; m < game.memories(t); m++) {
            Reports reports = new Reports();
            for (int report : environment.feasibleReports(i, types.local(joint, i))) {
              reports.others(t, m, joint, i, report);
            }
            reports.addTo(rows, game.position(m, joint));
          }
        }
        if (rows.firstMoved() >= 0) {
          return false;
        }
        finding.holds(rows.rows());
      }
    }
    return true;
  }

  private void charge(
      Finding finding, int t, int m, int joint, int i, int report, Scaled[][] charges) {
    Certificate.Play play = game.play(t, m, types.with(joint, i, report));
    Row social = game.row(play, joint);
    Rational others = social.reward().minus(game.expectedValue(play, i, joint));
    Row row = social.withReward(others.minus(play.transfers().get(i)));
    Scaled next = charges[game.next(t)][i];
    Rational charge = charges[t][i].get(game.position(m, joint));
    if (equation.equal(row, next, charge)) {
      finding.holds();
    } else {
      Rational change = equation.value(row, next).minus(charge);
      finding.fails(change.abs(), () -> evidence.witness(t, m, joint, i, report, change));
    }
  }
}
