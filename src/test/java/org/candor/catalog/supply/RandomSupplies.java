package org.candor.catalog.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.candor.environment.Agent;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.PublicProcess;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** Random environments with items of unknown number: one to five bidders whose worths are small, so that many are equal. */
final class RandomSupplies {
  private RandomSupplies() {}

  /** The environment of a seed. */
  static PrivateEnvironment environment(long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(5);
    boolean finite = random.nextBoolean();
    List<Agent> bidders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int states = count <= 2 ? 1 + random.nextInt(3) : count == 3 ? 1 + random.nextInt(2) : 1;
      List<Rational> worths = new ArrayList<>();
      for (int s = 0; s < states; s++) {
        worths.add(Rational.of(random.nextInt(6), 1 + random.nextInt(2)));
      }
      bidders.add(OnlineSupply.bidder(i, count, 2, worths, Distribution.point(0)));
    }
    List<String> actions = new ArrayList<>(List.of("none"));
    bidders.forEach(bidder -> actions.add("to-" + bidder.name()));
    Rational[][] nothing = new Rational[2][count + 1];
    Distribution[][] laws = new Distribution[2][count + 1];
    for (int p = 0; p < 2; p++) {
      Arrays.fill(nothing[p], Rational.ZERO);
      Arrays.fill(laws[p], coin(random));
    }
    boolean[][] present = new boolean[count][count + 1];
    Arrays.stream(present).forEach(row -> Arrays.fill(row, true));
    return new PrivateEnvironment(
        "supply of seed " + seed,
        PrivateEnvironment.Kind.GENERAL,
        Rational.of(1 + random.nextInt(finite ? 4 : 3), 4),
        finite ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
        actions,
        bidders,
        new PublicProcess(List.of("item", "none"), Distribution.point(0), nothing, laws),
        List.of(
            List.of(FeasibleSet.all(count + 1)),
            List.of(new FeasibleSet(Rational.ONE, new int[] {0}))),
        present);
  }

  private static Distribution coin(Random random) {
    int heads = random.nextInt(4);
    return heads == 0 || heads == 3
        ? Distribution.point(heads == 0 ? 1 : 0)
        : Distribution.of(Map.of(0, Rational.of(heads, 3), 1, Rational.of(3 - heads, 3)));
  }
}
