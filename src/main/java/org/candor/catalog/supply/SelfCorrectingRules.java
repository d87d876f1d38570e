package org.candor.catalog.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;

/**
 * A heuristic that puts bidders in a queue by their first reports, corrected where a larger report would be served later: such an
 * allocation is cancelled, and the item that was meant for it goes to nobody.
 *
 * <p>The heuristic guesses that somewhat more than half of the bidders will get an item, takes the guess for certain and so is indifferent
 * in which order it serves these; it serves the smaller reports first, and after them the others, the larger first. A bidder in position
 * q is served with {@link ItemArrivals} {@code X_q}. She pays at once, in expectation, {@code Σ_k v_k (X(v_k) − X(v_{k−1}))} over the values
 * that she could have up to her own (Myerson 1981), so that truth is best if and only if X rises with her value.
 */
public final class SelfCorrectingRules implements Rules<SelfCorrectingRules.Slots> {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int CANCELLED = -1;

  /**
   * For whom the next items are meant.
   *
   * @param bidders in order, -1 where an allocation is cancelled; null before the first reports
   */
  public record Slots(List<Integer> bidders) {
    private static final Slots UNKNOWN = new Slots(null);

    public Slots {
      bidders = bidders == null ? null : List.copyOf(bidders);
    }
  }

  private final PrivateEnvironment environment;
  private final OnlineSupply form;
  private final boolean corrects;
  private final List<Rational[]> worthOfPositions;

  /**
   * @param corrects whether allocations that a larger report would lose are cancelled
   */
  public SelfCorrectingRules(PrivateEnvironment environment, boolean corrects) {
    this.environment = environment;
    this.form = new OnlineSupply(environment);
    this.corrects = corrects;
    this.worthOfPositions = new ItemArrivals(environment).worth(environment.agents().size());
  }

  @Override
  public Slots initialMemory(int profile) {
    return Slots.UNKNOWN;
  }

  @Override
  public Outcome<Slots> outcome(int period, Slots memory, int profile) {
    boolean first = memory.bidders() == null;
    Slots slots = first ? slots(profile) : memory;
    List<Rational> transfers = new ArrayList<>();
    for (int i = 0; i < environment.agents().size(); i++) {
      transfers.add(first ? price(i, profile).negate() : Rational.ZERO);
    }
    int action = OnlineSupply.NOBODY;
    if (form.hasItem(environment.types().publicState(profile)) && !slots.bidders().isEmpty()) {
      int next = slots.bidders().get(0);
      action = next == CANCELLED ? OnlineSupply.NOBODY : next + 1;
      slots = new Slots(slots.bidders().subList(1, slots.bidders().size()));
    }
    return new Outcome<>(List.of(new Outcome.Branch<>(Rational.ONE, action, slots)), transfers);
  }

  private Slots slots(int profile) {
    List<Integer> slots = new ArrayList<>(queue(profile));
    for (int i = 0; i < environment.agents().size(); i++) {
      if (position(i, profile) == NEVER) {
        slots.set(slots.indexOf(i), CANCELLED);
      }
    }
    return new Slots(slots);
  }

  /** The heuristic's order. */
  private List<Integer> queue(int profile) {
    int count = environment.agents().size();
    List<Integer> queue = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queue.add(i);
    }
    Comparator<Integer> byWorth = Comparator.comparing(i -> worth(i, profile));
    queue.sort(byWorth.reversed());
    Collections.reverse(queue.subList(0, count / 2 + 1));
    return queue;
  }

  private Rational worth(int bidder, int profile) {
    return form.worth(bidder, environment.types().local(profile, bidder));
  }

  /** How many items come before hers at the latest report profile, after the correction; the values above hers are corrected first. */
  private int position(int bidder, int profile) {
    int position = queue(profile).indexOf(bidder);
    if (!corrects) {
      return position;
    }
    Rational next = null;
    int above = profile;
    JointSpace types = environment.types();
    for (int s = 0; s < types.size(bidder); s++) {
      Rational worth = form.worth(bidder, s);
      boolean larger = worth.compareTo(worth(bidder, profile)) > 0;
      if (larger && (next == null || worth.compareTo(next) < 0)) {
        next = worth;
        above = types.with(profile, bidder, s);
      }
    }
    return next == null || position(bidder, above) <= position ? position : NEVER;
  }

  private Rational price(int bidder, int profile) {
    JointSpace types = environment.types();
    TreeSet<Rational> seen = new TreeSet<>();
    List<Integer> upTo = new ArrayList<>();
    for (int s = 0; s < types.size(bidder); s++) {
      Rational worth = form.worth(bidder, s);
      if (worth.compareTo(worth(bidder, profile)) <= 0 && seen.add(worth)) {
        upTo.add(s);
      }
    }
    upTo.sort(Comparator.comparing(s -> form.worth(bidder, s)));
    Rational price = Rational.ZERO;
    Rational before = Rational.ZERO;
    for (int s : upTo) {
      int position = position(bidder, types.with(profile, bidder, s));
      Rational served =
          position == NEVER
              ? Rational.ZERO
              : worthOfPositions.get(position)[types.publicState(profile)];
      price = price.plus(form.worth(bidder, s).times(served.minus(before)));
      before = served;
    }
    return price;
  }

  @Override
  public String describe(Slots slots) {
    if (slots.bidders() == null) {
      return "nothing reported yet";
    }
    List<String> names =
        slots.bidders().stream()
            .map(i -> i == CANCELLED ? "nobody" : environment.agents().get(i).name())
            .toList();
    return "next items: " + names;
  }
}
