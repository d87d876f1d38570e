package org.candor.claims;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Verdict;

/** Liu's conditions on the transition probabilities, and what Lemma A.4 makes of them. A condition that fails is off by 1. */
final class SignalFormulas {
  private SignalFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "(A2): no column of M_-i(a, θ_-i) is a convex combination of the others",
            s -> condition(s, SignalFormulas::convexIndependent)),
        new Formula(
            "(A3): the columns of M_-i(a, θ_-i) are linearly independent",
            s -> condition(s, SignalMatrix::spans)),
        new Formula(
            "(A3) at (a, θ_-i) implies (A2) there",
            s -> condition(s, m -> !m.spans() || convexIndependent(m))),
        new Formula(
            "(A2) at (a, θ_-i) implies (A3) there",
            s -> condition(s, m -> !convexIndependent(m) || m.spans())),
        new Formula("(2): (1/N) Σ_j θ^j = Σ η^-i(θ'^-i) μ^-i(θ'^-i | θ)", SignalFormulas::estimate),
        new Formula("-Σ_j≠i u^j = δ Σ p μ^-i with p = (1/δ) M^+ u^-i", s -> solution(s, false)),
        new Formula("-Σ_j≠i u^j = δ Σ p μ^-i with p = (1/δ) (M^T)^+ u^-i", s -> solution(s, true)),
        new Formula("p >= 0 with p = (1/δ) (M^T)^+ u^-i", SignalFormulas::sign),
        new Formula(
            "some p(θ'^-i, r^i) has (i) and (ii) of Lemma A.3",
            s -> conditionWithTarget(s, SignalFormulas::separates)),
        new Formula(
            "some p(θ'^-i) has -Σ_j≠i u^j = δ Σ p μ^-i",
            s -> conditionWithTarget(s, SignalFormulas::solves)));
  }

  private static boolean convexIndependent(SignalMatrix matrix) {
    for (int s = 0; s < matrix.columns(); s++) {
      if (matrix.isMixture(s)) {
        return false;
      }
    }
    return true;
  }

  /** Something to compute at an agent, an action and the others' signals. */
  @FunctionalInterface
  private interface Visit {
    void at(int agent, int action, int joint, SignalMatrix matrix);
  }

  private static void visit(Setting setting, Visit visit) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    FirstSignals first = new FirstSignals(environment);
    for (int i = 0; i < environment.types().agents(); i++) {
      for (int joint = 0; joint < environment.types().size(); joint++) {
        for (int a = 0; first.isFirstOf(i, joint) && a < environment.actions().size(); a++) {
          visit.at(i, a, joint, SignalMatrix.of(environment, i, a, joint, first.of(i)));
        }
      }
    }
  }

  private static Verdict condition(Setting setting, Predicate<SignalMatrix> holds) {
    FormulaSides sides = new FormulaSides(setting);
    visit(
        setting,
        (i, a, joint, matrix) ->
            sides.add(0, joint, i, FormulaSides.truthValue(holds.test(matrix)), Rational.ONE));
    return sides.equal();
  }

  @FunctionalInterface
  private interface TargetTest {
    boolean test(SignalMatrix matrix, Rational[] target);
  }

  private static Verdict conditionWithTarget(Setting setting, TargetTest holds) {
    FormulaSides sides = new FormulaSides(setting);
    visit(
        setting,
        (i, a, joint, matrix) ->
            sides.add(
                0,
                joint,
                i,
                FormulaSides.truthValue(holds.test(matrix, target(setting, i, a, joint))),
                Rational.ONE));
    return sides.equal();
  }

  private static boolean separates(SignalMatrix matrix, Rational[] target) {
    for (int report = 0; report < target.length; report++) {
      if (matrix.separating(report, target) == null) {
        return false;
      }
    }
    return true;
  }

  private static boolean solves(SignalMatrix matrix, Rational[] target) {
    LinearProgramme.Builder builder = LinearProgramme.builder(matrix.rows());
    int[] all = new int[matrix.rows()];
    Arrays.setAll(all, k -> k);
    for (int s = 0; s < target.length; s++) {
      SignalMatrix.equal(builder, all, matrix.column(s), target[s]);
    }
    return !(builder.build().solve() instanceof LinearProgramme.Infeasible);
  }

  /** {@code (1/δ) Σ_j≠i u^j} by the agent's signal: what is to be received; payments have the opposite sign. */
  private static Rational[] target(Setting setting, int agent, int action, int joint) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    int[] signals = new FirstSignals(environment).of(agent);
    Rational[] target = new Rational[signals.length];
    for (int s = 0; s < target.length; s++) {
      target[s] =
          environment
              .othersValue(agent, environment.types().with(joint, agent, signals[s]), action)
              .over(environment.discount());
    }
    return target;
  }

  private static Verdict solution(Setting setting, boolean transposed) {
    FormulaSides sides = new FormulaSides(setting);
    Rational discount = setting.environment().discount();
    FirstSignals first = new FirstSignals(setting.jointEnvironment().orElseThrow());
    boolean[] fits = {true};
    visit(
        setting,
        (i, a, joint, matrix) -> {
          Rational[] target = target(setting, i, a, joint);
          if (!transposed && matrix.rows() != matrix.columns()) {
            fits[0] = false;
            return;
          }
          Rational[] received =
              transposed ? matrix.leastNorm(target) : matrix.pseudoInverseTimes(target);
          for (int s = 0; received != null && s < target.length; s++) {
            Rational worth = SignalMatrix.dot(received, matrix.column(s)).times(discount);
            sides.add(
                0,
                setting.environment().types().with(joint, i, first.of(i)[s]),
                i,
                target[s].times(discount).negate(),
                worth.negate());
          }
        });
    return fits[0]
        ? sides.equal()
        : new Verdict.NotApplicable(
            "M^+ has a row per signal of the agent and p an entry per signal of the others: their numbers differ here");
  }

  private static Verdict sign(Setting setting) {
    FormulaSides sides = new FormulaSides(setting);
    visit(
        setting,
        (i, a, joint, matrix) -> {
          Rational[] received = matrix.leastNorm(target(setting, i, a, joint));
          for (int k = 0; received != null && k < received.length; k++) {
            sides.add(0, joint, i, Rational.ZERO, received[k].negate());
          }
        });
    return sides.atMost();
  }

  /** Signals are numbers, read from their names. */
  private static Verdict estimate(Setting setting) {
    JointEnvironment environment = setting.jointEnvironment().orElseThrow();
    JointSpace types = environment.types();
    FormulaSides sides = new FormulaSides(setting);
    for (int i = 0; i < types.agents(); i++) {
      int rows = types.without(i).size();
      LinearProgramme.Builder builder = LinearProgramme.builder(rows);
      int[] all = new int[rows];
      Arrays.setAll(all, k -> k);
      for (int joint = 0; joint < types.size(); joint++) {
        Rational mean = Rational.ZERO;
        for (int j = 0; j < types.agents(); j++) {
          mean = mean.plus(AuctionFormulas.number(environment.stateName(j, types.local(joint, j))));
        }
        for (int a = 0; a < environment.actions().size(); a++) {
          Rational[] law = new Rational[rows];
          Arrays.fill(law, Rational.ZERO);
          Distribution others = environment.othersLaw(i, joint, a);
          for (int k = 0; k < others.size(); k++) {
            law[others.outcome(k)] = others.probability(k);
          }
          SignalMatrix.equal(builder, all, law, mean.over(types.agents()));
        }
      }
      boolean solved = !(builder.build().solve() instanceof LinearProgramme.Infeasible);
      sides.add(0, 0, i, FormulaSides.truthValue(solved), Rational.ONE);
    }
    return sides.equal();
  }
}
