package org.candor.symbolic;

import com.microsoft.z3.BoolExpr;
import java.util.ArrayList;
import java.util.List;
import org.candor.symbolic.Question.Case;

/** Two periods of arrivals with certain moves, in which agent 1 reports her second type first and is honest in the last period. */
final class OnlineMistakes {
  private OnlineMistakes() {}

  /** The joint type that follows for certain, if this is it. */
  static BoolExpr leadsTo(Game game, List<Integer> types, int action, List<Integer> next) {
    int k = game.shape().jointTypes().indexOf(next);
    return game.world().law(types, action).probabilities().get(k).is(game.algebra().one());
  }

  /** {@code V_-1 − r_-1} in the last period: what agent 1 is charged for a type then. */
  static Term charge(Game game, List<Integer> types, int action) {
    return game.without(0).value(1, types).minus(game.othersNow(0, types, List.of(action)));
  }

  /** In the first period agent 1 reports her second type and is honest in the last; what follows a report is certain. */
  static List<Case> gains(Game game, boolean atDeparture) {
    List<Integer> here = Questions.origin(game);
    List<Integer> said = Shape.with(here, 0, 1);
    List<Case> cases = new ArrayList<>();
    for (int honest = 0; honest < 2; honest++) {
      for (int lied = 0; lied < 2; lied++) {
        for (List<Integer> after : game.shape().jointTypes()) {
          for (List<Integer> truly : game.shape().jointTypes()) {
            for (int expected = 0; expected < 2; expected++) {
              List<Integer> claimed = Shape.with(truly, 0, expected);
              List<BoolExpr> given = new ArrayList<>();
              given.add(game.decides(0, here, List.of(honest)));
              given.add(game.decides(0, said, List.of(lied)));
              given.add(leadsTo(game, here, honest, after));
              given.add(leadsTo(game, here, lied, truly));
              given.add(leadsTo(game, said, lied, claimed));
              Last last = new Last(game, given);
              Term truth = last.honest(atDeparture, here, honest, after);
              Term lie = last.lie(atDeparture, here, said, lied, truly, claimed);
              cases.add(new Case(given, truth.below(lie)));
            }
          }
        }
      }
    }
    return cases;
  }

  /** What the last period brings; the decisions there are unknowns that the given facts define. */
  private record Last(Game game, List<BoolExpr> given) {
    private Term of(String name, List<Integer> types, java.util.function.IntFunction<Term> number) {
      Term term = game.algebra().unknown(name + types);
      for (int action = 0; action < 2; action++) {
        given.add(
            game.algebra()
                .context()
                .mkImplies(game.decides(1, types, List.of(action)), term.is(number.apply(action))));
      }
      return term;
    }

    private Term own(List<Integer> types) {
      return of("own", types, action -> game.world().value(0, types, action));
    }

    /** What the others lose in the period alone. */
    private Term loss(List<Integer> types) {
      return of("loss", types, action -> charge(game, types, action));
    }

    private Term lossNow(List<Integer> types, int action) {
      List<Term> worths =
          List.of(game.othersNow(0, types, List.of(0)), game.othersNow(0, types, List.of(1)));
      Term best =
          game.algebra().either(worths.get(0).below(worths.get(1)), worths.get(1), worths.get(0));
      return best.minus(worths.get(action));
    }

    private Term contribution(List<Integer> types) {
      return Payoffs.PIVOT.at(game, 1, 0, types);
    }

    private Term honest(boolean atDeparture, List<Integer> here, int action, List<Integer> after) {
      Term discount = game.world().discount();
      if (atDeparture) {
        return discount.times(contribution(after));
      }
      return game.world()
          .value(0, here, action)
          .minus(lossNow(here, action))
          .plus(discount.times(own(after)));
    }

    private Term lie(
        boolean atDeparture,
        List<Integer> here,
        List<Integer> said,
        int action,
        List<Integer> truly,
        List<Integer> claimed) {
      Term discount = game.world().discount();
      boolean found = !truly.equals(claimed);
      Term now = game.world().value(0, here, action);
      if (atDeparture) {
        Term credit = contribution(truly);
        credit = found ? credit.minus(contribution(claimed)) : credit;
        return now.minus(game.world().value(0, said, action)).plus(discount.times(credit));
      }
      Term later = own(truly);
      later = found ? later.plus(loss(claimed)).minus(loss(truly)) : later;
      return now.minus(lossNow(said, action)).plus(discount.times(later));
    }
  }
}
