package org.candor.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;

/**
 * A mechanism without memory, and advances: every agent receives as much as the position of her report says, and gives back {@code 1/γ} times
 * that a period later. What she reports is then worth nothing to her by itself, although her transfers of a period depend on it: the
 * mechanisms that Lemma 2 of Cavallo 2008 excludes by its proof's words in brackets. The memory is what each agent owes.
 */
final class AdvanceRules implements Rules<List<Rational>> {
  private final Environment environment;
  private final GameAnalysis without;

  private AdvanceRules(Setting setting, String mechanism) {
    this.environment = setting.environment();
    this.without = FormulaSides.play(setting, mechanism);
  }

  /** Whether advances can be given back: there is always a next period, and it counts. */
  static boolean defined(Setting setting) {
    return setting.environment().horizon().isEmpty()
        && setting.environment().discount().signum() > 0;
  }

  /** The game of a mechanism of the catalogue with advances. */
  static GameAnalysis play(Setting setting, String mechanism) {
    return GameAnalysis.of(setting, new AdvanceRules(setting, mechanism));
  }

  @Override
  public List<Rational> initialMemory(int profile) {
    return Collections.nCopies(environment.types().agents(), Rational.ZERO);
  }

  @Override
  public Outcome<List<Rational>> outcome(int period, List<Rational> owed, int profile) {
    GameForm.Play play = without.game().play(period, 0, profile);
    List<Rational> transfers = new ArrayList<>();
    List<Rational> next = new ArrayList<>();
    for (int i = 0; i < owed.size(); i++) {
      Rational advance = Rational.of(environment.reports().local(profile, i));
      transfers.add(play.transfers().get(i).plus(advance).minus(owed.get(i)));
      next.add(advance.over(environment.discount()));
    }
    List<Rational> owes = List.copyOf(next);
    List<Outcome.Branch<List<Rational>>> branches = new ArrayList<>();
    play.decisions()
        .forEach(d -> branches.add(new Outcome.Branch<>(d.probability(), d.action(), owes)));
    return new Outcome<>(branches, transfers);
  }

  @Override
  public String describe(List<Rational> owed) {
    return "owed: " + owed;
  }
}
