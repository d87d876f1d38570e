package org.candor.catalog.contingent;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.JointEnvironment;
import org.candor.exact.LeastNorm;
import org.candor.exact.Rational;
import org.candor.process.Distribution;

/**
 * An item to be given away in every period, worth {@code θ_i + γ̂ Σ_{j≠i} θ_j} to agent i, whose signal's name is the number
 * {@code θ_i}; action k gives it to agent k and moves no signal, and some {@code η} of the others' next signals is in expectation the mean of
 * all present ones (Liu 2014, condition (2)).
 */
final class ItemValues {
  private final JointEnvironment environment;
  private final Rational[][] signals;
  private final List<List<Rational>> indices = new ArrayList<>();
  private Rational interdependence;
  private String unfit;

  private ItemValues(JointEnvironment environment) {
    this.environment = environment;
    this.signals = new Rational[environment.agentNames().size()][];
  }

  static ItemValues of(JointEnvironment environment) {
    ItemValues values = new ItemValues(environment);
    values.unfit = values.misfit();
    return values;
  }

  private String misfit() {
    int agents = signals.length;
    if (environment.horizon().isPresent()) {
      return "defined over an infinite horizon only: the last winner would never settle";
    }
    if (environment.discount().isZero()) {
      return "the discount is 0, so that nothing that is paid later counts";
    }
    if (agents < 2 || environment.actions().size() != agents) {
      return "defined for two or more agents and one action for each, which gives her the item";
    }
    for (int i = 0; i < agents; i++) {
      signals[i] = new Rational[environment.types().size(i)];
      for (int s = 0; s < signals[i].length; s++) {
        signals[i][s] = SignalNames.number(environment.stateName(i, s));
        if (signals[i][s] == null) {
          return "the signals' names have to be numbers; agent '"
              + environment.agentNames().get(i)
              + "' has '"
              + environment.stateName(i, s)
              + "'";
        }
      }
    }
    String wrong = wrongValue();
    return wrong == null ? withoutIndex() : wrong;
  }

  private Rational others(int agent, int joint) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < signals.length; j++) {
      sum = j == agent ? sum : sum.plus(signal(j, joint));
    }
    return sum;
  }

  private String wrongValue() {
    for (int joint = 0; joint < environment.types().size(); joint++) {
      for (int i = 0; i < signals.length; i++) {
        Rational rest = others(i, joint);
        if (interdependence == null && !rest.isZero()) {
          interdependence = environment.value(i, joint, i).minus(signal(i, joint)).over(rest);
        }
      }
    }
    if (interdependence == null) {
      return "every signal is 0, so that the interdependence γ̂ is not determined";
    }
    for (int joint = 0; joint < environment.types().size(); joint++) {
      for (int i = 0; i < signals.length; i++) {
        Rational item = signal(i, joint).plus(interdependence.times(others(i, joint)));
        for (int a = 0; a < signals.length; a++) {
          Rational expected = a == i ? item : Rational.ZERO;
          if (!environment.value(i, joint, a).equals(expected)) {
            return "the values are not those of an item that is worth θ_i + γ̂ Σ θ_j with γ̂ = "
                + interdependence
                + ": agent '"
                + environment.agentNames().get(i)
                + "' has "
                + environment.value(i, joint, a)
                + " instead of "
                + expected
                + " from action '"
                + environment.actions().get(a)
                + "' with "
                + Names.others(environment, -1, joint);
          }
          if (!environment.law(joint, a).equals(environment.law(joint, 0))) {
            return "the action influences the next signals with "
                + Names.others(environment, -1, joint);
          }
        }
      }
    }
    return null;
  }

  /** Finds η for every agent, or says for whom there is none. */
  private String withoutIndex() {
    int joints = environment.types().size();
    for (int i = 0; i < signals.length; i++) {
      Rational[][] laws = new Rational[joints][environment.types().without(i).size()];
      Rational[] means = new Rational[joints];
      for (int joint = 0; joint < joints; joint++) {
        Distribution law = environment.othersLaw(i, joint, 0);
        for (int next = 0; next < laws[joint].length; next++) {
          laws[joint][next] = law.probabilityOf(next);
        }
        means[joint] = signal(i, joint).plus(others(i, joint)).over(signals.length);
      }
      LeastNorm.Result index = LeastNorm.solve(laws, means);
      if (index.solution() == null) {
        return "the mean of the signals is not the expectation of any index of the next signals of those other than agent '"
            + environment.agentNames().get(i)
            + "' (condition (2))";
      }
      indices.add(index.solution());
    }
    return null;
  }

  JointEnvironment environment() {
    return environment;
  }

  /** Why the environment is not of this form, or null if it is. */
  String unfit() {
    return unfit;
  }

  /** γ̂, or null where nothing determines it. */
  Rational interdependence() {
    return interdependence;
  }

  Rational signal(int agent, int joint) {
    return signals[agent][environment.types().local(joint, agent)];
  }

  /** {@code η(θ_-i')} by index of the others' next joint signal. */
  Rational index(int agent, int next) {
    return indices.get(agent).get(next);
  }
}
