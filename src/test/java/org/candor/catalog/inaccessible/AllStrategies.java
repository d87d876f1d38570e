package org.candor.catalog.inaccessible;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.process.Distribution;

/**
 * Every pure reporting strategy of one agent against honest others, one payoff each, over a finite horizon.
 *
 * <p>Written to disagree with the suite if it can: it follows the full joint law of the true types from the start, conditions it
 * on what the agent has seen (her own states, the others' reports, public states, actions), and lists the payoffs of all
 * strategies instead of comparing single reports. It uses neither beliefs nor predictions of the centre after the start.
 */
final class AllStrategies<M> {
  private static final int MAX_STRATEGIES = 20_000;

  /** The environment is too large to list the strategies one by one. */
  static final class TooManyStrategies extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final PrivateEnvironment environment;
  private final Rules<M> rules;
  private final int agent;

  private AllStrategies(PrivateEnvironment environment, Rules<M> rules, int agent) {
    this.environment = environment;
    this.rules = rules;
    this.agent = agent;
  }

  /** What the best of all strategies gains over honesty, over everything the agent can know in period 0. */
  static <M> Rational largestGain(PrivateEnvironment environment, Rules<M> rules, int agent) {
    AllStrategies<M> all = new AllStrategies<>(environment, rules, agent);
    Rational largest = Rational.ZERO;
    for (Map<Integer, Rational> start : all.starts().values()) {
      M memory = rules.initialMemory(environment.truthfulProfile(start.keySet().iterator().next()));
      Rational honest = all.payoffs(0, memory, start, true).get(0);
      for (Rational payoff : all.payoffs(0, memory, start, false)) {
        largest = largest.max(payoff.minus(honest));
      }
    }
    return largest;
  }

  /** True joint types with probabilities, by what the agent knows in period 0. */
  private Map<List<Integer>, Map<Integer, Rational>> starts() {
    JointSpace types = environment.types();
    Map<List<Integer>, Map<Integer, Rational>> starts = new LinkedHashMap<>();
    for (int joint = 0; joint < types.size(); joint++) {
      Rational weight =
          environment.publicProcess().initial().probabilityOf(types.publicState(joint)).isZero()
              ? Rational.ZERO
              : Rational.ONE;
      for (int j = 0; j < types.agents(); j++) {
        int local = types.local(joint, j);
        if (j != agent && environment.agents().get(j).isInaccessible(local)) {
          weight = weight.times(givenAway(j, local));
        }
      }
      if (!weight.isZero()) {
        starts.computeIfAbsent(seen(joint), k -> new TreeMap<>()).put(joint, weight);
      }
    }
    return starts;
  }

  private Rational givenAway(int j, int local) {
    Distribution initial = environment.agents().get(j).initial();
    Rational away = Rational.ZERO;
    for (int k = 0; k < initial.size(); k++) {
      if (environment.agents().get(j).isInaccessible(initial.outcome(k))) {
        away = away.plus(initial.probability(k));
      }
    }
    return away.isZero() ? Rational.ZERO : initial.probabilityOf(local).over(away);
  }

  private List<Integer> seen(int joint) {
    return List.of(environment.truthfulProfile(joint), environment.types().local(joint, agent));
  }

  /** What an action, and the next period's reports and own state, look like to the agent. */
  private record Sight<M>(int action, M memory, List<Integer> seen) {}

  private List<Rational> payoffs(int t, M memory, Map<Integer, Rational> joints, boolean honestly) {
    int first = joints.keySet().iterator().next();
    int truthful = environment.truthfulProfile(first);
    int own = environment.types().local(first, agent);
    int[] reports =
        honestly
            ? new int[] {environment.truthfulReport(agent, own)}
            : environment.feasibleReports(agent, own);
    List<Rational> all = new ArrayList<>();
    for (int report : reports) {
      int profile = environment.reports().with(truthful, agent, report);
      all.addAll(payoffsAfter(t, rules.outcome(t, memory, profile), joints, honestly));
    }
    return all;
  }

  private List<Rational> payoffsAfter(
      int t, Outcome<M> outcome, Map<Integer, Rational> joints, boolean honestly) {
    boolean last = t + 1 == environment.horizon().getAsInt();
    Rational now = Rational.ZERO;
    Rational end = Rational.ZERO;
    Map<Sight<M>, Map<Integer, Rational>> later = new LinkedHashMap<>();
    for (Map.Entry<Integer, Rational> at : joints.entrySet()) {
      now = now.plus(at.getValue().times(outcome.transfers().get(agent)));
      for (Outcome.Branch<M> branch : outcome.branches()) {
        Rational weight = at.getValue().times(branch.probability());
        now = now.plus(weight.times(environment.value(agent, at.getKey(), branch.action())));
        Distribution law = environment.law(at.getKey(), branch.action());
        for (int k = 0; k < law.size(); k++) {
          Rational w = weight.times(law.probability(k));
          if (last) {
            end = end.plus(w.times(environment.terminalValue(agent, law.outcome(k))));
          } else {
            Sight<M> sight =
                new Sight<>(branch.action(), branch.nextMemory(), seen(law.outcome(k)));
            later
                .computeIfAbsent(sight, s -> new TreeMap<>())
                .merge(law.outcome(k), w, Rational::plus);
          }
        }
      }
    }
    List<Rational> sums = List.of(now.plus(environment.discount().times(end)));
    for (Map.Entry<Sight<M>, Map<Integer, Rational>> next : later.entrySet()) {
      List<Rational> continued = payoffs(t + 1, next.getKey().memory(), next.getValue(), honestly);
      limit((long) sums.size() * continued.size());
      List<Rational> longer = new ArrayList<>();
      for (Rational tail : continued) {
        for (Rational sum : sums) {
          longer.add(sum.plus(environment.discount().times(tail)));
        }
      }
      sums = longer;
    }
    return sums;
  }

  private static void limit(long strategies) {
    if (strategies > MAX_STRATEGIES) {
      throw new TooManyStrategies();
    }
  }
}
