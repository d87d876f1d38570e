package org.candor.reproduction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candor.catalog.Catalog;
import org.candor.catalog.contingent.WinnerPayAuction;
import org.candor.environment.InputException;
import org.candor.environment.JointEnvironment;
import org.candor.environment.JointSpace;
import org.candor.environment.JsonValue;
import org.candor.exact.Rational;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;
import org.candor.property.Audit;
import org.candor.property.Properties;

/**
 * The repeated winner-pay auction of Liu 2014: three bidders, signals 1 and 2, an item worth {@code θ_i + γ̂ Σ_{j≠i} θ_j}, γ = 9/10. A
 * bidder's next signal is 2 with probability {@code 1/4 + k/6} where k bidders have a 2 now, independently given k.
 */
final class InterdependentAuction {
  private static final String REMEDY = "see the recipes beside it";
  private static final int BIDDERS = 3;

  private final JointEnvironment environment;
  private final WinnerPayAuction auction;

  private InterdependentAuction(Rational interdependence) {
    this.environment = environment(interdependence);
    this.auction = WinnerPayAuction.of(environment);
  }

  static Found found(JsonValue recipe) {
    Rational interdependence = recipe.required("interdependence", REMEDY).number();
    InterdependentAuction example = new InterdependentAuction(interdependence);
    JsonValue quantity = recipe.required("quantity", REMEDY);
    String name = quantity.string(REMEDY);
    return switch (name) {
      case "bid-factor" -> Found.Exact.of(example.auction.bidFactor());
      case "gain" -> Found.Exact.of(example.gain());
      case "efficiency", "ic.ex-post" -> Found.Exact.word(example.verdict(name));
      default ->
          throw quantity.error("no quantity is called " + InputException.quote(name), REMEDY);
    };
  }

  /** The most that a bidder gains by any bid, on the equilibrium scale or not: by winning instead of losing, or the reverse. */
  private Rational gain() {
    Rational most = Rational.ZERO;
    for (int joint = 0; joint < environment.types().size(); joint++) {
      for (int i = 0; i < BIDDERS; i++) {
        Rational winning = auction.surplusOfWinning(i, joint);
        most = most.max(auction.winner(joint) == i ? winning.negate() : winning);
      }
    }
    return most;
  }

  private String verdict(String property) {
    Mechanism mechanism = Catalog.find("winner-pay-auction").orElseThrow();
    return Audit.of(
            new Setting(environment), mechanism, List.of(Properties.find(property).orElseThrow()))
        .findings()
        .get(0)
        .verdict()
        .word();
  }

  private static JointEnvironment environment(Rational interdependence) {
    JointSpace types = new JointSpace(1, new int[] {2, 2, 2});
    Rational[][][] values = new Rational[BIDDERS][types.size()][BIDDERS];
    Distribution[][] laws = new Distribution[types.size()][BIDDERS];
    for (int joint = 0; joint < types.size(); joint++) {
      int sum = 0;
      for (int i = 0; i < BIDDERS; i++) {
        sum += 1 + types.local(joint, i);
      }
      Distribution next = independent(Rational.of(1, 4).plus(Rational.of(sum - BIDDERS, 6)));
      for (int i = 0; i < BIDDERS; i++) {
        int own = 1 + types.local(joint, i);
        for (int a = 0; a < BIDDERS; a++) {
          values[i][joint][a] =
              a == i ? Rational.of(own).plus(interdependence.times(sum - own)) : Rational.ZERO;
          laws[joint][a] = next;
        }
      }
    }
    return new JointEnvironment(
        "interdependent-auction",
        Rational.of(9, 10),
        OptionalInt.empty(),
        IntStream.rangeClosed(1, BIDDERS).mapToObj(i -> "to-" + i).toList(),
        IntStream.rangeClosed(1, BIDDERS).mapToObj(String::valueOf).toList(),
        Collections.nCopies(BIDDERS, List.of("1", "2")),
        values,
        laws,
        laws[0][0]);
  }

  private static Distribution independent(Rational two) {
    Map<Integer, Rational> coin = new TreeMap<>();
    coin.put(0, Rational.ONE.minus(two));
    coin.put(1, two);
    Distribution one = Distribution.of(coin);
    Distribution joint = one;
    for (int i = 1; i < BIDDERS; i++) {
      joint = joint.product(one, 2);
    }
    return joint;
  }
}
