package org.candor.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/**
 * An environment with a finite horizon K as one without end: the public state counts the periods, terminal values are had at K, and from
 * then on all values are 0 (Bergemann and Välimäki 2017, Section 2.1.2).
 */
final class AbsorbedHorizon {
  private final PrivateEnvironment finite;
  private final int horizon;
  private final int places;

  /** Public states are {@code period * publicStates + publicState} for periods 0 to K, and then the end. */
  private final int end;

  private AbsorbedHorizon(PrivateEnvironment finite) {
    this.finite = finite;
    this.horizon = finite.horizon().getAsInt();
    this.places = finite.types().publicStates();
    this.end = (horizon + 1) * places;
  }

  /** Compares the pivot transfers of both, period by period. */
  static Verdict sameTransfers(Setting setting) {
    PrivateEnvironment finite = setting.welfare().environment();
    if (finite.horizon().isEmpty() || finite.discount().equals(Rational.ONE)) {
      return new Verdict.NotApplicable("stated for a finite horizon with discounting");
    }
    AbsorbedHorizon absorbed = new AbsorbedHorizon(finite);
    GameAnalysis one = FormulaSides.play(setting, "dynamic-vcg");
    GameAnalysis two = FormulaSides.play(new Setting(absorbed.environment()), "dynamic-vcg");
    FormulaSides sides = new FormulaSides(setting);
    for (int t = 0; t < one.layers(); t++) {
      int first = t * finite.types().size();
      for (int joint = 0; joint < finite.types().size(); joint++) {
        for (int i = 0; i < one.agents(); i++) {
          sides.add(
              t,
              joint,
              i,
              one.game().play(t, 0, joint).transfers().get(i),
              two.game().play(0, 0, first + joint).transfers().get(i));
        }
      }
    }
    return sides.equal();
  }

  private PrivateEnvironment environment() {
    int actions = finite.actions().size();
    List<List<FeasibleSet>> feasible = new ArrayList<>();
    for (int q = 0; q <= end; q++) {
      feasible.add(decides(q) ? finite.feasible(q % places) : List.of(FeasibleSet.all(actions)));
    }
    boolean[][] remains = new boolean[finite.agents().size()][actions];
    for (int i = 0; i < remains.length; i++) {
      for (int a = 0; a < actions; a++) {
        remains[i][a] = finite.remainsWithout(i, a);
      }
    }
    return new PrivateEnvironment(
        finite.name() + ", without end",
        PrivateEnvironment.Kind.GENERAL,
        finite.discount(),
        OptionalInt.empty(),
        finite.actions(),
        finite.agents().stream().map(this::agent).toList(),
        publicProcess(),
        feasible,
        remains);
  }

  private boolean decides(int publicState) {
    return publicState < horizon * places;
  }

  private PublicProcess publicProcess() {
    int actions = finite.actions().size();
    Rational[][] values = new Rational[end + 1][actions];
    Distribution[][] laws = new Distribution[end + 1][actions];
    for (int q = 0; q <= end; q++) {
      for (int a = 0; a < actions; a++) {
        values[q][a] = decides(q) ? finite.publicProcess().value(q % places, a) : Rational.ZERO;
        laws[q][a] =
            decides(q)
                ? finite.publicProcess().law(q % places, a).shifted((q / places + 1) * places)
                : Distribution.point(end);
      }
    }
    List<String> names = IntStream.rangeClosed(0, end).mapToObj(q -> "place " + q).toList();
    return new PublicProcess(names, finite.publicProcess().initial(), values, laws);
  }

  private Agent agent(Agent agent) {
    int actions = finite.actions().size();
    int states = agent.states().size();
    Rational[][][] values = new Rational[end + 1][states][actions];
    Distribution[][][] laws = new Distribution[end + 1][states][actions];
    Rational[][] terminal = new Rational[end + 1][states];
    for (int q = 0; q <= end; q++) {
      for (int s = 0; s < states; s++) {
        terminal[q][s] = Rational.ZERO;
        for (int a = 0; a < actions; a++) {
          laws[q][s][a] = decides(q) ? agent.law(q % places, s, a) : Distribution.point(s);
          values[q][s][a] = decides(q) ? agent.value(q % places, s, a) : after(agent, q, s);
        }
      }
    }
    return new Agent(
        agent.name(), agent.states(), agent.initial(), new boolean[states], values, laws, terminal);
  }

  private Rational after(Agent agent, int publicState, int state) {
    return publicState == end ? Rational.ZERO : agent.terminal(publicState % places, state);
  }
}
