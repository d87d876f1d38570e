package org.candor.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/**
 * The team mechanism less charges that are fixed by the first reports, or by what is known before them, and made all at once or in every
 * period (Cavallo, Parkes and Singh 2006, as discussed after Theorem 5.4 in the tutorial). The memory is what is charged from now on in every
 * period; none before the first reports.
 */
final class ChargedTeamRules implements Rules<List<Rational>> {
  private final PrivateEnvironment environment;
  private final GameAnalysis team;
  private final IntFunction<List<Rational>> totals;
  private final boolean atOnce;

  private ChargedTeamRules(Setting setting, IntFunction<List<Rational>> totals, boolean atOnce) {
    this.environment = setting.welfare().environment();
    this.team = FormulaSides.play(setting, "team");
    this.totals = totals;
    this.atOnce = atOnce;
  }

  /** Charges {@code V_-i(θ^0_-i)}, what the others would have without the agent, in the first period. */
  static GameAnalysis chargedAtOnce(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    IntFunction<List<Rational>> totals =
        reported -> {
          List<Rational> charges = new ArrayList<>();
          for (int i = 0; i < welfare.environment().agents().size(); i++) {
            charges.add(welfare.othersOptimal(0, i, reported));
          }
          return charges;
        };
    return GameAnalysis.of(setting, new ChargedTeamRules(setting, totals, true));
  }

  /** Charges {@code (1 - γ) V_-i(θ^0)} in every period, what the others have under {@code π*}, by the first reports. */
  static GameAnalysis chargedForOthers(Setting setting) {
    return GameAnalysis.of(
        setting, new ChargedTeamRules(setting, reported -> others(setting, reported), false));
  }

  /** The same where {@code θ^0} is known, whatever is reported first. */
  static GameAnalysis chargedForOthersKnown(Setting setting) {
    List<Rational> charges = others(setting, setting.environment().initial().outcome(0));
    return GameAnalysis.of(setting, new ChargedTeamRules(setting, reported -> charges, false));
  }

  /** {@code V_-i(θ) = V(θ) - V_i(θ)} for every agent. */
  private static List<Rational> others(Setting setting, int joint) {
    SocialWelfare welfare = setting.welfare();
    GameAnalysis untaxed =
        PolicyRules.play(setting, welfare::efficientAction, PolicyRules.Transfer.NONE);
    List<Rational> others = new ArrayList<>();
    for (int i = 0; i < untaxed.agents(); i++) {
      others.add(welfare.value(0, joint).minus(untaxed.payoffs(0, i).get(joint)));
    }
    return others;
  }

  @Override
  public List<Rational> initialMemory(int profile) {
    return List.of();
  }

  @Override
  public Outcome<List<Rational>> outcome(int period, List<Rational> memory, int profile) {
    List<Rational> charges = memory.isEmpty() ? first(profile) : memory;
    GameForm.Play play = team.game().play(period, 0, profile);
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < charges.size(); i++) {
      transfers.add(play.transfers().get(i).minus(charges.get(i)));
    }
    List<Rational> next =
        atOnce ? Collections.nCopies(charges.size(), Rational.ZERO) : List.copyOf(charges);
    List<Outcome.Branch<List<Rational>>> branches = new ArrayList<>();
    play.decisions()
        .forEach(d -> branches.add(new Outcome.Branch<>(d.probability(), d.action(), next)));
    return new Outcome<>(branches, transfers);
  }

  private List<Rational> first(int profile) {
    Rational share = atOnce ? Rational.ONE : Rational.ONE.minus(environment.discount());
    return totals.apply(profile).stream().map(share::times).toList();
  }

  @Override
  public String describe(List<Rational> charges) {
    return charges.isEmpty() ? null : "charged from now on: " + charges;
  }
}
