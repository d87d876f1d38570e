package org.candor.catalog.inaccessible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.exact.Rational;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/**
 * The optimal policy under beliefs about silent agents, with every agent's dynamic pivot transfers logged while she is silent
 * and settled in one sum, scaled by {@code γ^-k}, when she is back (Cavallo, Parkes and Singh).
 *
 * <p>Hiding then changes neither the sum of an agent's transfers nor, favourably, the social value: she is indifferent to when
 * she pays and would rather be heard, provided that every log is settled. Two things can leave a log open. She may not come
 * back; that is the source's condition. And she may stay silent to the very end although she is back: if only agents who
 * speak settle, the condition is never enough, because the last period's payment can always be dodged. So an agent is back
 * when she is heard <em>or</em> when she is within reach for certain: when nothing but her own word — the initial laws, the
 * public states and the actions taken — leaves an inaccessible state possible. The voluntary variant lacks this clause.
 */
public final class InaccessibleLumpSum implements Mechanism {
  private final boolean voluntary;

  private InaccessibleLumpSum(boolean voluntary) {
    this.voluntary = voluntary;
  }

  /** Logs are settled with agents who are heard or within reach for certain. */
  public InaccessibleLumpSum() {
    this(false);
  }

  /** Logs are settled with agents who are heard, and never with those who stay silent to the end. */
  public static InaccessibleLumpSum voluntary() {
    return new InaccessibleLumpSum(true);
  }

  @Override
  public String id() {
    return voluntary ? "inaccessible-lump-sum-voluntary" : "inaccessible-lump-sum";
  }

  @Override
  public String title() {
    return voluntary
        ? "Dynamic pivot mechanism that settles logged payments with agents who speak"
        : "Dynamic pivot mechanism that settles logged payments when an agent is back";
  }

  @Override
  public String source() {
    return "Cavallo, Parkes and Singh (2010), lump-sum payments";
  }

  @Override
  public List<ClaimedProperty> claims() {
    return InaccessibleClaims.LUMP_SUM;
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    Optional<String> reason = BeliefRules.undefined(setting);
    return reason.isPresent() || !setting.environment().discount().isZero()
        ? reason
        : Optional.of("the discount is 0, so that a payment that is put off cannot be scaled up");
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return new LumpSum(setting, voluntary);
  }

  @Override
  public String kernelTie() {
    return "what is due is computed by ReferenceTransfers.pivot; the tests hold the log against AccessTransfers.lumpSum";
  }

  /**
   * The memory.
   *
   * @param predictions where agents and the public are expected
   * @param possible per agent where she can be whatever she says
   * @param log per agent what is open, in terms of a payment to her in this period
   */
  record Ledger(
      BeliefRules.Predictions predictions, List<List<Integer>> possible, List<Rational> log) {
    Ledger {
      possible = List.copyOf(possible);
      log = List.copyOf(log);
    }
  }

  private static final class LumpSum extends PivotRules<Ledger> {
    private final boolean voluntary;

    LumpSum(Setting setting, boolean voluntary) {
      super(setting);
      this.voluntary = voluntary;
    }

    @Override
    public Ledger initialMemory(int profile) {
      List<List<Integer>> possible = new ArrayList<>();
      List<Rational> log = new ArrayList<>();
      environment
          .agents()
          .forEach(
              agent -> {
                possible.add(Whereabouts.initial(agent));
                log.add(Rational.ZERO);
              });
      return new Ledger(initialPredictions(), possible, log);
    }

    @Override
    Predictions predictions(Ledger memory) {
      return memory.predictions();
    }

    private boolean isBack(Ledger memory, Hearing hearing, int agent) {
      return isHeard(hearing, agent)
          || (!voluntary
              && Whereabouts.isWithinReach(
                  environment.agents().get(agent), memory.possible().get(agent)));
    }

    @Override
    Rational settled(Ledger memory, Hearing hearing, int agent, Rational due) {
      return isBack(memory, hearing, agent) ? memory.log().get(agent).plus(due) : Rational.ZERO;
    }

    @Override
    Ledger next(
        Ledger memory, Hearing hearing, int action, Predictions predictions, Rational[] dues) {
      List<List<Integer>> possible = new ArrayList<>();
      List<Rational> log = new ArrayList<>();
      for (int i = 0; i < dues.length; i++) {
        possible.add(
            Whereabouts.next(
                environment.agents().get(i),
                memory.possible().get(i),
                hearing.publicState(),
                action));
        log.add(
            isBack(memory, hearing, i)
                ? Rational.ZERO
                : memory.log().get(i).plus(dues[i]).over(environment.discount()));
      }
      return new Ledger(predictions, possible, log);
    }

    @Override
    public String describe(Ledger memory) {
      List<String> words = new ArrayList<>();
      String expected = describePredictions(memory.predictions().laws());
      if (expected != null) {
        words.add(expected);
      }
      for (int i = 0; i < memory.log().size(); i++) {
        Rational open = memory.log().get(i);
        if (!open.isZero()) {
          String agent = environment.agentNames().get(i);
          words.add(agent + (open.signum() < 0 ? " owes " : " is owed ") + open.abs());
        }
      }
      return words.isEmpty() ? null : String.join("; ", words);
    }
  }
}
