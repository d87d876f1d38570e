package org.candor.catalog.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.candor.environment.JointSpace;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.Outcome;
import org.candor.mechanism.Rules;

/**
 * The centre guesses a supply k, each power of two up to the number of bidders alike, and offers items to the k bidders of the largest first
 * reports at the next largest value, in an order that no report changes, as long as items come.
 *
 * <p>The memory is who is still to be served, and at which price.
 */
public final class GuessRules implements Rules<GuessRules.Queue> {
  /**
   * Who is still to be served.
   *
   * @param bidders in order, or null before the first reports
   * @param price for each of them
   */
  public record Queue(List<Integer> bidders, Rational price) {
    private static final Queue UNKNOWN = new Queue(null, Rational.ZERO);

    public Queue {
      bidders = bidders == null ? null : List.copyOf(bidders);
    }

    private Queue without(int bidder) {
      List<Integer> left = new ArrayList<>(bidders);
      left.remove(Integer.valueOf(bidder));
      return new Queue(left, price);
    }
  }

  private final PrivateEnvironment environment;
  private final OnlineSupply form;
  private final boolean largestFirst;
  private final int priceRank;

  /**
   * @param largestFirst whether the larger first reports are served first
   * @param priceRank whose value is the price: 1 for the largest loser, 0 for the smallest winner
   */
  public GuessRules(PrivateEnvironment environment, boolean largestFirst, int priceRank) {
    this.environment = environment;
    this.form = new OnlineSupply(environment);
    this.largestFirst = largestFirst;
    this.priceRank = priceRank;
  }

  @Override
  public Queue initialMemory(int profile) {
    return Queue.UNKNOWN;
  }

  @Override
  public Outcome<Queue> outcome(int period, Queue memory, int profile) {
    List<Queue> queues = memory.bidders() == null ? guesses(profile) : List.of(memory);
    Rational probability = Rational.of(1, queues.size());
    List<Outcome.Branch<Queue>> branches = new ArrayList<>();
    List<Rational> transfers =
        new ArrayList<>(Collections.nCopies(environment.agents().size(), Rational.ZERO));
    for (Queue queue : queues) {
      int served = served(queue, profile);
      if (served < 0) {
        branches.add(new Outcome.Branch<>(probability, OnlineSupply.NOBODY, queue));
      } else {
        branches.add(new Outcome.Branch<>(probability, served + 1, queue.without(served)));
        Rational pays = probability.times(queue.price());
        transfers.set(served, transfers.get(served).minus(pays));
      }
    }
    return new Outcome<>(branches, transfers);
  }

  /** The first in the queue who still wants an item at the price, or -1. */
  private int served(Queue queue, int profile) {
    JointSpace types = environment.types();
    return form.hasItem(types.publicState(profile))
        ? queue.bidders().stream()
            .filter(i -> form.worth(i, types.local(profile, i)).compareTo(queue.price()) >= 0)
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private List<Queue> guesses(int profile) {
    int count = environment.agents().size();
    List<Integer> ranked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ranked.add(i);
    }
    Comparator<Integer> byWorth = Comparator.comparing(i -> worth(i, profile));
    ranked.sort(byWorth.reversed());
    List<Queue> queues = new ArrayList<>();
    for (int k = 1; k <= count; k *= 2) {
      List<Integer> winners = new ArrayList<>(ranked.subList(0, k));
      if (!largestFirst) {
        Collections.sort(winners);
      }
      int rank = k - 1 + priceRank;
      queues.add(
          new Queue(winners, rank < count ? worth(ranked.get(rank), profile) : Rational.ZERO));
    }
    return queues;
  }

  private Rational worth(int bidder, int profile) {
    return form.worth(bidder, environment.types().local(profile, bidder));
  }

  @Override
  public String describe(Queue queue) {
    if (queue.bidders() == null) {
      return "nothing reported yet";
    }
    List<String> names =
        queue.bidders().stream().map(i -> environment.agents().get(i).name()).toList();
    return "to be served: " + names + " at " + queue.price();
  }
}
