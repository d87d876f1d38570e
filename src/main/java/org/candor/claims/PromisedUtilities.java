package org.candor.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.LimitExceededException;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;

/**
 * Contracts with one agent whose type moves whatever is decided and whose utility need not be quasi-linear: the decision is a function of
 * all her reports so far, and nothing is paid besides. Whether truth is optimal against every reporting strategy, beside the two conditions
 * on promised utility (Spear and Srivastava 1987; Bergemann and Välimäki 2017, Section 5.1).
 *
 * <p>Sequences of reports are numbered from 0, the empty one; report {@code k} after {@code h} is {@code h * types + 1 + k}. A contract is
 * an array of decisions by that number.
 */
final class PromisedUtilities {
  private static final int MOST_CONTRACTS = 100_000;

  private final PrivateEnvironment environment;
  private final Agent agent;
  private final int[] types;

  /** The first sequence that is complete. */
  private final int complete;

  /** How many sequences there are. */
  private final int sequences;

  PromisedUtilities(Setting setting) {
    this.environment = setting.privateEnvironment().orElseThrow();
    this.agent = environment.agents().get(0);
    this.types = agent.initial().support();
    int before = 0;
    int all = 1;
    for (int t = 0; t < environment.horizon().orElseThrow(); t++) {
      int longer = all * types.length + 1;
      before = all;
      all = longer;
    }
    this.complete = before;
    this.sequences = all;
  }

  static List<Formula> all() {
    return List.of(
        new Formula(
            "truth is optimal iff u + δ w >= u' + δ w' at every θ_t, θ_t', with w(θ^t-1) = E[u + δ w | θ^t-1]",
            s -> judge(s, true)),
        new Formula(
            "truth is optimal iff u + δ w >= u' + δ w' at every θ_t, θ_t', with some w",
            s -> judge(s, false)));
  }

  private static Verdict judge(Setting setting, boolean kept) {
    Optional<String> undefined = undefined(setting);
    if (undefined.isPresent()) {
      return new Verdict.NotApplicable(undefined.get());
    }
    FormulaSides sides = new FormulaSides(setting);
    PromisedUtilities contracts = new PromisedUtilities(setting);
    for (int code = 0; code < contracts.number(); code++) {
      int[] contract = contracts.contract(code);
      boolean right = kept ? contracts.keepsPromises(contract) : contracts.somePromises(contract);
      sides.add(
          0,
          setting.environment().initial().outcome(0),
          FormulaSides.truthValue(contracts.isTruthful(contract)),
          FormulaSides.truthValue(right));
    }
    return sides.equal();
  }

  private static Optional<String> undefined(Setting setting) {
    Optional<PrivateEnvironment> found = setting.privateEnvironment();
    if (found.isEmpty()
        || found.get().agents().size() != 1
        || found.get().horizon().isEmpty()
        || found.get().publicProcess().isDeclared()) {
      return Optional.of("stated for one agent and finitely many periods");
    }
    Agent agent = found.get().agents().get(0);
    int[] types = agent.initial().support();
    for (int s : types) {
      for (int a = 0; a < found.get().actions().size(); a++) {
        if (!agent.law(0, s, a).equals(agent.law(0, s, 0))
            || !Arrays.equals(agent.law(0, s, a).support(), types)) {
          return Optional.of(
              "stated for types that move whatever is decided, each with a chance of every other");
        }
      }
    }
    return Optional.empty();
  }

  /** How many contracts there are. */
  private int number() {
    int number = 1;
    for (int h = 1; h < sequences; h++) {
      number *= environment.actions().size();
      if (number > MOST_CONTRACTS) {
        throw new LimitExceededException(
            "there are more than " + MOST_CONTRACTS + " contracts; shorten the horizon");
      }
    }
    return number;
  }

  private int[] contract(int code) {
    int[] contract = new int[sequences];
    int rest = code;
    for (int h = 1; h < sequences; h++) {
      contract[h] = rest % environment.actions().size();
      rest /= environment.actions().size();
    }
    return contract;
  }

  private int then(int reports, int report) {
    return reports * types.length + 1 + report;
  }

  private Rational utility(int[] contract, int reports, int type) {
    return agent.value(0, types[type], contract[reports]);
  }

  private Rational law(int type, int next) {
    return agent.law(0, types[type], 0).probabilityOf(types[next]);
  }

  /** Whether no reporting strategy gains over truth at any first type. */
  boolean isTruthful(int[] contract) {
    return IntStream.range(0, types.length)
        .allMatch(k -> truth(contract, 0, k).compareTo(best(contract, 0, k)) >= 0);
  }

  /** What a type has by truth from now on, after these reports. */
  private Rational truth(int[] contract, int reports, int type) {
    int more = then(reports, type);
    Rational later = Rational.ZERO;
    for (int next = 0; more < complete && next < types.length; next++) {
      later = later.plus(law(type, next).times(truth(contract, more, next)));
    }
    return utility(contract, more, type).plus(environment.discount().times(later));
  }

  /** What a type has by the best strategy from now on, after these reports, true or not. */
  private Rational best(int[] contract, int reports, int type) {
    Rational most = null;
    for (int report = 0; report < types.length; report++) {
      int more = then(reports, report);
      Rational later = Rational.ZERO;
      for (int next = 0; more < complete && next < types.length; next++) {
        later = later.plus(law(type, next).times(best(contract, more, next)));
      }
      Rational worth = utility(contract, more, type).plus(environment.discount().times(later));
      most = most == null ? worth : most.max(worth);
    }
    return most;
  }

  /** {@code w}: what is promised after reports that end with this one, by promise keeping. */
  private Rational promise(int[] contract, int reports, int last) {
    Rational expected = Rational.ZERO;
    for (int next = 0; reports < complete && next < types.length; next++) {
      int more = then(reports, next);
      Rational worth =
          utility(contract, more, next)
              .plus(environment.discount().times(promise(contract, more, next)));
      expected = expected.plus(law(last, next).times(worth));
    }
    return expected;
  }

  /** Whether {@code u + δ w} of the true type is the largest after all reports, where {@code w} is what promise keeping says. */
  boolean keepsPromises(int[] contract) {
    for (int reports = 0; reports < complete; reports++) {
      for (int type = 0; type < types.length; type++) {
        Rational truth = promised(contract, reports, type, type);
        for (int report = 0; report < types.length; report++) {
          if (promised(contract, reports, type, report).compareTo(truth) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private Rational promised(int[] contract, int reports, int type, int report) {
    int more = then(reports, report);
    return utility(contract, more, type)
        .plus(environment.discount().times(promise(contract, more, report)));
  }

  /** Whether it is so for some {@code w}, which is 0 after the last period. */
  boolean somePromises(int[] contract) {
    LinearProgramme.Builder builder = LinearProgramme.builder(sequences);
    for (int reports = complete; reports < sequences; reports++) {
      builder.atLeast(new int[] {reports}, new Rational[] {Rational.ONE}, Rational.ZERO);
      builder.atLeast(new int[] {reports}, new Rational[] {Rational.ONE.negate()}, Rational.ZERO);
    }
    Rational discount = environment.discount();
    for (int reports = 0; reports < complete; reports++) {
      for (int type = 0; type < types.length; type++) {
        for (int report = 0; report < types.length; report++) {
          if (report != type) {
            builder.atLeast(
                new int[] {then(reports, type), then(reports, report)},
                new Rational[] {discount, discount.negate()},
                utility(contract, then(reports, report), type)
                    .minus(utility(contract, then(reports, type), type)));
          }
        }
      }
    }
    return !(builder.build().solve() instanceof LinearProgramme.Infeasible);
  }
}
