package org.candor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

/** What is told of a product from its factors, against the product itself under every stationary policy. */
class ReachTest {
  private static Distribution uniform(int... outcomes) {
    TreeMap<Integer, Rational> law = new TreeMap<>();
    for (int outcome : outcomes) {
      law.put(outcome, Rational.of(1, outcomes.length));
    }
    return Distribution.of(law);
  }

  private static List<List<Distribution>> always(Distribution... byState) {
    List<List<Distribution>> laws = new ArrayList<>();
    for (Distribution law : byState) {
      laws.add(List.of(law));
    }
    return laws;
  }

  @Test
  void aProductOfMixingProcessesIsWhole() {
    List<List<Distribution>> mixing = always(uniform(0, 1), uniform(0, 2), uniform(0));
    assertEquals(new Reach(27, 27), Reach.of(List.of(mixing, mixing, mixing)));
  }

  /** Two rings of 2 and 4 states fall into two parts of four; of 2 and 3 states, into one of six. */
  @Test
  void periodsDivideAProduct() {
    List<List<Distribution>> two = always(uniform(1), uniform(0));
    List<List<Distribution>> three = always(uniform(1), uniform(2), uniform(0));
    List<List<Distribution>> four = always(uniform(1), uniform(2), uniform(3), uniform(0));
    assertEquals(new Reach(4, 8), Reach.of(List.of(two, four)));
    assertEquals(new Reach(6, 6), Reach.of(List.of(two, three)));
  }

  /** Types drawn anew whatever they were have one law: their values are one unknown. */
  @Test
  void whatMovesAlikeCountsOnce() {
    Distribution anew = uniform(0, 1, 2);
    List<List<Distribution>> drawn = always(anew, anew, anew);
    assertEquals(new Reach(1, 27), Reach.of(List.of(drawn, drawn, drawn)));
  }

  /** An arm moves only when it is played: nothing is certain, everything is possible. */
  @Test
  void armsReachEachOtherOrNot() {
    List<List<Distribution>> arm =
        List.of(List.of(uniform(1), uniform(0)), List.of(uniform(0), uniform(1)));
    assertEquals(new Reach(1, 8), Reach.of(List.of(arm, arm, arm)));
    List<List<Distribution>> once = List.of(List.of(uniform(1), uniform(0)), List.of(uniform(1)));
    assertEquals(new Reach(1, 1), Reach.of(List.of(once, once, once)));
  }

  @Test
  void boundsHoldUnderEveryPolicy() {
    Random random = new Random(1);
    int large = 0;
    for (int run = 0; run < 300; run++) {
      int actions = 1 + random.nextInt(2);
      Distribution[][] one = laws(random, 3, actions);
      Distribution[][] two = laws(random, 2, actions);
      Reach reach = Reach.of(List.of(byState(one), byState(two)));
      for (int policy = 0; policy < 1 << 6; policy++) {
        Distribution[] joint = new Distribution[6];
        for (int s = 0; s < 6; s++) {
          int action = actions == 1 ? 0 : policy >> s & 1;
          joint[s] = one[s / 2][action].product(two[s % 2][action], 2);
        }
        int states = 0;
        int different = 0;
        for (int[] component : Components.successorsFirst(joint)) {
          Set<Distribution> rows = new HashSet<>();
          for (int s : component) {
            rows.add(joint[s]);
          }
          states = Math.max(states, component.length);
          different = Math.max(different, rows.size());
        }
        assertTrue(reach.least() <= different, "run " + run);
        assertTrue(states <= reach.most(), "run " + run);
      }
      large += reach.least() > 3 ? 1 : 0;
    }
    assertTrue(large > 20, "bounds that say something: " + large);
  }

  private static Distribution[][] laws(Random random, int states, int actions) {
    Distribution[][] laws = new Distribution[states][actions];
    for (Distribution[] row : laws) {
      for (int a = 0; a < actions; a++) {
        Set<Integer> support = new HashSet<>(Set.of(random.nextInt(states)));
        support.add(random.nextInt(states));
        Map<Integer, Rational> law =
            support.size() == 1
                ? Map.of(support.iterator().next(), Rational.ONE)
                : support.stream()
                    .collect(
                        Collectors.toMap(
                            next -> next,
                            next ->
                                next.equals(support.iterator().next())
                                    ? Rational.of(1, 3)
                                    : Rational.of(2, 3)));
        row[a] = Distribution.of(law);
      }
    }
    return laws;
  }

  private static List<List<Distribution>> byState(Distribution[][] laws) {
    List<List<Distribution>> byState = new ArrayList<>();
    for (Distribution[] row : laws) {
      byState.add(List.of(row));
    }
    return byState;
  }
}
