package org.candor.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.candor.catalog.sale.Deliberation;
import org.candor.catalog.sale.OptionValue;
import org.candor.catalog.supply.OnlineSupply;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Random sales: of one item with costly deliberation or with news to wait for, or of items of unknown number. */
final class SaleGenerator {
  private static final List<String> STATES = List.of("A", "B", "C", "D", "E");

  private final Draw draw;

  private SaleGenerator(long seed) {
    this.draw = new Draw(seed);
  }

  static PrivateEnvironment generate(String name, long seed) {
    SaleGenerator generator = new SaleGenerator(seed);
    return switch (generator.draw.between(0, 4)) {
      case 0, 1 -> generator.news(name);
      case 2, 3 -> generator.deliberation(name);
      default -> generator.supply(name);
    };
  }

  private PrivateEnvironment news(String name) {
    int values = draw.between(1, 3);
    int expectations = values == 3 ? 1 : draw.between(1, 2);
    int grid = draw.pick(List.of(2, 4, 5, 10));
    return OptionValue.environment(
        name,
        draw.discount(false),
        numbers(values, grid, grid),
        initial(values),
        numbers(expectations, grid, grid),
        draw.chance(60) ? initial(expectations) : initial(expectations + 2));
  }

  /** Multiples of an n-th up to {@code most/n}. */
  private List<Rational> numbers(int count, int most, int n) {
    List<Rational> numbers = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      numbers.add(Rational.of(draw.between(0, most), n));
    }
    return numbers;
  }

  private Distribution initial(int states) {
    return draw.distribution(states, draw.chance(50) ? 1 : draw.between(1, states), 3);
  }

  private PrivateEnvironment deliberation(String name) {
    int count = draw.pick(List.of(1, 2, 2, 2, 3, 3, 3));
    int most = draw.pick(List.of(2, 5, 10));
    List<Deliberation.Deliberator> agents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int states = draw.between(1, count == 1 ? 5 : count == 2 ? 3 : 2);
      List<Rational> worths = new ArrayList<>(numbers(states, most, 1));
      worths.sort(null);
      // What costs a tenth or nothing is worth trying more often than what costs as much as the
      // item.
      List<Rational> costs = numbers(states, draw.pick(List.of(0, 2, 10)), 10);
      List<Distribution> laws = new ArrayList<>();
      for (int s = 0; s < states; s++) {
        laws.add(upward(s, states));
      }
      agents.add(
          draw.chance(25) && i > 0 && agents.get(i - 1).states().size() == states
              ? twin(agents.get(i - 1), i)
              : new Deliberation.Deliberator(
                  Integer.toString(i + 1),
                  STATES.subList(0, states),
                  initial(states),
                  worths,
                  costs,
                  laws));
    }
    return Deliberation.environment(name, draw.discount(false), agents);
  }

  private static Deliberation.Deliberator twin(Deliberation.Deliberator other, int i) {
    return new Deliberation.Deliberator(
        Integer.toString(i + 1),
        other.states(),
        other.initial(),
        other.worths(),
        other.costs(),
        other.laws());
  }

  /** A law on this state and those above it. */
  private Distribution upward(int state, int states) {
    Distribution law =
        draw.distribution(states - state, draw.between(1, Math.min(2, states - state)), 3);
    TreeMap<Integer, Rational> moved = new TreeMap<>();
    for (int k = 0; k < law.size(); k++) {
      moved.put(state + law.outcome(k), law.probability(k));
    }
    return Distribution.of(moved);
  }

  private PrivateEnvironment supply(String name) {
    boolean finite = draw.chance(50);
    OptionalInt horizon = finite ? OptionalInt.of(draw.between(1, 3)) : OptionalInt.empty();
    int count = draw.pick(List.of(1, 2, 2, 2, 2, 3));
    List<Agent> bidders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int states = count == 1 ? draw.between(1, 3) : count == 2 ? 2 : 1;
      bidders.add(OnlineSupply.bidder(i, count, 2, numbers(states, 5, 1), initial(states)));
    }
    List<String> actions = new ArrayList<>(List.of("none"));
    bidders.forEach(bidder -> actions.add("to-" + bidder.name()));
    Rational[][] nothing = new Rational[2][count + 1];
    Distribution[][] laws = new Distribution[2][count + 1];
    for (int p = 0; p < 2; p++) {
      Arrays.fill(nothing[p], Rational.ZERO);
      Arrays.fill(laws[p], initial(2));
    }
    boolean[][] present = new boolean[count][count + 1];
    for (boolean[] row : present) {
      Arrays.fill(row, true);
    }
    return new PrivateEnvironment(
        name,
        PrivateEnvironment.Kind.GENERAL,
        draw.discount(finite),
        horizon,
        actions,
        bidders,
        new PublicProcess(List.of("item", "none"), initial(2), nothing, laws),
        List.of(
            List.of(FeasibleSet.all(count + 1)),
            List.of(new FeasibleSet(Rational.ONE, new int[] {0}))),
        present);
  }
}
