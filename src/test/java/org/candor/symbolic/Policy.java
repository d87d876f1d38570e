package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;

/** How a mechanism decides. */
@FunctionalInterface
interface Policy {
  /** Efficiently, ties broken in any way: what holds then holds whether ties are broken consistently or not. */
  Policy EFFICIENT = (game, t, reported, z, action) -> game.all().optimal(t, reported, z, action);

  /** Efficiently, the first of several efficient actions, as in an audit. */
  Policy FIRST_EFFICIENT =
      (game, t, reported, z, action) -> game.all().firstOptimal(t, reported, z, action);

  /** In any way at all. */
  Policy ANY = Policy::chosen;

  /** What is best this period alone, the first of several such actions. */
  Policy GREEDY =
      (game, t, reported, z, action) -> {
        List<BoolExpr> facts = new ArrayList<>();
        Term here = game.all().now(reported, action);
        for (int other : game.all().feasible(z)) {
          Term there = game.all().now(reported, other);
          facts.add(other < action ? there.below(here) : there.atMost(here));
        }
        return game.algebra().all(facts);
      };

  /** That the mechanism takes the action in feasible set z at a reported joint type. */
  BoolExpr takes(Game game, int period, List<Integer> reported, int z, int action);

  /** Exactly one action is chosen, whichever: the fact that it is this one. */
  private static BoolExpr chosen(Game game, int period, List<Integer> reported, int z, int action) {
    List<Integer> set = game.all().feasible(z);
    List<BoolExpr> facts = new ArrayList<>();
    for (int other : set) {
      BoolExpr open = game.algebra().open("d" + period + reported + z + other);
      if (other == action) {
        if (action != set.get(set.size() - 1)) {
          facts.add(open);
        }
        break;
      }
      facts.add(game.algebra().not(open));
    }
    return game.algebra().all(facts);
  }
}
