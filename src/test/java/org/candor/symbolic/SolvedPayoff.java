package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Honest payoffs as unknowns that satisfy their recursion: for mechanisms without a closed form. Needs ties broken in order. */
final class SolvedPayoff implements Payoff {
  private final Map<String, Term> payoffs = new LinkedHashMap<>();

  @Override
  public Term at(Game game, int period, int agent, List<Integer> types) {
    return !game.shape().isInfinite() && period == game.shape().periods()
        ? game.world().terminal(agent, types.get(agent))
        : payoffs.computeIfAbsent(
            "U" + agent + "." + period + "." + types, game.algebra()::unknown);
  }

  /** The recursion of one agent's payoffs. */
  List<BoolExpr> equations(Game game, int agent) {
    List<BoolExpr> facts = new ArrayList<>();
    for (int period = 0; period < game.shape().layers(); period++) {
      for (List<Integer> types : game.shape().jointTypes()) {
        for (List<Integer> actions : game.decisions()) {
          BoolExpr here =
              at(game, period, agent, types)
                  .is(game.afterReport(this, period, agent, types, types, actions));
          facts.add(game.algebra().context().mkImplies(game.decides(period, types, actions), here));
        }
      }
    }
    return facts;
  }
}
